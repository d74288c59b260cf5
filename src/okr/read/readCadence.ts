import type { Cadence, CadenceInterval } from '../document';
import type { RowReader } from './RowReader';

export const cadenceIntervals: readonly CadenceInterval[] = ['week', '2-weeks', '3-weeks', 'month', 'off'];

/** null when the row has none. What is missing of it is taken from `otherwise`. */
export function readCadence(row: RowReader, otherwise: Cadence): Cadence | null {
  const cadence = row.object('cadence');
  if (!cadence) return null;
  const weekday = cadence.number('weekday') ?? otherwise.weekday;
  if (!isWeekday(weekday)) row.name('bad-field', `The weekday of the cadence is ${weekday}, not 1 (Monday) to 7 (Sunday). It counts as missing.`);
  return { every: cadence.oneOf('every', cadenceIntervals) ?? otherwise.every, weekday: isWeekday(weekday) ? weekday : otherwise.weekday };
}

export function isWeekday(weekday: number): boolean {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
}
