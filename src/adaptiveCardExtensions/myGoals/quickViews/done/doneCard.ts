import { strings } from '../../opened/strings';
import { formatNearDay } from '../../../../loc/dates';
import { fill } from '../../../../loc/fill';
import { statusWord } from '../../../../loc/words';
import type { Card, CardAction, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import { progressBar } from '../../adaptiveCard/progressBar';
import type { Look } from '../../Look';
import { allItems, isDue, wayGone, type GoalItem } from '../../model/Goals';
import { barWords, shortValue, standing } from '../../model/valueWords';
import type { CheckInDone, MyGoalsState } from '../../MyGoalsState';
import { formatPercent } from '../../../../loc/percent';
import { frame, text } from '../frame';
import { statusColour } from '../statusColour';

function change(item: GoalItem, done: CheckInDone, look: Look): string {
  const now = standing(item, look.locale);
  if (item.measure === 'milestones' || item.measure === 'yes-no' || done.valueBefore === null || done.valueBefore === item.value) return now;
  return fill(strings.FromTo, { before: shortValue(item, done.valueBefore, look.locale), now });
}

/** What the goal serves: from where to where it has moved, as far as that can be told; else where its own objective stands. */
function above(done: CheckInDone, state: MyGoalsState, look: Look): string[] {
  const percent = (fraction: number): string => formatPercent(fraction, look.locale);
  if (done.parents.length > 0) {
    return done.parents.map(({ title, before, after }) => (percent(before) === percent(after)
      ? fill(strings.ParentAbout, { title, progress: percent(after) })
      : fill(strings.ParentMoved, { title, before: percent(before), after: percent(after) })));
  }
  const own = state.goals?.groups.find(({ items }) => items.some(({ id }) => id === done.goal));
  return own === undefined || own.progress === null || own.title === '' ? [] : [fill(strings.ParentAbout, { title: own.title, progress: percent(own.progress) })];
}

/** It is in the lists: the new progress, and what comes next. */
export function doneCard(state: MyGoalsState, look: Look): Card {
  const items = state.goals === null ? [] : allItems(state.goals);
  const { done } = state;
  const item = done === null ? undefined : items.find((each) => each.id === done.goal);
  const body: CardElement[] = [text(`✓ ${strings.Saved}`, { size: 'large', weight: 'bolder', color: 'good', style: 'heading' })];
  if (done !== null && item !== undefined) {
    body.push(text(escapeMarkdown(item.title), { weight: 'bolder' }), text(escapeMarkdown(change(item, done, look)), { size: 'medium', spacing: 'small' }));
    const way = wayGone(item);
    if (way === null) body.push(text(statusWord(item.status), { color: statusColour(item.status), weight: 'bolder', spacing: 'small' }));
    else {
      body.push(
        progressBar(way, item.expected, item.status, barWords(way, item.expected, look.locale), look.rightToLeft),
        text(`${statusWord(item.status)} · ${fill(strings.NowAt, { progress: formatPercent(way, look.locale) })}`, { color: statusColour(item.status), weight: 'bolder', spacing: 'small' })
      );
    }
    if (item.due !== null) body.push(text(fill(strings.DoneNextDue, { day: formatNearDay(item.due, state.today, look.locale) }), { isSubtle: true }));
  }
  if (done !== null) body.push(...above(done, state, look).map((words) => text(escapeMarkdown(words), { isSubtle: true, spacing: 'small' })));
  const next = items.find((each) => isDue(each, state));
  if (next === undefined) body.push(text(strings.DoneNothingDue, { isSubtle: true, spacing: 'small' }));
  else body.push(text(escapeMarkdown(fill(strings.AlsoDue, { title: next.title })), { spacing: 'small' }));
  const help: CardAction[] = done?.obstacle && done.obstacle !== 'other' ? [{ type: 'Action.Submit', title: strings.FindHelp, data: { id: 'help', goal: done.goal, obstacle: done.obstacle } }] : [];
  const actions: CardAction[] = [
    ...help,
    ...(next === undefined ? [] : [{ type: 'Action.Submit' as const, title: strings.NextGoal, data: { id: 'open', goal: next.id }, style: 'positive' as const }]),
    { type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' } },
    { type: 'Action.Submit', title: strings.Close, data: { id: 'close' } }
  ];
  return frame(look, body, actions);
}
