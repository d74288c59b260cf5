import type { GoalLists } from '../../../../lists/EditableOkrLists';
import type { CheckInDraft, CheckInOutcome } from '../../../../lists/OkrLists';
import type { Obstacle } from '../../../../okr/document';
import type { GoalItem } from '../../model/Goals';
import { troubleWords } from '../../model/troubleWords';
import type { CheckInForm } from '../../MyGoalsState';
import { unsentGoals, type GoalsSession } from '../../session/GoalsSession';
import { changedMeanwhile } from './changedMeanwhile';

/**
 * Sends a check-in and shows what became of it. What was typed stays in the form until it is saved. When others changed the goal meanwhile, nothing is sent: the person sees
 * both and decides. @param obstacle what stopped them, shared or not
 */
export function sendCheckIn(session: GoalsSession, item: GoalItem, form: CheckInForm, draft: CheckInDraft, obstacle: Obstacle | null): void {
  send(session, item, form, draft, obstacle).catch((error: Error) => notSaved(session, form, { kind: 'not-sent', kept: false, reason: 'server', message: error.message }));
}

async function send(session: GoalsSession, item: GoalItem, form: CheckInForm, draft: CheckInDraft, obstacle: Obstacle | null): Promise<void> {
  session.change({ form: { ...form, phase: 'sending' } });
  const lists = await session.lists();
  const meanwhile = await changedMeanwhile(session, lists, draft, form.seen);
  if (meanwhile !== null) {
    session.change({ form: { ...form, phase: 'changed', meanwhile } });
    return;
  }
  const outcome = await lists.checkIn(draft);
  if (outcome.kind !== 'saved') {
    notSaved(session, form, outcome, lists);
    return;
  }
  const done = { goal: item.id, valueBefore: item.value, progressBefore: item.progress, parents: [], obstacle };
  session.show('done', { ...(await session.added([outcome.checkIn], lists)), form: null, done });
}

function notSaved(session: GoalsSession, form: CheckInForm, outcome: Exclude<CheckInOutcome, { kind: 'saved' }>, lists?: GoalLists): void {
  session.change({
    ...(lists ? { unsent: unsentGoals(lists) } : {}),
    form: { ...form, phase: outcome.kind, message: troubleWords(outcome.reason, outcome.message), kept: outcome.kind === 'not-sent' && outcome.kept, ask: outcome.kind === 'refused' ? outcome.ask : [] }
  });
}

/** The person leaves it at what others said: theirs is forgotten here too, and the goals are shown as they are now. */
export function keepTheirs(session: GoalsSession): void {
  const { form } = session.state;
  session.showGoals();
  // Without a way to the lists there is nothing kept either; the reading says what is wrong.
  session.lists().then((lists) => { if (form !== null) lists.discard(form.clientKey); }).then(() => session.read(), () => session.read());
}
