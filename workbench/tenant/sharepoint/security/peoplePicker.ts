import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { isObject, type JsonObject } from '../../odata/json';
import { valueAnswer } from '../../odata/Resource';
import type { Person } from '../people';
import { claimOf } from '../principals';

const shown = (person: Person): JsonObject =>
  ({ Key: claimOf(person.upn), DisplayText: person.name, Description: person.upn, EntityType: 'User', IsResolved: true, EntityData: { Title: person.jobTitle ?? '', Email: person.mail ?? '', Department: person.department ?? '' } });

function askedFor(call: Call): { readonly text: string; readonly most: number } {
  const query = isObject(call.body.queryParams) ? call.body.queryParams : {};
  if (typeof query.QueryString !== 'string') throw errors.invalidArgument();
  return { text: query.QueryString, most: typeof query.MaximumEntitySuggestions === 'number' ? query.MaximumEntitySuggestions : 10 };
}

/** Whether a word of a name or address, or the whole, begins with a text. */
export const begins = (value: string | null, text: string): boolean => `${value ?? ''}`.toLowerCase().split(/\s+/).concat((value ?? '').toLowerCase()).some((word) => word.startsWith(text.toLowerCase()));

/** People whose name or address begins with a text. */
export const peopleBeginning = (call: Call, text: string): Person[] =>
  call.core.people.list(Number.MAX_SAFE_INTEGER).filter((person) => begins(person.name, text) || begins(person.upn, text) || begins(person.mail, text));

/** `SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser`: people and "everyone", as JSON in a text. */
export function searchPeople(call: Call): Answer {
  const { text, most } = askedFor(call);
  const everyone = call.core.principals.users(call.web.site.n).filter((user) => user.kind === 'everyone' && begins(user.title, text)).map((user) => ({ Key: user.login, DisplayText: user.title, EntityType: 'SecGroup', EntityData: {} }));
  return valueAnswer(call, 'ClientPeoplePickerSearchUser', JSON.stringify([...everyone, ...peopleBeginning(call, text).map(shown)].slice(0, most)));
}

/** `…ClientPeoplePickerResolveUser`: the one person that a claim, an address or a whole name means; otherwise an unresolved entry. */
export function resolvePerson(call: Call): Answer {
  const { text } = askedFor(call);
  const found = call.core.people.find(text.replace(/^.*\|/, ''));
  const named = found ? [found] : peopleBeginning(call, text).filter((person) => [person.name, person.mail ?? ''].some((value) => value.toLowerCase() === text.toLowerCase()));
  return valueAnswer(call, 'ClientPeoplePickerResolveUser', JSON.stringify(named.length === 1 ? shown(named[0]) : { Key: text, DisplayText: text, IsResolved: false, Description: text, EntityType: '', EntityData: {}, MultipleMatches: named.map(shown) }));
}
