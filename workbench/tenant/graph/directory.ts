import type { Answer } from '../http/Call';
import { isObject, type Json, type JsonObject } from '../odata/json';
import type { Person } from '../sharepoint/people';
import { document, documents } from './documents';
import { badRequest, notFound, type GraphCall } from './GraphCall';
import { groupsOfPerson, shownGroup } from './groups';
import { directoryObject } from './users';

/** People and groups together, or of one kind alone (`/microsoft.graph.group`), or how many they are (`/$count`). */
export function directoryCollection(call: GraphCall, objects: readonly JsonObject[], steps: readonly string[]): Answer {
  const cast = /^microsoft\.graph\.\w+$/i.exec(steps[0] ?? '')?.[0].toLowerCase();
  const rest = cast === undefined ? steps : steps.slice(1);
  const chosen = cast === undefined ? objects : objects.filter((object) => String(object['@odata.type']).toLowerCase() === `#${cast}`);
  if (rest[0] === '$count') return call.count(chosen.length);
  if (rest.length > 0) throw notFound(rest.join('/'));
  return call.collection(cast === undefined ? 'directoryObjects' : `directoryObjects/${cast}`, chosen);
}

/** `directoryObjects/{id}` and `directoryObjects/getByIds`. */
export function answerDirectory(call: GraphCall, [id, ...rest]: readonly string[]): Answer {
  const find = (key: string): JsonObject | undefined => {
    const person = call.core.people.find(key);
    const group = document(call.core, 'groups', key);
    return person ? directoryObject(person, call) : group && { '@odata.type': '#microsoft.graph.group', ...shownGroup(group) };
  };
  if (id?.toLowerCase() === 'getbyids') return call.collection('directoryObjects', textsOf(call, 'ids').map(find).filter((object): object is JsonObject => object !== undefined));
  const person = rest.length > 0 ? call.core.people.find(id) : undefined;
  if (person) return memberships(call, person, rest[0]);
  const found = id === undefined || rest.length > 0 ? undefined : find(id);
  if (!found) throw notFound([id, ...rest].join('/'));
  return call.entity('directoryObjects', found);
}

/** `getMemberGroups`, `getMemberObjects`, `checkMemberGroups`: ids of groups that a person is in. They are asked with POST, and change nothing. */
export function memberships(call: GraphCall, person: Person, action: string): Answer {
  const own = groupsOfPerson(call, person).map((group) => String(group.id));
  switch (action.toLowerCase()) {
    case 'getmembergroups':
    case 'getmemberobjects': return call.json({ '@odata.context': `${call.base}/$metadata#Collection(Edm.String)`, value: own });
    case 'checkmembergroups': {
      const asked = textsOf(call, 'groupIds');
      return call.json({ '@odata.context': `${call.base}/$metadata#Collection(Edm.String)`, value: own.filter((id) => asked.includes(id)) });
    }
    default: throw notFound(action);
  }
}

/** Actions that only read, though they are asked with POST. */
export const isReadingAction = (path: string): boolean => /(^|\/)(getMemberGroups|getMemberObjects|checkMemberGroups|getByIds)$/i.test(path);

function textsOf(call: GraphCall, name: string): string[] {
  let body: Json;
  try {
    body = JSON.parse(call.raw.body.toString('utf8') || '{}') as Json;
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('Unable to read JSON request payload.');
    throw error;
  }
  const list = isObject(body) ? body[name] : undefined;
  if (!Array.isArray(list)) throw badRequest(`The parameter '${name}' must be a list.`);
  return list.map(String);
}

/** The plans of all groups that the person is in. */
export function plansOf(call: GraphCall, person: Person): JsonObject[] {
  return groupsOfPerson(call, person).flatMap((group) => documents(call.core, 'plans', String(group.id)));
}
