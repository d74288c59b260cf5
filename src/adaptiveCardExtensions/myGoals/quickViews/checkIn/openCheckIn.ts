import { emptyForm } from '../../model/emptyForm';
import { allItems } from '../../model/Goals';
import type { GoalsSession } from '../../session/GoalsSession';

/** Opens the check-in of a goal. */
export function openCheckIn(session: GoalsSession, goal: string): void {
  const { goals, today } = session.state;
  const item = goals === null ? undefined : allItems(goals).find((each) => each.id === goal);
  if (item === undefined) return;
  session.show('check-in', { form: emptyForm(item, today, session.newKey()), done: null });
}
