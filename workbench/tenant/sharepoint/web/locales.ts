import { fromWallClock, instantOf, toWallClock } from '../../storage/instant';
import type { Web } from '../webs';
import { timeZoneOf } from './timeZones';

interface Locale {
  /** The order of day, month and year, and what stands between them. */
  readonly order: 'mdy' | 'dmy' | 'ymd';
  readonly separator: string;
  readonly hours24: boolean;
  readonly decimal: string;
}

/** How the languages of sites write dates and numbers, by SharePoint's locale number. */
const locales: Readonly<Record<number, Locale>> = {
  1033: { order: 'mdy', separator: '/', hours24: false, decimal: '.' },
  2057: { order: 'dmy', separator: '/', hours24: true, decimal: '.' },
  1031: { order: 'dmy', separator: '.', hours24: true, decimal: ',' },
  3079: { order: 'dmy', separator: '.', hours24: true, decimal: ',' },
  1036: { order: 'dmy', separator: '/', hours24: true, decimal: ',' },
  1043: { order: 'dmy', separator: '-', hours24: true, decimal: ',' },
  1053: { order: 'ymd', separator: '-', hours24: true, decimal: ',' },
  1041: { order: 'ymd', separator: '/', hours24: true, decimal: '.' }
};

const localeOf = (web: Web): Locale => locales[web.data.locale] ?? locales[1033];

/** An instant as the site writes it, in its zone: `11/4/2022 5:12 PM`. */
export function dateText(instant: string, web: Web, dateOnly: boolean): string {
  const locale = localeOf(web);
  const wall = new Date(toWallClock(Date.parse(instant), timeZoneOf(web).zone));
  const [year, month, day] = [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
  const parts = { mdy: [month, day, year], dmy: [day, month, year], ymd: [year, month, day] }[locale.order];
  const date = parts.join(locale.separator);
  if (dateOnly) return date;
  const minutes = String(wall.getUTCMinutes()).padStart(2, '0');
  const hours = wall.getUTCHours();
  return locale.hours24 ? `${date} ${hours}:${minutes}` : `${date} ${hours % 12 || 12}:${minutes} ${hours < 12 ? 'AM' : 'PM'}`;
}

/** A date as the site's people type it → an instant; null when it is none. An ISO date is none: the validate calls refuse it. */
export function instantFromText(text: string, web: Web): string | null {
  const match = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*(AM|PM))?)?$/i.exec(text.trim());
  if (!match) return null;
  const locale = localeOf(web);
  const [, first, separator, second, third, hour = '0', minute = '0', secondOfTime = '0', half] = match;
  if (separator !== locale.separator || (locale.order !== 'ymd' && first.length > 2)) return null;
  const [a, b, c] = [Number(first), Number(second), Number(third)];
  const { year, month, day } = { mdy: { month: a, day: b, year: c }, dmy: { day: a, month: b, year: c }, ymd: { year: a, month: b, day: c } }[locale.order];
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  const wall = Date.UTC(year, month - 1, day, hours, Number(minute), Number(secondOfTime));
  const check = new Date(wall);
  if (year < 1900 || year > 8900 || check.getUTCMonth() + 1 !== month || check.getUTCDate() !== day || hours > 23 || Number(minute) > 59) return null;
  return instantOf(fromWallClock(wall, timeZoneOf(web).zone));
}

/** A number as the site's people type it; NaN when it is none. */
export function numberFromText(text: string, web: Web): number {
  const { decimal } = localeOf(web);
  const plain = text.trim().replace(decimal === '.' ? /,/g : /[.\s\u00a0]/g, '').replace(decimal, '.').replace(/%$/, '');
  const number = /^-?\d*\.?\d+([eE][+-]?\d+)?$/.test(plain) ? Number(plain) : NaN;
  return text.trim().endsWith('%') ? number / 100 : number;
}
