import { TOLERANCE } from '../tolerance';

/**
 * (value − start) / (target − start), unclamped: above 1 more than the target, below 0 further away than at the start. One expression for both
 * directions. Start and target equal: met in the measure's direction ? 1 : 0. An increase without a start starts at 0.
 *
 * null: no value or no target, a decrease without a start, or a ratio beyond all numbers.
 */
export function rawProgress(direction: 'increase' | 'decrease', value: number | null, start: number | null, target: number | null): number | null {
  if (value === null || target === null) return null;
  const from = start === null ? (direction === 'increase' ? 0 : null) : start;
  if (from === null) return null;
  if (from === target) return (direction === 'increase' ? value >= target - TOLERANCE : value <= target + TOLERANCE) ? 1 : 0;
  const ratio = (value - from) / (target - from);
  // "+ 0" for -0, which prints as another number than 0.
  if (ratio > -Infinity && ratio < Infinity) return ratio + 0;
  // Differences of huge numbers are beyond all numbers; halves of them are not.
  const halved = (value / 2 - from / 2) / (target / 2 - from / 2);
  return Number.isFinite(halved) ? halved : null;
}
