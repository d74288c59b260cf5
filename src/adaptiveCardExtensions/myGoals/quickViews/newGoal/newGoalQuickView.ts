import { strings } from '../../opened/strings';
import type { EditOutcome } from '../../../../lists/GoalEditor';
import type { ActionData } from '../../adaptiveCard/elements';
import { notSavedErrorWords, notSavedWords } from '../../model/notSavedWords';
import type { NewGoalForm } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import type { QuickView } from '../QuickView';
import { newGoalCard } from './newGoalCard';
import { newGoalInputs, readNewGoal, type NewGoalDrafts } from './readNewGoal';
import { samples } from './samples';
import { shortestRunning } from '../../../../ui/goals/periodChoice';

function failed<T>(session: GoalsSession, form: NewGoalForm, outcome: Exclude<EditOutcome<T>, { kind: 'saved' }>): void {
  const message = outcome.kind === 'conflict' ? strings.ChangedMeanwhile : notSavedWords(outcome.reason, outcome.message);
  session.change({ newGoal: { ...form, phase: 'not-saved', message } });
}

/** Makes the goal, then what it is measured by. When only the first was made, trying again makes the second alone. */
async function make(session: GoalsSession, before: NewGoalForm, drafts: NewGoalDrafts): Promise<void> {
  const editor = await (await session.lists()).editor();
  let form = before;
  if (form.objective === null) {
    const made = await editor.createObjective(drafts.objective);
    if (made.kind !== 'saved') return failed(session, form, made);
    form = { ...form, objective: made.value.id };
  }
  const measured = await editor.createKeyResult({ ...drafts.keyResult, objective: form.objective });
  if (measured.kind !== 'saved') return failed(session, form, measured);
  await session.startRead();
  session.change({ newGoal: { ...form, phase: 'saved' } });
}

function save(action: ActionData, session: GoalsSession): void {
  const before = session.state.newGoal;
  if (before === null || before.phase === 'sending') return;
  const typed = { ...before.typed };
  for (const id of newGoalInputs) if (typeof action[id] === 'string') typed[id] = action[id];
  const form: NewGoalForm = { ...before, typed, errors: {}, message: '' };
  const { today } = session.state;
  const period = shortestRunning(session.reading?.document.periods ?? [], today)?.id ?? null;
  const read = readNewGoal(form, { person: session.person, period, today, locale: session.locale });
  if (!read.ok) {
    session.change({ newGoal: { ...form, errors: read.errors, phase: 'editing' } });
    return;
  }
  session.change({ newGoal: { ...form, phase: 'sending' } });
  make(session, form, read.drafts).catch((error: Error) => session.change({ newGoal: { ...form, phase: 'not-saved', message: notSavedErrorWords(error) } }));
}

/** A new goal of one's own. */
export const newGoalQuickView: QuickView = {
  title: () => strings.NewGoalTitle,
  card: newGoalCard,
  focus: ({ newGoal }) => Object.keys(newGoal?.errors ?? {})[0],
  opened: (session) => {
    if (session.state.newGoal === null) session.change({ newGoal: emptyGoal(session) });
  },
  act: (action, session) => {
    switch (action.id) {
      case 'save': return save(action, session);
      case 'sample': {
        const sample = samples()[Number(action.sample)];
        if (sample) session.change({ newGoal: { ...emptyGoal(session), typed: { ...sample } } });
        return;
      }
      case 'goals': return session.showGoals();
    }
  }
};

function emptyGoal(session: GoalsSession): NewGoalForm {
  return { clientKeys: { objective: session.newKey(), keyResult: session.newKey() }, typed: {}, errors: {}, phase: 'editing', message: '', objective: null };
}
