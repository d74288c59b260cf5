import { dayOf } from '../calendar/day';
import { millisecondsOf } from '../calendar/instant';
import type { CheckIn, CheckInKind, Instant, Obstacle } from '../document';
import { statuses } from './readGoals';
import { readScore } from './readKeyResult';
import type { RowReader } from './RowReader';

export const checkInKinds: readonly CheckInKind[] = ['check-in', 'correction', 'opening', 'close', 'reopen', 'postpone', 'comment'];
const obstacles: readonly Obstacle[] = ['time', 'dependency', 'support', 'training', 'other'];

/** A date that is never reached: a row of no date counts as of the day of its creation, as every later date does. */
const NO_DATE = '9999-12-31';

/**
 * null, and named, when the row does not say of which goal it is, or of when, or is of a kind that is not known here. Without a kind it is a
 * check-in. `createdAt` is an instant, a mere date, or empty when not known.
 */
export function readCheckIn(row: RowReader, id: string): CheckIn | null {
  const kind = row.present('kind') === null ? 'check-in' : row.oneOf('kind', checkInKinds);
  const [keyResult, objective] = [row.textOrNull('keyResult'), row.textOrNull('objective')];
  const createdAt = readInstant(row, 'createdAt');
  const date = row.date('date') ?? (createdAt === null ? null : NO_DATE);
  if (kind === null || date === null || (keyResult === null && objective === null)) {
    row.name('bad-row', 'A row of the log without a known kind, a goal or a date is ignored.');
    return null;
  }
  return {
    id,
    keyResult,
    objective: keyResult === null ? objective : null,
    kind,
    value: row.number('value'),
    milestone: row.textOrNull('milestone'),
    status: row.oneOf('status', statuses),
    score: readScore(row),
    confidence: row.number('confidence'),
    note: row.text('note'),
    obstacle: row.oneOf('obstacle', obstacles),
    date,
    createdAt: createdAt ?? '',
    author: row.textOrNull('author'),
    source: row.textOrNull('source'),
    corrects: row.textOrNull('corrects'),
    counted: row.flag('counted', true),
    clientKey: row.text('clientKey')
  };
}

function readInstant(row: RowReader, field: string): Instant | null {
  const text = row.textOrNull(field);
  if (text === null || dayOf(text) !== null || millisecondsOf(text) !== null) return text;
  row.name('bad-date', `${field} is "${text.slice(0, 40)}", which is no instant (yyyy-mm-ddThh:mm:ssZ). It counts as missing.`);
  return null;
}
