const currencies: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const noBreakSpace = '\u00a0';
const formats = new Map<string, Intl.NumberFormat>();

/** A format of numbers, made once: making one costs more than using it. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
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
  return Number.isFinite(value) ? numberFormat(locale, { maximumFractionDigits: 2 }).format(value) : '–';
}

/**
 * A value with its unit: `62%`, `€1,200`, `14 days`. `%` and the four best known currency signs stand where the locale puts them; any other unit follows the number.
 * null reads "–".
 */
export function formatValue(value: number | null, unit: string, locale: string): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (unit === '%') return numberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);
  const currency = currencies[unit];
  if (currency) {
    const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', minimumFractionDigits: 0, maximumFractionDigits: 2 };
    return numberFormat(locale, options).format(value);
  }
  return unit ? `${formatNumber(value, locale)}${noBreakSpace}${unit}` : formatNumber(value, locale);
}

/** A fraction (0–1) as a whole percentage, rounded down below 100 % so that "100%" is only said when it is reached. null reads "–". */
export function formatPercent(fraction: number | null, locale: string): string {
  if (fraction === null || !Number.isFinite(fraction)) return '–';
  const whole = fraction < 1 ? Math.floor(fraction * 100 + 1e-9) : Math.round(fraction * 100);
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(whole / 100);
}
