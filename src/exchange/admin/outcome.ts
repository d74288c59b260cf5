import type { MeasureType, PhasedTarget } from '../../okr/document';
import type { GoalType } from '../values/vivaWords';
import { Members } from './Members';

/** Reads a member as number or date and reports what cannot be read; null when it is empty or unreadable. */
export interface ValueReader {
  number(value: unknown, field: string): number | null;
  date(value: unknown, field: string): string | null;
}

export interface Outcome {
  measureType: MeasureType | null;
  metricName: string;
  unit: string;
  metricStart: number | null;
  metricTarget: number | null;
  isPercent: boolean;
}

const measureTypes: [RegExp, MeasureType][] = [
  [/(stay|keep|control|remain).*(above|over|more)|at least/, 'stay-above'],
  [/(stay|keep|control|remain).*(below|under|less)|at most/, 'stay-below'],
  [/bool|yes|binary|done/, 'yes-no'],
  [/baseline/, 'baseline']
];

/**
 * How a goal is measured, by `Outcome`. What increases or decreases, its start and target tell. Of milestones an export has no list, only how far they are:
 * a percent.
 */
export function readOutcome(outcome: Members | null, type: GoalType, values: ValueReader): Outcome {
  const words = `${outcome?.text('Outcome Type') ?? ''} ${outcome?.text('Target Type') ?? ''}`.toLowerCase();
  const measureType = measureTypes.find(([pattern]) => pattern.test(words))?.[1] ?? null;
  const isPercent = /percent|milestone/.test(words) || (outcome !== null && measureType === null && !outcome.has('Target') && !outcome.has('Start'));
  const metricName = outcome?.text('Metric Name') ?? '';
  if (isPercent && type === 'keyResult') return { measureType, metricName, unit: '%', metricStart: 0, metricTarget: 100, isPercent };
  if (measureType === 'yes-no') return { measureType, metricName, unit: '', metricStart: 0, metricTarget: 1, isPercent: false };
  return {
    measureType, metricName, unit: outcome?.text('Metric Unit') ?? '', metricStart: values.number(outcome?.raw('Start'), 'Outcome: Start'),
    metricTarget: values.number(outcome?.raw('Target'), 'Outcome: Target'), isPercent
  };
}

/**
 * What `Progress` means (R28): without a check-in it is the metric's value where that lies between start and target, else a percent. Of measures that are
 * met or not met it is the value: a percent says nothing about them.
 */
export function readProgress(progress: number | null, { measureType, metricStart, metricTarget, isPercent }: Outcome): { percent: number | null; actual: number | null } {
  if (progress === null) return { percent: null, actual: null };
  if (measureType === 'yes-no') return { percent: null, actual: progress >= 1 ? 1 : 0 };
  if (isPercent || metricTarget === null) return { percent: progress, actual: null };
  const start = metricStart ?? 0;
  const isBetween = progress >= Math.min(start, metricTarget) && progress <= Math.max(start, metricTarget);
  const isMetOrNot = measureType === 'stay-above' || measureType === 'stay-below' || (start === metricTarget && progress < 100);
  return isBetween || isMetOrNot ? { percent: null, actual: progress } : { percent: progress, actual: null };
}

/** The dated points of `Phased Targets`, by date: `"Disabled"`, null, a list, or an object that holds the list. */
export function readPhasedTargets(value: unknown, values: ValueReader): PhasedTarget[] {
  const list = Array.isArray(value) ? (value as unknown[]) : Members.of(value)?.list('Phased Targets') ?? [];
  const points: PhasedTarget[] = [];
  for (const element of list) {
    const point = Members.of(element);
    const date = values.date(point?.raw('Target Date'), 'Phased Targets');
    const target = values.number(point?.raw('Target Value'), 'Phased Targets');
    if (date !== null && target !== null) points.push({ date, value: target });
  }
  return points.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}
