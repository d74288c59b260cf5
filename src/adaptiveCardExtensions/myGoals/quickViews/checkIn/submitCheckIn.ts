import type { ActionData } from '../../adaptiveCard/elements';
import { currentForm } from '../../model/currentForm';
import type { CheckInForm } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { doubtOf } from './doubtOf';
import { obstacleOf, readForm, typedOf } from './readForm';
import { sendCheckIn } from './sendCheckIn';

/** Reads what was typed and sends it; what is wrong is shown beside what was typed. A second tap while it is on its way does nothing. */
export function submitCheckIn(action: ActionData, session: GoalsSession): void {
  const open = currentForm(session.state);
  if (open === null || open.item.id !== action.goal || open.form.phase === 'sending') return;
  const { form: before } = open;
  // Whoever was told what changed meanwhile, and saves, has decided: from now on that is what they have seen.
  const seen = before.meanwhile?.now ?? before.seen;
  const form: CheckInForm = { ...before, clientKey: before.clientKey || session.newKey(), typed: typedOf(action, before), errors: {}, seen };
  const read = readForm(open.item, form, session.state.today, session.locale);
  const doubt = read.ok ? doubtOf(open.item, read.draft.value, before.doubt, session.locale) : null;
  if (read.ok && doubt?.open !== true) sendCheckIn(session, open.item, { ...form, doubt, meanwhile: null }, read.draft, obstacleOf(form.typed));
  else session.change({ form: { ...form, doubt, errors: read.ok ? {} : read.errors, phase: before.meanwhile === null ? 'editing' : 'changed' } });
}
