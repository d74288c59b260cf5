import type { Day } from '../calendar/day';
import { expectedBetween, isPaced } from '../pace/expected';
import { measuredProgress } from '../progress/ownProgress';
import { gapStatus, settledStatus, UNSETTLED } from '../status/statusOf';
import type { GoalRow } from './GoalRow';
import { CONTRIBUTES, RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';
import type { Reckoning } from './Reckoning';

/** See GoalTable.ts. */
export function flagsOf({ kind, state, measure, value }: GoalRow): number {
  let flags = 0;
  if (kind === 'objective' || (value === null && measure !== 'baseline')) flags |= TAKES;
  if (state !== 'draft' && state !== 'postponed' && measure !== 'baseline') flags |= CONTRIBUTES;
  if (state === 'active' && kind !== 'initiative') flags |= RANKS;
  if (kind === 'keyResult' && value !== null && (measure === 'increase' || measure === 'decrease')) flags |= SUMMED;
  return flags;
}

/** A function that works out what goal i has by its row alone: progress by its value, what is expected by its dates, and the status that follows. */
export function ownNumbers({ reckoning, progress, expected, status }: Pick<GoalTable, 'reckoning' | 'progress' | 'expected' | 'status'>): (i: number, row: GoalRow) => void {
  const pace = paceOf(reckoning);
  return (i, row) => {
    if (row.kind === 'objective') {
      progress[i] = NaN;
      expected[i] = NaN;
      return;
    }
    const own = measuredProgress(row.measure, row.value, row.start, row.target);
    const byToday = isPaced(row.measure) ? pace(row) : NaN;
    progress[i] = own;
    expected[i] = byToday;
    const settled = settledStatus(row);
    status[i] = settled === UNSETTLED ? gapStatus(own, byToday, reckoning.thresholds) : settled;
  };
}

/** What is expected of a goal by its dates; NaN = nothing. Remembers the last dates: most goals share those of a period. */
function paceOf({ today, counted }: Reckoning): (row: GoalRow) => number {
  let knownFirst: Day | null = null;
  let knownLast: Day | null = null;
  let known = NaN;
  return ({ firstDay, lastDay, phased }) => {
    if (today === null) return NaN;
    if (phased !== null) return expectedBetween(firstDay, lastDay, phased, today, counted) ?? NaN;
    if (firstDay !== knownFirst || lastDay !== knownLast) {
      known = expectedBetween(firstDay, lastDay, null, today, counted) ?? NaN;
      knownFirst = firstDay;
      knownLast = lastDay;
    }
    return known;
  };
}
