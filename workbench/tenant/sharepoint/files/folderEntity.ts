import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type AnyEntity, type EntityType } from '../../odata/Entity';
import { Complex, isObject } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { propertyBag } from '../../odata/propertyBag';
import { jsonAnswer, nothing, valueResource, type Resource } from '../../odata/Resource';
import { itemResource } from '../items/itemResource';
import { findItem } from '../items/visibility';
import { deleteItem } from '../items/writeItems';
import { isLibrary, tableOf, type List } from '../lists/List';
import { removeList } from '../lists/removeList';
import { recycledAnswer, recycleItem, recycleList } from '../recycleBin';
import { right } from '../rights';
import type { Web } from '../webs';
import { demandOn } from '../items/visibility';
import { entriesIn, entryAt, entryByGuid, listOfPath, pathOf, serverRelative, type Entry } from './Entry';
import { fileCollection } from './fileEntity';
import { addFolder, moveEntry } from './writeFiles';

/** A folder: a web's own (list null), a list's root (entry null), or one in a list. */
interface Folder {
  readonly web: Web;
  readonly list: List | null;
  readonly entry: Entry | null;
  readonly path: string;
}

const address = ({ path, list, entry }: Folder): string =>
  (list && !entry ? `Web/Lists(guid'${list.id}')/RootFolder` : `Web/GetFolderByServerRelativePath(decodedurl='${encodeURI(path).replace(/'/g, '\'\'')}')`);

const folderType: EntityType<Folder> = {
  name: 'SP.Folder',
  address,
  properties: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (folder, call) => (folder.list && !folder.entry ? folder.list.itemCount : folder.list ? inside(folder, folder.list, call).length : 0),
    Name: ({ path }) => path.slice(path.lastIndexOf('/') + 1),
    ProgID: () => null,
    ServerRelativeUrl: ({ path }) => path || '/',
    TimeCreated: ({ entry, list, web }) => entry?.created ?? list?.data.created ?? web.data.created,
    TimeLastModified: ({ entry, list, web }) => entry?.modified ?? list?.lastModified ?? web.data.lastModified,
    UniqueId: ({ entry, list, web }) => entry?.guid ?? list?.id ?? web.data.id,
    WelcomePage: ({ list }) => (list ? '' : 'SitePages/Home.aspx')
  },
  onRequest: { ServerRelativePath: ({ path }) => new Complex('SP.ResourcePath', { DecodedUrl: path || '/' }) },
  navigations: {
    Files: (folder) => fileCollection(folder.list, folder.path, address(folder)),
    Folders: (folder) => folderCollection(folder),
    ListItemAllFields: ({ list, entry }, _given, call) => (list && entry ? itemResource(list, findItem(call.core, list, entry.id, call.person)) : valueResource('ListItemAllFields', () => null)),
    ParentFolder: (folder, _given, call) => (folder.path === folder.web.path ? valueResource('ParentFolder', () => null) : folderAt(call, folder.web, folder.path.slice(0, folder.path.lastIndexOf('/')))),
    Properties: (folder) => properties(folder),
    StorageMetrics: (folder, _given, call) => storageMetrics(folder, call)
  },
  actions: {
    AddSubFolderUsingPath: (folder, given, call) => call.core.change(() => {
      const leaf = isObject(call.body.leafPath) ? call.body.leafPath.DecodedUrl : given.text('DecodedUrl');
      if (typeof leaf !== 'string' || !folder.list) throw errors.invalidArgument();
      return entryFolder(folder.web, addFolder(call, folder.list, `${folder.path}/${leaf}`, false)).answer(call, 200);
    }),
    MoveTo: (folder, given, call) => call.core.change(() => {
      const { list, entry } = folder;
      const wanted = serverRelative(folder.web, given.needText('newurl', 0));
      if (!list || !entry || listOfPath(folder.web, wanted, call) !== list) throw errors.invalidArgument();
      moveEntry(call, entry, wanted.slice(0, wanted.lastIndexOf('/')), wanted.slice(wanted.lastIndexOf('/') + 1));
      return nothing(200);
    }),
    Recycle: ({ list, entry }, _given, call) => call.core.change(() => {
      if (!list) throw errors.accessDenied();
      if (entry) return recycledAnswer(call, recycleItem(call.core, list, entry, call.person));
      demandOn(call.core, list, call.person, right.manageLists);
      return recycledAnswer(call, recycleList(call.core, list, call.person));
    }),
    DeleteWithParameters: (folder, _given, call) => call.core.change(() => {
      remove(folder, call);
      return nothing(200);
    })
  },
  update: ({ list, entry }, changes, call) => {
    if (typeof changes.Name !== 'string' || !list || !entry) throw errors.invalidArgument();
    moveEntry(call, entry, entry.dir, changes.Name);
  },
  remove: (folder, call) => remove(folder, call)
};

function remove({ list, entry }: Folder, call: Call): void {
  if (!list) throw errors.accessDenied();
  if (entry) {
    deleteItem(call.core, list, entry, call.person);
    return;
  }
  demandOn(call.core, list, call.person, right.manageLists);
  removeList(call.core, list);
}

function inside({ path }: Folder, list: List, call: Call): Entry[] {
  return [...entriesIn(call.core, list, path, 'folder', call.person), ...entriesIn(call.core, list, path, 'file', call.person)];
}

/** The property bag of a folder: what SharePoint keeps there of its own. */
function properties(folder: Folder): Resource {
  const read = (call: Call): Record<string, string> => ({
    vti_x005f_etag: `"{${(folder.entry?.guid ?? folder.list?.id ?? folder.web.data.id).toUpperCase()}},1"`, vti_x005f_isbrowsable: 'true', vti_x005f_level: '1',
    vti_x005f_foldersubfolderitemcount: String(folder.list ? entriesIn(call.core, folder.list, folder.path, 'folder', call.person).length : 0),
    ...(folder.list ? { vti_x005f_listname: `{${folder.list.id.toUpperCase()}}`, vti_x005f_listtitle: folder.list.data.title } : {})
  });
  return propertyBag(`${address(folder)}/Properties`, read);
}

/** How many files lie in a folder and below it, and how long they are together. */
function storageMetrics(folder: Folder, call: Call): Resource {
  const { list, path } = folder;
  const lists = list ? [list] : call.core.lists.of(folder.web).filter(isLibrary);
  const totals = lists.map((of) => call.core.database.get<{ files: number; bytes: number }>(
    `SELECT count(*) AS files, ifnull(sum(length(c.content)), 0) AS bytes FROM ${tableOf(of)} AS i LEFT JOIN contents AS c ON c.list = ? AND c.item = i.id
     WHERE i.fsType = 0 AND i.leaf IS NOT NULL AND substr(ifnull(i.dir, ?) || '/', 1, ?) = ? COLLATE NOCASE`, of.n, of.path, path.length + 1, `${path}/`) ?? { files: 0, bytes: 0 });
  const bytes = String(totals.reduce((sum, part) => sum + part.bytes, 0));
  return valueResource('StorageMetrics', () => new Complex('SP.StorageMetrics', {
    AdditionalFileStreamSize: '0', LastModified: folder.entry?.modified ?? list?.lastModified ?? folder.web.data.lastModified, TotalFileCount: String(totals.reduce((sum, part) => sum + part.files, 0)), TotalFileStreamSize: bytes, TotalSize: bytes
  }));
}

const entryFolder = (web: Web, entry: Entry): AnyEntity => new Entity(folderType, { web, list: entry.list, entry, path: pathOf(entry) });

/** A list's root folder. */
export const rootFolderOf = (list: List): AnyEntity => new Entity(folderType, { web: list.web, list, entry: null, path: list.path });

/** A web's own folder, which holds the root folders of its libraries. */
export const folderOfWeb = (web: Web): AnyEntity => new Entity(folderType, { web, list: null, entry: null, path: web.path });

export const folderOfEntry = (entry: Entry): AnyEntity => entryFolder(entry.list.web, entry);

/** `getFolderByServerRelativePath(decodedUrl='…')`. One that is not there answers only the question whether it exists. */
export function folderByPath(call: Call, given: string): Resource {
  const wanted = serverRelative(call.web, given);
  return findFolder(call, call.web, wanted) ?? missing;
}

const missing: Resource = {
  child: () => { throw errors.folderMissing(); },
  get: (call) => {
    if (!/^exists$/i.test(call.parameters.get('$select') ?? '')) throw errors.folderMissing();
    return jsonAnswer(call, call.format.level === 'verbose' ? { d: { Exists: false } } : { Exists: false });
  }
};

/** `getFolderById('guid')`. */
export function folderById(call: Call, id: string): AnyEntity {
  const wanted = id.replace(/[{}]/g, '').toLowerCase();
  const list = call.core.lists.find(wanted);
  if (list && list.web === call.web) return rootFolderOf(list);
  const entry = entryByGuid(call.core, call.web, wanted, 'folder', call.person);
  if (!entry) throw errors.folderMissing();
  return entryFolder(call.web, entry);
}

function folderAt(call: Call, web: Web, path: string): AnyEntity {
  const found = findFolder(call, web, path);
  if (!found) throw errors.folderMissing();
  return found;
}

function findFolder(call: Call, web: Web, path: string): AnyEntity | undefined {
  const lower = path.toLowerCase();
  if (lower === web.path.toLowerCase() || lower === `${web.path}/lists`.toLowerCase()) return new Entity(folderType, { web, list: null, entry: null, path });
  const list = listOfPath(web, path, call);
  if (!list) return undefined;
  if (list.path.toLowerCase() === lower) return rootFolderOf(list);
  const entry = entryAt(call.core, list, path, 'folder', call.person);
  return entry && entryFolder(web, entry);
}

/** The folders in a folder; in a web's own, the root folders of its lists and libraries. */
function folderCollection(folder: Folder): Collection {
  const { web, list, path } = folder;
  const byName = (given: Arguments, call: Call): AnyEntity => {
    const name = given.needText('url');
    return folderAt(call, web, name.startsWith('/') ? name : `${path}/${name}`);
  };
  const add = (given: string, call: Call): AnyEntity => {
    const wanted = given.startsWith('/') ? serverRelative(web, given) : `${path}/${given.replace(/\/+$/, '')}`;
    const of = list ?? listOfPath(web, wanted, call);
    if (!of) throw errors.accessDenied();
    return entryFolder(web, addFolder(call, of, wanted, false));
  };
  return new Collection({
    address: `${address(folder)}/Folders`,
    members: (call) => (list ? entriesIn(call.core, list, path, 'folder', call.person).map((entry) => entryFolder(web, entry))
      : call.core.lists.of(web).filter((other) => other.path.slice(0, other.path.lastIndexOf('/')).toLowerCase() === path.toLowerCase()).flatMap((other) => visibleRoot(other, call))),
    byKey: byName,
    navigations: { getbyurl: byName },
    actions: {
      addusingpath: (given, call) => add(given.needText('decodedurl', 0), call).answer(call, 200),
      add: (given, call) => add(given.needText('url', 0), call).answer(call, 200)
    },
    add: (body, call) => add(String(body.ServerRelativeUrl ?? ''), call)
  });
}

function visibleRoot(list: List, call: Call): AnyEntity[] {
  const path = call.core.permissions.rightsIn(list.web.site, list.scope ?? call.core.permissions.webScope(list.web), call.person);
  return (path & right.viewItems) === 0n ? [] : [rootFolderOf(list)];
}
