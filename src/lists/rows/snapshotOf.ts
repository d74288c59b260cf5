import type { GoalState, Obstacle, Status } from '../../okr/document';
import type { CorrectedRow, LogPlace, Snapshot } from '../../okr/snapshot';

/* What the text means: see snapshotText.ts, which writes it. */

/** Places are counted from here, in milliseconds since 1970; and a day's milliseconds. */
export const origin = Date.UTC(2000, 0, 1);
export const dayLength = 86_400_000;

const dateOf = (days: number): string => new Date(origin + days * dayLength).toISOString().slice(0, 10);

const pattern = /^(?:\*(-?[0-9a-z]{1,6})|(-?[0-9a-z]{1,7})(?:'([0-9a-z]{1,2}))?([+-][0-9a-z]{1,5})?)(?:\.([0-9a-z]{1,11})|:(.+))$/;
const number36 = (text: string | undefined): number => (text === undefined ? 0 : parseInt(text, 36));

const placeOf = (text: string): LogPlace | null => {
  const parts = pattern.exec(text);
  if (!parts) return null;
  const [, day, seconds, milliseconds, offset, row, name] = parts;
  const id = row === undefined ? decodeURIComponent(name) : String(number36(row));
  if (day !== undefined) return { date: dateOf(number36(day)), createdAt: '', id };
  const instant = number36(seconds) * 1000 + number36(milliseconds);
  return { date: dateOf(Math.floor(instant / dayLength) + number36(offset)), createdAt: new Date(origin + instant).toISOString().replace('.000Z', 'Z'), id };
};

const correctedOf = (text: string | undefined): CorrectedRow[] =>
  (text ?? '').split(',').flatMap((entry) => {
    const [key, by] = entry.split('~');
    const place = placeOf(by ?? '');
    return place ? [{ clientKey: decodeURIComponent(key), by: { createdAt: place.createdAt, id: place.id } }] : [];
  });

const numberOf = (text: string | undefined): number | null => (text === undefined || text === '' || !Number.isFinite(Number(text)) ? null : Number(text));

/** The snapshot in a cell; null when there is none or it cannot be read, which costs time, never data: the log is folded again. */
export const snapshotOf = (text: string | null | undefined): Snapshot | null => {
  if (text === null || text === undefined || text === '') return null;
  const part = text.split('|');
  try {
    const valueAt = placeOf(part[1] ?? '');
    const lastCheckIn = part[2] ? placeOf(part[2]) : valueAt;
    const stateAt = part[7] === '=' ? lastCheckIn : placeOf(part[7] ?? '');
    if (valueAt === null && lastCheckIn === null && stateAt === null) return null;
    const corrected = correctedOf(part[11]);
    return {
      value: numberOf(part[0]), valueAt, lastCheckIn, statusByHand: (part[4] || null) as Status | null, confidence: numberOf(part[3]), obstacle: (part[5] || null) as Obstacle | null,
      state: (part[6] || null) as GoalState | null, stateAt, score: numberOf(part[8]), milestonesDone: part[9] ? part[9].split(',').map(decodeURIComponent) : [],
      closingNote: null, ...(corrected.length > 0 ? { corrected } : {})
    };
  } catch {
    return null; // A percent sign that somebody typed.
  }
};
