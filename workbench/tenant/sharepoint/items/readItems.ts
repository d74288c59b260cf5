import { errors } from '../../errors';
import type { Core } from '../../Core';
import { annotation, typeName, type Format } from '../../odata/format';
import { find, type Query } from '../../odata/query';
import type { Bind } from '../../storage/Database';
import { isLookup, propertyName, type Field } from '../fields/Field';
import { itemTypeName, tableOf, type List } from '../lists/List';
import type { Person } from '../people';
import { compileFilter, compileKey, type Condition, type Reading } from './filterSql';
import { readToken, writeToken, type PageToken } from './pageToken';
import { shapeOf, type ItemProperty } from './shape';
import { expandLookup, primary } from './lookups';
import { concatenation, expression, fixed, literal, type Piece, type Sql } from './sqlText';
import { isServed } from './threshold';
import { visible } from './visibility';

/** One page of a list's rows: each as JSON text, and the token that continues behind the last one. */
export interface Page {
  readonly rows: readonly string[];
  readonly ids: readonly number[];
  readonly next: string | null;
}

interface Row {
  readonly id: number;
  readonly json: string | null;
  readonly [key: `k${number}`]: string | number | null;
}

/** Other parts of a row (`FieldValuesAsText`, `AttachmentFiles` …) that a caller expands: the reader of rows leaves them to others. */
export const rowNavigations: ReadonlySet<string> = new Set([
  'attachmentfiles', 'contenttype', 'fieldvaluesashtml', 'fieldvaluesastext', 'fieldvaluesforedit', 'file', 'folder', 'parentlist', 'properties', 'roleassignments', 'versions',
  'effectivebasepermissions', 'effectivebasepermissionsforui', 'encodedabsurl', 'firstuniqueancestorsecurableobject', 'hasuniqueroleassignments'
]);

const links = ['FirstUniqueAncestorSecurableObject', 'RoleAssignments', 'AttachmentFiles', 'ContentType', 'FieldValuesAsHtml', 'FieldValuesAsText', 'FieldValuesForEdit', 'File', 'Folder', 'ParentList', 'Properties', 'Versions'];

/** What is to be read, for whom. */
export interface ItemRead {
  readonly query: Query;
  readonly person: Person;
  readonly format: Format;
  readonly webUrl: string;
  /** A single row, by number: without limits. */
  readonly only?: number;
  /** As CAML asks: every lookup may be filtered by, and a filter that no index serves gives part of the rows instead of an error. */
  readonly caml?: boolean;
  /** Only what lies there; without it everything. */
  readonly place?: Place;
}

/** A folder of the list, by its server-relative path. */
export interface Place {
  readonly dir: string;
  /** What lies in the folders below it too. */
  readonly below: boolean;
  readonly filesOnly: boolean;
}

/** Reads the rows that a query asks for and the person may see. */
export function readItems(core: Core, list: List, { query, person, format, webUrl, only, caml, place }: ItemRead): Page {
  const reading: Reading = { core, list, person, expand: caml ? null : query.expand, joined: new Set() };
  const selected = selection(reading, query, format, webUrl);
  const condition = query.filter && only === undefined ? compileFilter(query.filter, reading) : null;
  const orderKeys = only === undefined ? query.orderBy.filter((key, index) => !isId(key.path) || index > 0 || key.descending) : [];
  const keys = orderKeys.map((key) => ({ ...compileKey(key.path, reading), descending: key.descending }));
  if (reading.joined.size > core.settings.joinLimit) throw errors.joins(core.settings.joinLimit);
  const where: Sql[] = [];
  if (only === undefined && !isServed(core, list, condition, keys.length > 0)) {
    if (!caml) throw errors.threshold();
    where.push({ text: `i.id <= (SELECT max(id) FROM (SELECT id FROM ${tableOf(list)} ORDER BY id LIMIT ${core.settings.listViewThreshold}))`, values: [] });
  }
  const limit = Math.min(query.top ?? core.settings.defaultPage, core.settings.largestPage);
  const token = query.skipToken === null ? null : readToken(query.skipToken);
  if (condition) where.push(condition);
  if (place) where.push(inPlace(place, list));
  const trimmed = visible(core, list, person, 'i');
  if (trimmed) where.push(trimmed);
  if (only !== undefined) where.push({ text: 'i.id = ?', values: [only] });
  const scanned = scanEnd(core, list, condition, keys.length, token);
  if (scanned !== null) where.push({ text: 'i.id <= ?', values: [scanned] });
  if (token) where.push(behind(keys, orderKeys.map((key) => key.path), token, list));
  const backwards = token?.previous === true;
  const found = core.database.all<Row>(...statementOf(list, selected, keys, where, backwards, limit + 1));
  const more = found.length > limit;
  const shown = more ? found.slice(0, limit) : found;
  if (backwards) shown.reverse();
  const rows = shown.map((row) => {
    if (row.json === null) throw errors.refused('Cannot get value for projected field.', '-2146232832');
    return row.json;
  });
  const last = shown[shown.length - 1];
  const next = more && last && limit > 0 ? writeToken(orderKeys.map((key, index) => [key.path, last[`k${index}`]]), last.id)
    : scanned !== null && scanned < highest(core, list) ? writeToken([], scanned) : null;
  return { rows, ids: shown.map((row) => row.id), next };
}

function inPlace({ dir, below, filesOnly }: Place, list: List): Sql {
  const column = `ifnull(i.dir, ${literal(list.path)})`;
  const within: Sql = below ? { text: `(${column} = ? COLLATE NOCASE OR substr(${column}, 1, ?) = ? COLLATE NOCASE)`, values: [dir, dir.length + 1, `${dir}/`] } : { text: `${column} = ? COLLATE NOCASE`, values: [dir] };
  return filesOnly ? { text: `${within.text} AND i.fsType = 0`, values: within.values } : within;
}

type Key = Sql & { readonly descending: boolean };

function statementOf(list: List, selected: Selection, keys: readonly Key[], where: readonly Sql[], backwards: boolean, limit: number): [string, ...Bind[]] {
  const columns = keys.map((key, index) => `, ${key.text} AS k${index}`).join('');
  const order = [...keys.map((key, index) => `k${index}${key.descending !== backwards ? ' DESC' : ''}`), `i.id${backwards ? ' DESC' : ''}`].join(', ');
  const sql = `SELECT i.id AS id, ${selected.json} AS json${columns} FROM ${tableOf(list)} AS i${selected.joins.map((join) => ` LEFT JOIN ${join.text}`).join('')}` +
    `${where.length > 0 ? ` WHERE ${where.map((part) => part.text).join(' AND ')}` : ''} ORDER BY ${order} LIMIT ?`;
  return [sql, ...selected.values, ...keys.flatMap((key) => key.values), ...selected.joins.flatMap((join) => join.values), ...where.flatMap((part) => part.values), limit];
}

const isId = (path: string): boolean => path.toLowerCase() === 'id';

function highest(core: Core, list: List): number {
  return core.database.get<{ id: number | null }>(`SELECT max(id) AS id FROM ${tableOf(list)}`)?.id ?? 0;
}

/** With the setting `filteredPageScan` a filtered page looks at a window of row numbers only; null: at all. */
function scanEnd(core: Core, list: List, condition: Condition | null, keys: number, token: PageToken | null): number | null {
  const scan = core.settings.filteredPageScan;
  if (scan === 0 || condition === null || keys > 0) return null;
  return Math.min((token?.id ?? 0) + scan, highest(core, list));
}

/** The rows behind the last one of the page before: by the keys of the order, then by number. Null comes first. */
function behind(keys: readonly Key[], paths: readonly string[], token: PageToken, list: List): Sql {
  // PnPjs' `skip` gives the row's number only: then the row itself says where it stands.
  if (keys.length > 0 && token.keys.size === 0) return behindRow(keys, token, list);
  const forwards = !token.previous;
  const last: Sql = { text: `i.id ${forwards ? '>' : '<'} ?`, values: [token.id] };
  return keys.reduceRight<Sql>((rest, key, index) => {
    const value = token.keys.get(paths[index].toLowerCase());
    if (value === undefined) throw errors.badQuery('The $skiptoken does not fit the $orderby.');
    const rising = key.descending !== forwards;
    const same: Sql = value === null ? { text: `${key.text} IS NULL`, values: key.values } : { text: `${key.text} = ?`, values: [...key.values, value] };
    const further: Sql = value === null
      ? rising ? { text: `${key.text} IS NOT NULL`, values: key.values } : { text: '0', values: [] }
      : rising ? { text: `${key.text} > ?`, values: [...key.values, value] } : { text: `(${key.text} < ? OR ${key.text} IS NULL)`, values: [...key.values, value, ...key.values] };
    return { text: `(${further.text} OR (${same.text} AND ${rest.text}))`, values: [...further.values, ...same.values, ...rest.values] };
  }, last);
}

/** The rows behind a row of this number, by what its keys are now; none when it is gone. */
function behindRow(keys: readonly Key[], token: PageToken, list: List): Sql {
  const forwards = !token.previous;
  const last: Sql = { text: `i.id ${forwards ? '>' : '<'} ?`, values: [token.id] };
  return keys.reduceRight<Sql>((rest, key) => {
    const [mine, others] = [`(SELECT ${key.text} FROM ${tableOf(list)} AS i WHERE i.id = ?)`, key.text];
    const own = [...key.values, token.id];
    const rising = key.descending !== forwards;
    const further = rising ? `(${others} > ${mine} OR (${others} IS NOT NULL AND ${mine} IS NULL))` : `(${others} < ${mine} OR (${others} IS NULL AND ${mine} IS NOT NULL))`;
    return { text: `(${further} OR (${others} IS ${mine} AND ${rest.text}))`, values: [...key.values, ...own, ...key.values, ...own, ...key.values, ...own, ...rest.values] };
  }, last);
}

interface Selection {
  readonly json: string;
  readonly values: Sql['values'];
  readonly joins: readonly Sql[];
}

interface KeptSelection {
  readonly json: string;
  readonly joined: readonly string[];
}

const kept = new WeakMap<readonly Field[], Map<string, KeptSelection>>();
const selectionsKept = 500;

/** What a row is written as. What depends on the columns alone, and on no other list's rows, is kept until the columns change. */
function selection(reading: Reading, query: Query, format: Format, webUrl: string): Selection {
  const { list } = reading;
  const key = `${format.level}${format.version4 ? 4 : 3}${reading.core.settings.emptyMultiIsNull ? 'n' : 'e'}|${format.level === 'verbose' ? webUrl : ''}|${query.chosen}`;
  let ofList = kept.get(list.fields);
  const known = ofList?.get(key);
  if (known) {
    for (const name of known.joined) reading.joined.add(name);
    return { json: known.json, values: [], joins: [] };
  }
  const made = makeSelection(reading, query, format, webUrl);
  if (Object.keys(query.expand).length === 0) {
    if (!ofList || ofList.size >= selectionsKept) kept.set(list.fields, ofList = new Map());
    ofList.set(key, { json: made.json, joined: [...reading.joined] });
  }
  return made;
}

/** One SQL expression that gives a row's JSON. */
function makeSelection(reading: Reading, query: Query, format: Format, webUrl: string): Selection {
  const { core, list, person } = reading;
  const shape = shapeOf(list);
  const empty = core.settings.emptyMultiIsNull ? 'null' : '[]';
  const all = query.select === null || find(query.select, '*') !== undefined;
  const members: Member[] = head(list, format, webUrl, all);
  const joins: Sql[] = [];
  const values: (string | number | null)[] = [];
  const written = new Set<string>();
  const write = (property: ItemProperty): void => {
    if (written.has(property.name)) return;
    written.add(property.name);
    if (property.field && isLookup(property.field)) reading.joined.add(property.field.data.internalName);
    members.push(property.isPlain ? { name: property.name, value: property.value('i') } : [fixed(`"${property.name}":`), expression(property.json('i', format, empty))]);
  };
  if (all) shape.defaults.forEach(write);
  for (const [name, below] of Object.entries(query.select ?? {})) {
    if (name === '*' || rowNavigations.has(name.toLowerCase())) continue;
    const lookup = shape.lookups.get(name.toLowerCase());
    if (lookup) {
      if (Object.keys(below).length === 0 || !find(query.expand, name)) throw errors.expandMissing(Object.keys(below).length === 0 ? name : `${name}/${Object.keys(below)[0]}`, propertyName(lookup));
      reading.joined.add(primary(list, lookup).data.internalName);
      const expanded = expandLookup(core, list, lookup, below, person, `x${joins.length}_${members.length}`, format);
      if (expanded.join) joins.push(expanded.join);
      values.push(...expanded.values);
      members.push([fixed(`"${propertyName(lookup)}":`), expanded.piece]);
      continue;
    }
    const property = shape.properties.get(name.toLowerCase());
    if (!property || Object.keys(below).length > 0) throw errors.propertyUnknown(name);
    // SharePoint gives both spellings of the number, whichever is asked for.
    if (isId(name)) for (const spelling of ['Id', 'ID']) write({ ...property, name: spelling });
    else write(property);
  }
  for (const name of Object.keys(query.expand)) {
    const lookup = shape.lookups.get(name.toLowerCase());
    if (!lookup && !rowNavigations.has(name.toLowerCase())) throw errors.propertyUnknown(name);
    const chosen = query.select && find(query.select, name);
    if (lookup && (!chosen || Object.keys(chosen).length === 0) && !usedInFilter(query, name)) throw errors.expandMissing(propertyName(lookup), propertyName(lookup));
  }
  const pieces = together(members).flatMap((member, index) => (index === 0 ? member : [fixed(','), ...member]));
  return { json: concatenation([fixed('{'), ...pieces, fixed('}')]), values, joins };
}

/** A member of a row's JSON: as pieces of text with its name, or a plain value with its name beside it. */
type Member = Piece[] | { readonly name: string; readonly value: string };

/** SQLite's functions take up to 127 arguments. */
const mostTogether = 60;

/** Plain values that follow one another are written by one call of SQLite's own; the brackets that it puts round them are cut off. No plain value ends in `}`. */
function together(members: readonly Member[]): Piece[][] {
  const written: Piece[][] = [];
  let run: string[] = [];
  const end = (): void => {
    if (run.length > 0) written.push([expression(`rtrim(substr(json_object(${run.join(',')}),2),'}')`)]);
    run = [];
  };
  for (const member of members) {
    if (Array.isArray(member)) {
      end();
      written.push(member);
    } else {
      run.push(`${literal(member.name)},${member.value}`);
      if (run.length === mostTogether) end();
    }
  }
  end();
  return written;
}

/** `$expand=Owner` only for `$filter=Owner/Title eq …` is allowed. */
function usedInFilter(query: Query, name: string): boolean {
  return JSON.stringify([query.filter, query.orderBy]).toLowerCase().includes(`"${name.toLowerCase()}/`);
}

function head(list: List, format: Format, webUrl: string, all: boolean): Piece[][] {
  const address = `Web/Lists(guid'${list.id}')/Items(`;
  if (format.level === 'none') return [];
  if (format.level === 'verbose') {
    const uri = (): Piece[] => [fixed(`${webUrl}/_api/${address}`), expression('i.id'), fixed(')')];
    const metadata = [fixed('"__metadata":{"id":"'), expression('i.guid'), fixed('","uri":"'), ...uri(), fixed('","etag":"\\"'), expression('i.version'), fixed(`\\"","type":"${itemTypeName(list)}"}`)];
    return [metadata, ...(all ? links.map((name) => [fixed(`"${name}":{"__deferred":{"uri":"`), ...uri(), fixed(`/${name}"}}`)]) : [])];
  }
  const name = (text: string): string => annotation(format, text);
  const link = format.version4 ? 'navigationLink' : 'navigationLinkUrl';
  return [
    [fixed(`"${name('type')}":"${typeName(format, itemTypeName(list))}","${name('id')}":"`), expression('i.guid'), fixed(`","${name('etag')}":"\\"`), expression('i.version'),
      fixed(`\\"","${name('editLink')}":"${address}`), expression('i.id'), fixed(')"')],
    ...(all ? links.map((navigation) => [fixed(`"${navigation}@odata.${link}":"${address}`), expression('i.id'), fixed(`)/${navigation}"`)]) : [])
  ];
}
