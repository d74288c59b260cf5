import type { CountedDays } from '../calendar/CountedDays';
import type { Day } from '../calendar/day';
import type { Settings } from '../document';

/** What all goals are reckoned by. */
export interface Reckoning {
  /** null: not known; then nothing is expected. */
  today: Day | null;
  counted: CountedDays;
  thresholds: Settings['thresholds'];
  objectiveStatus: Settings['objectiveStatus'];
  valueWeighted: boolean;
}
