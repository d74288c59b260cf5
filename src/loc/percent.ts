import { numberFormat } from './numberFormat';

/** A fraction (0–1) as a whole percentage, rounded down below 100 % so that "100%" is only said when it is reached. null reads "–". */
export function formatPercent(fraction: number | null, locale: string): string {
  if (fraction === null || !Number.isFinite(fraction)) return '–';
  const whole = fraction < 1 ? Math.floor(fraction * 100 + 1e-9) : Math.round(fraction * 100);
  return numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(whole / 100);
}
