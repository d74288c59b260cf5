import type { CountedDays } from '../calendar/CountedDays';
import type { Day } from '../calendar/day';
import { expectedBetween } from '../pace/expected';
import type { GoalRow } from './GoalRow';
import type { Reckoning } from './Reckoning';

/** What is expected of goals by their dates. Remembers the last dates: most goals share those of a period. */
export class Pace {
  private readonly today: Day | null;
  private readonly counted: CountedDays;
  private firstDay: Day | null = null;
  private lastDay: Day | null = null;
  private expected: number = NaN;

  public constructor({ today, counted }: Reckoning) {
    this.today = today;
    this.counted = counted;
  }

  /** NaN = nothing. */
  public expectedOf({ firstDay, lastDay, phased }: GoalRow): number {
    if (this.today === null) return NaN;
    if (phased !== null) return expectedBetween(firstDay, lastDay, phased, this.today, this.counted) ?? NaN;
    if (firstDay !== this.firstDay || lastDay !== this.lastDay) {
      this.expected = expectedBetween(firstDay, lastDay, null, this.today, this.counted) ?? NaN;
      this.firstDay = firstDay;
      this.lastDay = lastDay;
    }
    return this.expected;
  }
}
