import type { RowMeasure } from '../rollup/GoalRow';
import { TOLERANCE } from '../tolerance';
import { wayGone } from './rawProgress';

/**
 * Progress of a goal by its own value, 0 to 1 (Viva Goals: "How actual progress is calculated", "Progress status calculation for control KR types").
 * null: it has no counted value, its measure is incomplete, or it looks for its baseline.
 *
 * @param value The last counted value; for milestones the weight done, with `target` the weight of all; for an initiative its percent.
 */
export function ownProgress(measure: RowMeasure, value: number | null, start: number | null, target: number | null): number | null {
  const progress = measuredProgress(measure, value, start, target);
  return Number.isNaN(progress) ? null : progress;
}

/** The same for columns: NaN where there is none. */
export function measuredProgress(measure: RowMeasure, value: number | null, start: number | null, target: number | null): number {
  if (value === null) return NaN;
  return measure === 'increase' ? within(wayGone(true, value, start, target)) : otherProgress(measure, value, start, target);
}

/** Apart, so that what most key results need stays small enough to be compiled into the pass over all of them. */
function otherProgress(measure: RowMeasure, value: number, start: number | null, target: number | null): number {
  switch (measure) {
    case 'decrease':
      return within(wayGone(false, value, start, target));
    case 'stay-above':
      return target === null ? NaN : value > target + TOLERANCE ? 1 : 0;
    case 'stay-below':
      return target === null ? NaN : value < target - TOLERANCE ? 1 : 0;
    case 'yes-no':
      return value >= 1 - TOLERANCE ? 1 : 0;
    case 'milestones':
      return target === null || target <= 0 ? NaN : within(value / target);
    case 'initiative':
      return within(value / 100);
    default:
      // A baseline has no progress; objectives have theirs from what contributes.
      return NaN;
  }
}

/** Between 0 and 1; NaN stays NaN. */
export function within(progress: number): number {
  if (progress > 1) return 1;
  // Not `<`: also for -0, which prints as another number than 0.
  return progress <= 0 ? 0 : progress;
}
