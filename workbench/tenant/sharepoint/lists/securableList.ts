import type { Core } from '../../Core';
import { rightsOn } from '../items/visibility';
import type { Securable } from '../security/securable';
import type { Web } from '../webs';
import { tableOf, type List } from './List';

/** The scopes from a web's own up to the root's: each step that has one. */
export function scopesAbove(web: Web | null): number[] {
  const scopes: number[] = [];
  for (let at = web; at; at = at.parent) if (at.scope !== null) scopes.push(at.scope);
  return scopes;
}

/** The rows of a list inherit again. */
export function clearRowScopes(list: List, core: Core): void {
  if (list.data.itemScopes === 0) return;
  for (const { scope } of core.database.all<{ scope: number }>(`SELECT scope FROM ${tableOf(list)} WHERE scope IS NOT NULL`)) core.permissions.removeScope(scope);
  core.database.run(`UPDATE ${tableOf(list)} SET scope = NULL WHERE scope IS NOT NULL`);
  list.data.itemScopes = 0;
  core.lists.save(list);
}

/** A list and its rows inherit again. */
export function clearListScopes(list: List, core: Core): void {
  clearRowScopes(list, core);
  if (list.scope === null) return;
  core.permissions.removeScope(list.scope);
  list.scope = null;
  core.lists.save(list);
}

export function securableList(list: List, core: Core): Securable {
  return {
    site: list.web.site, web: list.web, address: `Web/Lists(guid'${list.id}')`, scope: list.scope, parentScope: core.permissions.webScope(list.web), above: scopesAbove(list.web),
    rowCount: list.itemCount,
    setScope: (scope) => {
      list.scope = scope;
      core.lists.save(list);
    },
    clearBelow: () => clearRowScopes(list, core),
    rights: (person) => rightsOn(core, list, person)
  };
}
