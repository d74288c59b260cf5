import { isGreater } from '../tolerance';
import type { Problem } from '../problem/Problem';
import { AUTOMATIC, FIXED, SLOT } from '../rollup/GoalTable';
import { valueWeighings } from '../rollup/valueFactors';
import type { OpenDocument } from './openDocument';

/** Percent by which fixed weights may miss 100 without being named: thirds are written as 33.33. */
const PERMITTED = 0.5;

/** Parents whose weights do not say what they seem to say. */
export function weightProblems({ goals, table }: OpenDocument): Problem[] {
  const problems: Problem[] = [];
  for (let i = 0; i < table.size; i++) {
    const slot = table.slot[i];
    if (slot < 0) continue;
    const [fixed, automatic] = [table.sums[slot * SLOT + FIXED], table.sums[slot * SLOT + AUTOMATIC]];
    const off = fixed === 0 || (automatic > 0 && fixed < 100) ? 0 : Math.abs(fixed - 100);
    if (isGreater(off, PERMITTED)) {
      problems.push({ code: 'weights-normalised', kind: goals.kinds[i], id: goals.ids[i], message: `The weights of what contributes to it make ${Number(fixed.toFixed(2))} percent. They count in proportion.` });
    }
  }
  if (table.reckoning.valueWeighted) {
    for (const [i, { edges, isMixed }] of valueWeighings(table)) {
      if (isMixed && edges.length > 1) {
        problems.push({ code: 'mixed-units', kind: goals.kinds[i], id: goals.ids[i], message: 'Its key results are not all measured in one unit from a start to a target, so they cannot be weighed by value. They weigh the same.' });
      }
    }
  }
  return problems;
}
