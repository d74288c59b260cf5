import { gapStatus, UNSETTLED } from '../status/statusOf';
import { contributionsTo, valueSum, worstStatus } from './contributions';
import { MEASURED, OBJECTIVE, type GoalTable } from './GoalTable';
import { byObjectiveMeasure } from './objectiveMeasure';

/** Progress, expected and status of a goal that takes its progress from what contributes, all of which has been worked out. */
export function workOut(table: GoalTable, i: number): void {
  const { flags, reckoning } = table;
  const { progress: rolledUp, expected } = contributionsTo(table, i);
  const progress = (flags[i] & MEASURED) === 0 ? rolledUp : byObjectiveMeasure(table.rows[i], valueSum(table, i), rolledUp).progress;
  let status = table.status[i];
  table.progress[i] = progress;
  if ((flags[i] & OBJECTIVE) !== 0) {
    // A key result keeps what is expected by its own dates, and the worst decides over objectives only.
    table.expected[i] = expected;
    if (status === UNSETTLED && reckoning.objectiveStatus === 'worst') status = worstOrUnsettled(worstStatus(table, i));
  }
  table.status[i] = status === UNSETTLED ? gapStatus(progress, table.expected[i], reckoning.thresholds) : status;
}

function worstOrUnsettled(worst: number): number {
  return worst < 0 ? UNSETTLED : worst;
}
