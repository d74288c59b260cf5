import type { WorkingDays } from '../document';
import { dayOf, weekdayOf, type Day } from './day';

/** The days on which progress is expected: every day, or the working days without the holidays. */
export class CountedDays {
  private readonly weekdays: boolean[] | null;
  private readonly holidays: Day[];
  /** Counted weekdays among the first n days of a week that starts on a Monday. */
  private readonly before: number[] = [0];

  /** @param workingDays null: every day counts. */
  public constructor(workingDays: WorkingDays | null) {
    this.weekdays = workingDays ? [1, 2, 3, 4, 5, 6, 7].map((weekday) => workingDays.weekdays.includes(weekday)) : null;
    for (const counted of this.weekdays ?? []) this.before.push(this.before[this.before.length - 1] + (counted ? 1 : 0));
    const days = new Set<Day>();
    for (const holiday of workingDays?.holidays ?? []) {
      const day = dayOf(holiday);
      // A holiday on a weekend takes no working day away.
      if (day !== null && this.weekdays?.[weekdayOf(day) - 1]) days.add(day);
    }
    this.holidays = [...days].sort((a, b) => a - b);
  }

  /** How many days count from `first` to `last`, both included; 0 when `last` is before `first`. */
  public between(first: Day, last: Day): number {
    if (last < first) return 0;
    if (!this.weekdays) return last - first + 1;
    return this.weekdaysUpTo(last) - this.weekdaysUpTo(first - 1) - this.holidaysUpTo(last) + this.holidaysUpTo(first - 1);
  }

  /** Counted weekdays from the Monday 1969-12-29 to `day`; negative before it. */
  private weekdaysUpTo(day: Day): number {
    const sinceMonday = day + 4;
    const weeks = Math.floor(sinceMonday / 7);
    return weeks * this.before[7] + this.before[sinceMonday - weeks * 7];
  }

  private holidaysUpTo(day: Day): number {
    let [low, high] = [0, this.holidays.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.holidays[middle] <= day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
