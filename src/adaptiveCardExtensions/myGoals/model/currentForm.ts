import type { CheckInForm, MyGoalsState } from '../MyGoalsState';
import { emptyForm } from './emptyForm';
import { allItems, isDue, type GoalItem } from './Goals';

/**
 * The check-in that is open: the form, or, when the card opened the view itself, a new one for the first goal that is due. Its client key is then still empty: the session
 * gives it one before anything is sent. null: the goal is gone, or nothing is due.
 */
export function currentForm(state: MyGoalsState): { item: GoalItem; form: CheckInForm } | null {
  if (state.goals === null) return null;
  const items = allItems(state.goals);
  const { form } = state;
  const item = form === null ? items.find((each) => isDue(each, state)) : items.find((each) => each.id === form.goal);
  return item === undefined ? null : { item, form: form ?? emptyForm(item, state.today, '') };
}
