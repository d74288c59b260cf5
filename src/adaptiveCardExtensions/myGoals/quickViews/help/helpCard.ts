import { strings } from '../../opened/strings';
import { fill } from '../../../../loc/fill';
import { obstacleWord } from '../../../../loc/words';
import type { Obstacle } from '../../../../okr/document';
import type { Card, CardAction, CardElement } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import type { Look } from '../../Look';
import { allItems } from '../../model/Goals';
import type { HelpView, MyGoalsState } from '../../MyGoalsState';
import { chatLink } from '../chatLink';
import { frame, text } from '../frame';
import { learningLink, searchWords, vivaLearningLink } from './learningLink';

const back = (): CardAction => ({ type: 'Action.Submit', title: strings.AllGoals, data: { id: 'goals' } });

const messages: Readonly<Record<Obstacle, () => string>> = {
  dependency: () => strings.ChatDependency, training: () => strings.ChatTraining, time: () => strings.ChatTime, support: () => strings.ChatSupport, other: () => strings.ChatSupport
};

/** A way to write to each of the people who may help, with why it is them. */
function people({ contacts, obstacle, loading }: HelpView, title: string): CardElement[] {
  const waits = obstacle === 'dependency';
  if (loading.phase === 'loading') return [text(waits ? strings.FindingOwner : strings.FindingManager, { isSubtle: true })];
  if (contacts.length === 0) return [text(waits ? strings.NoOwner : strings.NoManager, { isSubtle: true })];
  const chat = ({ id, name }: HelpView['contacts'][number]): CardElement => ({
    type: 'ActionSet', spacing: waits ? 'default' : 'medium', actions: [{ type: 'Action.OpenUrl', title: fill(strings.ChatWith, { name }), url: chatLink(id, fill(messages[obstacle](), { title })) }]
  });
  if (!waits) return contacts.map(chat);
  return [
    text(contacts.length > 1 ? strings.WhoIsIt : strings.IsItThem, { weight: 'bolder', spacing: 'medium' }),
    ...contacts.flatMap((contact) => [text(escapeMarkdown(contact.owns === null ? fill(strings.IsManager, { name: contact.name }) : fill(strings.OwnsAbove, { name: contact.name, title: contact.owns })), { spacing: 'medium' }), chat(contact)])
  ];
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
  if (help.topicLink !== null) links.push({ type: 'Action.OpenUrl', title: strings.OpenTopic, url: help.topicLink });
  // One below the other: the words of each are long, and side by side they would stand in uneven rows.
  const below = links.map((link, index): CardElement => ({ type: 'ActionSet', spacing: index === 0 ? 'medium' : 'default', actions: [link] }));
  body.push(...(help.obstacle === 'training' ? [...below, ...people(help, title)] : [...people(help, title), ...below]));
  return frame(look, body, [back()]);
}
