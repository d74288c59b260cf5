import type { CorrectedRow, LogPlace, Snapshot } from '../../okr/snapshot';
import { dayLength, origin } from './snapshotOf';

/*
 * A snapshot in one short text, since everybody who opens the organisation loads one for each goal:
 *   value|value's place|last check-in's place|confidence|status by hand|obstacle|state|state's place|score|milestones||corrected rows
 * A place is `instant.row`: the instant of the row in seconds since the year 2000, and its number, both to the base of 36. Milliseconds follow behind
 * a `'`, the day of the statement, where it is another than that of the instant, as so many days before (`-5`) or after (`+5`). Without an instant
 * (before all others of its day) it is `*days since 2000.row`. A row whose id is no number stands behind a `:`. The last check-in's place is left out where it is the value's, and is `-` where there is none; `=` is the place before it.
 * What was said when it was closed is in a column of its own, as it may be long and is read with one goal only; its place stays empty.
 * A corrected row is `client key~place` of its correction. Empty parts at the end are left out.
 */

const dayNumber = (date: string): number => Math.round((Date.parse(`${date}T00:00:00Z`) - origin) / dayLength);
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

const correctedText = (rows: readonly CorrectedRow[] | undefined): string =>
  (rows ?? []).map(({ clientKey, by }) => `${encodeURIComponent(clientKey)}~${placeText({ date: by.createdAt.slice(0, 10), ...by })}`).join(',');

const numberText = (value: number | null): string => (value === null ? '' : String(value));
/** The text of a snapshot, or null when nothing was ever said about the goal. */
export const snapshotText = (snapshot: Snapshot): string | null => {
  const valueAt = placeText(snapshot.valueAt);
  const lastCheckIn = placeText(snapshot.lastCheckIn);
  const stateAt = placeText(snapshot.stateAt);
  const parts = [
    numberText(snapshot.value), valueAt, lastCheckIn === valueAt ? '' : lastCheckIn || '-', numberText(snapshot.confidence), snapshot.statusByHand ?? '', snapshot.obstacle ?? '',
    snapshot.state ?? '', stateAt === lastCheckIn && stateAt !== '' ? '=' : stateAt, numberText(snapshot.score), snapshot.milestonesDone.map(encodeURIComponent).join(','),
    '', correctedText(snapshot.corrected)
  ];
  const text = parts.join('|').replace(/\|+$/, '');
  return text === '' ? null : text;
};
