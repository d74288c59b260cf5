import type { IsoDate } from '../document';

/** Whole days since 1970-01-01: calendar days without a time zone, so that no daylight-saving change can make a day longer or shorter. */
export type Day = number;

export const MILLISECONDS_A_DAY = 86_400_000;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day that `text` names; null when it is no `yyyy-mm-dd` or no day of the calendar (2026-02-30, year 0000). */
export function dayOf(text: IsoDate): Day | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0) return null;
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const midnight = new Date(Date.UTC(2000, month - 1, date));
  midnight.setUTCFullYear(year, month - 1, date);
  if (midnight.getUTCMonth() !== month - 1 || midnight.getUTCDate() !== date) return null;
  return midnight.getTime() / MILLISECONDS_A_DAY;
}

export function isDay(text: string): boolean {
  return dayOf(text) !== null;
}

/** `yyyy-mm-dd`. */
export function isoDateOf(day: Day): IsoDate {
  const midnight = new Date(day * MILLISECONDS_A_DAY);
  const [year, month, date] = [midnight.getUTCFullYear(), midnight.getUTCMonth() + 1, midnight.getUTCDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** 1 = Monday … 7 = Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The same date of the next month; the last one of that month where it has no such date (31 January → 28 or 29 February). */
export function aMonthAfter(day: Day): Day {
  const midnight = new Date(day * MILLISECONDS_A_DAY);
  const [year, month, date] = [midnight.getUTCFullYear(), midnight.getUTCMonth(), midnight.getUTCDate()];
  const lastOfNext = new Date(midnight);
  lastOfNext.setUTCFullYear(year, month + 2, 0);
  return lastOfNext.getTime() / MILLISECONDS_A_DAY - Math.max(0, lastOfNext.getUTCDate() - date);
}
