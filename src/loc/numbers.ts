import * as strings from 'CommonStrings';
import { fill } from './fill';

export type ReadNumber = { ok: true; value: number } | { ok: false; message: string };

const currencies: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const noBreakSpace = '\u00a0';
const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let made = formats.get(key);
  if (!made) {
    made = new Intl.NumberFormat(locale, options);
    formats.set(key, made);
  }
  return made;
}

/** A number in the person's locale, at most two decimals. Infinity and NaN, which nothing should send here, read "–". */
export function formatNumber(value: number, locale: string): string {
  return Number.isFinite(value) ? format(locale, { maximumFractionDigits: 2 }).format(value) : '–';
}

/**
 * A value with its unit: `62%`, `€1,200`, `14 days`. `%` and the four best known currency signs stand where the locale puts them; any other unit follows the number.
 * null reads "–".
 */
export function formatValue(value: number | null, unit: string, locale: string): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (unit === '%') return format(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  const currency = currencies[unit];
  if (currency) {
    const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0, maximumFractionDigits: 2 };
    return format(locale, options).format(value);
  }
  return unit ? `${formatNumber(value, locale)}${noBreakSpace}${unit}` : formatNumber(value, locale);
}

/** A fraction (0–1) as a whole percentage, rounded down below 100 % so that "100%" is only said when it is reached. null reads "–". */
export function formatPercent(fraction: number | null, locale: string): string {
  if (fraction === null || !Number.isFinite(fraction)) return '–';
  const whole = fraction < 1 ? Math.floor(fraction * 100 + 1e-9) : Math.round(fraction * 100);
  return format(locale, { style: 'percent', maximumFractionDigits: 0 }).format(whole / 100);
}

function separators(locale: string): { group: string; decimal: string } {
  const parts = format(locale, { maximumFractionDigits: 1, useGrouping: true }).formatToParts(1234567.5);
  const part = (type: Intl.NumberFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return { group: part('group'), decimal: part('decimal') || '.' };
}

/** Digits of other scripts as ASCII digits, minus signs as "-", no spaces, no sign of `unit`. */
function plain(text: string, unit: string, locale: string): string {
  const digits = format(locale, { useGrouping: false }).format(9876543210).split('').reverse();
  let result = text.trim().replace(/[\u2212\u2013\u2012]/g, '-').replace(/[\s\u00a0\u202f\u200e\u200f\u061c'’]/g, '');
  if (digits.length === 10) result = result.replace(/./gu, (character) => (digits.indexOf(character) >= 0 ? String(digits.indexOf(character)) : character));
  const sign = unit.replace(/\s/g, '');
  if (sign) {
    if (result.endsWith(sign)) result = result.slice(0, -sign.length);
    else if (result.startsWith(sign)) result = result.slice(sign.length);
  }
  return result;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The number that a person typed, read as their locale writes it: `1.234,5` in German, `1,234.5` in English. The unit may stand before or after it. A single point or
 * comma that cannot group thousands ("1.5" in German) is taken as the decimal sign; everything else is refused with words that show how to write it, never guessed.
 */
export function readNumber(text: string, unit: string, locale: string): ReadNumber {
  const example = formatNumber(1234.5, locale);
  const typed = plain(text, unit, locale);
  if (typed === '') return { ok: false, message: fill(strings.NumberMissing, { example }) };
  const { group, decimal } = separators(locale);
  // Spaces and apostrophes were taken out by `plain`.
  const alreadyOut = /^[\s'’]?$/.test(group);
  const asLocale = alreadyOut ? /^$/ : new RegExp(`^([+-]?\\d{1,3}(?:${escaped(group)}\\d{2,3})*${escaped(group)}\\d{3})(?:${escaped(decimal)}(\\d+))?$`);
  const grouped = asLocale.exec(typed);
  if (grouped) return { ok: true, value: Number(`${grouped[1].split(group).join('')}.${grouped[2] ?? '0'}`) };
  const simple = new RegExp(`^([+-]?\\d*)(?:${escaped(decimal)}(\\d+))?$`).exec(typed);
  if (simple && /\d/.test(typed)) return { ok: true, value: Number(`${simple[1] || '0'}.${simple[2] ?? '0'}`.replace(/^([+-])\./, '$10.')) };
  const other = /^([+-]?\d+)[.,](\d+)$/.exec(typed);
  if (other && other[2].length !== 3) return { ok: true, value: Number(`${other[1]}.${other[2]}`) };
  return { ok: false, message: fill(strings.NumberNotRead, { text: text.trim(), example }) };
}

/** A number as the person would type it into a field, without grouping; '' for null. */
export function typedNumber(value: number | null, locale: string): string {
  return value === null || !Number.isFinite(value) ? '' : format(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
}
