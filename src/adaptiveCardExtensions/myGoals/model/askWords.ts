import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { Contact } from '../../../lists/OkrLists';
import { fill } from '../../../loc/fill';

/** Whom to ask, by name: "Ask Ada Adams, Ben Berg." Plain text, not Markdown. At most three names: nobody writes to ten. */
export function askWords(ask: readonly Contact[], locale: string): string {
  const names = ask.map((contact) => contact.name).filter((name) => name !== '').slice(0, 3);
  if (names.length === 0) return strings.AskAdministrator;
  return fill(strings.Ask, { people: names.join(locale.startsWith('ja') || locale.startsWith('zh') ? '、' : ', ') });
}
