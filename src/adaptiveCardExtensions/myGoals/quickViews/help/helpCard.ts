import { strings } from '../../opened/strings';
import { fill } from '../../../../loc/fill';
import { obstacleWord } from '../../../../loc/words';
import type { Card, CardAction, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import type { Look } from '../../Look';
import { allItems } from '../../model/Goals';
import type { HelpView, MyGoalsState } from '../../MyGoalsState';
import { chatLink } from '../chatLink';
import { frame, text } from '../frame';
import { learningLink, searchWords, vivaLearningLink } from './learningLink';

const back = (): CardAction => ({ type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' } });

function chat(help: HelpView, title: string): CardAction[] {
  const { contact, obstacle } = help;
  if (contact === null) return [];
  const message = obstacle === 'dependency' ? strings.ChatDependency : obstacle === 'training' ? strings.ChatTraining : obstacle === 'time' ? strings.ChatTime : strings.ChatSupport;
  return [{ type: 'Action.OpenUrl', title: fill(strings.ChatWith, { name: contact.name }), url: chatLink(contact.id, fill(message, { title })) }];
}

/** What helps with what stopped somebody: learning, a chat, the goal's own page. Opening any of it stores nothing here. */
export function helpCard(state: MyGoalsState, look: Look): Card {
  const { help } = state;
  if (help === null) return frame(look, [text(strings.GoalGone)], [back()]);
  const title = (state.goals === null ? [] : allItems(state.goals)).find(({ id }) => id === help.goal)?.title ?? '';
  const body: CardElement[] = [
    text(obstacleWord(help.obstacle), { size: 'large', weight: 'bolder', style: 'heading' }),
    text(escapeMarkdown(title), { isSubtle: true, spacing: 'small' }),
    text(strings.HelpPrivate, { spacing: 'medium' })
  ];
  const links: CardAction[] = [];
  if (help.obstacle === 'training') {
    if (help.courses.length > 0) body.push({ type: 'ActionSet', actions: help.courses.map(({ title: course, url }): CardAction => ({ type: 'Action.OpenUrl', title: course, url })) });
    if (searchWords(title) !== '') links.push({ type: 'Action.OpenUrl', title: fill(strings.FindLearning, { words: searchWords(title) }), url: learningLink(title) });
    links.push({ type: 'Action.OpenUrl', title: strings.OpenVivaLearning, url: vivaLearningLink });
  }
  links.push(...chat(help, title));
  if (help.topicLink !== null) links.push({ type: 'Action.OpenUrl', title: strings.OpenTopic, url: help.topicLink });
  if (help.loading.phase === 'loading') body.push(text(help.obstacle === 'dependency' ? strings.FindingOwner : strings.FindingManager, { isSubtle: true }));
  else if (help.contact !== null && help.owns !== null) body.push(text(escapeMarkdown(fill(strings.OwnsAbove, { name: help.contact.name, title: help.owns }))));
  else if (help.contact === null) body.push(text(help.obstacle === 'dependency' ? strings.NoOwner : strings.NoManager, { isSubtle: true }));
  // One below the other: the words of each are long, and side by side they would stand in uneven rows.
  body.push(...links.map((link, index): CardElement => ({ type: 'ActionSet', spacing: index === 0 ? 'medium' : 'default', actions: [link] })));
  return frame(look, body, [back()]);
}
