import groupBy from 'lodash/groupBy';
import partition from 'lodash/partition';
import sumBy from 'lodash/sumBy';
import type { GoalRow } from '../../../src/okr/rollup/GoalRow';
import { expectedOf, progressOf, statusOf, type PeerNumbers } from './peerNumbers';

interface Alignment {
  parent: number;
  child: number;
  /** Percent; null = automatic. */
  weight: number | null;
}

/** Progress, expected and status of every goal by its index, with lodash: children by parent, then by recursion from the top. */
export function lodashNumbers(rows: readonly GoalRow[]): Map<number, PeerNumbers> {
  const alignments = rows.flatMap((row, child): Alignment[] => [{ parent: row.home, child, weight: row.homeWeight }, ...row.further.map(({ goal, weight }) => ({ parent: goal, child, weight }))]);
  const byParent = groupBy(alignments, 'parent');
  const known = new Map<number, PeerNumbers>();

  function numbersOf(goal: number): PeerNumbers {
    const before = known.get(goal);
    if (before) return before;
    const children = byParent[goal];
    const { progress, expected } = children ? together(children) : { progress: progressOf(rows[goal]), expected: expectedOf(rows[goal]) };
    const numbers = { progress, expected, status: statusOf(progress, expected) };
    known.set(goal, numbers);
    return numbers;
  }

  /** Weighted means; automatic weights share what the fixed ones leave of 100. */
  function together(children: readonly Alignment[]): Pick<PeerNumbers, 'progress' | 'expected'> {
    const [automatic, fixed] = partition(children, ({ weight }) => weight === null);
    const share = automatic.length > 0 ? Math.max(0, 100 - sumBy(fixed, 'weight')) / automatic.length : 0;
    const parts = children.map(({ child, weight }) => {
      const { progress, expected } = numbersOf(child);
      return { progress, expected, weight: weight ?? share };
    });
    const begun = parts.some(({ progress, weight }) => progress !== null && weight > 0);
    const paced = parts.filter(({ expected }) => expected !== null);
    const pacedWeight = sumBy(paced, 'weight');
    return {
      progress: begun ? sumBy(parts, ({ progress, weight }) => weight * (progress ?? 0)) / sumBy(parts, 'weight') : null,
      expected: pacedWeight > 0 ? sumBy(paced, ({ expected, weight }) => weight * (expected ?? 0)) / pacedWeight : null
    };
  }

  for (let goal = 0; goal < rows.length; goal++) numbersOf(goal);
  return known;
}
