import type { ActionData } from '../../adaptiveCard/elements';
import { currentForm } from '../../model/currentForm';
import type { CheckInForm } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { obstacleOf, readForm, typedOf } from './readForm';

/** Reads what was typed and sends it; what is wrong is shown beside what was typed. A second tap while it is on its way does nothing. */
export function submitCheckIn(action: ActionData, session: GoalsSession): void {
  const open = currentForm(session.state);
  if (open === null || open.item.id !== action.goal || open.form.phase === 'sending') return;
  const form: CheckInForm = { ...open.form, clientKey: open.form.clientKey || session.newKey(), typed: typedOf(action, open.form), errors: {} };
  const read = readForm(open.item, form, session.state.today, session.locale);
  if (read.ok) session.send(open.item, form, read.draft, obstacleOf(form.typed));
  else session.change({ form: { ...form, errors: read.errors, phase: 'editing' } });
}
