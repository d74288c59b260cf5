import { gapStatus, settledStatus, UNSETTLED } from '../status/statusOf';
import { contributionsTo } from './contributions';
import type { GoalTable } from './GoalTable';
import { byObjectiveMeasure } from './objectiveMeasure';

/** Progress, expected and status of a goal that takes its progress from what contributes, all of which has been worked out. */
export function workOut(table: GoalTable, i: number): void {
  const { rows, reckoning } = table;
  const row = rows[i];
  const { progress: rolledUp, expected, sum, worst } = contributionsTo(table, i);
  let status = settledStatus(row);
  let progress = rolledUp;
  if (row.kind === 'objective') {
    if (row.measure !== null) progress = byObjectiveMeasure(row, sum, rolledUp).progress;
    table.expected[i] = expected;
    if (status === UNSETTLED && reckoning.objectiveStatus === 'worst') status = worst;
  }
  table.progress[i] = progress;
  // A key result keeps what is expected by its own dates.
  table.status[i] = status === UNSETTLED ? gapStatus(progress, table.expected[i], reckoning.thresholds) : status;
}
