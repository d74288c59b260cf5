import { gapStatus, UNSETTLED } from '../status/statusOf';
import { contributionsTo } from './contributions';
import { MEASURED, OBJECTIVE, type GoalTable } from './GoalTable';
import { byObjectiveMeasure } from './objectiveMeasure';

/** Progress, expected and status of a goal that takes its progress from what contributes, all of which has been worked out. */
export function workOut(table: GoalTable, i: number): void {
  const { flags, reckoning } = table;
  const { progress: rolledUp, expected, sum, worst } = contributionsTo(table, i);
  const progress = (flags[i] & MEASURED) === 0 ? rolledUp : byObjectiveMeasure(table.rows[i], sum, rolledUp).progress;
  table.progress[i] = progress;
  if ((flags[i] & OBJECTIVE) !== 0) {
    // A key result keeps what is expected by its own dates, and the worst decides over objectives only.
    table.expected[i] = expected;
    if (table.status[i] === UNSETTLED && reckoning.objectiveStatus === 'worst' && worst >= 0) table.status[i] = worst;
  }
  if (table.status[i] === UNSETTLED) table.status[i] = gapStatus(progress, table.expected[i], reckoning.thresholds);
}
