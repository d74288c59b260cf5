import { isGreater } from '../tolerance';
import type { Problem } from '../problem/Problem';
import { chainsOf } from '../rollup/chainsOf';
import { contributionsTo } from '../rollup/contributions';
import { TAKES } from '../rollup/GoalTable';
import { valueWeighings } from '../rollup/valueFactors';
import type { OpenDocument } from './openDocument';

/** Percent by which fixed weights may miss 100 without being named: thirds are written as 33.33. */
const PERMITTED = 0.5;

/** Parents whose weights do not say what they seem to say. */
export function weightProblems({ goals, table }: OpenDocument): Problem[] {
  const problems: Problem[] = [];
  const chains = chainsOf(table);
  for (let i = 0; i < table.size; i++) {
    if ((table.flags[i] & TAKES) === 0 || chains.first[i] < 0) continue;
    const { fixed, share } = contributionsTo(table, i);
    const off = fixed === 0 || share > 0 ? 0 : Math.abs(fixed - 100);
    if (isGreater(off, PERMITTED)) {
      problems.push({ code: 'weights-normalised', kind: goals.kinds[i], id: goals.ids[i], message: `The weights of what contributes to it make ${Number(fixed.toFixed(2))} percent. They count in proportion.` });
    }
  }
  if (table.reckoning.valueWeighted) {
    for (const { parent, isMixed } of valueWeighings(table.rows, chains)) {
      if (isMixed) {
        problems.push({
          code: 'mixed-units', kind: goals.kinds[parent], id: goals.ids[parent],
          message: 'Its key results are not all measured in one unit from a start to a target, so they cannot be weighed by value. They weigh the same.'
        });
      }
    }
  }
  return problems;
}
