import type { Core } from '../Core';
import { TenantError } from '../errors';
import type { Answer, RawCall } from '../http/Call';
import { parametersOf } from '../http/route';
import type { Json, JsonObject } from '../odata/json';
import type { Person } from '../sharepoint/people';

/** Graph's shape of an error. */
export function graphError(error: TenantError): Answer {
  const codes: Record<number, string> = { 400: 'BadRequest', 401: 'InvalidAuthenticationToken', 403: 'Authorization_RequestDenied', 404: 'Request_ResourceNotFound', 405: 'Request_BadRequest', 429: 'TooManyRequests' };
  return json({ error: { code: codes[error.status] ?? 'generalException', message: error.message, innerError: { date: new Date().toISOString().slice(0, 19) } } }, error.status, error.headers);
}

function json(body: Json, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers: { 'Content-Type': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8', ...headers }, body: JSON.stringify(body) };
}

const missing = (what: string): TenantError => new TenantError(404, 'Request_ResourceNotFound', `Resource '${what}' does not exist or one of its queried reference-property objects are not present.`);

export function answerGraph(core: Core, raw: RawCall, person: Person, path: string): Answer {
  try {
    return route(core, raw, person, path.split('/').map(decodeURIComponent));
  } catch (error) {
    if (error instanceof TenantError) return graphError(error);
    if (error instanceof URIError) return graphError(new TenantError(400, 'BadRequest', 'The URL is not valid.'));
    throw error;
  }
}

function route(core: Core, raw: RawCall, me: Person, steps: readonly string[]): Answer {
  const parameters = parametersOf(raw.url);
  const [head, ...rest] = steps;
  if (head === 'me') return about(core, raw, me, rest, parameters);
  if (head === 'users' && rest.length === 0) return collection(raw, core.people.list(Number(parameters.get('$top') ?? 100)).map((person) => userOf(person, parameters)), 'users');
  if (head === 'users') {
    const person = core.people.find(rest[0]);
    if (!person) throw missing(rest[0]);
    return about(core, raw, person, rest.slice(1), parameters);
  }
  throw missing(steps.join('/'));
}

function about(core: Core, raw: RawCall, person: Person, steps: readonly string[], parameters: ReadonlyMap<string, string>): Answer {
  switch (steps[0]) {
    case undefined: return json({ '@odata.context': `${raw.origin}/v1.0/$metadata#users/$entity`, ...userOf(person, parameters) });
    case 'manager': {
      const manager = person.manager === null ? undefined : core.people.find(person.manager);
      if (!manager) throw missing('manager');
      return json({ '@odata.context': `${raw.origin}/v1.0/$metadata#directoryObjects/$entity`, '@odata.type': '#microsoft.graph.user', ...userOf(manager, parameters) });
    }
    case 'directReports': return collection(raw, core.people.reportsOf(person).map((report) => ({ '@odata.type': '#microsoft.graph.user', ...userOf(report, parameters) })), 'directoryObjects');
    case 'memberOf':
    case 'transitiveMemberOf': return collection(raw, [], 'directoryObjects');
    default: throw missing(steps.join('/'));
  }
}

function collection(raw: RawCall, value: Json[], set: string): Answer {
  return json({ '@odata.context': `${raw.origin}/v1.0/$metadata#${set}`, value });
}

const defaults = ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'];

function userOf(person: Person, parameters: ReadonlyMap<string, string>): JsonObject {
  const [given, ...surname] = person.name.split(' ');
  const all: JsonObject = {
    businessPhones: [], displayName: person.name, givenName: given, jobTitle: person.jobTitle, mail: person.mail, mobilePhone: person.mobilePhone, officeLocation: person.officeLocation,
    preferredLanguage: null, surname: surname.join(' '), userPrincipalName: person.upn, id: person.id, department: person.department, accountEnabled: true, userType: person.guest ? 'Guest' : 'Member'
  };
  const wanted = parameters.get('$select')?.split(',').map((name) => name.trim()).filter((name) => name in all);
  return Object.fromEntries([...new Set(wanted && wanted.length > 0 ? [...wanted, 'id'] : defaults)].map((name) => [name, all[name]]));
}
