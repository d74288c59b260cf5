import { TOLERANCE } from '../tolerance';

/**
 * (value − start) / (target − start), unclamped: above 1 more than the target, below 0 further away than at the start. One expression for both
 * directions. Start and target equal: met in the measure's direction ? 1 : 0. An increase without a start starts at 0.
 *
 * null: no value or no target, a decrease without a start, or a ratio beyond all numbers.
 */
export function rawProgress(direction: 'increase' | 'decrease', value: number | null, start: number | null, target: number | null): number | null {
  const way = wayGone(direction === 'increase', value, start, target);
  // "+ 0" for -0, which prints as another number than 0.
  return Number.isFinite(way) ? way + 0 : null;
}

/** The same for columns: NaN where there is none; infinite where the ratio is beyond all numbers, so that its side is still known. */
export function wayGone(isIncrease: boolean, value: number | null, start: number | null, target: number | null): number {
  if (value === null || target === null || (start === null && !isIncrease)) return NaN;
  const from = start === null ? 0 : start;
  const way = target - from;
  const part = (value - from) / way;
  // Nearly always. The rest is apart so that this stays small enough to be compiled into the pass over all goals.
  return part - part === 0 && way - way === 0 ? part : unusualWay(isIncrease, value, from, target);
}

/** No way at all, or numbers too large for their differences. */
function unusualWay(isIncrease: boolean, value: number, from: number, target: number): number {
  if (from === target) return (isIncrease ? value >= target - TOLERANCE : value <= target + TOLERANCE) ? 1 : 0;
  const gone = value - from;
  const way = target - from;
  // Differences of huge numbers are beyond all numbers; those of their halves are not.
  return gone - gone === 0 && way - way === 0 ? gone / way : (value / 2 - from / 2) / (target / 2 - from / 2);
}
