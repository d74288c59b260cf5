import type { Measure, ObjectiveMeasure } from '../../okr/document';
import type { SourceGoal } from '../source/SourceGoal';

/** The reported percent is kept as the measure where the metric has no target. */
function isPercentOnly(goal: SourceGoal): boolean {
  return goal.metricTarget === null && (goal.measureType === null || goal.measureType === 'increase') && goal.percent !== null && goal.speaksPercent;
}

/** How a key result is measured (R8): as the file says, else from start and target: less is increase, greater decrease, equal increase, met at the target. */
export function buildMeasure(goal: SourceGoal): Measure {
  const rest = { riskThreshold: null, milestones: [], phasedTargets: goal.phasedTargets };
  if (isPercentOnly(goal)) return { type: 'increase', start: 0, target: 100, unit: '%', ...rest };
  const { metricTarget: target } = goal;
  const type = goal.measureType ?? 'increase';
  // A missing start is read as 0, so that there is a way from somewhere to the target.
  const start = goal.metricStart ?? (target === null || type === 'stay-above' || type === 'stay-below' || type === 'baseline' ? null : 0);
  if (goal.measureType !== null && goal.measureType !== 'increase' && goal.measureType !== 'decrease') return { type, start, target, unit: goal.unit, ...rest };
  return { type: start !== null && target !== null && start > target ? 'decrease' : 'increase', start, target, unit: goal.unit, ...rest };
}

/** An objective's own measure; null when it is nothing but percent of the way, which the roll-up gives. */
export function buildObjectiveMeasure(goal: SourceGoal): ObjectiveMeasure | null {
  if (goal.metricTarget === null) return null;
  const start = goal.metricStart ?? 0;
  const isPercent = goal.unit.trim() === '%';
  if ((isPercent || goal.unit === '') && start === 0 && goal.metricTarget === 100) return null;
  return { type: isPercent ? 'percent' : 'number', start, target: goal.metricTarget, unit: goal.unit };
}

/** Percent of the way, not clamped; null when it cannot be told. With equal start and target: met (100) or not (0). */
export function completionOf(value: number, start: number | null, target: number | null): number | null {
  if (target === null) return null;
  const from = start ?? 0;
  if (from === target) return value >= target ? 100 : 0;
  return ((value - from) / (target - from)) * 100;
}

/**
 * The current value that a row reports (R7): the metric's value, else what the percent makes of start and target.
 * @returns null when the row reports neither, or the percent says nothing about the metric
 */
export function reportedValue(goal: SourceGoal): number | null {
  if (isPercentOnly(goal)) return goal.percent;
  if (goal.actual !== null || goal.percent === null) return goal.actual;
  const { metricTarget: target } = goal;
  if (target === null) return null;
  const start = goal.metricStart ?? 0;
  if (start === target) return goal.percent >= 100 ? target : null;
  return start + (goal.percent / 100) * (target - start);
}
