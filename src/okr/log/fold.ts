import { TimeZone, isTimeZone } from '../calendar/TimeZone';
import type { CheckIn, GoalState } from '../document';
import type { CorrectedRow, LogPlace, Snapshot } from '../snapshot';
import { compareIds } from './compareIds';
import { entriesOf } from './entries';
import type { LogEntry } from './LogEntry';
import { compareCreations, comparePlaces } from './place';

export interface Folded {
  snapshot: Snapshot;
  /**
   * The snapshot and these rows do not suffice to be right: a row was corrected that is not at hand, or a correction took back what the
   * snapshot holds and what was there before it is not known. Fold the whole log of this goal instead.
   */
  needsLog: boolean;
  /** Ids of corrections whose row is not among these rows. They are not in the snapshot. */
  withoutRow: string[];
}

export const emptySnapshot: Snapshot = {
  value: null, valueAt: null, milestonesDone: [], lastCheckIn: null, statusByHand: null, confidence: null, obstacle: null,
  state: null, stateAt: null, score: null, closingNote: null
};

const stateAfter: Record<'close' | 'reopen' | 'postpone', GoalState> = { close: 'closed', reopen: 'active', postpone: 'postponed' };

/**
 * The state of one goal after these rows of its log. The greatest place wins, so that the order of rows, how they are split over several calls, and
 * folding a row twice make no difference (unless `needsLog` says so). Rows that do not count are passed over.
 *
 * @param snapshot What was folded before; null when these rows are the whole log.
 * @param checkIns Rows of this goal alone.
 * @param timeZone The organisation's: a row dated later than the day it was written on counts as of that day.
 */
export function fold(snapshot: Snapshot | null, checkIns: readonly CheckIn[], timeZone: string | TimeZone = 'UTC'): Folded {
  const zone = typeof timeZone === 'string' ? new TimeZone(isTimeZone(timeZone) ? timeZone : 'UTC') : timeZone;
  const { entries, withoutRow } = entriesOf(checkIns, zone);
  const before = snapshot ?? emptySnapshot;
  const knownBefore = new Map((before.corrected ?? []).map((row) => [row.clientKey, row.by]));
  const corrected = new Map(knownBefore);
  const state: Snapshot = { ...before };
  const milestones = new Set(before.milestonesDone);
  let needsLog = false;
  for (const entry of entries) {
    const known = knownBefore.get(entry.row.clientKey);
    // This correction of the row, or a later one, is in the snapshot already.
    if (known && (entry.statement === entry.row || compareCreations(entry.statement, known) <= 0)) continue;
    if (entry.statement !== entry.row) {
      if (takesBack(entry, before, known !== undefined)) needsLog = true;
      corrected.set(entry.row.clientKey, { createdAt: entry.statement.createdAt, id: entry.statement.id });
    }
    apply(entry, state, milestones);
  }
  state.milestonesDone = [...milestones].sort(compareIds);
  if (corrected.size > 0) state.corrected = sortedRows(corrected);
  const missing = withoutRow.filter((correction) => !isIn(correction, corrected));
  return { snapshot: state, needsLog: needsLog || missing.length > 0, withoutRow: missing.map((row) => row.id).sort(compareIds) };
}

function apply({ kind, place, statement }: LogEntry, state: Snapshot, milestones: Set<string>): void {
  if (kind === 'check-in' || kind === 'opening') {
    if (statement.value !== null && isNotBefore(place, state.valueAt)) {
      state.value = statement.value;
      state.valueAt = place;
    }
    if (kind === 'opening') return;
    if (statement.milestone !== null) milestones.add(statement.milestone);
    if (isNotBefore(place, state.lastCheckIn)) {
      state.lastCheckIn = place;
      state.statusByHand = statement.status;
      state.confidence = statement.confidence;
      state.obstacle = statement.obstacle;
    }
  } else if (isNotBefore(place, state.stateAt)) {
    state.stateAt = place;
    state.state = stateAfter[kind];
    state.score = statement.score;
    state.closingNote = statement.note === '' ? null : statement.note;
  }
}

/** At the same place the row at hand wins: it is the same row, or a correction of what was folded. */
function isNotBefore(place: LogPlace, other: LogPlace | null): boolean {
  return other === null || comparePlaces(place, other) >= 0;
}

/** Whether a correction may take back a value or a milestone that the snapshot holds. */
function takesBack({ kind, place, statement, row }: LogEntry, before: Snapshot, wasCorrectedOtherwise: boolean): boolean {
  if (kind !== 'check-in' && kind !== 'opening') return false;
  if (statement.value === null && before.valueAt !== null && comparePlaces(place, before.valueAt) === 0) return true;
  if (wasCorrectedOtherwise) return before.milestonesDone.length > 0;
  return row.milestone !== null && row.milestone !== statement.milestone && before.milestonesDone.includes(row.milestone);
}

function isIn(correction: CheckIn, corrected: ReadonlyMap<string, CorrectedRow['by']>): boolean {
  const by = correction.corrects === null ? undefined : corrected.get(correction.corrects);
  return by !== undefined && compareCreations(correction, by) <= 0;
}

function sortedRows(corrected: ReadonlyMap<string, CorrectedRow['by']>): CorrectedRow[] {
  return [...corrected].map(([clientKey, by]) => ({ clientKey, by })).sort((a, b) => compareIds(a.clientKey, b.clientKey));
}
