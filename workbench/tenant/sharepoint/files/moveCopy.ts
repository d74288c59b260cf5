import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import { isObject, type Json } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { nothing, type Resource } from '../../odata/Resource';
import { deleteItem } from '../items/writeItems';
import type { List } from '../lists/List';
import type { Web } from '../webs';
import { entriesIn, entryAt, listOfPath, pathOf, type Entry } from './Entry';
import { addFile, addFolder, contentOf, moveEntry } from './writeFiles';

/** A file or folder that is there, or a place for one. */
interface Place {
  readonly list: List;
  readonly path: string;
}

/** `SP.MoveCopyUtil.CopyFileByPath` and its kin: files and folders within a library, from one to another, and from one site to another. */
export function moveCopy(name: string, given: Arguments | null): Resource | undefined {
  const match = /^sp\.movecopyutil\.(copy|move)(file|folder)(?:bypath)?$/i.exec(name);
  if (!match) return undefined;
  const [, verb, kind] = match.map((part) => part.toLowerCase());
  return { post: (call) => call.core.change(() => {
    const [from, to] = [placeOf(call.body.srcPath ?? call.body.srcUrl, call), placeOf(call.body.destPath ?? call.body.destUrl, call)];
    const entry = entryAt(call.core, from.list, from.path, kind === 'file' ? 'file' : 'folder', call.person);
    if (!entry) throw kind === 'file' ? errors.fileMissing(from.path) : errors.folderMissing();
    if (`${to.path}/`.toLowerCase().startsWith(`${from.path}/`.toLowerCase())) throw errors.refused('A file or folder cannot be copied or moved into itself.', '-2130575257');
    const options = isObject(call.body.options) ? call.body.options : {};
    const path = options.KeepBoth === true ? freePath(to, call) : to.path;
    const overwrite = given?.flag('overwrite', 0) ?? false;
    const slash = path.lastIndexOf('/');
    // Within one list the row stays the same; elsewhere it is a new one.
    if (verb === 'move' && to.list === from.list) {
      if (overwrite && kind === 'file') removeOld(to.list, path, call);
      moveEntry(call, entry, path.slice(0, slash), path.slice(slash + 1));
    } else {
      copy(call, entry, { list: to.list, path }, overwrite);
      if (verb === 'move') deleteItem(call.core, from.list, entry, call.person);
    }
    return nothing(200);
  }) };
}

function copy(call: Call, entry: Entry, { list, path }: Place, overwrite: boolean): void {
  const slash = path.lastIndexOf('/');
  if (entry.fsType === 0) {
    addFile(call, list, path.slice(0, slash), path.slice(slash + 1), contentOf(call.core, entry), overwrite);
    return;
  }
  addFolder(call, list, path, false);
  for (const kind of ['folder', 'file'] as const) {
    for (const inside of entriesIn(call.core, entry.list, pathOf(entry), kind, call.person)) copy(call, inside, { list, path: `${path}/${inside.leaf}` }, overwrite);
  }
}

function removeOld(list: List, path: string, call: Call): void {
  const old = entryAt(call.core, list, path, 'file', call.person);
  if (old) deleteItem(call.core, list, old, call.person);
}

/** A path as callers give it: a text, or `{DecodedUrl}`; absolute or server-relative. */
function placeOf(given: Json | undefined, call: Call): Place {
  const url = isObject(given) ? given.DecodedUrl : given;
  if (typeof url !== 'string') throw errors.invalidArgument();
  const path = url.replace(/^https?:\/\/[^/]+/i, '').replace(/\/+$/, '');
  const list = listOfPath(webOf(path, call), path, call);
  if (!list) throw errors.folderMissing();
  return { list, path };
}

function webOf(path: string, call: Call): Web {
  for (let at = path; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const web = call.core.webs.find(at);
    if (web && call.core.permissions.canOpen(web, call.person)) return web;
    if (at === '') throw errors.folderMissing();
  }
}

/** `name1.txt` when `name.txt` is taken. */
function freePath({ list, path }: Place, call: Call): string {
  const dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length;
  for (let n = 0; ; n += 1) {
    const candidate = n === 0 ? path : `${path.slice(0, dot)}${n}${path.slice(dot)}`;
    if (!entryAt(call.core, list, candidate, 'file', call.person) && !entryAt(call.core, list, candidate, 'folder', call.person)) return candidate;
  }
}
