import { within } from '../progress/ownProgress';
import { AT_RISK } from '../status/statusCode';
import { TOLERANCE } from '../tolerance';
import { RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';

/** Percent of a goal's progress by what contributes to it. */
export interface Weights {
  /** Of all that have a fixed weight. */
  fixed: number;
  /** What one automatic share gets: what the fixed weights leave of 100, divided; 0 where nothing is left, or new children do not contribute. */
  share: number;
}

/** What contributes to one goal, taken together. */
export interface Contributions {
  /** Weighted mean, 0 to 1; NaN = none of them has progress. Those without progress count as 0. */
  progress: number;
  /** Weighted mean of those of which something is expected; NaN = of none. */
  expected: number;
  /** Sum of the values of numeric key results; NaN = none has one. */
  sum: number;
  /** Greatest status code of those that rank; -1 = none. */
  worst: number;
}

/** Automatic weights share what the fixed ones leave of 100; fixed ones that do not make 100 with no automatic partner, or exceed it, count in proportion. */
export function weightsOf(table: GoalTable, i: number): Weights {
  const { start, weight, factor } = table;
  let fixed = 0;
  let automatic = 0;
  for (let edge = start[i]; edge < start[i + 1]; edge++) {
    if (table.guard !== null && isResting(table, edge)) continue;
    const percent = weight[edge];
    if (percent === percent) fixed += percent;
    else automatic += factor === null ? 1 : factor[edge];
  }
  const isShared = automatic > 0 && fixed < 100 - TOLERANCE && table.rows[i].newChildrenContribute;
  return { fixed, share: isShared ? (100 - fixed) / automatic : 0 };
}

/** Percent of edge `edge`, before fixed weights are brought to 100; 0 = does not contribute. */
export function percentOf(table: GoalTable, edge: number, share: number): number {
  if (table.guard !== null && isResting(table, edge)) return 0;
  const percent = table.weight[edge];
  return percent === percent ? percent : table.factor === null ? share : share * table.factor[edge];
}

/** Takes together what contributes to goal i. The children have been worked out. */
export function contributionsTo(table: GoalTable, i: number): Contributions {
  const { start, child, progress, expected, flags, status } = table;
  const { share } = weightsOf(table, i);
  const isSum = table.rows[i].measure === 'number';
  const isWorst = table.reckoning.objectiveStatus === 'worst';
  let [all, done, paced, byToday] = [0, 0, 0, 0];
  let [sum, worst, hasProgress] = [NaN, -1, false];
  for (let edge = start[i]; edge < start[i + 1]; edge++) {
    const percent = percentOf(table, edge, share);
    if (percent === 0) continue;
    const goal = child[edge];
    const own = progress[goal];
    const pace = expected[goal];
    all += percent;
    if (own === own) {
      done += percent * own;
      hasProgress = true;
    }
    if (pace === pace) {
      paced += percent;
      byToday += percent * pace;
    }
    if (isSum && (flags[goal] & SUMMED) !== 0) sum = (sum === sum ? sum : 0) + (table.rows[goal].value ?? 0);
    if (isWorst && (flags[goal] & RANKS) !== 0 && status[goal] <= AT_RISK && status[goal] > worst) worst = status[goal];
  }
  return { progress: hasProgress ? within(done / all) : NaN, expected: paced > 0 ? within(byToday / paced) : NaN, sum, worst };
}

/** The same child already counts for the same parent through one of its key results. */
function isResting({ guard, flags }: GoalTable, edge: number): boolean {
  return guard !== null && guard[edge] >= 0 && (flags[guard[edge]] & TAKES) !== 0;
}
