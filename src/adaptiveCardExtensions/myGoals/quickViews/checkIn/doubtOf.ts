import { strings } from '../../opened/strings';
import { fill } from '../../../../loc/fill';
import { formatMeasured } from '../../../../loc/numbers';
import type { GoalItem } from '../../model/Goals';
import type { Doubt } from '../../MyGoalsState';

/** So many times the target is nobody's ordinary value. */
const far = 100;

function words(item: GoalItem, value: number, locale: string): string | null {
  const { start, target } = item;
  const known = [start, target, item.value].filter((each): each is number => each !== null);
  const shown = (each: number | null): string => formatMeasured(each, item, locale);
  if (value < 0 && known.length > 0 && known.every((each) => each >= 0)) return fill(strings.DoubtNegative, { value: shown(value) });
  if (target !== null && target > 0 && value > far * Math.max(...known)) return fill(strings.DoubtLarge, { value: shown(value), target: shown(target) });
  return null;
}

/**
 * Why a value is asked about once more before it is saved: a sign was typed too many, or the decimal point was lost. null: it is not. Of a value that the person was asked about
 * already, the question is answered. Start and the last value count beside the target: who begins at 200 and wants 10 may well be at 150.
 */
export function doubtOf(item: GoalItem, value: number | null, asked: Doubt | null, locale: string): Doubt | null {
  if (value === null || item.measure === 'yes-no') return null;
  const found = words(item, value, locale);
  return found === null ? null : { value, words: fill(strings.DoubtAsk, { doubt: found }), open: asked?.value !== value };
}
