import type { IsoDate } from '../../../okr/document';
import type { SeenGoal } from '../../../lists/EditableOkrLists';
import type { CheckInForm } from '../MyGoalsState';
import type { GoalItem } from './Goals';

/** Where somebody starts who never said how sure they are (Wodtke). */
const firstConfidence = 5;

/** What a person sees of a goal while they write about it: sending asks whether it is still so. */
export function seenOf({ state, start, target, value, lastRow }: GoalItem): SeenGoal {
  return { state, start, target, value, last: lastRow };
}

/** What the form shows before anything was typed. */
export function emptyForm(item: GoalItem, today: IsoDate, clientKey: string): CheckInForm {
  return {
    goal: item.id,
    clientKey,
    seen: seenOf(item),
    meanwhile: null,
    typed: {
      done: item.measure === 'yes-no' && item.value !== null && item.value >= 1 ? 'yes' : 'no',
      confidence: String(item.confidence ?? firstConfidence),
      date: today
    },
    errors: {},
    doubt: null,
    phase: 'editing',
    message: '',
    kept: false,
    ask: []
  };
}
