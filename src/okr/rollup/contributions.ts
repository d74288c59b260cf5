import { AT_RISK, NOT_STARTED } from '../status/statusCode';
import { chainsOf } from './chainsOf';
import { FIXED_ONLY, RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';
import type { Contributions } from './Sums';

/**
 * Takes together what contributes to goal i; the children have been worked out.
 *
 * @returns The same object at every call for this table.
 */
export function contributionsTo(table: GoalTable, i: number): Contributions {
  const { progress, expected, sums } = table;
  const { first, next, weight, child, factor, guards } = chainsOf(table);
  sums.clear(0);
  for (let edge = first[i]; edge >= 0; edge = next[edge]) {
    if (guards !== null && isResting(table, edge)) continue;
    sums.add(0, weight[edge], factor === null ? 1 : factor[edge], progress[child[edge]], expected[child[edge]]);
  }
  return sums.takeTogether(0, (table.flags[i] & FIXED_ONLY) !== 0);
}

/** Percent of one contributor, before fixed weights are brought to 100; 0 = it does not contribute. */
export function percentOf(table: GoalTable, edge: number, share: number): number {
  if (isResting(table, edge)) return 0;
  const { weight, factor } = chainsOf(table);
  const percent = weight[edge];
  return percent === percent ? percent : factor === null ? share : share * factor[edge];
}

/** Whether the same child already counts for the same parent through one of its key results. */
export function isResting(table: GoalTable, edge: number): boolean {
  return chainsOf(table).guards?.get(edge)?.some((keyResult) => (table.flags[keyResult] & TAKES) !== 0) ?? false;
}

/** Sum of the values of the numeric key results that contribute to goal i; NaN = none has one. */
export function valueSum(table: GoalTable, i: number): number {
  const { share } = contributionsTo(table, i);
  const { first, next, child } = chainsOf(table);
  let sum = NaN;
  for (let edge = first[i]; edge >= 0; edge = next[edge]) {
    const goal = child[edge];
    if ((table.flags[goal] & SUMMED) === 0 || percentOf(table, edge, share) === 0) continue;
    sum = (Number.isNaN(sum) ? 0 : sum) + (table.rows[goal].value ?? 0);
  }
  return sum;
}

/** Greatest status code of the active goals that contribute to goal i; -1 = none. */
export function worstStatus(table: GoalTable, i: number): number {
  const { share } = contributionsTo(table, i);
  const { first, next, child } = chainsOf(table);
  let worst = NOT_STARTED - 1;
  for (let edge = first[i]; edge >= 0; edge = next[edge]) {
    const goal = child[edge];
    const status = table.status[goal];
    if ((table.flags[goal] & RANKS) !== 0 && status <= AT_RISK && status > worst && percentOf(table, edge, share) > 0) worst = status;
  }
  return worst;
}
