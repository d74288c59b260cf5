import { strings } from '../../opened/strings';
import { fill } from '../../../../loc/fill';
import { formatMeasured } from '../../../../loc/numbers';
import type { GoalItem } from '../../model/Goals';
import type { Doubt } from '../../MyGoalsState';

/** So many times the target is nobody's ordinary value. */
const far = 10;

function words(item: GoalItem, value: number, locale: string): string | null {
  const { measure, start, target } = item;
  const known = [start, target, item.value].filter((each): each is number => each !== null);
  const shown = (each: number | null): string => formatMeasured(each, item, locale);
  if (value < 0 && known.length > 0 && known.every((each) => each >= 0)) return fill(strings.DoubtNegative, { value: shown(value) });
  const way = start !== null && target !== null ? target - start : 0;
  if ((measure === 'increase' || measure === 'decrease') && start !== null && way !== 0 && (start - value) / way > 1) return fill(strings.DoubtAway, { value: shown(value), start: shown(start) });
  if (target !== null && target > 0 && value > far * Math.max(...known)) return fill(strings.DoubtLarge, { value: shown(value), target: shown(target) });
  return null;
}

/**
 * Why a value is asked about once more before it is saved: it is far outside of what the goal has, as when a sign, a point or the wrong field was typed. null: it is not. Of a value
 * that the person was asked about already, the question is answered. Start and the last value count beside the target: who begins at 200 and wants 10 may well be at 150.
 */
export function doubtOf(item: GoalItem, value: number | null, asked: Doubt | null, locale: string): Doubt | null {
  if (value === null || item.measure === 'yes-no') return null;
  const found = words(item, value, locale);
  return found === null ? null : { value, words: fill(strings.DoubtAsk, { doubt: found }), open: asked?.value !== value };
}
