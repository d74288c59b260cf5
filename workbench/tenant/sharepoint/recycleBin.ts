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
import { rightsOnItem, type ItemState } from './items/visibility';
import { change, record, removeItem } from './items/writeItems';
import { tableOf, type List } from './lists/List';
import type { Person } from './people';
import { hasRight, right } from './rights';
import type { Web } from './webs';

/** A row that was recycled, with all that is needed to put it back. */
interface Recycled {
  readonly id: string;
  readonly list: string;
  readonly title: string;
  readonly deletedBy: number;
  readonly deleted: string;
  readonly row: Readonly<Record<string, Stored>>;
}

/** Moves a row to the recycle bin; returns the bin's name for it. */
export function recycleItem(core: Core, list: List, item: ItemState, person: Person): string {
  if (!hasRight(rightsOnItem(core, list, item, person), right.deleteItems)) throw errors.accessDenied();
  const row = core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(list)} WHERE id = ?`, item.id) ?? {};
  const recycled: Recycled = {
    id: randomUUID(), list: list.id, title: String(row.leaf ?? row.f_Title ?? ''), deletedBy: core.principals.userId(list.web.site.n, person), deleted: core.clock.now(),
    row: { ...row, scope: null }
  };
  core.database.run('INSERT INTO recycleBin (id, site, web, list, deleted, data) VALUES (?, ?, ?, ?, ?, ?)', recycled.id, list.web.site.n, list.web.n, list.n, recycled.deleted, JSON.stringify(recycled));
  removeItem(core, list, item);
  return recycled.id;
}

function restore(core: Core, recycled: Recycled): void {
  const list = core.lists.find(recycled.list);
  if (!list) throw errors.listMissingById();
  const known = new Set(core.database.all<{ name: string }>(`SELECT name FROM pragma_table_info('${tableOf(list)}')`).map((column) => column.name));
  const columns = Object.keys(recycled.row).filter((name) => known.has(name));
  core.database.run(`INSERT INTO ${tableOf(list)} (${columns.map(quoted).join(',')}) VALUES (${columns.map(() => '?').join(',')})`, ...columns.map((name) => recycled.row[name]));
  core.database.run('DELETE FROM recycleBin WHERE id = ?', recycled.id);
  const now = core.clock.now();
  record(core, list, Number(recycled.row.id), String(recycled.row.guid), change.restore, now);
  list.itemCount += 1;
  list.lastModified = now;
  core.lists.saveCounts(list);
}

const recycledType: EntityType<Recycled> = {
  name: 'SP.RecycleBinItem',
  address: ({ id }) => `Web/RecycleBin(guid'${id}')`,
  properties: {
    DeletedByEmail: (item, call) => call.core.principals.get(call.web.site.n, item.deletedBy)?.email ?? '',
    DeletedByName: (item, call) => call.core.principals.get(call.web.site.n, item.deletedBy)?.title ?? '',
    DeletedDate: (item) => item.deleted,
    DirName: (item, call) => call.core.lists.find(item.list)?.path.slice(1) ?? '',
    Id: (item) => item.id,
    ItemState: () => 1,
    ItemType: () => 3,
    LeafName: (item) => `${item.row.id}_.000`,
    Size: () => '0',
    Title: (item) => item.title
  },
  actions: {
    Restore: (item, _given, call) => call.core.change(() => {
      restore(call.core, item);
      return nothing(200);
    }),
    DeleteObject: (item, _given, call) => {
      call.core.database.run('DELETE FROM recycleBin WHERE id = ?', item.id);
      return nothing(200);
    },
    MoveToSecondStage: () => nothing(200)
  }
};

/** `_api/web/recycleBin`: what the caller recycled; for who manages the web, everything. */
export function recycleBin(web: Web): Collection {
  const all = (call: Call): Recycled[] => {
    const { permissions, principals, database } = call.core;
    const own = principals.userId(web.site.n, call.person);
    const manages = hasRight(permissions.rightsIn(web.site, permissions.webScope(web), call.person), right.manageWeb);
    return database.all<{ data: string }>('SELECT data FROM recycleBin WHERE web = ? ORDER BY deleted DESC, id', web.n).map((row) => JSON.parse(row.data) as Recycled)
      .filter((item) => manages || item.deletedBy === own);
  };
  const byId = (given: Arguments, call: Call): Entity<Recycled> => {
    const id = given.needText('id').toLowerCase();
    const item = all(call).find((candidate) => candidate.id === id);
    if (!item) throw errors.invalidArgument();
    return new Entity(recycledType, item);
  };
  const each = (work: (core: Core, item: Recycled) => void) => (_given: Arguments, call: Call): Answer => {
    for (const item of all(call)) work(call.core, item);
    return nothing(200);
  };
  return new Collection({
    address: 'Web/RecycleBin',
    members: (call) => all(call).map((item) => new Entity(recycledType, item)),
    byKey: byId,
    navigations: { getbyid: byId },
    actions: {
      restoreall: each(restore),
      deleteall: each((core, item) => core.database.run('DELETE FROM recycleBin WHERE id = ?', item.id))
    }
  });
}

/** The answer of `recycle()`. */
export const recycledAnswer = (call: Call, id: string): Answer => valueAnswer(call, 'Recycle', id);
