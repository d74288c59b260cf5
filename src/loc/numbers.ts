import { numberFormat } from './numberFormat';

const currencies: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const noBreakSpace = '\u00a0';

/** From here on nobody reads all digits: what somebody mistyped, as a rule. */
const tooLong = 1e15;

/** How a number is written: its decimals, or, when it is too long for a screen, its first digits with a power of ten. */
const written = (value: number, decimals: number): Intl.NumberFormatOptions => (Math.abs(value) < tooLong ? { maximumFractionDigits: decimals } : { maximumFractionDigits: 2, notation: 'scientific' });

/** A number in the person's locale, at most `decimals` decimals. Infinity and NaN, which nothing should send here, read "–". */
export function formatNumber(value: number, locale: string, decimals: number = 2): string {
  return Number.isFinite(value) ? numberFormat(locale, written(value, decimals)).format(value) : '–';
}

/**
 * A value with its unit: `62%`, `€1,200`, `14 days`. `%` and the four best known currency signs stand where the locale puts them; any other unit follows the number.
 * null reads "–".
 */
export function formatValue(value: number | null, unit: string, locale: string, decimals: number = 2): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (unit === '%') return numberFormat(locale, { style: 'percent', ...written(value, decimals) }).format(value / 100);
  const currency = currencies[unit];
  if (currency) {
    const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0, ...written(value, decimals) };
    return numberFormat(locale, options).format(value);
  }
  return unit ? `${formatNumber(value, locale, decimals)}${noBreakSpace}${unit}` : formatNumber(value, locale, decimals);
}

/** What says how a number of a goal is shown: its unit, where it starts and what it is to reach. */
export interface Scale {
  unit: string;
  start: number | null;
  target: number | null;
}

/** More decimals than this nobody reads. */
const mostDecimals = 6;

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** How many decimals a number has, at most six. */
function decimalsOf(value: number | null): number {
  let decimals = 0;
  while (value !== null && Number.isFinite(value) && decimals < mostDecimals && rounded(value, decimals) !== value) decimals++;
  return decimals;
}

/**
 * A value that somebody reported, or set: two decimals, or as many as its target has. A value beside its target is never rounded onto it (99.997% beside a line at 100% does not read
 * "100%"), nor a target away.
 */
export function formatMeasured(value: number | null, { unit, target }: Scale, locale: string): string {
  let decimals = Math.max(2, decimalsOf(target));
  const isRoundedOnto = (line: number | null): boolean => value !== null && line !== null && value !== line && rounded(value, decimals) === line;
  while (decimals < mostDecimals && (isRoundedOnto(target) || (unit === '%' && isRoundedOnto(100)))) decimals++;
  return formatValue(value, unit, locale, decimals);
}

/** A value that was worked out (expected by today, to be expected at the end): as fine as its start and target are, so that whole things stay whole; two decimals are enough for all but tiny ones. */
export function formatComputed(value: number | null, { unit, start, target }: Scale, locale: string): string {
  const most = Math.abs((target ?? 1) - (start ?? 0)) < 0.1 ? mostDecimals : 2;
  return formatValue(value, unit, locale, Math.min(most, Math.max(decimalsOf(start), decimalsOf(target))));
}
