import { TOLERANCE } from '../tolerance';
import type { RowMeasure } from '../rollup/GoalRow';
import { rawProgress } from './rawProgress';

/**
 * Progress of a goal by its own value, 0 to 1 (Viva Goals: "How progress is calculated"). null: it has no counted value, cannot be computed, or is
 * a baseline.
 *
 * @param value The last counted value; for milestones the weight done, with `target` the weight of all; for an initiative its percent.
 */
export function ownProgress(measure: RowMeasure, value: number | null, start: number | null, target: number | null): number | null {
  if (value === null) return null;
  switch (measure) {
    case 'increase':
    case 'decrease':
      return clamped(rawProgress(measure, value, start, target), value, start, target);
    case 'stay-above':
      return target === null ? null : value > target + TOLERANCE ? 1 : 0;
    case 'stay-below':
      return target === null ? null : value < target - TOLERANCE ? 1 : 0;
    case 'yes-no':
      return value >= 1 - TOLERANCE ? 1 : 0;
    case 'milestones':
      return target === null || target <= 0 ? null : within(value / target);
    case 'initiative':
      return within(value / 100);
    default:
      // A baseline has no progress; objectives have theirs from what contributes.
      return null;
  }
}

function clamped(raw: number | null, value: number, start: number | null, target: number | null): number | null {
  if (raw !== null) return within(raw);
  if (start === null || target === null) return null;
  // Beyond all numbers: only the side is known.
  return value > start === target > start ? 1 : 0;
}

export function within(progress: number): number {
  // Also for -0, which prints as another number than 0.
  return progress > 1 ? 1 : progress > 0 ? progress : 0;
}
