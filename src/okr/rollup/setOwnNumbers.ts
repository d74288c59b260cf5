import { isPaced } from '../pace/expected';
import { measuredProgress, within } from '../progress/ownProgress';
import { wayGone } from '../progress/rawProgress';
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

/**
 * The same for all rows. What most of them are is told by few questions and done here at once: active objectives without a measure of their own, and active
 * key results that increase, with nothing set by hand.
 */
export function setAllOwnNumbers(table: GoalTable): void {
  const { size, rows, reckoning, pace, flags, progress, expected, status } = table;
  const { thresholds } = reckoning;
  for (let i = 0; i < size; i++) {
    const row = rows[i];
    const isUsual = row.state === 'active' && row.statusByHand === null;
    if (isUsual && row.kind === 'keyResult' && row.measure === 'increase') {
      const byToday = pace.expectedOf(row);
      const { value } = row;
      expected[i] = byToday;
      if (value === null) {
        flags[i] = CONTRIBUTES | RANKS | TAKES;
        progress[i] = NaN;
        status[i] = UNSETTLED;
      } else {
        const own = within(wayGone(true, value, row.start, row.target));
        flags[i] = CONTRIBUTES | RANKS | SUMMED;
        progress[i] = own;
        status[i] = gapStatus(own, byToday, thresholds);
      }
    } else if (isUsual && row.kind === 'objective' && row.measure === null) {
      flags[i] = CONTRIBUTES | RANKS | objectiveFlags(row);
      progress[i] = NaN;
      expected[i] = NaN;
      status[i] = UNSETTLED;
    } else {
      setOwnNumbers(table, i, row);
    }
  }
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

function objectiveFlags({ measure, newChildrenContribute }: GoalRow): number {
  return OBJECTIVE | TAKES | (measure === null ? 0 : MEASURED) | (newChildrenContribute ? 0 : FIXED_ONLY);
}
