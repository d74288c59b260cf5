import { within } from '../progress/ownProgress';
import { rawProgress } from '../progress/rawProgress';
import type { GoalRow } from './GoalRow';

/**
 * Progress and value of an objective by its own measure (Viva Goals: "metric objectives").
 * - In a number: the value is the sum of its key results' values, progress the way from start to target. An older page says that such objectives do
 *   not roll up; the newer ones hold.
 * - In percent: progress is the roll-up, the value the same way between start and target. Documented: key results 0, 25, 20 → 15 %, 30 → 60 reads 34.5.
 * Where nothing contributes, the objective's own checked-in value counts. Without a measure: the roll-up, and no value.
 *
 * @param sum of its numeric key results; null = none has a value.
 * @param rolledUp Progress by what contributes; null = nothing has any.
 */
export function byObjectiveMeasure(row: Pick<GoalRow, 'measure' | 'value' | 'start' | 'target'>, sum: number | null, rolledUp: number | null): { progress: number | null; value: number | null } {
  const { measure, start, target } = row;
  if (measure === 'number') {
    const value = finite(sum ?? row.value);
    return { value, progress: wayOf(value, start, target) ?? rolledUp };
  }
  if (measure !== 'percent') return { value: null, progress: rolledUp };
  if (rolledUp === null) return { value: row.value, progress: wayOf(row.value, start, target) };
  return { value: start === null || target === null ? null : finite(rolledUp * (target - start) + start), progress: rolledUp };
}

function wayOf(value: number | null, start: number | null, target: number | null): number | null {
  const way = rawProgress(target !== null && start !== null && target < start ? 'decrease' : 'increase', value, start, target);
  return way === null ? null : within(way);
}

function finite(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
