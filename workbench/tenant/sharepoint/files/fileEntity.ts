import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type AnyEntity, type EntityType } from '../../odata/Entity';
import { Complex } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { nothing, valueAnswer, valueResource, type Resource } from '../../odata/Resource';
import { demandEtag } from '../items/etag';
import { itemResource } from '../items/itemResource';
import { findItem, rightsOnItem } from '../items/visibility';
import { deleteItem } from '../items/writeItems';
import type { List } from '../lists/List';
import { recycledAnswer, recycleItem } from '../recycleBin';
import { hasRight, right } from '../rights';
import { principalEntity } from '../security/principalEntity';
import { entriesIn, entryAt, entryByGuid, listOfPath, pathOf, serverRelative, type Entry } from './Entry';
import { addFile, addPiece, again, contentOf, dropPieces, moveEntry, setContent } from './writeFiles';

const quotedGuid = (entry: Entry): string => `{${entry.guid.toUpperCase()}}`;
const path = (decoded: string): Complex => new Complex('SP.ResourcePath', { DecodedUrl: decoded });

const fileType: EntityType<Entry> = {
  name: 'SP.File',
  address: (entry) => `Web/GetFileByServerRelativePath(decodedurl='${encodeURI(pathOf(entry)).replace(/'/g, '\'\'')}')`,
  properties: {
    CheckInComment: () => '',
    CheckOutType: () => 2,
    ContentTag: (entry) => `${quotedGuid(entry)},${entry.version},${entry.version}`,
    CustomizedPageStatus: () => 0,
    ETag: (entry) => `"${quotedGuid(entry)},${entry.version}"`,
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IrmEnabled: () => false,
    Length: (entry) => String(entry.length),
    Level: () => 1,
    LinkingUri: () => null,
    LinkingUrl: () => '',
    MajorVersion: (entry) => entry.ui >> 9,
    MinorVersion: (entry) => entry.ui % 512,
    Name: (entry) => entry.leaf,
    ServerRelativeUrl: pathOf,
    TimeCreated: (entry) => entry.created,
    TimeLastModified: (entry) => entry.modified,
    Title: (entry) => entry.title,
    UIVersion: (entry) => entry.ui,
    UIVersionLabel: (entry) => `${entry.ui >> 9}.${entry.ui % 512}`,
    UniqueId: (entry) => entry.guid
  },
  onRequest: {
    ListId: (entry) => entry.list.id,
    ServerRelativePath: (entry) => path(pathOf(entry)),
    SiteId: (entry) => entry.list.web.site.data.id,
    WebId: (entry) => entry.list.web.data.id
  },
  navigations: {
    $value: (entry) => content(entry),
    Author: (entry, _given, call) => principalEntity(call, entry.list.web.site, entry.author),
    CheckedOutByUser: () => valueResource('CheckedOutByUser', () => null),
    ListItemAllFields: (entry, _given, call) => itemResource(entry.list, findItem(call.core, entry.list, entry.id, call.person)),
    LockedByUser: () => valueResource('LockedByUser', () => null),
    ModifiedBy: (entry, _given, call) => principalEntity(call, entry.list.web.site, entry.editor)
  },
  actions: {
    Recycle: (entry, _given, call) => call.core.change(() => recycledAnswer(call, recycleItem(call.core, entry.list, entry, call.person))),
    DeleteWithParameters: (entry, _given, call) => removed(entry, call),
    CopyTo: (entry, given, call) => call.core.change(() => {
      const { list, dir, leaf } = target(given, call);
      addFile(call, list, dir, leaf, contentOf(call.core, entry), given.flag('boverwrite', 1));
      return nothing(200);
    }),
    MoveTo: (entry, given, call) => call.core.change(() => {
      const { list, dir, leaf } = target(given, call);
      if (list !== entry.list) {
        addFile(call, list, dir, leaf, contentOf(call.core, entry), given.number('flags', 1) === 1);
        deleteItem(call.core, entry.list, entry, call.person);
      } else {
        moveEntry(call, entry, dir, leaf);
      }
      return nothing(200);
    }),
    SaveBinaryStream: (entry, _given, call) => saved(entry, call),
    StartUpload: (entry, given, call) => call.core.change(() => valueAnswer(call, 'StartUpload', String(addPiece(call, entry, given.needText('uploadId'), null, false)))),
    ContinueUpload: (entry, given, call) => call.core.change(() => valueAnswer(call, 'ContinueUpload', String(addPiece(call, entry, given.needText('uploadId'), given.needNumber('fileOffset', 1), false)))),
    FinishUpload: (entry, given, call) => call.core.change(() => {
      addPiece(call, entry, given.needText('uploadId'), given.needNumber('fileOffset', 1), true);
      return new Entity(fileType, again(call, entry)).answer(call, 200);
    }),
    CancelUpload: (entry, given, call) => call.core.change(() => {
      dropPieces(call, entry, given.needText('uploadId'));
      return nothing(200);
    })
  },
  remove: (entry, call) => {
    demandEtag(call, entry);
    deleteItem(call.core, entry.list, entry, call.person);
  }
};

function removed(entry: Entry, call: Call): Answer {
  return call.core.change(() => {
    deleteItem(call.core, entry.list, entry, call.person);
    return nothing(200);
  });
}

function saved(entry: Entry, call: Call): Answer {
  return call.core.change(() => {
    setContent(call, entry, call.raw.body);
    return nothing(200);
  });
}

/** Where a copy or a move goes: a place in some list of the same web. */
function target(given: Arguments, call: Call): { list: List; dir: string; leaf: string } {
  const wanted = serverRelative(call.web, given.text('strnewurl', 0) ?? given.needText('newurl', 0));
  const list = listOfPath(call.web, wanted, call);
  if (!list) throw errors.folderMissing();
  const slash = wanted.lastIndexOf('/');
  return { list, dir: wanted.slice(0, slash), leaf: wanted.slice(slash + 1) };
}

/** `$value`: the file's bytes. */
function content(entry: Entry): Resource {
  return {
    get: (call) => {
      if (!hasRight(rightsOnItem(call.core, entry.list, entry, call.person), right.openItems)) throw errors.accessDenied();
      return { status: 200, headers: { 'Content-Type': 'application/octet-stream', ETag: `"${quotedGuid(entry)},${entry.version}"` }, body: contentOf(call.core, entry) };
    },
    put: (call) => saved(entry, call), post: (call) => saved(entry, call)
  };
}

export const fileEntity = (entry: Entry): AnyEntity => new Entity(fileType, entry);

/** `getFileByServerRelativePath(decodedUrl='…')`; 404 when there is none, or none that the caller may see. */
export function fileByPath(call: Call, given: string): AnyEntity {
  const wanted = serverRelative(call.web, given);
  const list = listOfPath(call.web, wanted, call);
  const entry = list && entryAt(call.core, list, wanted, 'file', call.person);
  if (!entry) throw errors.fileMissing(wanted);
  return fileEntity(entry);
}

/** `getFileById('guid')`. */
export function fileById(call: Call, id: string): AnyEntity {
  const entry = entryByGuid(call.core, call.web, id, 'file', call.person);
  if (!entry) throw errors.fileMissing(id);
  return fileEntity(entry);
}

/** The files of a folder. A folder that is of no list (the web's own) holds none. */
export function fileCollection(list: List | null, dir: string, address: string): Collection {
  const byName = (given: Arguments, call: Call): AnyEntity => {
    const name = given.needText('url');
    const entry = list && entryAt(call.core, list, name.startsWith('/') ? name : `${dir}/${name}`, 'file', call.person);
    if (!entry) throw errors.fileMissing(`${dir}/${name}`);
    return fileEntity(entry);
  };
  const add = (name: string, overwrite: boolean, call: Call): Answer => {
    if (!list) throw errors.accessDenied();
    const leaf = name.slice(name.lastIndexOf('/') + 1);
    return fileEntity(addFile(call, list, dir, leaf, call.raw.body, overwrite)).answer(call, 200);
  };
  return new Collection({
    address: `${address}/Files`,
    members: (call) => (list ? entriesIn(call.core, list, dir, 'file', call.person).map(fileEntity) : []),
    byKey: byName,
    navigations: { getbyurl: byName },
    actions: {
      addusingpath: (given, call) => add(given.needText('decodedurl', 0), given.flag('overwrite', 1), call),
      add: (given, call) => add(given.needText('url', 0), given.flag('overwrite', 1), call)
    }
  });
}
