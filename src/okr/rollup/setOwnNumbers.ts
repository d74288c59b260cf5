import { isPaced } from '../pace/expected';
import { measuredProgress } from '../progress/ownProgress';
import { gapStatus, settledStatus, UNSETTLED } from '../status/statusOf';
import type { GoalRow } from './GoalRow';
import { CONTRIBUTES, FIXED_ONLY, MEASURED, OBJECTIVE, RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';

type OwnColumns = Pick<GoalTable, 'reckoning' | 'pace' | 'flags' | 'progress' | 'expected' | 'status'>;

/** Works out what goal i has by its row alone: flags, progress by its value, what is expected by its dates, and the status as far as the row settles it. */
export function setOwnNumbers({ reckoning, pace, flags, progress, expected, status }: OwnColumns, i: number, row: GoalRow): void {
  const bits = flagsOf(row);
  let own = NaN;
  let byToday = NaN;
  let settled = settledStatus(row);
  if ((bits & OBJECTIVE) === 0) {
    own = measuredProgress(row.measure, row.value, row.start, row.target);
    if (isPaced(row.measure)) byToday = pace.expectedOf(row);
    if (settled === UNSETTLED && (bits & TAKES) === 0) settled = gapStatus(own, byToday, reckoning.thresholds);
  }
  flags[i] = bits;
  progress[i] = own;
  expected[i] = byToday;
  status[i] = settled;
}

/** See GoalTable.ts. */
function flagsOf(row: GoalRow): number {
  const { kind, state, measure, value } = row;
  const contributes = state === 'active' ? CONTRIBUTES | RANKS : state === 'closed' ? CONTRIBUTES : 0;
  if (kind !== 'keyResult') return kind === 'objective' ? contributes | objectiveFlags(row) : contributes & ~RANKS;
  if (measure === 'baseline') return contributes & ~CONTRIBUTES;
  if (value === null) return contributes | TAKES;
  return measure === 'increase' || measure === 'decrease' ? contributes | SUMMED : contributes;
}

/** Beside what its state says. */
export function objectiveFlags({ measure, newChildrenContribute }: GoalRow): number {
  return OBJECTIVE | TAKES | (measure === null ? 0 : MEASURED) | (newChildrenContribute ? 0 : FIXED_ONLY);
}
