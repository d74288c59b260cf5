import { dayOf, isoDateOf, type Day } from '../calendar/day';
import { millisecondsOf } from '../calendar/instant';
import type { TimeZone } from '../calendar/TimeZone';
import type { CheckIn, Instant } from '../document';
import type { LogPlace } from '../snapshot';
import { compareIds } from './compareIds';

/** The day on which a row was written; null when that is not known. */
export function dayOfCreation(row: Pick<CheckIn, 'createdAt'>, zone: TimeZone): Day | null {
  const written = millisecondsOf(row.createdAt);
  return written === null ? dayOf(row.createdAt) : zone.dayAt(written);
}

/**
 * Where a row stands in the log: a date later than the day of its creation counts as that day. An opening comes before all others of its
 * date, so it stands there as if created before all time; a row of unknown creation stands at the first moment of its date.
 */
export function placeOf(row: Pick<CheckIn, 'id' | 'kind' | 'date' | 'createdAt'>, zone: TimeZone): LogPlace {
  const written = dayOfCreation(row, zone);
  const day = dayOf(row.date);
  const date = written !== null && (day === null || day > written) ? isoDateOf(written) : row.date;
  return { date, createdAt: row.kind === 'opening' ? '' : row.createdAt || `${date}T00:00:00Z`, id: row.id };
}

/** Milliseconds by which rows of one date are ordered. */
export function createdOf(createdAt: Instant): number {
  const day = dayOf(createdAt);
  return millisecondsOf(createdAt) ?? (day === null ? -Infinity : day * 86_400_000);
}

/** By date, then creation, then id. 0 only for the same row. */
export function comparePlaces(a: LogPlace, b: LogPlace): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return compareCreations(a, b);
}

/** By creation, then id: the later of two corrections of one row stands. */
export function compareCreations(a: Pick<LogPlace, 'createdAt' | 'id'>, b: Pick<LogPlace, 'createdAt' | 'id'>): number {
  if (a.createdAt !== b.createdAt) {
    const [created, other] = [createdOf(a.createdAt), createdOf(b.createdAt)];
    if (created !== other) return created < other ? -1 : 1;
  }
  return compareIds(a.id, b.id);
}
