import type { Status } from '../document';
import { severityOf, statusByGap, statusBySeverity } from '../status/statusOf';
import { within } from '../progress/ownProgress';
import { TOLERANCE } from '../tolerance';
import { AUTOMATIC, AUTOMATIC_SEEN, EXPECTED, FIXED, FIXED_SEEN, SLOT, SUMMED, SUM_SEEN, TAKES, type GoalTable } from './GoalTable';
import { byObjectiveMeasure } from './objectiveMeasure';

/** Counts a settled goal towards one parent. Without progress it counts as 0; without anything expected it is left out of what is expected. */
export function add(table: GoalTable, slot: number, child: number, edge: number): void {
  const { edgeGuard, edgeWeight, edgeFactor, sums, flags } = table;
  if (edgeGuard !== null && edgeGuard[edge] >= 0 && (flags[edgeGuard[edge]] & TAKES) !== 0) return;
  const progress = table.progress[child];
  const expected = table.expected[child];
  const fixed = edgeWeight[edge];
  const isAutomatic = fixed !== fixed;
  const weight = !isAutomatic ? fixed : edgeFactor === null ? 1 : edgeFactor[edge];
  const at = slot * SLOT + (isAutomatic ? AUTOMATIC : FIXED);
  sums[at] += weight;
  if (progress === progress) {
    sums[at + 1] += weight * progress;
    table.seen[slot] |= isAutomatic ? AUTOMATIC_SEEN : FIXED_SEEN;
  }
  if (expected === expected) {
    sums[at + EXPECTED] += weight;
    sums[at + EXPECTED + 1] += weight * expected;
  }
  if ((flags[child] & SUMMED) !== 0) addToSum(table, slot, child);
  if (table.reckoning.objectiveStatus === 'worst') addToWorst(table, slot * 2 + (isAutomatic ? 1 : 0), child);
}

/**
 * Progress, expected and status of a goal to which everything has been added that contributes. Automatic weights share what the fixed ones leave of
 * 100; fixed ones that do not make 100, or exceed it, count in proportion.
 */
export function settle(table: GoalTable, i: number): void {
  const { sums, rows, reckoning } = table;
  const row = rows[i];
  const slot = table.slot[i];
  let progress: number | null = null;
  let expected: number | null = null;
  if (slot >= 0) {
    const at = slot * SLOT;
    const share = automaticShare(sums[at + FIXED], sums[at + AUTOMATIC]);
    const all = sums[at + FIXED] + share * sums[at + AUTOMATIC];
    const expectedOf = sums[at + EXPECTED + FIXED] + share * sums[at + EXPECTED + AUTOMATIC];
    const counts = (table.seen[slot] & FIXED_SEEN) !== 0 || (share > 0 && (table.seen[slot] & AUTOMATIC_SEEN) !== 0);
    if (counts && all > 0) progress = within((sums[at + FIXED + 1] + share * sums[at + AUTOMATIC + 1]) / all);
    if (expectedOf > 0) expected = within((sums[at + EXPECTED + FIXED + 1] + share * sums[at + EXPECTED + AUTOMATIC + 1]) / expectedOf);
  }
  if (row.kind === 'objective') {
    if (row.measure !== null) {
      const measured = byObjectiveMeasure(row, valueSum(table, i), progress);
      progress = measured.progress;
      table.objectiveValue[i] = measured.value ?? NaN;
    }
    table.expected[i] = expected === null ? NaN : expected;
  } else {
    expected = table.expected[i] === table.expected[i] ? table.expected[i] : null;
  }
  table.progress[i] = progress === null ? NaN : progress;
  table.status[i] = table.settled[i] ?? worstStatus(table, i) ?? statusByGap(progress, expected, reckoning.thresholds);
}

/** Percent that one unit of automatic weight gets. */
export function automaticShare(fixed: number, automatic: number): number {
  return automatic > 0 && fixed < 100 - TOLERANCE ? (100 - fixed) / automatic : 0;
}

/** Sum of the values of an objective's numeric key results; null = none has one. */
function valueSum(table: GoalTable, i: number): number | null {
  const slot = table.slot[i];
  return slot >= 0 && (table.seen[slot] & SUM_SEEN) !== 0 ? table.valueSums[slot] : null;
}

function addToSum(table: GoalTable, slot: number, child: number): void {
  table.valueSums[slot] += table.rows[child].value ?? 0;
  table.seen[slot] |= SUM_SEEN;
}

function addToWorst(table: GoalTable, place: number, child: number): void {
  if (table.rows[child].kind === 'initiative') return;
  const severity = severityOf(table.status[child], table.states[child]);
  if (severity > table.worst[place]) table.worst[place] = severity;
}

function worstStatus(table: GoalTable, i: number): Status | null {
  const slot = table.slot[i];
  if (table.reckoning.objectiveStatus !== 'worst' || slot < 0 || table.rows[i].kind !== 'objective') return null;
  const { sums, worst } = table;
  const share = automaticShare(sums[slot * SLOT + FIXED], sums[slot * SLOT + AUTOMATIC]);
  const severity = Math.max(worst[slot * 2], share > 0 ? worst[slot * 2 + 1] : -1);
  return severity < 0 ? null : statusBySeverity[severity];
}
