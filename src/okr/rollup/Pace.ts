import type { CountedDays } from '../calendar/CountedDays';
import type { Day } from '../calendar/day';
import { expectedBetween } from '../pace/expected';
import type { PhasedLine } from '../pace/PhasedLine';
import type { GoalRow } from './GoalRow';
import type { Reckoning } from './Reckoning';

/** Before all days of the calendar, and small enough to be compared as an integer. */
const NO_DAY = -(2 ** 30);

/** What is expected of goals by their dates. Remembers the last dates: most goals share those of a period. */
export class Pace {
  private readonly today: Day | null;
  private readonly counted: CountedDays;
  private firstDay: Day = NO_DAY;
  private lastDay: Day = NO_DAY;
  private expected: number = NaN;

  public constructor({ today, counted }: Reckoning) {
    this.today = today;
    this.counted = counted;
  }

  /** NaN = nothing. */
  public expectedOf({ firstDay, lastDay, phased }: GoalRow): number {
    // Numbers only from here on: what may be null as well takes ten times as long to compare.
    if (firstDay === null || lastDay === null) return NaN;
    if (firstDay === this.firstDay && lastDay === this.lastDay && phased === null) return this.expected;
    return this.workOut(firstDay, lastDay, phased);
  }

  private workOut(firstDay: Day, lastDay: Day, phased: PhasedLine | null): number {
    if (this.today === null) return NaN;
    const expected = expectedBetween(firstDay, lastDay, phased, this.today, this.counted) ?? NaN;
    if (phased === null) {
      this.expected = expected;
      this.firstDay = firstDay;
      this.lastDay = lastDay;
    }
    return expected;
  }
}
