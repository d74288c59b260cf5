import type { Goal } from '../evaluation/goalRows';
import { dueDate } from '../cadence/dueDate';
import type { GoalRef } from '../document';
import { rawProgress } from '../progress/rawProgress';
import { contributionsTo, valueSum } from '../rollup/contributions';
import type { GoalTable } from '../rollup/GoalTable';
import { byObjectiveMeasure } from '../rollup/objectiveMeasure';
import { bandOf, keyResultScore } from '../score/score';
import { STATUS_OF } from '../status/statusCode';
import { gapOf } from '../status/statusOf';
import type { GoalNumbers } from './GoalNumbers';

export function keyResultNumbersOf(table: GoalTable, i: number, goal: Goal, cut: GoalRef[]): GoalNumbers {
  const row = table.rows[i];
  const [progress, expected] = [valueOrNull(table.progress[i]), valueOrNull(table.expected[i])];
  const score = keyResultScore(goal.score, row.state, progress);
  return {
    progress,
    rawProgress: row.measure === 'increase' || row.measure === 'decrease' ? rawProgress(row.measure, row.value, row.start, row.target) : null,
    value: goal.checkedIn,
    expected,
    gap: gapOf(expected, progress),
    status: STATUS_OF[table.status[i]],
    score,
    band: bandOf(score, goal.kind),
    due: goal.cadence && dueDate({ state: row.state, cadence: goal.cadence, lastCheckIn: goal.lastCheckIn, start: goal.dates.start, end: goal.dates.due }),
    cutAlignments: cut
  };
}

/** @param score See `objectiveScore`. */
export function objectiveNumbersOf(table: GoalTable, i: number, goal: Goal, score: number | null, cut: GoalRef[]): GoalNumbers {
  const [progress, expected] = [valueOrNull(table.progress[i]), valueOrNull(table.expected[i])];
  return {
    progress,
    rawProgress: null,
    value: measuredValue(table, i),
    expected,
    gap: gapOf(expected, progress),
    status: STATUS_OF[table.status[i]],
    score,
    band: bandOf(score, goal.kind),
    due: null,
    cutAlignments: cut
  };
}

function measuredValue(table: GoalTable, i: number): number | null {
  const row = table.rows[i];
  if (row.measure === null) return null;
  const { progress } = contributionsTo(table, i);
  return valueOrNull(byObjectiveMeasure(row, valueSum(table, i), progress).value);
}

function valueOrNull(number: number): number | null {
  return number === number ? number : null;
}
