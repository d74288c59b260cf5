import * as strings from 'AlignmentWebPartStrings';
import { counted, fill } from '../../loc/fill';
import { formatMeasured, formatNumber } from '../../loc/numbers';
import type { Measure } from '../../okr/document';
import type { Goal } from './Goal';

export const titleOf = (goal: Goal): string => goal.title.trim() || strings.UntitledGoal;

/** Where a key result stands against its target, in words: `45 days → 60 days`. */
export function measureText(measure: Measure, value: number | null, locale: string): string {
  const now = value === null ? strings.NoValue : formatMeasured(value, measure, locale);
  const target = measure.target === null ? null : formatMeasured(measure.target, measure, locale);
  switch (measure.type) {
    case 'yes-no': return value !== null && value >= 1 ? strings.MeasureReached : strings.MeasureNotReached;
    case 'milestones': return counted(strings.MeasureMilestones, measure.milestones.length, formatNumber(measure.milestones.length, locale));
    case 'baseline': return fill(strings.MeasureBaseline, { value: now });
    case 'stay-above': return target === null ? now : fill(strings.MeasureStayAbove, { value: now, target });
    case 'stay-below': return target === null ? now : fill(strings.MeasureStayBelow, { value: now, target });
    case 'increase':
    case 'decrease': return target === null ? now : fill(strings.MeasureFromTo, { value: now, target });
  }
}

/** Whether the number is missing that it is to reach or to keep to: then nobody can say how far it has come. */
export function hasNoTarget({ type, target }: Measure): boolean {
  return target === null && (type === 'increase' || type === 'decrease' || type === 'stay-above' || type === 'stay-below');
}
