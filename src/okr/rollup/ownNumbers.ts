import type { Day } from '../calendar/day';
import { expectedBetween, isPaced } from '../pace/expected';
import { measuredProgress } from '../progress/ownProgress';
import { gapStatus, settledStatus, UNSETTLED } from '../status/statusOf';
import type { GoalRow } from './GoalRow';
import { CONTRIBUTES, FIXED_ONLY, MEASURED, OBJECTIVE, RANKS, SUMMED, TAKES, type GoalTable } from './GoalTable';
import type { Reckoning } from './Reckoning';

/**
 * A function that works out what goal i has by its row alone: flags, progress by its value, what is expected by its dates, and the status as far as
 * the row settles it. It returns the flags.
 */
export function ownNumbers({ reckoning, flags, progress, expected, status }: Pick<GoalTable, 'reckoning' | 'flags' | 'progress' | 'expected' | 'status'>):
(i: number, row: GoalRow) => number {
  const pace = paceOf(reckoning);
  return (i, row) => {
    const bits = flagsOf(row);
    flags[i] = bits;
    let own = NaN;
    let byToday = NaN;
    let settled = settledStatus(row);
    if ((bits & OBJECTIVE) === 0) {
      own = measuredProgress(row.measure, row.value, row.start, row.target);
      if (isPaced(row.measure)) byToday = pace(row);
      if (settled === UNSETTLED && (bits & TAKES) === 0) settled = gapStatus(own, byToday, reckoning.thresholds);
    }
    progress[i] = own;
    expected[i] = byToday;
    status[i] = settled;
    return bits;
  };
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
