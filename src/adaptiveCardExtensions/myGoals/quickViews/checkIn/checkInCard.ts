import { strings } from '../../opened/strings';
import { formatNearDay } from '../../../../loc/dates';
import { fill } from '../../../../loc/fill';
import { formatComputed, formatMeasured } from '../../../../loc/numbers';
import { formatPercent } from '../../../../loc/percent';
import type { Card, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import type { Look } from '../../Look';
import { askWords } from '../../model/askWords';
import { currentForm } from '../../model/currentForm';
import type { GoalItem } from '../../model/Goals';
import { hasWay, shortValue, valueWords } from '../../model/valueWords';
import type { CheckInForm, Doubt, MyGoalsState } from '../../MyGoalsState';
import { frame, text } from '../frame';
import { lastWord } from '../lastWord';
import { checkInInputs } from './checkInInputs';
import { meanwhileWords, ownWords } from './meanwhileWords';

/** What is said of the number that it is to reach, or to keep to; null: it has none. */
function lineOf({ measure }: GoalItem): string | null {
  switch (measure) {
    case 'increase':
    case 'decrease': return strings.TargetIs;
    case 'stay-above': return strings.StayAboveIs;
    case 'stay-below': return strings.StayBelowIs;
    case 'yes-no':
    case 'milestones':
    case 'baseline': return null;
  }
}

/** What helps to answer: the last value, where it should be today, and what it is to reach. */
function hints(item: GoalItem, state: MyGoalsState, look: Look): string[] {
  const { locale } = look;
  const lines: string[] = [];
  if (item.lastCheckIn === null) lines.push(...(item.measure === 'milestones' && item.milestones.some(({ done }) => done) ? [valueWords(item, null, locale)] : []), strings.NeverCheckedIn);
  else lines.push(fill(strings.LastValue, { value: valueWords(item, item.value, locale), day: formatNearDay(item.lastCheckIn, state.today, locale) }));
  const way = item.measure === 'milestones' && item.expected !== null ? fill(strings.NowAt, { progress: formatPercent(item.expected, locale) }) : null;
  const expected = item.expectedValue !== null && item.measure !== 'yes-no' ? formatComputed(item.expectedValue, item, locale) : way;
  if (expected !== null) lines.push(fill(strings.ExpectedToday, { value: expected }));
  if (item.measure === 'baseline') lines.push(strings.BaselineIs);
  const line = lineOf(item);
  if (hasWay(item)) lines.push(fill(strings.WayIs, { start: shortValue(item, item.start, locale), target: formatMeasured(item.target, item, locale) }));
  else if (line !== null) lines.push(item.target === null ? strings.NoTarget : fill(line, { value: formatMeasured(item.target, item, locale) }));
  return lines;
}

/** What others said meanwhile beside what the person wrote: the person decides. */
function changed(item: GoalItem, form: CheckInForm, state: MyGoalsState, look: Look): CardElement[] {
  if (form.phase !== 'changed' || form.meanwhile === null) return [];
  const own = ownWords(item, form.typed);
  return [{
    type: 'Container', style: 'warning', spacing: 'medium', items: [
      text(strings.ChangedTitle, { weight: 'bolder' }),
      ...meanwhileWords(item, form.meanwhile, state.today, look).map((line) => text(escapeMarkdown(line), { spacing: 'small' })),
      ...(own === null ? [] : [text(escapeMarkdown(own), { spacing: 'small' })]),
      text(strings.ChangedBody, { spacing: 'small' })
    ]
  }];
}

/** Why it was not saved, and what happens now. */
function outcome(form: CheckInForm, look: Look): CardElement[] {
  if (form.phase === 'not-sent') {
    return [{
      type: 'Container', style: 'warning', spacing: 'medium', items: [
        text(strings.NotSaved, { weight: 'bolder' }),
        text(escapeMarkdown(form.message), { spacing: 'small' }),
        text(form.kept ? strings.KeptHere : strings.NotKept, { spacing: 'small' })
      ]
    }];
  }
  if (form.phase === 'refused') {
    return [{
      type: 'Container', style: 'attention', spacing: 'medium', items: [
        text(strings.Refused, { weight: 'bolder' }),
        text(escapeMarkdown(form.message), { spacing: 'small' }),
        ...(form.ask.length > 0 ? [text(escapeMarkdown(askWords(form.ask, look.locale)), { spacing: 'small' })] : [])
      ]
    }];
  }
  return [];
}

const fields = (): Readonly<Record<string, string>> =>
  ({ value: strings.FieldValue, milestone: strings.FieldStep, confidence: strings.FieldConfidence, note: strings.FieldNote, date: strings.DateLabel });

/** Why it is not saved, in short: below the inputs. */
function reasons(form: CheckInForm): string[] {
  switch (form.phase) {
    case 'changed': return isAsking(form) ? [form.doubt.words] : [strings.ChangedTitle];
    case 'not-sent': return [`${strings.NotSaved}: ${form.message}`];
    case 'refused': return [fill(strings.NotSavedBecause, { reason: form.message })];
    default: return isAsking(form) ? [form.doubt.words] : Object.entries(form.errors).map(([id, reason]) => fill(strings.NotSavedField, { field: fields()[id] ?? id, reason }));
  }
}

/** Whether the person is asked about the value that they typed. */
function isAsking(form: CheckInForm): form is CheckInForm & { doubt: Doubt } {
  return form.doubt?.open === true && (form.phase === 'editing' || form.phase === 'changed');
}

/** The form of one check-in: asked in the measure's own terms, with what was typed before, and honest about whether it is saved. */
export function checkInCard(state: MyGoalsState, look: Look): Card {
  const open = currentForm(state);
  if (open === null) return frame(look, [text(state.form === null ? strings.NothingDue : strings.GoalGone)], [{ type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' }, associatedInputs: 'none' }]);
  const { item, form } = open;
  const heading = [
    ...(item.goalTitle === null ? [] : [text(escapeMarkdown(item.goalTitle), { isSubtle: true })]),
    text(escapeMarkdown(item.title), { size: 'large', weight: 'bolder', style: 'heading', ...(item.goalTitle === null ? {} : { spacing: 'none' as const }) }),
    ...hints(item, state, look).map((line) => text(escapeMarkdown(line), { isSubtle: true, spacing: 'small' }))
  ];
  if (form.phase === 'sending') return frame(look, [...heading, text(strings.Saving, { weight: 'bolder', size: 'medium' }), text(strings.SavingBody, { spacing: 'small' })]);
  const again = form.phase === 'not-sent' || form.phase === 'refused';
  const isChanged = form.phase === 'changed';
  return frame(look, [...heading, ...changed(item, form, state, look), ...outcome(form, look), ...checkInInputs(item, form, state.today, look), ...lastWord(reasons(form))], [
    { type: 'Action.Submit', title: isAsking(form) ? strings.SaveAnyway : isChanged ? strings.SaveMineToo : again ? strings.TryAgain : strings.Save, data: { id: 'save', goal: item.id }, style: 'positive' },
    ...(isChanged ? [{ type: 'Action.Submit' as const, title: strings.KeepTheirs, data: { id: 'keep' }, associatedInputs: 'none' as const }] : []),
    { type: 'Action.Submit', title: strings.HistoryButton, data: { id: 'detail', goal: item.id }, associatedInputs: 'none' },
    { type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' }, associatedInputs: 'none' }
  ]);
}
