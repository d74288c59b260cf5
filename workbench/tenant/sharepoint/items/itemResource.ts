import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Answer, Call } from '../../http/Call';
import { Entity, type EntityType } from '../../odata/Entity';
import type { Json, JsonObject } from '../../odata/json';
import { Arguments } from '../../odata/path';
import { propertyBag } from '../../odata/propertyBag';
import { noQuery, type Query } from '../../odata/query';
import { nothing, valueAnswer, valueResource, type Resource } from '../../odata/Resource';
import { contentTypeOfRow } from '../contentTypes/contentTypes';
import { entryOfItem } from '../files/Entry';
import { fileEntity } from '../files/fileEntity';
import { folderOfEntry } from '../files/folderEntity';
import { listEntity } from '../lists/listEntity';
import type { List } from '../lists/List';
import { securableList, scopesAbove } from '../lists/securableList';
import { recycledAnswer, recycleItem } from '../recycleBin';
import { basePermissions } from '../rights';
import { securableNavigations, type Securable } from '../security/securable';
import { attachmentsOf } from './attachments';
import { demandEtag, etagOf } from './etag';
import { valuesFromBody } from './fieldValues';
import { storedTexts, valuesAsText } from './fieldTexts';
import { embeddedItem, itemAnswer, itemsOf, readOf } from './itemsResource';
import { readItems } from './readItems';
import { shapeOf } from './shape';
import { validateUpdate } from './validateItems';
import { versionsOf } from './versions';
import { findItem, rightsOnItem, type ItemState } from './visibility';
import { deleteItem, updateItem } from './writeItems';

interface Row {
  readonly list: List;
  readonly item: ItemState;
}

const address = ({ list, item }: Row): string => `Web/Lists(guid'${list.id}')/Items(${item.id})`;

function securableItem({ list, item }: Row, core: Core): Securable {
  const above = list.scope === null ? scopesAbove(list.web) : [list.scope, ...scopesAbove(list.web)];
  return {
    site: list.web.site, web: list.web, address: address({ list, item }), scope: item.scope, parentScope: securableList(list, core).scope ?? core.permissions.webScope(list.web), above, rowCount: 0,
    clearBelow: () => undefined,
    setScope: (scope) => {
      core.database.run(`UPDATE items_${list.n} SET scope = ? WHERE id = ?`, scope, item.id);
      list.data.itemScopes += scope === null ? -1 : 1;
      core.lists.save(list);
    },
    rights: (person) => rightsOnItem(core, list, item, person)
  };
}

const security = securableNavigations<Row>(securableItem);
const filePathOnly: Query = { ...noQuery, chosen: 'FileRef|', select: { FileRef: {} } };

/** What a row has beside its columns. */
const rowType: EntityType<Row> = {
  name: 'SP.ListItem',
  address,
  properties: {},
  onRequest: {
    EffectiveBasePermissions: ({ list, item }, call) => basePermissions(rightsOnItem(call.core, list, item, call.person)),
    EffectiveBasePermissionsForUI: ({ list, item }, call) => basePermissions(rightsOnItem(call.core, list, item, call.person)),
    EncodedAbsUrl: ({ list, item }, call) => call.raw.origin + encodeURI(String((JSON.parse(readItems(call.core, list, { ...readOf(call), query: filePathOnly, only: item.id }).rows[0] ?? '{}') as JsonObject).FileRef ?? list.path)),
    HasUniqueRoleAssignments: ({ item }) => item.scope !== null
  },
  navigations: {
    ...security.navigations,
    AttachmentFiles: ({ list, item }) => attachmentsOf(list, item),
    ContentType: ({ list, item }, _given, call) => contentTypeOfRow(call.core, list, contentTypeIdOf(list, item, call.core)),
    FieldValuesAsHtml: (row) => texts(row, 'FieldValuesAsHtml'),
    FieldValuesAsText: (row) => texts(row, 'FieldValuesAsText'),
    FieldValuesForEdit: (row) => texts(row, 'FieldValuesForEdit'),
    File: (row, _given, call) => entityOf(row, call, 0),
    FirstUniqueAncestorSecurableObject: ({ list, item }, _given, call) => (item.scope !== null ? itemResource(list, item) : listEntity(list).child('FirstUniqueAncestorSecurableObject', null, call) as Resource),
    Folder: (row, _given, call) => entityOf(row, call, 1),
    ParentList: ({ list }) => listEntity(list),
    Properties: (row) => properties(row),
    Versions: ({ list, item }) => versionsOf(list, item)
  },
  actions: {
    ...security.actions,
    DeleteObject: ({ list, item }, _given, call) => remove(list, item, call),
    DeleteWithParameters: ({ list, item }, _given, call) => remove(list, item, call),
    Recycle: ({ list, item }, _given, call) => call.core.change(() => {
      demandEtag(call, item);
      return recycledAnswer(call, recycleItem(call.core, list, item, call.person));
    }),
    ValidateUpdateListItem: ({ list, item }, _given, call) => validateUpdate(list, item, call)
  }
};

function contentTypeIdOf(list: List, item: ItemState, core: Core): string {
  return core.database.get<{ contentType: string }>(`SELECT contentType FROM items_${list.n} WHERE id = ?`, item.id)?.contentType ?? '';
}

/** The file, or the folder, that a row is; null for a row that is none. */
function entityOf({ list, item }: Row, call: Call, fsType: number): Resource {
  const entry = item.fsType === fsType ? entryOfItem(call.core, list, item.id, call.person) : undefined;
  if (!entry) return valueResource(fsType === 0 ? 'File' : 'Folder', () => null);
  return fsType === 0 ? fileEntity(entry) : folderOfEntry(entry);
}

/** The property bag of a row: its columns' stored values as texts, by their internal names. */
const properties = (row: Row): Resource => propertyBag(`${address(row)}/Properties`, (call) => storedTexts(call.core, row.list, row.item.id));

const texts = (row: Row, name: string): Resource => propertyBag(`${address(row)}/${name}`, (call) => valuesAsText(call.core, row.list, row.item.id, name, call.person), 'SP.FieldStringValues');

/** One row: read, changed, removed, and everything below it. */
export function itemResource(list: List, item: ItemState): Resource {
  const rest = new Entity(rowType, { list, item });
  return {
    child: (name, given, call) => rest.child(name, given, call) ?? property(list, item, name, given),
    get: (call) => itemAnswer(list, item.id, call, 200),
    embed: (query, call) => embeddedItem(list, item.id, query, call),
    patch: (call) => change(list, item, call),
    put: (call) => change(list, item, call),
    delete: (call) => remove(list, item, call)
  };
}

function remove(list: List, item: ItemState, call: Call): Answer {
  return call.core.database.transaction(() => {
    const current = findItem(call.core, list, item.id, call.person);
    demandEtag(call, current);
    deleteItem(call.core, list, current, call.person);
    return nothing(200);
  });
}

function change(list: List, item: ItemState, call: Call): Answer {
  return call.core.database.transaction(() => {
    const current = findItem(call.core, list, item.id, call.person);
    demandEtag(call, current);
    const next = updateItem(call.core, list, current, call.person, valuesFromBody(call.core, list, call.body));
    return nothing(204, { ETag: etagOf(next) });
  });
}

/** `items(3)/Title`, and an expanded lookup by its own path `items(3)/Owner`. */
function property(list: List, item: ItemState, name: string, given: Arguments | null): Resource | undefined {
  const found = shapeOf(list).properties.get(name.toLowerCase());
  if (!found || given) return undefined;
  return {
    get: (call) => {
      const { rows } = readItems(call.core, list, {
        ...readOf(call), query: { ...noQuery, chosen: `${found.name}|`, select: { [found.name]: {} } }, format: { level: 'none', version4: false }, only: item.id
      });
      if (!rows[0]) throw errors.itemMissing();
      return valueAnswer(call, found.name, (JSON.parse(rows[0]) as Record<string, Json>)[found.name]);
    }
  };
}

/** `getItemByStringId('3')`. */
export function itemByStringId(list: List, given: Arguments, call: Call): Resource {
  const id = Number(given.needText('sId'));
  if (!Number.isInteger(id)) throw errors.itemMissing();
  return itemsOf(list).key(new Arguments([{ name: null, value: id }]), call);
}
