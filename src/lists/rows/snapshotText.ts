import type { GoalState, Obstacle, Status } from '../../okr/document';
import type { CorrectedRow, LogPlace, Snapshot } from '../../okr/snapshot';

/*
 * A snapshot in one short text, since everybody who opens the organisation loads one for each goal:
 *   value|value's place|last check-in's place|status by hand|confidence|obstacle|state|state's place|score|milestones|closing note|corrected rows
 * A place is `yyyymmdd[.yyyymmdd]Thhmmss.row`: the day of the statement, the instant of the row when on another day (nothing after T: before all
 * others of its day). `=` is the place before it. A corrected row is `client key~yyyymmddThhmmss.row` of its correction.
 * Empty parts at the end are left out.
 */

const instantText = (instant: string): string => instant.replace(/[-:]/g, '').replace(/(\.0+)?Z$/, '');

const placeText = (place: LogPlace | null): string => {
  if (place === null) return '';
  const day = place.date.replace(/-/g, '');
  if (place.createdAt === '') return `${day}T.${place.id}`;
  const [createdDay, createdTime] = instantText(place.createdAt).split('T');
  return `${day}${createdDay === day ? '' : `.${createdDay}`}T${createdTime ?? ''}.${place.id}`;
};

const dashed = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6, 8)}`;
const pattern = /^(\d{8})(?:\.(\d{8}))?T(?:(\d{2})(\d{2})(\d{2}(?:\.\d{3})?))?\.(\w[\w:-]*)$/;

const placeOf = (text: string): LogPlace | null => {
  const parts = pattern.exec(text);
  if (!parts) return null;
  const [, day, created, hours, minutes, seconds, id] = parts;
  return { date: dashed(day), createdAt: hours === undefined ? '' : `${dashed(created ?? day)}T${hours}:${minutes}:${seconds}Z`, id };
};

const correctedText = (rows: readonly CorrectedRow[] | undefined): string => (rows ?? []).map(({ clientKey, by }) => `${encodeURIComponent(clientKey)}~${instantText(by.createdAt)}.${by.id}`).join(',');

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
    numberText(snapshot.value), valueAt, lastCheckIn === valueAt && valueAt !== '' ? '=' : lastCheckIn, snapshot.statusByHand ?? '', numberText(snapshot.confidence), snapshot.obstacle ?? '',
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
  const valueAt = placeOf(part[1] ?? '');
  const lastCheckIn = part[2] === '=' ? valueAt : placeOf(part[2] ?? '');
  const stateAt = part[7] === '=' ? lastCheckIn : placeOf(part[7] ?? '');
  if (valueAt === null && lastCheckIn === null && stateAt === null) return null;
  try {
    const corrected = correctedOf(part[11]);
    return {
      value: numberOf(part[0]), valueAt, lastCheckIn, statusByHand: (part[3] || null) as Status | null, confidence: numberOf(part[4]), obstacle: (part[5] || null) as Obstacle | null,
      state: (part[6] || null) as GoalState | null, stateAt, score: numberOf(part[8]), milestonesDone: part[9] ? part[9].split(',').map(decodeURIComponent) : [],
      closingNote: part[10] ? decodeURIComponent(part[10].slice(1)) : null, ...(corrected.length > 0 ? { corrected } : {})
    };
  } catch {
    return null; // A percent sign that somebody typed.
  }
};
