import { strings } from '../../opened/strings';
import type { Card, CardAction, CardElement, TextInput } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import type { Look } from '../../Look';
import type { MyGoalsState, NewGoalForm } from '../../MyGoalsState';
import { frame, text } from '../frame';
import { samples } from './samples';

const error = (form: NewGoalForm, id: string): CardElement[] => (form.errors[id] ? [text(form.errors[id], { color: 'attention', weight: 'bolder', spacing: 'small' })] : []);

function input(form: NewGoalForm, id: string, label: string, rest: Partial<TextInput> & { errorMessage: string }): CardElement[] {
  return [{ type: 'Input.Text', id, label, spacing: 'medium', value: form.typed[id] ?? '', maxLength: 255, ...rest }, ...error(form, id)];
}

function inputs(form: NewGoalForm): CardElement[] {
  return [
    ...input(form, 'title', strings.GoalLabel, { isRequired: true, placeholder: strings.GoalPlaceholder, errorMessage: strings.GoalMissing }),
    {
      type: 'Input.ChoiceSet', id: 'kind', label: strings.KindLabel, style: 'compact', spacing: 'medium', value: form.typed.kind ?? 'not-chosen', errorMessage: strings.ChooseOne,
      choices: [{ title: strings.KindWork, value: 'not-chosen' }, { title: strings.KindGrowth, value: 'growth' }]
    },
    ...input(form, 'measured', strings.MeasuredLabel, { isRequired: true, placeholder: strings.MeasuredPlaceholder, errorMessage: strings.MeasureMissing }),
    {
      type: 'Input.ChoiceSet', id: 'type', label: strings.TypeLabel, style: 'compact', spacing: 'medium', value: form.typed.type ?? 'not-chosen', errorMessage: strings.ChooseOne,
      choices: [{ title: strings.TypeNumber, value: 'not-chosen' }, { title: strings.TypeYesNo, value: 'yes-no' }]
    },
    text(strings.OnlyNumber, { isSubtle: true, spacing: 'medium' }),
    ...input(form, 'start', strings.StartLabel, { placeholder: '0', errorMessage: strings.NumberWanted }),
    ...input(form, 'target', strings.TargetLabel, { errorMessage: strings.NumberWanted }),
    ...input(form, 'unit', strings.UnitLabel, { placeholder: strings.UnitPlaceholder, maxLength: 40, errorMessage: strings.NumberWanted }),
    {
      type: 'Input.Toggle', id: 'visibility', label: strings.VisibilityLabel, spacing: 'medium', title: strings.VisibilityToggle, value: form.typed.visibility ?? 'everyone', valueOn: 'private', valueOff: 'everyone', wrap: true,
      errorMessage: strings.ChooseOne
    }
  ];
}

/** A new goal of one's own, asked in plain words: what, and how one will know. */
export function newGoalCard(state: MyGoalsState, look: Look): Card {
  const form = state.newGoal;
  const back: CardAction = { type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' }, associatedInputs: 'none' };
  if (form === null) return frame(look, [text(strings.GoalGone)], [back]);
  const title = (words: string): CardElement => text(words, { size: 'large', weight: 'bolder', style: 'heading' });
  if (form.phase === 'sending') return frame(look, [title(strings.Saving), text(strings.SavingBody)]);
  if (form.phase === 'saved') {
    return frame(look, [text(`✓ ${strings.GoalSaved}`, { size: 'large', weight: 'bolder', color: 'good', style: 'heading' }), text(escapeMarkdown(form.typed.title ?? ''), { weight: 'bolder' }), text(strings.GoalSavedBody)], [back]);
  }
  const trouble: CardElement[] = form.phase !== 'not-saved' ? [] : [{
    type: 'Container', style: 'warning', items: [text(form.objective === null ? strings.GoalNotSaved : strings.GoalHalfSaved, { weight: 'bolder' }), text(escapeMarkdown(form.message), { spacing: 'small' })]
  }];
  const examples: CardElement[] = form.typed.title ? [] : [
    text(strings.SamplesHeading, { isSubtle: true, spacing: 'small' }),
    ...samples().map((sample, index): CardElement => ({
      type: 'Container', style: 'emphasis', spacing: 'small', selectAction: { type: 'Action.Submit', data: { id: 'sample', sample: String(index) }, associatedInputs: 'none' },
      items: [text(sample.title, { weight: 'bolder' }), text(sample.measured, { isSubtle: true, size: 'small', spacing: 'none' })]
    }))
  ];
  return frame(look, [title(strings.NewGoalTitle), ...trouble, ...examples, ...inputs(form)], [
    { type: 'Action.Submit', title: form.phase === 'not-saved' ? strings.TryAgain : strings.SaveGoal, data: { id: 'save' }, style: 'positive' }, back
  ]);
}
