import { within } from '../progress/ownProgress';
import { AT_RISK, NOT_STARTED } from '../status/statusCode';
import { TOLERANCE } from '../tolerance';
import { FIXED_ONLY, RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';

/** What contributes to one goal, taken together. */
export interface Contributions {
  /** Percent, of all that have a fixed weight. */
  fixed: number;
  /** Percent that one automatic weight gets: what the fixed ones leave of 100, shared; 0 where nothing is left, or new children do not contribute. */
  share: number;
  /** Weighted mean, 0 to 1; NaN = none of them has progress. Those without progress count as 0. */
  progress: number;
  /** Weighted mean of those of which something is expected; NaN = of none. */
  expected: number;
}

/** Used again for every goal: a million small objects would take longer than the sums. */
export interface Scratch {
  /**
   * Of contributors with a fixed weight, then (from AUTOMATIC on) of those with an automatic one, because how much the latter count is only known when all of
   * the former are: weights; weights times progress; weights of those of which something is expected; these times what is.
   */
  sums: Float64Array;
  result: Contributions;
}

const AUTOMATIC = 4;

export function newScratch(): Scratch {
  return { sums: new Float64Array(2 * AUTOMATIC), result: { fixed: NaN, share: NaN, progress: NaN, expected: NaN } };
}

/**
 * Takes together what contributes to goal i; the children have been worked out. Automatic weights share what the fixed ones leave of 100; fixed ones that
 * do not make 100 with no automatic partner, or exceed it, count in proportion.
 *
 * @returns The same object at every call for this table.
 */
export function contributionsTo(table: GoalTable, i: number): Contributions {
  const { first, next, weight, child, factor, guards, progress, expected } = table;
  const { sums, result } = table.scratch;
  // Not fill: for eight numbers the call takes longer than the work.
  for (let n = 0; n < sums.length; n++) sums[n] = 0;
  let fixedHasProgress = false;
  let automaticHasProgress = false;
  for (let edge = first[i]; edge >= 0; edge = next[edge]) {
    if (guards !== null && isResting(table, edge)) continue;
    const percent = weight[edge];
    const isFixed = percent === percent;
    const at = isFixed ? 0 : AUTOMATIC;
    const counts = isFixed ? percent : factor === null ? 1 : factor[edge];
    const own = progress[child[edge]];
    const byToday = expected[child[edge]];
    sums[at] += counts;
    if (own === own) {
      sums[at + 1] += counts * own;
      if (isFixed) fixedHasProgress = true;
      else automaticHasProgress ||= counts > 0;
    }
    if (byToday === byToday) {
      sums[at + 2] += counts;
      sums[at + 3] += counts * byToday;
    }
  }
  const isShared = sums[AUTOMATIC] > 0 && sums[0] < 100 - TOLERANCE && (table.flags[i] & FIXED_ONLY) === 0;
  const share = isShared ? (100 - sums[0]) / sums[AUTOMATIC] : 0;
  const paced = sums[2] + share * sums[AUTOMATIC + 2];
  const hasProgress = fixedHasProgress || (isShared && automaticHasProgress);
  result.fixed = sums[0];
  result.share = share;
  result.progress = hasProgress ? within((sums[1] + share * sums[AUTOMATIC + 1]) / (sums[0] + share * sums[AUTOMATIC])) : NaN;
  result.expected = paced > 0 ? within((sums[3] + share * sums[AUTOMATIC + 3]) / paced) : NaN;
  return result;
}

/** Percent of one contributor, before fixed weights are brought to 100; 0 = it does not contribute. */
export function percentOf(table: GoalTable, edge: number, share: number): number {
  if (isResting(table, edge)) return 0;
  const percent = table.weight[edge];
  return percent === percent ? percent : table.factor === null ? share : share * table.factor[edge];
}

/** Whether the same child already counts for the same parent through one of its key results. */
export function isResting({ guards, flags }: GoalTable, edge: number): boolean {
  return guards?.get(edge)?.some((keyResult) => (flags[keyResult] & TAKES) !== 0) ?? false;
}

/** Sum of the values of the numeric key results that contribute to goal i; NaN = none has one. */
export function valueSum(table: GoalTable, i: number): number {
  const { share } = contributionsTo(table, i);
  let sum = NaN;
  for (let edge = table.first[i]; edge >= 0; edge = table.next[edge]) {
    const goal = table.child[edge];
    if ((table.flags[goal] & SUMMED) === 0 || percentOf(table, edge, share) === 0) continue;
    sum = (Number.isNaN(sum) ? 0 : sum) + (table.rows[goal].value ?? 0);
  }
  return sum;
}

/** Greatest status code of the active goals that contribute to goal i; -1 = none. */
export function worstStatus(table: GoalTable, i: number): number {
  const { share } = contributionsTo(table, i);
  let worst = NOT_STARTED - 1;
  for (let edge = table.first[i]; edge >= 0; edge = table.next[edge]) {
    const goal = table.child[edge];
    const status = table.status[goal];
    if ((table.flags[goal] & RANKS) !== 0 && status <= AT_RISK && status > worst && percentOf(table, edge, share) > 0) worst = status;
  }
  return worst;
}
