import type { IsoDate } from '../../../okr/document';
import type { CheckInForm } from '../MyGoalsState';
import type { GoalItem } from './Goals';

/** Where somebody starts who never said how sure they are (Wodtke). */
const firstConfidence = 5;

/** What the form shows before anything was typed. */
export function emptyForm(item: GoalItem, today: IsoDate, clientKey: string): CheckInForm {
  return {
    goal: item.id,
    clientKey,
    typed: {
      done: item.measure === 'yes-no' && item.value !== null && item.value >= 1 ? 'yes' : 'no',
      confidence: String(item.confidence ?? firstConfidence),
      date: today
    },
    errors: {},
    phase: 'editing',
    message: '',
    kept: false,
    ask: []
  };
}
