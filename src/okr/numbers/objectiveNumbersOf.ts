import type { GoalRef } from '../document';
import type { Goal } from '../evaluation/keyResultGoal';
import { contributionsTo, valueSum } from '../rollup/contributions';
import type { GoalTable } from '../rollup/GoalTable';
import { byObjectiveMeasure } from '../rollup/objectiveMeasure';
import { bandOf } from '../score/score';
import { STATUS_OF } from '../status/statusCode';
import { gapOf } from '../status/statusOf';
import type { GoalNumbers } from './GoalNumbers';
import { valueOrNull } from './valueOrNull';

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
