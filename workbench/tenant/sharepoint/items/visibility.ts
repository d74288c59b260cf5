import { errors } from '../../errors';
import type { Core } from '../../Core';
import { instantOf } from '../../storage/instant';
import { isPerson, type Field } from '../fields/Field';
import type { List } from '../lists/List';
import type { Person } from '../people';
import { hasRight, right, type Rights } from '../rights';
import type { Sql } from './sqlText';

export const scopeOf = (core: Core, list: List): number => list.scope ?? core.permissions.webScope(list.web);

/** What somebody may do with the rows of a list that have no permissions of their own. */
export function rightsOn(core: Core, list: List, person: Person): Rights {
  return core.permissions.rightsIn(list.web.site, scopeOf(core, list), person);
}

export function demandOn(core: Core, list: List, person: Person, wanted: Rights): void {
  if (!hasRight(rightsOn(core, list, person), wanted)) throw errors.accessDenied();
}

/**
 * The condition that leaves only rows that a person may see: null when that is all of them, `0` when none. Own rows are those whose Author one is; only who
 * may override list behaviours sees the others of a list with read security 2.
 */
export function visible(core: Core, list: List, person: Person, alias: string): Sql | null {
  const rights = rightsOn(core, list, person);
  const conditions: string[] = [];
  const values: (string | number)[] = [];
  const inherited = hasRight(rights, right.viewItems);
  if (list.data.itemScopes > 0) {
    const scopes = readableScopes(core, list, person);
    const own = scopes.length > 0 ? `${alias}.scope IN (${scopes.join(',')})` : '0';
    conditions.push(inherited ? `(${alias}.scope IS NULL OR ${own})` : own);
  } else if (!inherited) {
    return { text: '0', values: [] };
  }
  if (list.data.readSecurity === 2 && !hasRight(rights, right.overrideLists)) {
    conditions.push(`${alias}.author = ?`);
    values.push(core.principals.userId(list.web.site.n, person));
  }
  if (core.settings.lateRowSeconds > 0) {
    conditions.push(`(${alias}.id % 7 <> 3 OR ${alias}.created <= ? OR ${alias}.author = ?)`);
    values.push(instantOf(core.clock.milliseconds() - core.settings.lateRowSeconds * 1000), core.principals.userId(list.web.site.n, person));
  }
  return conditions.length === 0 ? null : { text: conditions.join(' AND '), values };
}

function readableScopes(core: Core, list: List, person: Person): number[] {
  return core.database.all<{ scope: number }>(`SELECT DISTINCT scope FROM items_${list.n} WHERE scope IS NOT NULL`).map((row) => row.scope)
    .filter((scope) => hasRight(core.permissions.rightsIn(list.web.site, scope, person), right.viewItems));
}

/** A row's state that decides who may do what with it. */
export interface ItemState {
  readonly id: number;
  readonly guid: string;
  readonly version: number;
  readonly ui: number;
  readonly scope: number | null;
  readonly author: number;
  readonly fsType: number;
}

/** What somebody may do with one row, own-rows rules applied. */
export function rightsOnItem(core: Core, list: List, item: ItemState, person: Person): Rights {
  let rights = core.permissions.rightsIn(list.web.site, item.scope ?? scopeOf(core, list), person);
  if (hasRight(rights, right.overrideLists) || item.author === core.principals.userId(list.web.site.n, person)) return list.data.writeSecurity === 4 && !hasRight(rights, right.overrideLists) ? readOnly(rights) : rights;
  if (list.data.readSecurity === 2) rights &= ~(right.viewItems | right.openItems);
  return list.data.writeSecurity === 2 || list.data.writeSecurity === 4 ? readOnly(rights) : rights;
}

function readOnly(rights: Rights): Rights {
  return rights & ~(right.editItems | right.deleteItems);
}

/** The row, or 404 when it is not there; 404 too when the caller may not see it. */
export function findItem(core: Core, list: List, id: number, person: Person): ItemState {
  const item = core.database.get<ItemState>(`SELECT id, guid, version, ui, scope, author, fsType FROM items_${list.n} WHERE id = ?`, id);
  if (!item || !hasRight(rightsOnItem(core, list, item, person), right.viewItems)) throw errors.itemMissing();
  return item;
}

/** The list that a lookup column reads; undefined when it was deleted. */
export function lookupTarget(core: Core, field: Field): List | undefined {
  return isPerson(field) ? undefined : core.lists.find(field.data.lookupList);
}
