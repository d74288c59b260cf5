import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { isObject } from '../../odata/json';
import { valueAnswer } from '../../odata/Resource';
import { claimOf } from '../principals';

/** `SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser`: people whose name or address begins with a text, as JSON in a text. */
export function searchPeople(call: Call): Answer {
  const { core, body, web } = call;
  const query = isObject(body.queryParams) ? body.queryParams : {};
  if (typeof query.QueryString !== 'string') throw errors.invalidArgument();
  const text = query.QueryString.toLowerCase();
  const most = typeof query.MaximumEntitySuggestions === 'number' ? query.MaximumEntitySuggestions : 10;
  const begins = (value: string | null): boolean => (value ?? '').toLowerCase().split(/\s+/).some((word) => word.startsWith(text)) || (value ?? '').toLowerCase().startsWith(text);
  const everyone = core.principals.users(web.site.n).filter((user) => user.kind === 'everyone' && begins(user.title)).map((user) => ({ Key: user.login, DisplayText: user.title, EntityType: 'SecGroup', EntityData: {} }));
  const people = core.people.list(Number.MAX_SAFE_INTEGER).filter((person) => begins(person.name) || begins(person.upn) || begins(person.mail)).map((person) => ({
    Key: claimOf(person.upn), DisplayText: person.name, EntityType: 'User', EntityData: { Title: person.jobTitle ?? '', Email: person.mail ?? '', Department: person.department ?? '' }
  }));
  return valueAnswer(call, 'ClientPeoplePickerSearchUser', JSON.stringify([...everyone, ...people].slice(0, most)));
}
