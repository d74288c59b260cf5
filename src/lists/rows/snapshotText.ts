import type { GoalState, Obstacle, Status } from '../../okr/document';
import type { CorrectedRow, LogPlace, Snapshot } from '../../okr/snapshot';

/*
 * A snapshot in one short text, since everybody who opens the organisation loads one for each goal:
 *   value|value's place|last check-in's place|confidence|status by hand|obstacle|state|state's place|score|milestones|closing note|corrected rows
 * A place is `instant.row`: the instant of the row in seconds since the year 2000, and its number, both to the base of 36. Milliseconds follow behind
 * a `'`, the day of the statement, where it is another than that of the instant, as so many days before (`-5`) or after (`+5`). Without an instant
 * (before all others of its day) it is `*days since 2000.row`. A row whose id is no number stands behind a `:`. The last check-in's place is left out where it is the value's, and is `-` where there is none; `=` is the place before it.
 * A corrected row is `client key~place` of its correction. Empty parts at the end are left out.
 */

const origin = Date.UTC(2000, 0, 1);
const dayLength = 86_400_000;

const dayNumber = (date: string): number => Math.round((Date.parse(`${date}T00:00:00Z`) - origin) / dayLength);
const dateOf = (days: number): string => new Date(origin + days * dayLength).toISOString().slice(0, 10);
const base36 = (value: number): string => value.toString(36);
const signed = (value: number): string => (value === 0 ? '' : `${value < 0 ? '-' : '+'}${base36(Math.abs(value))}`);
const rowText = (id: string): string => (/^(0|[1-9]\d{0,14})$/.test(id) ? `.${base36(Number(id))}` : `:${encodeURIComponent(id)}`);

const placeText = (place: LogPlace | null): string => {
  if (place === null) return '';
  const instant = Date.parse(place.createdAt) - origin;
  if (Number.isNaN(instant)) return `*${base36(dayNumber(place.date))}${rowText(place.id)}`;
  const milliseconds = ((instant % 1000) + 1000) % 1000;
  const offset = dayNumber(place.date) - Math.floor(instant / dayLength);
  return `${base36(Math.floor(instant / 1000))}${milliseconds === 0 ? '' : `'${base36(milliseconds)}`}${signed(offset)}${rowText(place.id)}`;
};

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

const correctedText = (rows: readonly CorrectedRow[] | undefined): string =>
  (rows ?? []).map(({ clientKey, by }) => `${encodeURIComponent(clientKey)}~${placeText({ date: by.createdAt.slice(0, 10), ...by })}`).join(',');

const correctedOf = (text: string | undefined): CorrectedRow[] =>
  (text ?? '').split(',').flatMap((entry) => {
    const [key, by] = entry.split('~');
    const place = placeOf(by ?? '');
    return place ? [{ clientKey: decodeURIComponent(key), by: { createdAt: place.createdAt, id: place.id } }] : [];
  });

const numberText = (value: number | null): string => (value === null ? '' : String(value));
const numberOf = (text: string | undefined): number | null => (text === undefined || text === '' || !Number.isFinite(Number(text)) ? null : Number(text));

/** The text of a snapshot, or null when nothing was ever said about the goal. */
export const snapshotText = (snapshot: Snapshot): string | null => {
  const valueAt = placeText(snapshot.valueAt);
  const lastCheckIn = placeText(snapshot.lastCheckIn);
  const stateAt = placeText(snapshot.stateAt);
  const parts = [
    numberText(snapshot.value), valueAt, lastCheckIn === valueAt ? '' : lastCheckIn || '-', numberText(snapshot.confidence), snapshot.statusByHand ?? '', snapshot.obstacle ?? '',
    snapshot.state ?? '', stateAt === lastCheckIn && stateAt !== '' ? '=' : stateAt, numberText(snapshot.score), snapshot.milestonesDone.map(encodeURIComponent).join(','),
    snapshot.closingNote === null ? '' : `"${encodeURIComponent(snapshot.closingNote)}`, correctedText(snapshot.corrected)
  ];
  const text = parts.join('|').replace(/\|+$/, '');
  return text === '' ? null : text;
};

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
      closingNote: part[10] ? decodeURIComponent(part[10].slice(1)) : null, ...(corrected.length > 0 ? { corrected } : {})
    };
  } catch {
    return null; // A percent sign that somebody typed.
  }
};
