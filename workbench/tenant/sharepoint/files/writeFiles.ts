import type { Core } from '../../Core';
import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import { rightsOnItem } from '../items/visibility';
import { addItem, touchItem } from '../items/writeItems';
import { isLibrary, tableOf, type List } from '../lists/List';
import { hasRight, right } from '../rights';
import { demandLibrary, demandName, entriesBelow, entryAt, entryOfItem, pathOf, type Entry } from './Entry';

/** Puts a file into a folder; one of the same name is replaced only when told so. */
export function addFile(call: Call, list: List, dir: string, leaf: string, content: Buffer, overwrite: boolean): Entry {
  const { core, person } = call;
  demandLibrary(list);
  demandName(leaf);
  const known = entryAt(core, list, `${dir}/${leaf}`, 'file', person);
  if (known) {
    if (!overwrite) throw nameTaken(leaf, list);
    setContent(call, known, content);
    return again(call, known);
  }
  demandFree(core, list, dir, leaf);
  const id = addItem(core, list, person, new Map(), { leaf, dir });
  core.database.run('INSERT INTO contents (list, item, content) VALUES (?, ?, ?)', list.n, id, content);
  return entryOfItem(core, list, id, person) as Entry;
}

export function setContent(call: Call, entry: Entry, content: Buffer): void {
  demandEdit(call, entry);
  call.core.database.run('INSERT OR REPLACE INTO contents (list, item, content) VALUES (?, ?, ?)', entry.list.n, entry.id, content);
  touchItem(call.core, entry.list, entry, call.person);
}

export function contentOf(core: Core, entry: Entry): Buffer {
  const row = core.database.get<{ content: Uint8Array }>('SELECT content FROM contents WHERE list = ? AND item = ?', entry.list.n, entry.id);
  return Buffer.from(row?.content ?? []);
}

/** Makes a folder, with those above it that are missing when `parents` says so. One that is there is given back. */
export function addFolder(call: Call, list: List, path: string, parents: boolean): Entry {
  const { core, person } = call;
  const slash = path.lastIndexOf('/');
  const [dir, leaf] = [path.slice(0, slash), path.slice(slash + 1)];
  demandName(leaf);
  const known = entryAt(core, list, path, 'folder', person);
  if (known) return known;
  if (dir.toLowerCase() !== list.path.toLowerCase() && !entryAt(core, list, dir, 'folder', person)) {
    if (!parents) throw errors.folderMissing();
    addFolder(call, list, dir, true);
  }
  demandFree(core, list, dir, leaf);
  const id = addItem(core, list, person, new Map(), { leaf, dir, fsType: 1 });
  return entryOfItem(core, list, id, person) as Entry;
}

/** Gives a file or folder of a list another name or place in the same list; what lies in a folder goes with it. */
export function moveEntry(call: Call, entry: Entry, dir: string, leaf: string): void {
  const { core } = call;
  demandEdit(call, entry);
  demandName(leaf);
  const [from, to] = [pathOf(entry), `${dir}/${leaf}`];
  if (from.toLowerCase() !== to.toLowerCase()) demandFree(core, entry.list, dir, leaf);
  core.database.run(`UPDATE ${tableOf(entry.list)} SET dir = ?, leaf = ? WHERE id = ?`, dir, leaf, entry.id);
  if (entry.fsType === 1) moveBelow(core, entry.list, from, to);
  touchItem(core, entry.list, entry, call.person);
}

/** The places of what lies below a folder that was renamed or moved. */
export function moveBelow(core: Core, list: List, from: string, to: string): void {
  for (const below of entriesBelow(core, list, from)) core.database.run(`UPDATE ${tableOf(list)} SET dir = ? || substr(dir, ?) WHERE id = ?`, to, from.length + 1, below.id);
}

/** The parts of a file that is sent in pieces, until the last one. */
export function addPiece(call: Call, entry: Entry, upload: string, offset: number | null, isLast: boolean): number {
  const { database } = call.core;
  demandEdit(call, entry);
  const name = `upload ${entry.list.n} ${entry.id} ${upload.toLowerCase()}`;
  const known = offset === null ? Buffer.alloc(0) : Buffer.from(database.get<{ content: Uint8Array }>('SELECT content FROM uploads WHERE name = ?', name)?.content ?? []);
  if (offset !== null && known.length !== offset) throw errors.invalidArgument(`The upload has ${known.length} bytes, not ${offset}.`);
  const whole = Buffer.concat([known, call.raw.body]);
  if (isLast) {
    database.run('DELETE FROM uploads WHERE name = ?', name);
    setContent(call, entry, whole);
  } else {
    database.run('INSERT OR REPLACE INTO uploads (name, content) VALUES (?, ?)', name, whole);
  }
  return whole.length;
}

export function dropPieces(call: Call, entry: Entry, upload: string): void {
  call.core.database.run('DELETE FROM uploads WHERE name = ?', `upload ${entry.list.n} ${entry.id} ${upload.toLowerCase()}`);
}

/** The entry as it is now. */
export function again(call: Call, entry: Entry): Entry {
  const now = entryOfItem(call.core, entry.list, entry.id, call.person);
  if (!now) throw errors.fileMissing(pathOf(entry));
  return now;
}

function demandEdit(call: Call, entry: Entry): void {
  if (!hasRight(rightsOnItem(call.core, entry.list, entry, call.person), right.editItems)) throw errors.accessDenied();
}

function demandFree(core: Core, list: List, dir: string, leaf: string): void {
  if (core.database.get(`SELECT 1 FROM ${tableOf(list)} WHERE leaf = ? AND ifnull(dir, ?) = ? COLLATE NOCASE`, leaf, list.path, dir)) throw nameTaken(leaf, list);
}

const nameTaken = (leaf: string, list: List): Error => errors.refused(`A ${isLibrary(list) ? 'file or folder' : 'folder'} with the name ${leaf} already exists. To overwrite it, set the parameter Overwrite.`, '-2130575257');
