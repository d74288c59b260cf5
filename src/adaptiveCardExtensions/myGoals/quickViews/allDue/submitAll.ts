import { strings } from '../../opened/strings';
import type { CheckInDraft } from '../../../../lists/OkrLists';
import type { ActionData } from '../../adaptiveCard/elements';
import { batchItems } from '../../model/batch';
import { emptyForm } from '../../model/emptyForm';
import type { GoalItem } from '../../model/Goals';
import type { BatchForm } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';
import { notChosen, readForm } from '../checkIn/readForm';
import { sendBatch } from './sendBatch';

const names = ['value', 'done', 'milestone', 'confidence'] as const;

/** Whether the person said anything about a goal: confidence alone is prefilled, and says nothing. */
function isAnswered(item: GoalItem, batch: BatchForm): boolean {
  const typed = (name: string): string => (batch.typed[`${name}-${item.id}`] ?? '').trim();
  switch (item.measure) {
    case 'yes-no': return typed('done') === 'yes' || typed('done') === 'no';
    case 'milestones': return typed('milestone') !== '' && typed('milestone') !== notChosen;
    default: return typed('value') !== '';
  }
}

/** Reads all answers and sends those that there are; goals without an answer are left out. One wrong answer holds all back, so that nobody believes that it was saved. */
export function submitAll(action: ActionData, session: GoalsSession): void {
  const { state, locale } = session;
  const { batch } = state;
  if (batch === null || batch.phase === 'sending') return;
  const typed = { ...batch.typed };
  for (const { goal } of batch.goals) {
    for (const name of names) {
      const value: unknown = action[`${name}-${goal}`];
      if (typeof value === 'string') typed[`${name}-${goal}`] = value;
    }
  }
  const read: BatchForm = { ...batch, typed, errors: {}, phase: 'editing' };
  const drafts: CheckInDraft[] = [];
  for (const { item, saved } of batchItems(state)) {
    if (saved || !isAnswered(item, read)) continue;
    const clientKey = batch.goals.find(({ goal }) => goal === item.id)?.clientKey ?? session.newKey();
    const form = emptyForm(item, state.today, clientKey);
    for (const name of names) {
      const value = typed[`${name}-${item.id}`];
      if (value !== undefined) form.typed[name] = value;
    }
    const result = readForm(item, form, state.today, locale);
    if (result.ok) drafts.push(result.draft);
    else read.errors[item.id] = Object.values(result.errors).join(' ');
  }
  if (drafts.length === 0 && Object.keys(read.errors).length === 0) read.errors[''] = strings.NothingAnswered;
  if (Object.keys(read.errors).length > 0) session.change({ batch: read });
  else sendBatch(session, read, drafts);
}
