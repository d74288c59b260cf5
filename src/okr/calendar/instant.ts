import type { Instant } from '../document';
import { dayOf, MILLISECONDS_A_DAY } from './day';

const pattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Milliseconds since 1970-01-01T00:00Z, or null when `text` is no instant. Without an offset it is UTC, wherever this runs
 * (`Date.parse` would take it for the local time of the machine).
 */
export function millisecondsOf(text: Instant): number | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const day = dayOf(match[1]);
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4] ?? '0')];
  if (day === null || hour > 23 || minute > 59 || second > 60) return null;
  const fraction = Number(`0.${match[5] ?? '0'}`);
  return day * MILLISECONDS_A_DAY + (hour * 3600 + minute * 60 + second) * 1000 + Math.floor(fraction * 1000) - offsetOf(match[6] ?? 'Z');
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const digits = zone.slice(1).replace(':', '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}
