import { strings } from '../opened/strings';
import { counted, fill } from '../../../loc/fill';
import { formatMeasured } from '../../../loc/numbers';
import { formatPercent } from '../../../loc/percent';
import type { GoalItem } from './Goals';

/** A value of the item in words: "40 customers", "Yes", "2 of 5 steps done". */
export function valueWords(item: GoalItem, value: number | null, locale: string): string {
  switch (item.measure) {
    case 'yes-no': return value !== null && value >= 1 ? strings.IsDone : strings.NotDoneYet;
    case 'milestones': {
      const done = item.milestones.filter((milestone) => milestone.done).length;
      return counted(strings.MilestonesDone, item.milestones.length, undefined, { done: String(done) });
    }
    default: return formatMeasured(value, item, locale);
  }
}

/** Where the item stands, against what it is to reach. */
export function standing(item: GoalItem, locale: string): string {
  if (item.measure === 'milestones') return valueWords(item, item.value, locale);
  if (item.value === null) return strings.NoValueYet;
  const value = valueWords(item, item.value, locale);
  const target = formatMeasured(item.target, item, locale);
  switch (item.measure) {
    case 'yes-no':
    case 'baseline': return fill(strings.ValueOnly, { value });
    case 'decrease': return item.target === null ? value : fill(strings.ValueDown, { value, target });
    case 'stay-above': return fill(strings.ValueAbove, { value, target });
    case 'stay-below': return fill(strings.ValueBelow, { value, target });
    default:
      if (item.target === null) return value;
      // "52% of 80%" would be read as a share of a share.
      return item.unit === '%' ? fill(strings.ValueAndTarget, { value, target }) : fill(strings.ValueOfTarget, { value: shortValue(item, item.value, locale), target });
  }
}

/** Whether it is to reach a number, or to keep to one: without that number nobody can say how far it has come. */
export function isMeasuredToTarget({ measure }: GoalItem): boolean {
  return measure === 'increase' || measure === 'decrease' || measure === 'stay-above' || measure === 'stay-below';
}

/** Whether it is to go from a start to a target that are both known. */
export function hasWay({ measure, start, target }: GoalItem): boolean {
  return (measure === 'increase' || measure === 'decrease') && start !== null && target !== null;
}

/** Where the item stands between where it began and what it is to reach, so that how far it has come can be followed; else as `standing`. */
export function standingOnWay(item: GoalItem, locale: string): string {
  if (!hasWay(item) || item.value === null) return standing(item, locale);
  return fill(strings.WayNow, { start: shortValue(item, item.start, locale), target: formatMeasured(item.target, item, locale), value: shortValue(item, item.value, locale) });
}

/** A value beside another one that has its unit: "40 of 100 customers", not "40 customers of 100 customers". */
export function shortValue(item: GoalItem, value: number | null, locale: string): string {
  return item.unit.length > 1 ? formatMeasured(value, { ...item, unit: '' }, locale) : valueWords(item, value, locale);
}

/** What the bar shows, for those who do not see it. */
export function barWords(progress: number | null, expected: number | null, locale: string): string {
  const shown = formatPercent(progress ?? 0, locale);
  return expected === null ? fill(strings.BarAltNoExpected, { progress: shown }) : fill(strings.BarAlt, { progress: shown, expected: formatPercent(expected, locale) });
}
