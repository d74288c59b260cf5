import type { KeyResult } from '../document';

/**
 * Where the value should be by today, in the measure's unit; null = no value is expected by today, or the measure is not one of values.
 *
 * @param expected 0–1, see `GoalNumbers`.
 */
export function expectedValue(measure: Pick<KeyResult['measure'], 'type' | 'start' | 'target'>, expected: number | null): number | null {
  const { type, start, target } = measure;
  if (expected === null || target === null || (type !== 'increase' && type !== 'decrease')) return null;
  const from = start ?? (type === 'increase' ? 0 : null);
  if (from === null) return null;
  const value = from * (1 - expected) + target * expected;
  return Number.isFinite(value) ? value : null;
}
