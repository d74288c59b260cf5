import type { Answer } from '../http/Call';
import { parseFilter } from '../odata/filter';
import { order, passes } from '../odata/filterValues';
import type { Json, JsonObject } from '../odata/json';
import { TenantError } from '../errors';
import type { Person } from '../sharepoint/people';
import { directoryCollection, memberships, plansOf } from './directory';
import { answerDrive, driveOf, personalDrive } from './drives';
import { badRequest, chosen, GraphCall, notFound } from './GraphCall';
import { groupsOfPerson } from './groups';
import { answerPhotos } from './photo';
import { tasksOf } from './planner';

const defaults = ['businessPhones', 'displayName', 'givenName', 'jobTitle', 'mail', 'mobilePhone', 'officeLocation', 'preferredLanguage', 'surname', 'userPrincipalName', 'id'];

/** Everything that Graph knows of a person. */
export function propertiesOf(person: Person): JsonObject {
  const [given, ...surname] = person.name.split(' ');
  return {
    businessPhones: [], displayName: person.name, givenName: given, jobTitle: person.jobTitle, mail: person.mail, mobilePhone: person.mobilePhone, officeLocation: person.officeLocation,
    preferredLanguage: null, surname: surname.join(' ') || null, userPrincipalName: person.upn, id: person.id, department: person.department, accountEnabled: true, companyName: null,
    userType: person.guest ? 'Guest' : 'Member', onPremisesSamAccountName: null, employeeId: null, usageLocation: null
  };
}

/** A person as a member of a collection of different things. */
export const directoryObject = (person: Person, call: GraphCall): JsonObject => ({ '@odata.type': '#microsoft.graph.user', ...chosen(propertiesOf(person), call.parameters, defaults) });

export function answerUsers(call: GraphCall, [id, ...rest]: readonly string[]): Answer {
  if (id === undefined) return listUsers(call);
  if (id === '$count') return call.count(call.core.people.count());
  const person = call.core.people.find(id.replace(/^\('|'\)$/g, ''));
  if (!person) throw notFound(id);
  return answerPerson(call, person, rest);
}

export function answerPerson(call: GraphCall, person: Person, [step, ...rest]: readonly string[]): Answer {
  const { core } = call;
  switch (step?.toLowerCase()) {
    case undefined: return call.entity('users', shown(person, call));
    case 'manager': {
      const manager = managerOf(call, person);
      if (!manager) throw notFound('manager');
      return call.entity('directoryObjects', directoryObject(manager, call));
    }
    case 'directreports': return directoryCollection(call, core.people.reportsOf(person).map((report) => directoryObject(report, call)), rest);
    case 'memberof':
    case 'transitivememberof': return directoryCollection(call, groupsOfPerson(call, person).map((group) => ({ '@odata.type': '#microsoft.graph.group', ...chosen(group, call.parameters) })), rest);
    case 'people': return call.collection('people', closeTo(call, person).map((other) => ({ id: other.id, displayName: other.name, userPrincipalName: other.upn, jobTitle: other.jobTitle, department: other.department })));
    case 'photo':
    case 'photos': return answerPhotos(call, { key: person.upn, name: person.name, address: `users('${person.id}')` }, [step, ...rest]);
    case 'planner':
      if (rest[0]?.toLowerCase() === 'tasks') return call.collection('planner/tasks', tasksOf(call, person));
      if (rest[0]?.toLowerCase() === 'plans') return call.collection('planner/plans', plansOf(call, person));
      throw notFound(rest.join('/'));
    case 'joinedteams': return call.collection('teams', groupsOfPerson(call, person).map((group) => chosen(group, call.parameters)));
    case 'drive': return answerDrive(call, personalDrive(person), rest);
    case 'drives': return call.collection('drives', [driveOf({ id: personalDrive(person), driveType: 'business' })]);
    default: return memberships(call, person, step ?? '');
  }
}

function managerOf(call: GraphCall, person: Person): Person | undefined {
  return person.manager === null ? undefined : call.core.people.find(person.manager);
}

/** Who works with a person: manager, reports, and the manager's other reports. */
function closeTo(call: GraphCall, person: Person): Person[] {
  const manager = managerOf(call, person);
  return [...(manager ? [manager] : []), ...call.core.people.reportsOf(person), ...(manager ? call.core.people.reportsOf(manager).filter((other) => other.upn !== person.upn) : [])];
}

const listed = 100000;

function listUsers(call: GraphCall): Answer {
  const { core, parameters } = call;
  const filter = parameters.get('$filter');
  const search = parameters.get('$search');
  const orderBy = parameters.get('$orderby');
  if (!filter && !search && !orderBy) {
    const { start, count } = call.window(999, 100);
    const people = core.people.list(count + 1, start);
    return call.page('users', people.slice(0, count).map((person) => shown(person, call)), people.length > count ? start + count : null, core.people.count());
  }
  if (search && !call.isEventual) throw badRequest('Request with $search query parameter only works through MSGraph with a special request header: \'ConsistencyLevel: eventual\'');
  let people = core.people.list(listed).map((person) => ({ person, properties: propertiesOf(person) }));
  if (filter) people = people.filter(passing(filter, call));
  if (search) people = people.filter(matching(search));
  if (orderBy) sort(people, orderBy);
  const { start, count } = call.window(999, 100);
  return call.page('users', people.slice(start, start + count).map(({ person }) => shown(person, call)), start + count < people.length ? start + count : null, people.length);
}

function shown(person: Person, call: GraphCall): JsonObject {
  // `$expand=manager($levels=1;$select=id,displayName)`: the brackets choose the manager's properties.
  const expanded = /\bmanager\b(?:\(([^)]*)\))?/i.exec(call.parameters.get('$expand') ?? '');
  const manager = expanded ? managerOf(call, person) : undefined;
  const wanted = /\$select=([^;]*)/i.exec(expanded?.[1] ?? '')?.[1];
  return {
    ...chosen(propertiesOf(person), call.parameters, defaults),
    ...(manager ? { manager: { '@odata.type': '#microsoft.graph.user', ...chosen(propertiesOf(manager), new Map(wanted ? [['$select', wanted]] : []), defaults) } } : {})
  };
}

interface Listed {
  readonly person: Person;
  readonly properties: JsonObject;
}

/** Graph's $filter is close to SharePoint's; `in ('a','b')` is written out before it is read. */
function passing(text: string, call: GraphCall): (listed: Listed) => boolean {
  const spelled = text.replace(/([A-Za-z]+)\s+in\s+\(([^()]*)\)/g, (_all, name: string, values: string) => `(${(values.match(/'(?:[^']|'')*'|[^,\s]+/g) ?? ['null']).map((value) => `${name} eq ${value}`).join(' or ')})`);
  if (/\bendswith\s*\(|\bne\b|\bnot\b/i.test(spelled) && !(call.isEventual && call.parameters.get('$count') === 'true')) {
    throw new TenantError(400, 'Request_UnsupportedQuery', 'Operator is not supported because the required parameters might be missing. Try adding $count=true query parameter and ConsistencyLevel:eventual header.');
  }
  const filter = parseFilter(spelled, 'graph');
  const read = ({ properties }: Listed) => (path: string): Json | undefined => Object.entries(properties).find(([name]) => name.toLowerCase() === path.toLowerCase())?.[1];
  return (listed) => passes(filter, read(listed));
}

/** `"displayName:mia"`, several joined by AND or OR: words that begin so. */
function matching(text: string): (listed: Listed) => boolean {
  const terms = [...text.matchAll(/"([A-Za-z]+):([^"]*)"(?:\s*(AND|OR)\s*)?/g)];
  if (terms.length === 0) throw badRequest(`Syntax error: character '${text.slice(0, 20)}' is not valid in $search: write "displayName:text" with the quotes.`);
  const hit = ({ properties }: Listed, name: string, needle: string): boolean => {
    const value = Object.entries(properties).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
    if (value === undefined) throw badRequest(`The property '${name}' cannot be searched.`);
    return typeof value === 'string' && value.toLowerCase().split(/[\s@.,-]+/).concat(value.toLowerCase()).some((word) => word.startsWith(needle.toLowerCase().trim()));
  };
  return (listed) => terms.reduce((so, [, name, needle], index) => {
    const found = hit(listed, name, needle);
    return index === 0 ? found : terms[index - 1][3] === 'OR' ? so || found : so && found;
  }, false);
}

function sort(people: Listed[], orderBy: string): void {
  const [name, direction] = orderBy.trim().split(/\s+/);
  if (people[0] && !Object.hasOwn(people[0].properties, name)) throw badRequest(`The property '${name}' cannot be used to order by.`);
  people.sort((a, b) => order(a.properties[name], b.properties[name]) * (direction?.toLowerCase() === 'desc' ? -1 : 1));
}
