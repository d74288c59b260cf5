import type { Core } from '../../Core';
import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import { literal } from '../items/sqlText';
import { rightsOn, visible, type ItemState } from '../items/visibility';
import { isLibrary, tableOf, type List } from '../lists/List';
import type { Person } from '../people';
import { hasRight, right } from '../rights';
import type { Web } from '../webs';

/** A file or a folder of a list: a row with a name and a place. */
export interface Entry extends ItemState {
  readonly list: List;
  readonly leaf: string;
  /** The folder that it lies in, server-relative. */
  readonly dir: string;
  readonly created: string;
  readonly modified: string;
  readonly editor: number;
  readonly title: string | null;
  /** Bytes of a file's content. */
  readonly length: number;
}

export const pathOf = (entry: Pick<Entry, 'dir' | 'leaf'>): string => `${entry.dir}/${entry.leaf}`;

export type EntryKind = 'file' | 'folder';

/** The files or the folders that lie in a folder, for who may see them, by name. */
export function entriesIn(core: Core, list: List, dir: string, kind: EntryKind, person: Person): Entry[] {
  return select(core, list, person, `${dirOf(list)} = ? AND i.fsType = ? ORDER BY i.leaf`, dir, kind === 'folder' ? 1 : 0);
}

export function entryAt(core: Core, list: List, path: string, kind: EntryKind, person: Person): Entry | undefined {
  const slash = path.lastIndexOf('/');
  return select(core, list, person, `i.leaf = ? AND ${dirOf(list)} = ? AND i.fsType = ?`, path.slice(slash + 1), path.slice(0, slash), kind === 'folder' ? 1 : 0)[0];
}

export function entryOfItem(core: Core, list: List, id: number, person: Person): Entry | undefined {
  return select(core, list, person, 'i.id = ?', id)[0];
}

export function entryByGuid(core: Core, web: Web, guid: string, kind: EntryKind, person: Person): Entry | undefined {
  for (const list of core.lists.of(web)) {
    const found = select(core, list, person, 'i.guid = ? AND i.fsType = ?', guid.replace(/[{}]/g, '').toLowerCase(), kind === 'folder' ? 1 : 0)[0];
    if (found) return found;
  }
  return undefined;
}

/** Everything below a folder, whoever may see it: what goes and moves with it. */
export function entriesBelow(core: Core, list: List, path: string): ItemState[] {
  return core.database.all<ItemState>(`SELECT id, guid, version, ui, scope, author, fsType FROM ${tableOf(list)} AS i WHERE i.dir = ? OR substr(i.dir, 1, ?) = ? COLLATE NOCASE`,
    path, path.length + 1, `${path}/`);
}

/** The list whose root folder a path lies in, or is: the one with the longest path. */
export function listOfPath(web: Web, path: string, call: Call): List | undefined {
  for (let at = path; at.length > web.path.length; at = at.slice(0, at.lastIndexOf('/'))) {
    const list = call.core.lists.byUrl(at);
    if (list && list.web === web) {
      if (!hasRight(rightsOn(call.core, list, call.person), right.viewItems) && list.data.itemScopes === 0) throw errors.accessDenied();
      return list;
    }
  }
  return undefined;
}

/** A path as a caller writes it (absolute, or relative to the web) as a server-relative one, without a slash at its end. */
export function serverRelative(web: Web, given: string): string {
  const path = given.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '');
  return path.startsWith('/') ? path : `${web.path}/${path}`;
}

/** A name that a file or folder may have. */
export function demandName(name: string): void {
  if (name === '' || name.length > 255 || /["*:<>?/\\|]/.test(name) || /^\.+$/.test(name)) throw errors.invalidArgument('The file or folder name contains characters that are not permitted. Please use a different name.');
}

export function demandLibrary(list: List): void {
  if (!isLibrary(list)) throw errors.refused('To add an item to a document library, use SPFileCollection.Add().', '-2147467259');
}

const dirOf = (list: List): string => `ifnull(i.dir, ${literal(list.path)})`;

function select(core: Core, list: List, person: Person, condition: string, ...values: (string | number)[]): Entry[] {
  const trimmed = visible(core, list, person, 'i');
  return core.database.all<Omit<Entry, 'list'>>(
    `SELECT i.id, i.guid, i.version, i.ui, i.scope, i.author, i.fsType, i.leaf, ${dirOf(list)} AS dir, i.created, i.modified, i.editor, i."f_Title" AS title,
      ifnull((SELECT length(content) FROM contents WHERE list = ${list.n} AND item = i.id), 0) AS length
      FROM ${tableOf(list)} AS i WHERE i.leaf IS NOT NULL${trimmed ? ` AND ${trimmed.text}` : ''} AND ${condition}`,
    ...(trimmed?.values ?? []), ...values).map((row) => ({ ...row, list }));
}
