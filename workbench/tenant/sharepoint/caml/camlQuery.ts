import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Comparison, Filter, Literal } from '../../odata/filter';
import type { Json } from '../../odata/json';
import { noQuery, type OrderKey, type Query, type Tree } from '../../odata/query';
import { fromWallClock, instantFrom, instantOf, toWallClock } from '../../storage/instant';
import { parseXml, type Element } from '../../storage/xml';
import type { Place } from '../items/readItems';
import { entityPropertyName, isLookup, isPerson, type Field } from '../fields/Field';
import { fieldByName, type List } from '../lists/List';
import type { Person } from '../people';
import { timeZoneOf } from '../web/timeZones';
import { isProjectedDate, projectedPath, readJoins, type Joins, type Projection } from './joins';

/** A view in CAML, read for one list and one caller. */
export interface CamlView {
  readonly query: Query;
  /** Internal names, in order; empty: all. */
  readonly fields: readonly string[];
  /** Columns of other lists that it shows. */
  readonly projections: readonly Projection[];
  readonly rowLimit: number | null;
  readonly scope: Scope;
}

/** What a view shows: a folder's files and folders, only its files, the files of all folders below it, or everything. */
export type Scope = 'Default' | 'FilesOnly' | 'Recursive' | 'RecursiveAll';
const scopes: readonly Scope[] = ['Default', 'FilesOnly', 'Recursive', 'RecursiveAll'];

interface Reading {
  readonly core: Core;
  readonly list: List;
  readonly person: Person;
  readonly joins: Joins;
}

const noJoins: Joins = { projections: [], inner: [] };

const comparisons: Readonly<Record<string, Comparison>> = { Eq: 'eq', Neq: 'ne', Gt: 'gt', Geq: 'ge', Lt: 'lt', Leq: 'le' };
const day = 86400000;

/** Reads `<View>` (or a bare `<Query>`); what it does not understand is refused, as is a document type. An empty text is a view of everything. */
export function readCaml(xml: string, core: Core, list: List, person: Person): CamlView {
  if (xml.trim() === '') return { query: noQuery, fields: [], projections: [], rowLimit: null, scope: 'Default' };
  const root = parseXml(xml);
  const view = root.name === 'View' ? root : { ...root, children: [root] };
  const query = child(view, 'Query');
  const where = query && child(query, 'Where');
  const reading: Reading = { core, list, person, joins: readJoins(view, core, list) };
  const limit = child(view, 'RowLimit')?.text.trim();
  if (limit !== undefined && limit !== '' && !/^\d{1,9}$/.test(limit)) throw errors.invalidArgument();
  const shown = child(view, 'ViewFields')?.children ?? [];
  const parts = [...reading.joins.inner.map((lookup): Filter => ({ kind: 'compare', operator: 'ne', left: { kind: 'path', path: pathOf(lookup, true) }, right: { kind: 'null' } })),
    ...(where && where.children.length > 0 ? [condition(where.children[0], reading)] : [])];
  return {
    query: {
      ...noQuery, filter: parts.length > 1 ? { kind: 'and', parts } : parts[0] ?? null,
      orderBy: ((query && child(query, 'OrderBy')?.children) ?? []).map((element) => orderKey(element, reading))
    },
    fields: shown.filter((element) => !projectionOf(element, reading)).map((element) => known(element, reading).data.internalName),
    projections: shown.flatMap((element) => projectionOf(element, reading) ?? []), rowLimit: limit ? Number(limit) : null,
    scope: scopes.find((scope) => scope.toLowerCase() === view.attributes.Scope?.toLowerCase()) ?? 'Default'
  };
}

/** $select for the fields of a view: rows then hold them, their number, and nothing else. */
export function selectionOf(view: CamlView, list: List): { readonly select: Tree | null; readonly chosen: string } {
  if (view.fields.length === 0) return { select: null, chosen: '|' };
  const names = ['Id', ...view.fields.map((name) => {
    const field = fieldByName(list, name) as Field;
    return entityPropertyName(isLookup(field) ? `${name}Id` : name);
  })];
  return { select: Object.fromEntries(names.map((name) => [name, {}])), chosen: `${names.join(',')}|caml` };
}

/** Where in the list a view looks: `folder` is the server-relative path that a caller names, or nothing for the list's root. */
export function placeOf({ scope }: CamlView, folder: Json | undefined, list: List): Place | undefined {
  const dir = typeof folder === 'string' && folder !== '' ? folder.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, '') : list.path;
  if (`${dir}/`.toLowerCase() !== `${list.path}/`.toLowerCase() && !dir.toLowerCase().startsWith(`${list.path}/`.toLowerCase())) throw errors.folderMissing();
  const below = scope === 'Recursive' || scope === 'RecursiveAll';
  if (below && dir.toLowerCase() === list.path.toLowerCase() && scope === 'RecursiveAll') return undefined;
  return { dir, below, filesOnly: scope === 'FilesOnly' || scope === 'Recursive' };
}

/** A column's value as a page's address filters by it: `FilterField1=State&FilterValue1=open`. */
export function columnFilter(core: Core, list: List, person: Person, name: string, values: readonly string[]): Filter {
  const reading: Reading = { core, list, person, joins: noJoins };
  const fieldRef: Element = { name: 'FieldRef', attributes: { Name: name }, children: [], text: '' };
  const parts = values.map((text): Filter => {
    if (text === '') return condition({ name: 'IsNull', attributes: {}, children: [fieldRef], text: '' }, reading);
    return condition({ name: 'Eq', attributes: {}, children: [fieldRef, { name: 'Value', attributes: { Type: 'Text' }, children: [], text }], text: '' }, reading);
  });
  return parts.length === 1 ? parts[0] : { kind: 'or', parts };
}

function child(element: Element, name: string): Element | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** The column that a FieldRef names, by its internal name or by its id. */
function known({ attributes }: Element, { list }: Reading): Field {
  const id = attributes.ID?.replace(/[{}]/g, '').toLowerCase();
  const field = attributes.Name === undefined && id !== undefined ? list.fields.find((candidate) => candidate.data.id === id) : fieldByName(list, attributes.Name ?? '');
  if (!field) throw errors.refused(`One or more field types are not installed properly. Go to the list settings page to delete these fields. (${attributes.Name ?? id ?? ''})`, '-2130575340');
  return field;
}

/** The joined column that a FieldRef names, if it names one. */
const projectionOf = ({ attributes }: Element, { joins }: Reading): Projection | undefined => joins.projections.find((projection) => projection.name === attributes.Name);

/** The path by which a filter or an order reads what a FieldRef names. */
function pathTo(element: Element, reading: Reading, byId = false): string {
  const projection = projectionOf(element, reading);
  return projection ? projectedPath(projection) : pathOf(known(element, reading), byId);
}

function orderKey(element: Element, reading: Reading): OrderKey {
  return { path: pathTo(element, reading), descending: /^false$/i.test(element.attributes.Ascending ?? 'TRUE') };
}

function pathOf(field: Field, byId: boolean): string {
  const name = entityPropertyName(field.data.internalName);
  if (!isLookup(field)) return name;
  return byId ? entityPropertyName(`${field.data.internalName}Id`) : `${name}/${isPerson(field) ? 'Title' : field.data.lookupField}`;
}

function condition(element: Element, reading: Reading): Filter {
  switch (element.name) {
    case 'And':
    case 'Or': {
      const parts = element.children.map((part) => condition(part, reading));
      if (parts.length === 0) throw errors.invalidArgument();
      return parts.length === 1 ? parts[0] : { kind: element.name === 'And' ? 'and' : 'or', parts };
    }
    case 'IsNull':
    case 'IsNotNull': {
      return { kind: 'compare', operator: element.name === 'IsNull' ? 'eq' : 'ne', left: { kind: 'path', path: pathTo(referenceIn(element), reading, true) }, right: { kind: 'null' } };
    }
    case 'BeginsWith':
    case 'Contains': {
      return { kind: element.name === 'Contains' ? 'contains' : 'startsWith', path: pathTo(referenceIn(element), reading), text: child(element, 'Value')?.text ?? '' };
    }
    case 'In': {
      const values = child(element, 'Values')?.children ?? [];
      if (values.length === 0) throw errors.invalidArgument();
      return { kind: 'or', parts: values.length === 1 ? [compare('eq', element, values[0], reading), compare('eq', element, values[0], reading)] : values.map((value) => compare('eq', element, value, reading)) };
    }
    case 'Membership': return membership(element, reading);
    case 'DateRangesOverlap': return overlap(element, reading);
    case 'Includes':
    case 'NotIncludes': return compare(element.name === 'Includes' ? 'eq' : 'ne', element, child(element, 'Value'), reading);
    default: {
      const operator = comparisons[element.name];
      if (!operator) throw errors.refused(`Cannot complete this action: <${element.name}> is not understood.`, '-2130575340');
      return compare(operator, element, child(element, 'Value'), reading);
    }
  }
}

/** The FieldRef of a condition. */
const referenceIn = (element: Element): Element => child(element, 'FieldRef') ?? element;

function compare(operator: Comparison, element: Element, value: Element | undefined, reading: Reading): Filter {
  if (!value) throw errors.invalidArgument();
  const reference = referenceIn(element);
  const projection = projectionOf(reference, reading);
  if (projection) {
    const path = projectedPath(projection);
    return isProjectedDate(reading.core, projection) ? compareDate(operator, path, value, reading) : { kind: 'compare', operator, left: { kind: 'path', path }, right: { kind: 'text', value: value.text } };
  }
  const field = known(reference, reading);
  const byId = /^(true|1)$/i.test(reference.attributes.LookupId ?? '');
  if (field.data.type === 'DateTime') return compareDate(operator, pathOf(field, false), value, reading);
  const me = child(value, 'UserID') !== undefined;
  const numbered = byId || me || (isLookup(field) && /^(Integer|Counter|Number)$/i.test(value.attributes.Type ?? ''));
  const path = pathOf(field, numbered);
  const right: Literal = me ? { kind: 'number', value: reading.core.principals.userId(reading.list.web.site.n, reading.person) } : { kind: 'text', value: value.text };
  return { kind: 'compare', operator, left: { kind: 'path', path }, right };
}

/** Whether a person column names one of those that `Type` stands for: the caller's groups, a group's members, users or groups of the site. */
function membership(element: Element, reading: Reading): Filter {
  const field = known(referenceIn(element), reading);
  if (!isPerson(field)) throw errors.refused('Cannot complete this action: <Membership> needs a person column.', '-2130575340');
  const { principals, permissions, webs } = reading.core;
  const { site } = reading.list.web;
  const members = (): readonly number[] => {
    const group = principals.get(site.n, Number(element.attributes.ID));
    if (group?.kind !== 'group') throw errors.refused('Group cannot be found.');
    return principals.membersOf(group).map((member) => member.id);
  };
  const inSite = (kind: 'user' | 'group'): readonly number[] => (kind === 'group' ? principals.groups(site.n) : principals.users(site.n)).map((principal) => principal.id);
  const numbers = ((): readonly number[] => {
    switch (element.attributes.Type) {
      case 'CurrentUserGroups': return [...principals.actingAs(site.n, reading.person)].filter((id) => principals.get(site.n, id)?.kind === 'group');
      case 'SPGroup': return members();
      case 'SPWeb.AllUsers': return inSite('user');
      case 'SPWeb.Groups': return inSite('group');
      // Those who were given rights by name, not through a group.
      case 'SPWeb.Users': return permissions.assignments(permissions.webScope(webs.rootOf(site))).map((row) => row.principal).filter((id) => principals.get(site.n, id)?.kind === 'user');
      default: throw errors.refused(`Cannot complete this action: <Membership Type="${element.attributes.Type ?? ''}"> is not understood.`, '-2130575340');
    }
  })();
  return { kind: 'among', path: pathOf(field, true), numbers };
}

/** Rows whose time, from the first column to the second, touches an instant, a day, a week, a month or a year. Recurrence is not worked out. */
function overlap(element: Element, reading: Reading): Filter {
  // A third column holds recurrence.
  const [from, to] = element.children.filter((part) => part.name === 'FieldRef').slice(0, 2).map((part) => known(part, reading));
  const value = child(element, 'Value');
  if (!from || !to || from.data.type !== 'DateTime' || to.data.type !== 'DateTime' || !value) throw errors.refused('Cannot complete this action: <DateRangesOverlap> needs two date columns and a value.', '-2130575340');
  const [first, last] = spanOf(value, reading);
  const at = (field: Field, operator: Comparison, milliseconds: number): Filter =>
    ({ kind: 'compare', operator, left: { kind: 'path', path: pathOf(field, false) }, right: { kind: 'date', value: instantOf(milliseconds) } });
  return { kind: 'and', parts: [at(from, 'le', last), at(to, 'ge', first)] };
}

/** The first and the last moment of the time that a value names, in the site's zone; weeks begin on Sunday. */
function spanOf(value: Element, reading: Reading): readonly [number, number] {
  const { zone } = timeZoneOf(reading.list.web);
  const now = reading.core.clock.milliseconds();
  if (child(value, 'Now')) return [now, now];
  const names = ['Week', 'Month', 'Year'].filter((name) => child(value, name) !== undefined);
  const wall = new Date(Math.floor(toWallClock(names.length > 0 ? now : Date.parse(dateOf(value, reading)), zone) / day) * day);
  const [year, month, date] = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()];
  const span = (start: number, end: number): readonly [number, number] => [fromWallClock(start, zone), fromWallClock(end, zone) - 1000];
  switch (names[0]) {
    case 'Week': return span(Date.UTC(year, month, date - wall.getUTCDay()), Date.UTC(year, month, date - wall.getUTCDay() + 7));
    case 'Month': return span(Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1));
    case 'Year': return span(Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
    default: return span(wall.getTime(), wall.getTime() + day);
  }
}

/** Dates compare by day, in the site's zone, unless the value asks for the time too. */
function compareDate(operator: Comparison, path: string, value: Element, reading: Reading): Filter {
  const { zone } = timeZoneOf(reading.list.web);
  const withTime = /^(true|1)$/i.test(value.attributes.IncludeTimeValue ?? '');
  const instant = Date.parse(dateOf(value, reading));
  const at = (milliseconds: number, sign: Comparison): Filter =>
    ({ kind: 'compare', operator: sign, left: { kind: 'path', path }, right: { kind: 'date', value: instantOf(milliseconds) } });
  if (withTime) return at(instant, operator);
  const wall = Math.floor(toWallClock(instant, zone) / day) * day;
  const [start, end] = [fromWallClock(wall, zone), fromWallClock(wall + day, zone)];
  switch (operator) {
    case 'eq': return { kind: 'and', parts: [at(start, 'ge'), at(end, 'lt')] };
    case 'ne': return { kind: 'not', part: { kind: 'and', parts: [at(start, 'ge'), at(end, 'lt')] } };
    case 'gt': return at(end, 'ge');
    case 'ge': return at(start, 'ge');
    case 'lt': return at(start, 'lt');
    default: return at(end, 'lt');
  }
}

function dateOf(value: Element, { core }: Reading): string {
  const today = child(value, 'Today');
  if (today) return instantOf(core.clock.milliseconds() + (Number(today.attributes.OffsetDays ?? 0) || 0) * day);
  if (child(value, 'Now')) return core.clock.now();
  const instant = instantFrom(value.text);
  if (instant === null) throw errors.refused('The value of a date in the query is not valid.', '-2130575340');
  return instant;
}
