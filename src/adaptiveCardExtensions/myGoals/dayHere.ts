import type { IsoDate } from '../../okr/document';

/** The calendar day on this device: what is shown until the organisation's time zone is known. */
export function dayHere(now: Date): IsoDate {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
