import type { Instant, IsoDate } from '../../okr/document';

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?\s*(?:UTC|GMT|Z|([+-])(\d{2}):?(\d{2}))?$/i;

function isDay(text: string): boolean {
  const parts = day.exec(text);
  if (!parts) return false;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return Number(parts[1]) >= 1000 && new Date(time).toISOString().slice(0, 10) === text;
}

/**
 * An instant as exports write it (`2026-02-01 16:00:00 UTC`, ISO 8601; without a zone it is UTC; a day alone is its midnight), in UTC with seconds.
 * @returns null when it is none
 */
export function parseInstant(text: string): Instant | null {
  const trimmed = text.trim();
  if (isDay(trimmed)) return `${trimmed}T00:00:00Z`;
  const parts = moment.exec(trimmed);
  if (!parts || !isDay(parts[1])) return null;
  const [hour, minute, second] = [Number(parts[2]), Number(parts[3]), Number(parts[4] ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const offset = parts[6] ? (parts[6] === '-' ? -1 : 1) * (Number(parts[7]) * 60 + Number(parts[8])) : 0;
  const time = Date.parse(`${parts[1]}T00:00:00Z`) + (hour * 60 + minute - offset) * 60000 + second * 1000 + Math.floor(Number(`0.${parts[5] ?? '0'}`) * 1000);
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/**
 * A calendar day, `yyyy-mm-dd`; of an instant its day in UTC. Other spellings are not guessed: 03/04/2026 has two readings.
 * @returns null when it is none
 */
export function parseDate(text: string): IsoDate | null {
  const trimmed = text.trim();
  if (isDay(trimmed)) return trimmed;
  return parseInstant(trimmed)?.slice(0, 10) ?? null;
}
