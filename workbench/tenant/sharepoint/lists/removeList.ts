import type { Core } from '../../Core';
import type { List } from './List';

/** Takes a list away with all its rows and its permissions. */
export function removeList(core: Core, list: Pick<List, 'n' | 'id' | 'path' | 'scope'>): void {
  if (list.scope !== null) core.permissions.removeScope(list.scope);
  core.lists.remove(list);
}
