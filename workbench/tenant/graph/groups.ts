import type { Answer } from '../http/Call';
import { parseFilter } from '../odata/filter';
import { passes } from '../odata/filterValues';
import type { Json, JsonObject } from '../odata/json';
import type { Person } from '../sharepoint/people';
import { directoryCollection } from './directory';
import { document, documents, without } from './documents';
import { answerDrive, driveOf } from './drives';
import { chosen, forbidden, notFound, type GraphCall } from './GraphCall';
import { answerPhotos } from './photo';
import { directoryObject } from './users';

const names = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map((name) => String(name).toLowerCase()) : []);

/** A group as Graph shows it: members and owners are read by their own paths. */
export function shownGroup(group: JsonObject): JsonObject {
  return { description: null, displayName: '', groupTypes: ['Unified'], mail: null, mailEnabled: true, securityEnabled: false, visibility: 'Private', ...without(group, 'members', 'owners') };
}

const isIn = (group: JsonObject, person: Person): boolean => [...names(group.members), ...names(group.owners)].includes(person.upn.toLowerCase());

export function groupsOfPerson(call: GraphCall, person: Person): JsonObject[] {
  return documents(call.core, 'groups').filter((group) => isIn(group, person)).map(shownGroup);
}

/** 403 for who is in none of the group, and no administrator. */
export function demandMember(call: GraphCall, groupId: Json | undefined): void {
  const group = typeof groupId === 'string' ? document(call.core, 'groups', groupId) : undefined;
  if (group && !call.person.admin && !isIn(group, call.person)) throw forbidden();
}

/** `/groups` and `/teams`: a team is its group. */
export function answerGroups(call: GraphCall, [id, step, ...rest]: readonly string[]): Answer {
  const { core, parameters } = call;
  if (id === undefined || id === '$count') {
    const filter = parameters.get('$filter');
    const parsed = filter ? parseFilter(filter, 'graph') : null;
    const groups = documents(core, 'groups').map(shownGroup).filter((group) => !parsed || passes(parsed, (path) => group[path]));
    if (id === '$count') return call.count(groups.length);
    return call.collection('groups', groups.map((group) => chosen(group, parameters)));
  }
  const group = document(core, 'groups', id);
  if (!group) throw notFound(id);
  const people = (kind: 'members' | 'owners'): Answer => {
    const found = names(group[kind]).map((upn) => core.people.find(upn)).filter((person): person is Person => person !== undefined);
    return directoryCollection(call, found.map((person) => directoryObject(person, call)), rest);
  };
  switch (step?.toLowerCase()) {
    case undefined: return call.entity('groups', chosen(shownGroup(group), parameters));
    case 'team': return call.entity('teams', chosen(shownGroup(group), parameters));
    case 'members':
    case 'transitivemembers': return people('members');
    case 'owners': return people('owners');
    case 'photo':
    case 'photos': return answerPhotos(call, { key: id, name: String(group.displayName ?? ''), address: `groups('${id}')` }, [step, ...rest]);
    case 'channels': {
      demandMember(call, id);
      const channels = [primaryChannel(call, id), ...documents(core, 'channels', id).filter((channel) => channel.primary !== true).map((channel) => without(channel, 'group'))];
      if (rest[0] === undefined) return call.collection('channels', channels.map((channel) => chosen(channel, parameters)));
      const channel = channels.find((candidate) => candidate.id === rest[0]);
      if (!channel) throw notFound(rest[0]);
      return call.entity(`teams('${id}')/channels`, chosen(channel, parameters));
    }
    case 'primarychannel':
      demandMember(call, id);
      return call.entity(`teams('${id}')/primaryChannel`, chosen(primaryChannel(call, id), parameters));
    case 'planner':
      demandMember(call, id);
      return call.collection('planner/plans', documents(core, 'plans', id).map((plan) => ({ owner: id, container: { containerId: id, type: 'group' }, ...without(plan, 'group') })));
    case 'drives':
      demandMember(call, id);
      return call.collection('drives', documents(core, 'drives', id).map((drive) => chosen(driveOf(drive), parameters)));
    case 'drive': {
      demandMember(call, id);
      const drive = documents(core, 'drives', id)[0];
      if (!drive) throw notFound('drive');
      return answerDrive(call, String(drive.id), rest);
    }
    default: throw notFound([step, ...rest].join('/'));
  }
}

/** The channel that every team has; named General until told otherwise. */
function primaryChannel(call: GraphCall, id: string): JsonObject {
  const stored = documents(call.core, 'channels', id).find((channel) => channel.primary === true);
  const base: JsonObject = {
    id: `19:${id.replace(/-/g, '')}@thread.tacv2`, displayName: 'General', description: null, email: '', membershipType: 'standard',
    webUrl: `https://teams.microsoft.com/l/channel/19%3A${id.replace(/-/g, '')}%40thread.tacv2/General?groupId=${id}`
  };
  if (!stored) return base;
  return { ...base, ...without(stored, 'primary', 'group') };
}
