import { strings } from '../../opened/strings';
import { counted, fill } from '../../../../loc/fill';
import type { Card, CardAction, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import type { Look } from '../../Look';
import { batchItems } from '../../model/batch';
import { emptyForm } from '../../model/emptyForm';
import { calledOf, type GoalItem } from '../../model/Goals';
import { standing } from '../../model/valueWords';
import type { BatchForm, MyGoalsState } from '../../MyGoalsState';
import { confidenceInput, valueInput, type Asked } from '../checkIn/valueInput';
import { meanwhileWords } from '../checkIn/meanwhileWords';
import { frame, text } from '../frame';
import { lastWord } from '../lastWord';

const back = (): CardAction => ({ type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' }, associatedInputs: 'none' });

/** Whether the person is asked about the value that they typed. */
const isAsking = (batch: BatchForm, item: GoalItem): boolean => batch.phase === 'editing' && batch.doubts[item.id]?.open === true;

/** Why a goal is not saved, in short. */
function reason(item: GoalItem, batch: BatchForm): string[] {
  const outcome = batch.outcomes[item.id];
  if (isAsking(batch, item)) return [`${item.title}: ${batch.doubts[item.id].words}`];
  const why = batch.errors[item.id] ?? (outcome === undefined || outcome.kind === 'saved' ? null : outcome.kind === 'changed' ? strings.ChangedTitle : outcome.message);
  if (outcome?.kind === 'not-sent') return [`${strings.NotSaved}: ${item.title}: ${outcome.message}`];
  return why === null ? [] : [fill(strings.NotSavedField, { field: item.title, reason: why })];
}

/** One goal that is still to be answered: what is wrong or went wrong, and the two questions. */
function question(item: GoalItem, batch: BatchForm, state: MyGoalsState, look: Look): CardElement {
  const asked: Asked = { id: (name) => `${name}-${item.id}`, typed: (name) => batch.typed[`${name}-${item.id}`], optional: true };
  const outcome = batch.outcomes[item.id];
  const trouble: CardElement[] = [];
  if (batch.errors[item.id]) trouble.push(text(escapeMarkdown(batch.errors[item.id]), { color: 'attention', weight: 'bolder', spacing: 'small' }));
  else if (isAsking(batch, item)) trouble.push(text(escapeMarkdown(batch.doubts[item.id].words), { color: 'attention', weight: 'bolder', spacing: 'small' }));
  else if (outcome?.kind === 'not-sent') trouble.push(text(escapeMarkdown(`${strings.NotSaved}. ${outcome.message} ${outcome.kept ? strings.KeptHere : strings.NotKept}`), { color: 'warning', spacing: 'small' }));
  else if (outcome?.kind === 'changed') trouble.push(text(escapeMarkdown([strings.ChangedTitle, ...meanwhileWords(item, outcome.meanwhile, state.today, look), strings.ChangedSaveAgain].join('\n\n')), { color: 'warning', spacing: 'small' }));
  else if (outcome?.kind === 'refused') trouble.push(text(escapeMarkdown(`${strings.Refused}. ${outcome.message}`), { color: 'attention', spacing: 'small' }));
  return {
    type: 'Container', separator: true, spacing: 'large', items: [
      text(escapeMarkdown(calledOf(item)), { weight: 'bolder', size: 'medium', style: 'heading' }),
      ...(item.goalTitle === null ? [] : [text(escapeMarkdown(item.title), { spacing: 'none' })]),
      text(escapeMarkdown(standing(item, look.locale)), { isSubtle: true, size: 'small', spacing: 'none' }),
      ...trouble,
      ...valueInput(item, asked, look),
      confidenceInput(asked, emptyForm(item, state.today, '').typed.confidence)
    ]
  };
}

const savedRow = (item: GoalItem, look: Look): CardElement =>
  text(escapeMarkdown(`✓ ${calledOf(item)}: ${standing(item, look.locale)}`), { color: 'good', spacing: 'small' });

/** Several check-ins on one page, saved with one tap. What is saved is ticked off; what is not stays, with what was typed. */
export function allDueCard(state: MyGoalsState, look: Look): Card {
  const { batch } = state;
  const items = batchItems(state);
  if (batch === null || items.length === 0) return frame(look, [text(strings.NothingDue)], [back()]);
  const saved = items.filter((each) => each.saved);
  const open = items.filter((each) => !each.saved);
  const heading = (words: string): CardElement => text(words, { size: 'large', weight: 'bolder', style: 'heading' });
  if (batch.phase === 'sending') return frame(look, [heading(strings.Saving), text(strings.SavingBody)]);
  const ticks = saved.map(({ item }) => savedRow(item, look));
  const tried = open.some(({ item }) => batch.outcomes[item.id] !== undefined);
  if (batch.phase === 'answered' && saved.length > 0 && !tried) {
    return frame(look, [text(`✓ ${counted(strings.SavedCount, saved.length)}`, { size: 'large', weight: 'bolder', color: 'good', style: 'heading' }), ...ticks], [back(), { type: 'Action.Submit', title: strings.Close, data: { id: 'close' } }]);
  }
  const intro = saved.length > 0 ? fill(strings.SavedOf, { saved: String(saved.length), all: String(saved.length + open.filter(({ item }) => batch.outcomes[item.id]).length) }) : strings.LeaveEmpty;
  return frame(look, [
    heading(strings.AllDueHeading),
    text(intro, { isSubtle: true, spacing: 'small' }),
    ...(batch.errors[''] ? [text(batch.errors[''], { color: 'attention', weight: 'bolder' })] : []),
    ...ticks,
    ...open.map(({ item }) => question(item, batch, state, look)),
    ...lastWord([...(batch.errors[''] ? [batch.errors['']] : []), ...open.flatMap(({ item }) => reason(item, batch))])
  ], [{ type: 'Action.Submit', title: open.some(({ item }) => isAsking(batch, item)) ? strings.SaveAnyway : tried ? strings.TryAgain : strings.SaveAll, data: { id: 'save' }, style: 'positive' }, back()]);
}
