import type { Core } from '../../Core';
import { rightsOn } from '../items/visibility';
import type { Securable } from '../security/securable';
import type { Web } from '../webs';
import type { List } from './List';

/** The scopes from a web's own up to the root's: each step that has one. */
export function scopesAbove(web: Web | null): number[] {
  const scopes: number[] = [];
  for (let at = web; at; at = at.parent) if (at.scope !== null) scopes.push(at.scope);
  return scopes;
}

export function securableList(list: List, core: Core): Securable {
  return {
    site: list.web.site, web: list.web, address: `Web/Lists(guid'${list.id}')`, scope: list.scope, parentScope: core.permissions.webScope(list.web), above: scopesAbove(list.web),
    rowCount: list.itemCount,
    setScope: (scope) => {
      list.scope = scope;
      core.lists.save(list);
    },
    rights: (person) => rightsOn(core, list, person)
  };
}
