import { within } from '../progress/ownProgress';
import { AT_RISK } from '../status/statusCode';
import { TOLERANCE } from '../tolerance';
import { RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';

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

/** The same sums over contributors with fixed and with automatic weight, which are only brought together when all fixed weights are known. */
interface Sums {
  weight: number;
  progress: number;
  hasProgress: boolean;
  paced: number;
  expected: number;
  sum: number;
  worst: number;
}

const emptySums = (): Sums => ({ weight: 0, progress: 0, hasProgress: false, paced: 0, expected: 0, sum: NaN, worst: -1 });

/**
 * Takes together what contributes to goal i; the children have been worked out. Automatic weights share what the fixed ones leave of 100; fixed ones that
 * do not make 100 with no automatic partner, or exceed it, count in proportion.
 */
export function contributionsTo(table: GoalTable, i: number): Contributions {
  const { first, next, weight, factor, guards } = table;
  const [fixed, automatic] = [emptySums(), emptySums()];
  for (let edge = first[i]; edge >= 0; edge = next[edge]) {
    if (guards !== null && isResting(table, edge)) continue;
    const percent = weight[edge];
    if (percent === percent) add(table, fixed, edge, percent, i);
    else add(table, automatic, edge, factor === null ? 1 : factor[edge], i);
  }
  const isShared = automatic.weight > 0 && fixed.weight < 100 - TOLERANCE && table.rows[i].newChildrenContribute;
  const share = isShared ? (100 - fixed.weight) / automatic.weight : 0;
  const all = fixed.weight + share * automatic.weight;
  const paced = fixed.paced + share * automatic.paced;
  const hasProgress = fixed.hasProgress || (isShared && automatic.hasProgress);
  return {
    fixed: fixed.weight,
    share,
    progress: hasProgress ? within((fixed.progress + share * automatic.progress) / all) : NaN,
    expected: paced > 0 ? within((fixed.expected + share * automatic.expected) / paced) : NaN,
    sum: isShared ? plus(fixed.sum, automatic.sum) : fixed.sum,
    worst: isShared && automatic.worst > fixed.worst ? automatic.worst : fixed.worst
  };
}

/** Whether the same child already counts for the same parent through one of its key results. */
export function isResting({ guards, flags }: GoalTable, edge: number): boolean {
  return guards?.get(edge)?.some((keyResult) => (flags[keyResult] & TAKES) !== 0) ?? false;
}

function add(table: GoalTable, sums: Sums, edge: number, weight: number, parent: number): void {
  const goal = table.child[edge];
  const progress = table.progress[goal];
  const expected = table.expected[goal];
  if (weight === 0) return;
  sums.weight += weight;
  if (progress === progress) {
    sums.progress += weight * progress;
    sums.hasProgress = true;
  }
  if (expected === expected) {
    sums.paced += weight;
    sums.expected += weight * expected;
  }
  const flags = table.flags[goal];
  if (table.rows[parent].measure === 'number' && (flags & SUMMED) !== 0) sums.sum = plus(sums.sum, table.rows[goal].value ?? 0);
  const status = table.status[goal];
  if ((flags & RANKS) !== 0 && status <= AT_RISK && status > sums.worst) sums.worst = status;
}

/** NaN = none. */
function plus(a: number, b: number): number {
  return a === a ? (b === b ? a + b : a) : b;
}
