import { randomUUID } from 'node:crypto';
import { errors } from '../errors';
import type { Core } from '../Core';
import type { Answer, Call } from '../http/Call';
import { Collection } from '../odata/Collection';
import { Entity, type EntityType } from '../odata/Entity';
import type { Arguments } from '../odata/path';
import { nothing, valueAnswer } from '../odata/Resource';
import { quoted } from './items/itemTable';
import type { Stored } from './items/fieldValues';
import { withRelated } from './items/relationships';
import { rightsOnItem, type ItemState } from './items/visibility';
import { belongings, change, record, takeOut } from './items/writeItems';
import { removeList } from './lists/removeList';
import { isLibrary, tableOf, type List } from './lists/List';
import type { Person } from './people';
import { hasRight, right } from './rights';
import type { Web } from './webs';

/** What was recycled, with all that is needed to put it back: rows (a folder's and what cascaded with it too), or a list as a whole. */
interface Recycled {
  readonly id: string;
  /** As SharePoint numbers them: 1 a file, 3 a row, 4 a list, 5 a folder. */
  readonly type: 1 | 3 | 4 | 5;
  readonly list: string;
  readonly title: string;
  readonly dir: string;
  readonly leaf: string;
  readonly deletedBy: number;
  readonly deleted: string;
  /** 2: thrown out of the web's bin; only the site's still shows it. */
  readonly stage?: 2;
  /** The first is the one that was thrown away; none for a list. */
  readonly rows: readonly { readonly list: string; readonly row: Readonly<Record<string, Stored>> }[];
}

/** Moves a row to the recycle bin; returns the bin's name for it. */
export function recycleItem(core: Core, list: List, item: ItemState, person: Person): string {
  if (!hasRight(rightsOnItem(core, list, item, person), right.deleteItems)) throw errors.accessDenied();
  const related = withRelated(core, list, item);
  const rows = related.map(({ list: of, item: { id } }) => ({
    list: of.id, row: { ...(core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(of)} WHERE id = ?`, id) ?? {}), scope: null }
  }));
  const own = rows[0].row as Readonly<Record<string, Stored>>;
  const dir = String(own.dir ?? list.path).slice(1);
  const leaf = typeof own.leaf === 'string' ? own.leaf : `${item.id}_.000`;
  const type = item.fsType === 1 ? 5 : isLibrary(list) ? 1 : 3;
  const id = keep(core, list, person, { type, list: list.id, title: String(own.leaf ?? own.f_Title ?? ''), dir, leaf, rows });
  for (const row of related) takeOut(core, row.list, row.item, true);
  return id;
}

/** Moves a list to the recycle bin. */
export function recycleList(core: Core, list: List, person: Person): string {
  const slash = list.path.lastIndexOf('/');
  const id = keep(core, list, person, { type: 4, list: list.id, title: list.data.title, dir: list.path.slice(1, slash), leaf: list.path.slice(slash + 1), rows: [] });
  core.lists.recycle(list);
  return id;
}

function keep(core: Core, list: List, person: Person, given: Omit<Recycled, 'id' | 'deletedBy' | 'deleted'>): string {
  const recycled: Recycled = { ...given, id: randomUUID(), deletedBy: core.principals.userId(list.web.site.n, person), deleted: core.clock.now() };
  core.database.run('INSERT INTO recycleBin (id, site, web, list, deleted, data) VALUES (?, ?, ?, ?, ?, ?)', recycled.id, list.web.site.n, list.web.n, list.n, recycled.deleted, JSON.stringify(recycled));
  return recycled.id;
}

function restore(core: Core, recycled: Recycled): void {
  if (recycled.type === 4) restoreList(core, recycled);
  else for (const { list, row } of recycled.rows) restoreRow(core, list, row);
  core.database.run('DELETE FROM recycleBin WHERE id = ?', recycled.id);
}

function restoreRow(core: Core, listId: string, row: Readonly<Record<string, Stored>>): void {
  const list = core.lists.find(listId);
  if (!list) throw errors.listMissingById();
  if (typeof row.leaf === 'string' && core.database.get(`SELECT 1 FROM ${tableOf(list)} WHERE leaf = ? AND ifnull(dir, ?) = ?`, row.leaf, list.path, row.dir ?? list.path)) {
    throw errors.refused(`A file or folder with the name ${row.leaf} already exists.`, '-2130575257');
  }
  const known = new Set(core.database.all<{ name: string }>(`SELECT name FROM pragma_table_info('${tableOf(list)}')`).map((column) => column.name));
  const columns = Object.keys(row).filter((name) => known.has(name));
  core.database.run(`INSERT INTO ${tableOf(list)} (${columns.map(quoted).join(',')}) VALUES (${columns.map(() => '?').join(',')})`, ...columns.map((name) => row[name]));
  for (const table of belongings) core.database.run(`UPDATE ${table} SET item = -item WHERE list = ? AND item = ?`, list.n, -Number(row.id));
  const now = core.clock.now();
  record(core, list, Number(row.id), String(row.guid), change.restore, now);
  list.itemCount += 1;
  list.lastModified = now;
  core.lists.saveCounts(list);
}

interface HiddenList {
  readonly n: number;
  readonly id: string;
  readonly web: number;
  readonly path: string;
  readonly scope: number | null;
}

const hiddenList = (core: Core, { list }: Recycled): HiddenList | undefined => core.database.get<HiddenList>('SELECT n, id, -web AS web, path, scope FROM lists WHERE id = ?', list);

function restoreList(core: Core, recycled: Recycled): void {
  const hidden = hiddenList(core, recycled);
  if (!hidden) throw errors.listMissingById();
  const path = `/${recycled.dir}/${recycled.leaf}`;
  if (core.lists.byUrl(path) || core.lists.byTitle(core.webs.get(hidden.web), recycled.title)) {
    throw errors.refused('A list, survey, discussion board, or document library with the specified title already exists in this Web site.  Please choose another title.', '-2130575342');
  }
  core.lists.restore(hidden.n, path);
}

/** Removes for ever what lies in the bin. */
function destroy(core: Core, recycled: Recycled): void {
  const hidden = recycled.type === 4 ? hiddenList(core, recycled) : undefined;
  if (hidden) removeList(core, hidden);
  for (const { list, row } of recycled.rows) {
    const of = core.lists.find(list);
    if (of) for (const table of belongings) core.database.run(`DELETE FROM ${table} WHERE list = ? AND item = ?`, of.n, -Number(row.id));
  }
  core.database.run('DELETE FROM recycleBin WHERE id = ?', recycled.id);
}

function moveOut(core: Core, recycled: Recycled): void {
  core.database.run('UPDATE recycleBin SET data = ? WHERE id = ?', JSON.stringify({ ...recycled, stage: 2 } satisfies Recycled), recycled.id);
}

const recycledType: EntityType<Recycled> = {
  name: 'SP.RecycleBinItem',
  address: ({ id }) => `Web/RecycleBin(guid'${id}')`,
  properties: {
    DeletedByEmail: (item, call) => call.core.principals.get(call.web.site.n, item.deletedBy)?.email ?? '',
    DeletedByName: (item, call) => call.core.principals.get(call.web.site.n, item.deletedBy)?.title ?? '',
    DeletedDate: (item) => item.deleted,
    DirName: (item) => item.dir,
    Id: (item) => item.id,
    ItemState: (item) => item.stage ?? 1,
    ItemType: (item) => item.type,
    LeafName: (item) => item.leaf,
    Size: () => '0',
    Title: (item) => item.title
  },
  actions: {
    Restore: (item, _given, call) => call.core.change(() => {
      restore(call.core, item);
      return nothing(200);
    }),
    DeleteObject: (item, _given, call) => call.core.change(() => {
      destroy(call.core, item);
      return nothing(200);
    }),
    MoveToSecondStage: (item, _given, call) => call.core.change(() => {
      moveOut(call.core, item);
      return nothing(200);
    })
  }
};

/** `_api/web/recycleBin`, or that of the whole site: what the caller recycled; for who manages the web, everything. */
export function recycleBin(web: Web, wholeSite = false): Collection {
  const all = (call: Call): Recycled[] => {
    const { permissions, principals, database } = call.core;
    const own = principals.userId(web.site.n, call.person);
    const manages = hasRight(permissions.rightsIn(web.site, permissions.webScope(web), call.person), right.manageWeb);
    return database.all<{ data: string }>(`SELECT data FROM recycleBin WHERE ${wholeSite ? 'site' : 'web'} = ? ORDER BY deleted DESC, id`, wholeSite ? web.site.n : web.n)
      .map((row) => JSON.parse(row.data) as Recycled).filter((item) => (manages || item.deletedBy === own) && (wholeSite || item.stage !== 2));
  };
  const byId = (given: Arguments, call: Call): Entity<Recycled> => {
    const id = given.needText('id').toLowerCase();
    const item = all(call).find((candidate) => candidate.id === id);
    if (!item) throw errors.invalidArgument();
    return new Entity(recycledType, item);
  };
  const each = (work: (core: Core, item: Recycled) => void, only: (item: Recycled) => boolean = () => true) => (_given: Arguments, call: Call): Answer => {
    for (const item of all(call).filter(only)) work(call.core, item);
    return nothing(200);
  };
  return new Collection({
    address: `${wholeSite ? 'Site' : 'Web'}/RecycleBin`,
    members: (call) => all(call).map((item) => new Entity(recycledType, item)),
    byKey: byId,
    navigations: { getbyid: byId },
    actions: { restoreall: each(restore), deleteall: each(destroy), movealltosecondstage: each(moveOut), deleteallsecondstageitems: each(destroy, (item) => item.stage === 2) }
  });
}

/** The answer of `recycle()`. */
export const recycledAnswer = (call: Call, id: string): Answer => valueAnswer(call, 'Recycle', id);
