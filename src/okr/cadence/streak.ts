import type { Cadence, IsoDate } from '../document';
import { dueDate } from './dueDate';

/**
 * How many check-ins in a row came in time, counted back from the last: each no later than it was due after the one before it (the first after
 * the start). 0 when the next one is overdue on `today`, or no check-in is ever due.
 *
 * @param dates Of the counted check-ins, in any order.
 */
export function streakOf(dates: readonly IsoDate[], cadence: Cadence, start: IsoDate | null, today: IsoDate): number {
  const inOrder = [...new Set(dates)].filter((date) => date <= today).sort();
  let streak = 0;
  let before: IsoDate | null = null;
  for (const date of inOrder) {
    const due = dueDate({ state: 'active', cadence, lastCheckIn: before, start, end: null });
    // Without a start nothing was due before the first one.
    streak = due === null || date <= due ? streak + 1 : 1;
    before = date;
  }
  const next = dueDate({ state: 'active', cadence, lastCheckIn: before, start, end: null });
  return cadence.every === 'off' || (next !== null && next < today) ? 0 : streak;
}
