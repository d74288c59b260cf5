import type { IsoDate } from '../document';

/** Whole days since 1970-01-01: calendar days without a time zone, so that no daylight-saving change can make a day longer or shorter. */
export type Day = number;

export const MILLISECONDS_A_DAY = 86_400_000;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days of a common year before the first of each month, and of the whole year. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
/** Days from 0001-01-01 to 1970-01-01. */
const BEFORE_1970 = 719_162;

/** The day that `text` names; null when it is no `yyyy-mm-dd` or no day of the calendar (2026-02-30, year 0000). Reckoned, because a Date takes ten times as long. */
export function dayOf(text: IsoDate): Day | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year === 0 || month === 0 || month > 12 || date === 0) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  if (date > BEFORE_MONTH[month] - BEFORE_MONTH[month - 1] + (month === 2 ? leap : 0)) return null;
  const past = year - 1;
  const years = past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return years + BEFORE_MONTH[month - 1] + (month > 2 ? leap : 0) + date - 1 - BEFORE_1970;
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
