import { newBatch } from '../../model/batch';
import type { GoalsSession } from '../../session/GoalsSession';

/** Opens all check-ins that are due on one page. */
export function openAllDue(session: GoalsSession): void {
  const { goals, today } = session.state;
  const batch = goals === null ? null : newBatch(goals, today, () => session.newKey());
  if (batch !== null) session.show('all-due', { batch, form: null, done: null });
}
