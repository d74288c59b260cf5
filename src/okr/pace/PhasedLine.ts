import type { Day } from '../calendar/day';

/** A dated point of the way: on `day`, `fraction` of the way from start to target is expected. */
export interface PhasedPoint {
  day: Day;
  /** 0 = start, 1 = target. */
  fraction: number;
}

/** From the first day to the last, in order of days; of several points on one day the last holds. Never empty. */
export type PhasedLine = readonly PhasedPoint[];
