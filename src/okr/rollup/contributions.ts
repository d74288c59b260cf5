import { within } from '../progress/ownProgress';
import { AT_RISK } from '../status/statusCode';
import { TOLERANCE } from '../tolerance';
import { FIXED_ONLY, MEASURED, RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';

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
  /** Sum of the values of numeric key results; NaN = none has one. */
  sum: number;
  /** Greatest status code of those that rank; -1 = none. */
  worst: number;
}

/** Sums over contributors with a fixed, and over those with an automatic weight: how much the latter count is only known when all of the former are. */
interface Sums {
  weight: number;
  progress: number;
  hasProgress: boolean;
  paced: number;
  expected: number;
  sum: number;
  worst: number;
}

/** Used again for every goal: a million small objects would take longer than the sums. */
export interface Scratch {
  fixed: Sums;
  automatic: Sums;
  result: Contributions;
}

export function newScratch(): Scratch {
  const sums = (): Sums => ({ weight: 0.5, progress: 0.5, hasProgress: false, paced: 0.5, expected: 0.5, sum: 0.5, worst: -1 });
  return { fixed: sums(), automatic: sums(), result: { fixed: 0.5, share: 0.5, progress: 0.5, expected: 0.5, sum: 0.5, worst: -1 } };
}

/**
 * Takes together what contributes to goal i; the children have been worked out. Automatic weights share what the fixed ones leave of 100; fixed ones that
 * do not make 100 with no automatic partner, or exceed it, count in proportion.
 *
 * @returns The same object at every call for this table.
 */
export function contributionsTo(table: GoalTable, i: number): Contributions {
  const { first, next, weight, factor, guards, scratch } = table;
  const { fixed, automatic, result } = scratch;
  const isSum = (table.flags[i] & MEASURED) !== 0;
  clear(fixed);
  clear(automatic);
  for (let edge = first[i]; edge >= 0; edge = next[edge]) {
    if (guards !== null && isResting(table, edge)) continue;
    const percent = weight[edge];
    if (percent === percent) add(table, fixed, edge, percent, isSum);
    else add(table, automatic, edge, factor === null ? 1 : factor[edge], isSum);
  }
  const isShared = automatic.weight > 0 && fixed.weight < 100 - TOLERANCE && (table.flags[i] & FIXED_ONLY) === 0;
  const share = isShared ? (100 - fixed.weight) / automatic.weight : 0;
  const paced = fixed.paced + share * automatic.paced;
  const hasProgress = fixed.hasProgress || (isShared && automatic.hasProgress);
  result.fixed = fixed.weight;
  result.share = share;
  result.progress = hasProgress ? within((fixed.progress + share * automatic.progress) / (fixed.weight + share * automatic.weight)) : NaN;
  result.expected = paced > 0 ? within((fixed.expected + share * automatic.expected) / paced) : NaN;
  result.sum = isShared ? plus(fixed.sum, automatic.sum) : fixed.sum;
  result.worst = isShared && automatic.worst > fixed.worst ? automatic.worst : fixed.worst;
  return result;
}

/** Whether the same child already counts for the same parent through one of its key results. */
export function isResting({ guards, flags }: GoalTable, edge: number): boolean {
  return guards?.get(edge)?.some((keyResult) => (flags[keyResult] & TAKES) !== 0) ?? false;
}

function add(table: GoalTable, sums: Sums, edge: number, weight: number, isSum: boolean): void {
  if (weight === 0) return;
  const goal = table.child[edge];
  const progress = table.progress[goal];
  const expected = table.expected[goal];
  const flags = table.flags[goal];
  const status = table.status[goal];
  sums.weight += weight;
  if (progress === progress) {
    sums.progress += weight * progress;
    sums.hasProgress = true;
  }
  if (expected === expected) {
    sums.paced += weight;
    sums.expected += weight * expected;
  }
  if (status > sums.worst && status <= AT_RISK && (flags & RANKS) !== 0) sums.worst = status;
  if (isSum && (flags & SUMMED) !== 0) sums.sum = plus(sums.sum, table.rows[goal].value ?? 0);
}

function clear(sums: Sums): void {
  sums.weight = 0;
  sums.progress = 0;
  sums.hasProgress = false;
  sums.paced = 0;
  sums.expected = 0;
  sums.sum = NaN;
  sums.worst = -1;
}

/** NaN = none. */
function plus(a: number, b: number): number {
  return a === a ? (b === b ? a + b : a) : b;
}
