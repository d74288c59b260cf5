import type { IsoDate } from '../../okr/document';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day with its year: `1 Oct 2026`. What is no date is given back as it is. */
export function formatDate(day: IsoDate, locale: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isFinite(time)) return day;
  let format = formats.get(locale);
  if (!format) formats.set(locale, (format = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' })));
  return format.format(time);
}

/** Both ends of a span of days; an end that is not known is left open; null when neither is known. */
export function formatSpan(start: IsoDate | null, end: IsoDate | null, locale: string): string | null {
  if (start === null && end === null) return null;
  return `${start === null ? '…' : formatDate(start, locale)} – ${end === null ? '…' : formatDate(end, locale)}`;
}
