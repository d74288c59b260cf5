import { newBatch } from '../../model/batch';
import type { GoalsSession } from '../../session/GoalsSession';

/** Opens all check-ins that are due on one page. */
export function openAllDue(session: GoalsSession): void {
  const { state } = session;
  const batch = state.goals === null ? null : newBatch(state.goals, state, () => session.newKey());
  if (batch !== null) session.show('all-due', { batch, form: null, done: null });
}
