import { dueDate } from '../cadence/dueDate';
import type { GoalRef } from '../document';
import type { Goal } from '../evaluation/keyResultGoal';
import { rawProgress } from '../progress/rawProgress';
import type { GoalTable } from '../rollup/GoalTable';
import { bandOf, keyResultScore } from '../score/score';
import { STATUS_OF } from '../status/statusCode';
import { gapOf } from '../status/statusOf';
import type { GoalNumbers } from './GoalNumbers';
import { valueOrNull } from './valueOrNull';

export function keyResultNumbersOf(table: Pick<GoalTable, 'rows' | 'progress' | 'expected' | 'status'>, i: number, goal: Goal, cut: GoalRef[]): GoalNumbers {
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
