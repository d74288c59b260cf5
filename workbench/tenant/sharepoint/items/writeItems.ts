import { randomUUID } from 'node:crypto';
import { errors } from '../../errors';
import type { Core } from '../../Core';
import { columnOf, type Field } from '../fields/Field';
import { fieldByName, isLibrary, tableOf, type List } from '../lists/List';
import type { Person } from '../people';
import { hasRight, right } from '../rights';
import type { Stored, StoredValues } from './fieldValues';
import { quoted } from './itemTable';
import { moveBelow } from '../files/writeFiles';
import { withRelated } from './relationships';
import { demandOn, rightsOnItem, type ItemState } from './visibility';

/** What a caller may set beside the columns' values; only the validate calls do. */
export interface Origin {
  readonly author?: number;
  readonly editor?: number;
  readonly created?: string;
  readonly modified?: string;
  /** Neither a new version nor a new time of change. */
  readonly silent?: boolean;
  readonly fsType?: number;
  readonly leaf?: string;
  readonly dir?: string;
}

/** Kinds of changes, as the change log numbers them. */
export const change = { add: 1, update: 2, remove: 3, restore: 7 } as const;

const firstVersion = 512;

/** Adds a row; the caller must be allowed to. Returns its number. */
export function addItem(core: Core, list: List, person: Person, given: StoredValues, origin: Origin = {}): number {
  demandOn(core, list, person, right.addItems);
  if (list.data.writeSecurity === 4) demandOn(core, list, person, right.overrideLists);
  const values = withDefaults(core, list, given);
  if (core.settings.requiredOnPost) demandRequired(list, values);
  demandUnique(core, list, values, null);
  const user = core.principals.userId(list.web.site.n, person);
  const now = core.clock.now();
  const guid = randomUUID();
  const columns = ['guid', 'version', 'ui', 'contentType', 'fsType', 'leaf', 'dir', 'created', 'modified', 'author', 'editor'];
  const bound: Stored[] = [
    guid, 1, firstVersion, contentTypeOf(list, values, origin.fsType ?? 0), origin.fsType ?? 0, origin.leaf ?? null, origin.dir ?? null, origin.created ?? now, origin.modified ?? now,
    origin.author ?? user, origin.editor ?? user
  ];
  for (const [field, value] of values) {
    const column = columnOf(field);
    if (column === null || !column.startsWith('f_')) continue;
    columns.push(quoted(column));
    bound.push(value);
  }
  const id = core.database.run(`INSERT INTO ${tableOf(list)} (${columns.join(',')}) VALUES (${columns.map(() => '?').join(',')})`, ...bound).rowId;
  record(core, list, id, guid, change.add, now);
  list.itemCount += 1;
  list.lastModified = now;
  core.lists.saveCounts(list);
  return id;
}

/** Changes a row; the caller must be allowed to. Returns its new state. */
export function updateItem(core: Core, list: List, item: ItemState, person: Person, values: StoredValues, origin: Origin = {}): ItemState {
  if (!hasRight(rightsOnItem(core, list, item, person), right.editItems)) throw errors.accessDenied();
  demandUnique(core, list, values, item.id);
  const now = core.clock.now();
  if (list.data.enableVersioning && !origin.silent) keepVersion(core, list, item);
  const next: ItemState = { ...item, version: item.version + 1, ui: list.data.enableVersioning && !origin.silent ? item.ui + firstVersion : item.ui, author: origin.author ?? item.author };
  const changes: [string, Stored][] = [['version', next.version], ['ui', next.ui]];
  if (!origin.silent || origin.modified) changes.push(['modified', origin.modified ?? now]);
  if (!origin.silent || origin.editor) changes.push(['editor', origin.editor ?? core.principals.userId(list.web.site.n, person)]);
  if (origin.author) changes.push(['author', origin.author]);
  if (origin.created) changes.push(['created', origin.created]);
  for (const [field, value] of values) {
    const column = columnOf(field);
    if (column?.startsWith('f_') || (column === 'contentType' || column === 'leaf') && value !== null) changes.push([quoted(column), value]);
  }
  const leaf = fieldByName(list, 'FileLeafRef');
  const renamed = item.fsType === 1 && leaf && values.get(leaf);
  if (typeof renamed === 'string') renameFolder(core, list, item, renamed);
  core.database.run(`UPDATE ${tableOf(list)} SET ${changes.map(([column]) => `${column} = ?`).join(',')} WHERE id = ?`, ...changes.map(([, value]) => value), item.id);
  record(core, list, item.id, item.guid, change.update, now);
  list.lastModified = now;
  core.lists.saveCounts(list);
  return next;
}

/** What lies in a folder goes with its name. */
function renameFolder(core: Core, list: List, item: ItemState, leaf: string): void {
  const row = core.database.get<{ dir: string; leaf: string }>(`SELECT ifnull(dir, ?) AS dir, leaf FROM ${tableOf(list)} WHERE id = ?`, list.path, item.id);
  if (row) moveBelow(core, list, `${row.dir}/${row.leaf}`, `${row.dir}/${leaf}`);
}

/** The row was changed, though none of its columns: a new version number, time and editor. */
export function touchItem(core: Core, list: List, item: ItemState, person: Person): void {
  const now = core.clock.now();
  core.database.run(`UPDATE ${tableOf(list)} SET version = version + 1, modified = ?, editor = ? WHERE id = ?`, now, core.principals.userId(list.web.site.n, person), item.id);
  record(core, list, item.id, item.guid, change.update, now);
  list.lastModified = now;
  core.lists.saveCounts(list);
}

/** Removes a row for ever; the caller must be allowed to. */
export function deleteItem(core: Core, list: List, item: ItemState, person: Person): void {
  if (!hasRight(rightsOnItem(core, list, item, person), right.deleteItems)) throw errors.accessDenied();
  removeItem(core, list, item);
}

/** Removes a row for ever, with what lies in it and hangs on it: see `withRelated`. */
export function removeItem(core: Core, list: List, item: ItemState): void {
  for (const row of withRelated(core, list, item)) takeOut(core, row.list, row.item, false);
}

/** What hangs on rows. Of a row in the recycle bin it is kept under the row's number with a minus: numbers are never given again. */
export const belongings = ['versions', 'attachments', 'contents'] as const;

/** Takes one row out of its table; what hangs on it is kept for the recycle bin, or removed. */
export function takeOut(core: Core, list: List, item: ItemState, keep: boolean): void {
  const now = core.clock.now();
  core.database.run(`DELETE FROM ${tableOf(list)} WHERE id = ?`, item.id);
  for (const table of belongings) core.database.run(keep ? `UPDATE ${table} SET item = -item WHERE list = ? AND item = ?` : `DELETE FROM ${table} WHERE list = ? AND item = ?`, list.n, item.id);
  if (item.scope !== null) {
    core.permissions.removeScope(item.scope);
    list.data.itemScopes -= 1;
    core.lists.save(list);
  }
  record(core, list, item.id, item.guid, change.remove, now);
  list.itemCount -= 1;
  list.lastModified = now;
  list.lastDeleted = now;
  core.lists.saveCounts(list);
}

export function record(core: Core, list: List, item: number, guid: string, kind: number, now: string): void {
  core.database.run('INSERT INTO changes (web, list, item, kind, time, guid) VALUES (?, ?, ?, ?, ?, ?)', list.web.n, list.n, item, kind, now, guid);
}

/** Required columns without a value are refused. Only forms and the validate calls insist on them, unless a setting says otherwise. */
export function demandRequired(list: List, values: StoredValues): void {
  for (const field of list.fields) {
    if (field.data.required && !field.data.hidden && columnOf(field)?.startsWith('f_') && (values.get(field) ?? null) === null) {
      throw errors.refused(`You must specify a value for the required field '${field.data.title}'.`, '-2130575155');
    }
  }
}

function keepVersion(core: Core, list: List, item: ItemState): void {
  const row = core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(list)} WHERE id = ?`, item.id);
  core.database.run('INSERT OR REPLACE INTO versions (list, item, version, data) VALUES (?, ?, ?, ?)', list.n, item.id, item.ui, JSON.stringify(row));
  const oldest = item.ui - list.data.majorVersionLimit * firstVersion;
  if (list.data.majorVersionLimit > 0 && oldest >= 0) core.database.run('DELETE FROM versions WHERE list = ? AND item = ? AND version <= ?', list.n, item.id, oldest);
}

const derived = new WeakMap<readonly Field[], { readonly unique: readonly Field[]; readonly defaults: readonly Field[] }>();

function rulesOf(list: List): { readonly unique: readonly Field[]; readonly defaults: readonly Field[] } {
  let rules = derived.get(list.fields);
  if (!rules) {
    rules = {
      unique: list.fields.filter((field) => field.data.unique),
      defaults: list.fields.filter((field) => field.data.defaultValue !== null && columnOf(field)?.startsWith('f_'))
    };
    derived.set(list.fields, rules);
  }
  return rules;
}

function demandUnique(core: Core, list: List, values: StoredValues, id: number | null): void {
  for (const field of rulesOf(list).unique) {
    const value = values.get(field) ?? null;
    if (value === null) continue;
    const column = quoted(columnOf(field) as string);
    if (core.database.get(`SELECT 1 FROM ${tableOf(list)} WHERE ${column} = ? AND id <> ?`, value, id ?? 0)) throw errors.duplicate();
  }
}

function withDefaults(core: Core, list: List, given: StoredValues): StoredValues {
  const { defaults } = rulesOf(list);
  if (defaults.length === 0) return given;
  const values: StoredValues = new Map(given);
  for (const field of defaults) if (!values.has(field)) values.set(field, defaultOf(core, field));
  return values;
}

function defaultOf(core: Core, field: Field): Stored {
  const text = field.data.defaultValue as string;
  switch (field.data.type) {
    case 'Boolean': return /^(1|true|yes)$/i.test(text) ? 1 : 0;
    case 'Number':
    case 'Currency':
    case 'Integer': return Number.isFinite(Number(text)) && text.trim() !== '' ? Number(text) : null;
    case 'DateTime': return /^\[today\]$/i.test(text) ? core.clock.now() : text;
    case 'MultiChoice': return JSON.stringify(text.split(';#').filter((part) => part !== ''));
    case 'Lookup':
    case 'User':
    case 'LookupMulti':
    case 'UserMulti': return null;
    default: return text === '' ? null : text;
  }
}

function contentTypeOf(list: List, values: StoredValues, fsType: number): string {
  const field = fieldByName(list, 'ContentTypeId');
  const wanted = field && values.get(field);
  if (typeof wanted === 'string' && wanted !== '') return wanted;
  const parent = fsType === 1 ? '0x0120' : isLibrary(list) ? '0x0101' : '0x01';
  return `${parent}00${list.id.replace(/-/g, '').toUpperCase()}`;
}
