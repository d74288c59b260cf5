import type { TimeZone } from '../calendar/TimeZone';
import type { CheckIn } from '../document';
import type { LogEntry } from './LogEntry';
import { compareCreations, placeOf } from './place';

export interface Entries {
  /** In no order. */
  entries: LogEntry[];
  /** Counted corrections of rows that are not at hand. */
  withoutRow: CheckIn[];
}

/**
 * The counted rows of one goal's log, each with its last correction in its place. A correction says anew what its row said: of a check-in or an
 * opening the value, of a close the score. A correction of a row that does not count does not count either: else who has no right on a goal could
 * write a row and make it count by correcting it.
 */
export function entriesOf(rows: readonly CheckIn[], zone: TimeZone): Entries {
  const { corrections, withoutRow } = correctionsOf(rows);
  const entries: LogEntry[] = [];
  for (const row of rows) {
    if (!row.counted || row.kind === 'comment' || row.kind === 'correction') continue;
    const place = placeOf(row, zone);
    entries.push({ kind: row.kind, place, statement: corrections.get(row) ?? row, row });
  }
  return { entries, withoutRow };
}

/** By the row that is corrected, its last counted correction. */
function correctionsOf(rows: readonly CheckIn[]): { corrections: Map<CheckIn, CheckIn>; withoutRow: CheckIn[] } {
  const corrections = new Map<CheckIn, CheckIn>();
  const withoutRow: CheckIn[] = [];
  if (!rows.some((row) => row.kind === 'correction')) return { corrections, withoutRow };
  const byKey = new Map<string, CheckIn>();
  for (const row of rows) {
    const other = byKey.get(row.clientKey);
    if (row.clientKey !== '' && (!other || compareCreations(row, other) < 0)) byKey.set(row.clientKey, row);
  }
  const known = new Map<CheckIn, CheckIn | undefined>();
  for (const correction of rows) {
    if (correction.kind !== 'correction' || !correction.counted) continue;
    const row = correctedRow(correction, byKey, known);
    if (!row) {
      withoutRow.push(correction);
      continue;
    }
    const other = corrections.get(row);
    if (!other || compareCreations(correction, other) > 0) corrections.set(row, correction);
  }
  return { corrections, withoutRow };
}

/**
 * The row that a correction stands in for, also through corrections of corrections. Undefined when it is not at hand, or corrections name each other in a circle.
 *
 * @param known What was found out before, so that a long line of corrections is walked along once and not once for each.
 */
function correctedRow(correction: CheckIn, byKey: ReadonlyMap<string, CheckIn>, known: Map<CheckIn, CheckIn | undefined>): CheckIn | undefined {
  const way: CheckIn[] = [];
  let row: CheckIn | undefined = correction;
  while (row?.kind === 'correction' && !known.has(row)) {
    // Until the end is found: a circle comes back to here and finds nothing.
    known.set(row, undefined);
    way.push(row);
    row = row.corrects === null ? undefined : byKey.get(row.corrects);
  }
  const found = row?.kind === 'correction' ? known.get(row) : row;
  for (const passed of way) known.set(passed, found);
  return found;
}
