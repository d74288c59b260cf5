import { strings } from '../../opened/strings';
import { formatAge } from '../../../../loc/dates';
import { counted, fill } from '../../../../loc/fill';
import { formatPercent } from '../../../../loc/percent';
import { statusWord } from '../../../../loc/words';
import type { Card, CardAction, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import type { Look } from '../../Look';
import { askWords } from '../../model/askWords';
import { hasMark, type GoalGroup, type Goals } from '../../model/Goals';
import { dueAtOnce } from '../../model/batch';
import { headline, unsentHeadline } from '../../model/headline';
import type { MyGoalsState } from '../../MyGoalsState';
import { frame, text } from '../frame';
import { statusColour } from '../statusColour';
import { goalRow } from './goalRow';
import { goalsPage } from './goalsOrder';

const retry = (): CardAction => ({ type: 'Action.Submit', title: strings.Retry, data: { id: 'retry' } });

function message(look: Look, title: string, body: string, actions: CardAction[]): Card {
  return frame(look, [text(title, { size: 'large', weight: 'bolder', style: 'heading' }), text(escapeMarkdown(body), { spacing: 'small' })], actions);
}

function openPage(look: Look): CardAction[] {
  return look.pageUrl ? [{ type: 'Action.OpenUrl', title: strings.OpenPage, url: look.pageUrl }] : [];
}

/** Where else to go from the list. */
function more(look: Look): CardAction[] {
  return [
    { type: 'Action.Submit', title: strings.NewGoalTitle, data: { id: 'new-goal' } },
    { type: 'Action.Submit', title: strings.TeamTitle, data: { id: 'team' } },
    ...openPage(look)
  ];
}

function groupHeading(group: GoalGroup, look: Look): CardElement {
  const words: CardElement[] = [text(escapeMarkdown(group.title || strings.WithoutGoal), { weight: 'bolder', size: 'medium', style: 'heading' })];
  if (group.status !== null) {
    const progress = group.progress === null ? '' : ` · ${group.about ? fill(strings.AboutProgress, { progress: formatPercent(group.progress, look.locale) }) : formatPercent(group.progress, look.locale)}`;
    words.push(text(`${statusWord(group.status)}${progress}`, { color: statusColour(group.status), size: 'small', spacing: 'none' }));
  }
  if (group.supports !== null) words.push(text(escapeMarkdown(fill(strings.Supports, { title: group.supports })), { isSubtle: true, size: 'small', spacing: 'none' }));
  return { type: 'Container', style: 'emphasis', bleed: true, spacing: 'medium', items: words };
}

/** What is not as it should be, above the goals: old data, check-ins that wait, a period that does not run. */
function notices(goals: Goals, state: MyGoalsState): CardElement[] {
  const { situation } = state;
  const shown: CardElement[] = [];
  if (situation.kind === 'failed' && state.readAt !== null) {
    const reason = situation.offline ? strings.Offline : situation.message;
    shown.push(text(escapeMarkdown(fill(strings.AsOfFailed, { age: formatAge(state.readAt, state.now), reason })), { color: 'warning' }));
    shown.push({ type: 'ActionSet', actions: [retry()] });
  }
  if (state.unsent.length > 0) {
    shown.push(text(unsentHeadline(goals, state.unsent).text, { color: 'warning', weight: 'bolder' }));
    shown.push(state.sendingUnsent
      ? text(strings.Sending, { isSubtle: true, spacing: 'small' })
      : { type: 'ActionSet', actions: [{ type: 'Action.Submit', title: strings.SendNow, data: { id: 'send' }, style: 'positive' }] });
  }
  if (goals.period !== null && goals.period.state !== 'active') {
    const words = goals.period.state === 'closed' ? strings.PastPeriod : strings.ComingPeriod;
    shown.push(text(escapeMarkdown(fill(words, { period: goals.period.title })), { isSubtle: true }));
  }
  return shown;
}

function goalsList(goals: Goals, state: MyGoalsState, look: Look): Card {
  const { groups, page, pages } = goalsPage(goals, state, state.page);
  const now = headline(goals, state);
  const body: CardElement[] = [text(now.text, { size: 'large', weight: 'bolder', style: 'heading' }), ...notices(goals, state)];
  const atOnce = dueAtOnce(goals, state).length;
  if (atOnce > 1) body.push({ type: 'ActionSet', actions: [{ type: 'Action.Submit', title: counted(atOnce < now.items.length ? strings.SomeAtOnce : strings.AllAtOnce, atOnce), data: { id: 'all-due' }, ...(state.unsent.length > 0 ? {} : { style: 'positive' as const }) }] });
  if (groups.length === 0) body.push(text(strings.NoGoalsBody));
  for (const { group, items } of groups) {
    body.push(groupHeading(group, look));
    items.forEach((item, index) => body.push({ ...goalRow(item, state, look), ...(index === 0 ? { separator: false } : {}) }));
  }
  if (groups.some(({ items }) => items.some(hasMark))) body.push(text(fill(strings.BarLegend, { behind: statusWord('behind'), atRisk: statusWord('at-risk') }), { isSubtle: true, size: 'small', spacing: 'medium' }));
  const paging: CardAction[] = [];
  if (page > 0) paging.push({ type: 'Action.Submit', title: strings.PreviousPage, data: { id: 'page', page: String(page - 1) } });
  if (page < pages - 1) paging.push({ type: 'Action.Submit', title: strings.NextPage, data: { id: 'page', page: String(page + 1) } });
  if (pages > 1) body.push(text(fill(strings.PageOf, { page: String(page + 1), pages: String(pages) }), { isSubtle: true, horizontalAlignment: 'center' }), { type: 'ActionSet', actions: paging });
  return frame(look, body, more(look));
}

/** The list of goals, or why there is none. */
export function goalsCard(state: MyGoalsState, look: Look): Card {
  const { situation, goals } = state;
  switch (situation.kind) {
    case 'not-set-up': return message(look, strings.NotSetUp, `${strings.NotSetUpBody} ${situation.maySetUp ? strings.NotSetUpByYou : askWords(situation.ask, look.locale)}`, [...openPage(look), retry()]);
    case 'no-access': return message(look, strings.NoAccess, askWords(situation.ask, look.locale), [retry()]);
    case 'not-found': return message(look, strings.NotFound, strings.NotFoundBody, [retry()]);
    case 'failed':
      if (goals === null) return message(look, strings.Failed, fill(strings.FailedBody, { reason: situation.offline ? strings.Offline : situation.message }), [retry()]);
      return goalsList(goals, state, look);
    case 'loading':
    case 'ready':
      return goals === null ? message(look, strings.Loading, strings.LoadingBody, []) : goalsList(goals, state, look);
  }
}
