import * as strings from 'CommonStrings';
import { fill } from './fill';
import { formatNumber } from './numbers';
import { numberFormat } from './numberFormat';

export type ReadNumber = { ok: true; value: number } | { ok: false; message: string };

function separators(locale: string): { group: string; decimal: string } {
  const parts = numberFormat(locale, { maximumFractionDigits: 1, useGrouping: true }).formatToParts(1234567.5);
  const part = (type: Intl.NumberFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return { group: part('group'), decimal: part('decimal') || '.' };
}

/** Digits of other scripts as ASCII digits, minus signs as "-", no spaces, no sign of `unit`. */
function plain(text: string, unit: string, locale: string): string {
  const digits = numberFormat(locale, { useGrouping: false }).format(9876543210).split('').reverse();
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
  return value === null || !Number.isFinite(value) ? '' : numberFormat(locale, { useGrouping: false, maximumFractionDigits: 6 }).format(value);
}
