import * as strings from 'CommonStrings';
import type { Instant, IsoDate } from '../okr/document';
import { counted } from './fill';

const dayMs = 86_400_000;
const asUtc = (day: IsoDate): number => Date.parse(`${day}T00:00:00Z`);

/** Whole days from `from` to `to`; negative when `to` is earlier. NaN when one is no date. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((asUtc(to) - asUtc(from)) / dayMs);
}

/** A calendar day in the person's locale, "Mon 30 Nov"; with the year when it is not this year's. What is no date is given back as it is. */
export function formatDay(day: IsoDate, today: IsoDate, locale: string): string {
  const time = asUtc(day);
  if (!Number.isFinite(time)) return day;
  const otherYear = day.slice(0, 4) !== today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', ...(otherYear ? { year: 'numeric' } : {}), timeZone: 'UTC' }).format(time);
}

/** "today", "yesterday", "tomorrow", else the day. */
export function formatNearDay(day: IsoDate, today: IsoDate, locale: string): string {
  switch (daysBetween(today, day)) {
    case 0: return strings.Today;
    case -1: return strings.Yesterday;
    case 1: return strings.Tomorrow;
    default: return formatDay(day, today, locale);
  }
}

/** How long ago an instant was: "just now", "12 minutes ago", "3 days ago". Instants of the future (a clock that is wrong) count as now. */
export function formatAge(instant: Instant, now: Instant): string {
  const minutes = Math.floor((Date.parse(now) - Date.parse(instant)) / 60_000);
  if (!(minutes >= 1)) return strings.JustNow;
  if (minutes < 60) return counted(strings.MinutesAgo, minutes);
  if (minutes < 24 * 60) return counted(strings.HoursAgo, Math.floor(minutes / 60));
  return counted(strings.DaysAgo, Math.floor(minutes / (24 * 60)));
}
