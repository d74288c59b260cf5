import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import { fill } from '../../../loc/fill';
import { formatPercent, formatValue } from '../../../loc/numbers';
import type { GoalItem } from './Goals';

/** An amount of the item's own unit. */
export function amount(item: GoalItem, value: number | null, locale: string): string {
  return formatValue(value, item.unit, locale);
}

/** A value of the item in words: "40 customers", "Yes", "2 of 5 steps done". */
export function valueWords(item: GoalItem, value: number | null, locale: string): string {
  switch (item.measure) {
    case 'yes-no': return value !== null && value >= 1 ? strings.IsDone : strings.NotDoneYet;
    case 'milestones': {
      const done = item.milestones.filter((milestone) => milestone.done).length;
      return fill(strings.MilestonesDone, { done: String(done), all: String(item.milestones.length) });
    }
    default: return formatValue(value, item.unit, locale);
  }
}

/** Where the item stands, against what it is to reach. */
export function standing(item: GoalItem, locale: string): string {
  if (item.measure === 'milestones') return valueWords(item, item.value, locale);
  if (item.value === null) return strings.NoValueYet;
  const value = valueWords(item, item.value, locale);
  const target = formatValue(item.target, item.unit, locale);
  switch (item.measure) {
    case 'yes-no':
    case 'baseline': return fill(strings.ValueOnly, { value });
    case 'decrease': return item.target === null ? value : fill(strings.ValueDown, { value, target });
    case 'stay-above': return fill(strings.ValueAbove, { value, target });
    case 'stay-below': return fill(strings.ValueBelow, { value, target });
    default: return item.target === null ? value : fill(strings.ValueOfTarget, { value: sameUnit(item, value, locale), target });
  }
}

/** "40 of 100 customers", not "40 customers of 100 customers". */
function sameUnit(item: GoalItem, value: string, locale: string): string {
  return item.unit && item.unit.length > 1 ? formatValue(item.value, '', locale) : value;
}

/** What the bar shows, for those who do not see it. */
export function barWords(progress: number | null, expected: number | null, locale: string): string {
  const shown = formatPercent(progress ?? 0, locale);
  return expected === null ? fill(strings.BarAltNoExpected, { progress: shown }) : fill(strings.BarAlt, { progress: shown, expected: formatPercent(expected, locale) });
}
