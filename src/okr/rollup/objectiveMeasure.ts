import { within } from '../progress/ownProgress';
import { wayGone } from '../progress/rawProgress';
import type { GoalRow } from './GoalRow';

/** Of an objective that has a measure of its own; NaN = none. */
export interface Measured {
  progress: number;
  value: number;
}

/**
 * Progress and value of an objective by its own measure (Viva Goals: "Progress roll-up for objectives using KPIs").
 * - In a number: the value is the sum of its key results' values, progress the way from start to target. (Older pages say that such objectives do
 *   not roll up; the newer ones hold.)
 * - In percent: progress is the roll-up, the value the same way between start and target. Documented: key results at 0, 25, 20 → 15 %, 30 → 60 reads 34.5.
 * Where nothing contributes, the objective's own checked-in value counts.
 *
 * @param sum of its numeric key results; NaN = none has a value.
 * @param rolledUp Progress by what contributes; NaN = nothing has any.
 */
export function byObjectiveMeasure(row: Pick<GoalRow, 'measure' | 'value' | 'start' | 'target'>, sum: number, rolledUp: number): Measured {
  const { measure, start, target } = row;
  const own = row.value ?? NaN;
  if (measure === 'number') {
    const value = finite(Number.isNaN(sum) ? own : sum);
    const progress = wayTo(value, start, target);
    return { value, progress: Number.isNaN(progress) ? rolledUp : progress };
  }
  if (Number.isNaN(rolledUp)) return { value: own, progress: wayTo(own, start, target) };
  return { value: start === null || target === null ? NaN : finite(rolledUp * target + (1 - rolledUp) * start), progress: rolledUp };
}

function wayTo(value: number, start: number | null, target: number | null): number {
  // The way is the same in both directions; only where start and target are equal it counts as an increase.
  return within(wayGone(true, Number.isNaN(value) ? null : value, start, target));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}
