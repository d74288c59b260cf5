import { aMonthAfter, dayOf, isoDateOf, weekdayOf, type Day } from '../calendar/day';
import type { Cadence, GoalState, IsoDate } from '../document';

/** What the next check-in of a key result depends on. */
export interface DueInput {
  state: GoalState;
  cadence: Cadence;
  /** Effective date of the last counted check-in; null = none. */
  lastCheckIn: IsoDate | null;
  start: IsoDate | null;
  end: IsoDate | null;
}

/**
 * When the next check-in is due: the cadence's weekday after the last counted check-in (or after the start), within one interval: weekly the first such day,
 * every two weeks the second, monthly the last one up to the same date a month later. Never before the start, not after the end (then on the end itself). It
 * may lie in the past: then it is overdue. null: no cadence, closed or postponed, or neither a check-in nor a start to count from.
 */
export function dueDate({ state, cadence, lastCheckIn, start, end }: DueInput): IsoDate | null {
  if (cadence.every === 'off' || state === 'closed' || state === 'postponed') return null;
  const [last, first, final] = [lastCheckIn, start, end].map((date) => (date === null ? null : dayOf(date)));
  const from = last ?? first;
  if (from === null) return null;
  let due = dueAfter(from, cadence);
  if (first !== null && due < first) due = dueAfter(first, cadence);
  return isoDateOf(Math.min(due, final ?? LAST_DAY));
}

/** 9999-12-31: a later day has no `yyyy-mm-dd`. */
const LAST_DAY: Day = 2_932_896;

/** Whether somebody should check in on the evening of `today`: it is due, and nothing was said on or after that day. */
export function isDue(due: IsoDate | null, lastCheckIn: IsoDate | null, today: IsoDate): boolean {
  return due !== null && due <= today && (lastCheckIn === null || lastCheckIn < due);
}

function dueAfter(day: Day, { every, weekday }: Cadence): Day {
  const latest = every === 'month' ? aMonthAfter(day) : day + 7 * (every === 'week' ? 1 : every === '2-weeks' ? 2 : 3);
  return latest - ((weekdayOf(latest) - weekday + 7) % 7);
}
