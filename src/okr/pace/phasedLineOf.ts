import { dayOf, type Day } from '../calendar/day';
import type { Measure } from '../document';
import { rawProgress } from '../progress/rawProgress';
import type { PhasedLine, PhasedPoint } from './PhasedLine';

/** Ways beyond this many times the whole one are cut there, so that no difference of two is beyond all numbers. */
const FURTHEST = 1e9;

/**
 * The line through start, phased targets and target. Only for measures that go from a start to a target; null = the straight line. Points
 * outside the dates are left out; a point on the first or last day does not replace target or start, but on the first day it holds from then on.
 */
export function phasedLineOf(measure: Measure, firstDay: Day | null, lastDay: Day | null): PhasedLine | null {
  const { type, start, target } = measure;
  if (measure.phasedTargets.length === 0 || (type !== 'increase' && type !== 'decrease')) return null;
  if (firstDay === null || lastDay === null || target === null || start === target) return null;
  const points: PhasedPoint[] = [];
  for (const { date, value } of measure.phasedTargets) {
    const [day, fraction] = [dayOf(date), rawProgress(type, value, start, target)];
    if (day !== null && fraction !== null && day >= firstDay && day < lastDay) points.push({ day, fraction: Math.max(-FURTHEST, Math.min(FURTHEST, fraction)) });
  }
  points.sort((a, b) => a.day - b.day || a.fraction - b.fraction);
  return [{ day: firstDay, fraction: 0 }, ...points, { day: lastDay, fraction: 1 }];
}
