import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type AnyEntity, type EntityType } from '../../odata/Entity';
import { Complex, isObject, type JsonObject } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { fieldCollection } from '../fields/fieldEntity';
import { demandOn } from '../items/visibility';
import { isLibrary, type List } from '../lists/List';
import { right } from '../rights';
import type { Web } from '../webs';

/** A content type of a site, or of a list (then `list` is not null). */
interface ContentType {
  readonly n: number;
  readonly web: Web;
  readonly list: List | null;
  readonly data: ContentTypeData;
}

interface ContentTypeData {
  readonly id: string;
  name: string;
  description: string;
  group: string;
  hidden: boolean;
  readonly readOnly: boolean;
  readonly sealed: boolean;
  /** Internal names of the columns that it shows. */
  fields: string[];
}

const builtIn = (id: string, name: string, group: string, fields: string[] = ['ContentType', 'Title']): ContentTypeData =>
  ({ id, name, description: '', group, hidden: group === '_Hidden', readOnly: false, sealed: false, fields });

const ofSite: readonly ContentTypeData[] = [
  builtIn('0x', 'System', '_Hidden', []),
  builtIn('0x01', 'Item', 'List Content Types'),
  builtIn('0x0101', 'Document', 'Document Content Types', ['ContentType', 'FileLeafRef', 'Title']),
  builtIn('0x0101009D1CB255DA76424F860D91F20E6C4118', 'Site Page', 'Document Content Types', ['ContentType', 'FileLeafRef', 'Title']),
  builtIn('0x0102', 'Event', 'List Content Types'),
  builtIn('0x0104', 'Announcement', 'List Content Types'),
  builtIn('0x0105', 'Link', 'List Content Types'),
  builtIn('0x0106', 'Contact', 'List Content Types'),
  builtIn('0x0108', 'Task', 'List Content Types'),
  builtIn('0x0120', 'Folder', 'Folder Content Types', ['ContentType', 'FileLeafRef', 'Title'])
];

/** The id that a list gives its own copy of a site's content type. */
export const listContentTypeId = (list: List, parent: string): string => `${parent}00${list.id.replace(/-/g, '').toUpperCase()}`;

function stored(core: Core, web: Web, list: List | null): ContentType[] {
  const rows = core.database.all<{ n: number; data: string }>(`SELECT n, data FROM contentTypes WHERE ${list ? 'list' : 'web'} = ? ORDER BY n`, list ? list.n : web.n);
  return rows.map((row) => ({ n: row.n, web, list, data: JSON.parse(row.data) as ContentTypeData }));
}

/** A site has the built-in ones, of its root web, and its own; a list has a copy of its item's and of the folder's, and what was added. */
function all(core: Core, web: Web, list: List | null): ContentType[] {
  if (!list) {
    const root = core.webs.rootOf(web.site);
    return [...ofSite.map((data) => ({ n: 0, web: root, list: null, data })), ...stored(core, root, null), ...(root === web ? [] : stored(core, web, null))];
  }
  const first = list.data.baseTemplate === 119 ? ofSite[3] : isLibrary(list) ? ofSite[2] : ofSite[1];
  const own = [first, ofSite[ofSite.length - 1]].map((parent): ContentType => ({ n: 0, web, list, data: { ...parent, id: listContentTypeId(list, parent.id) } }));
  return [...own, ...stored(core, web, list)];
}

const contentTypeType: EntityType<ContentType> = {
  name: 'SP.ContentType',
  address: ({ list, data }) => `${list ? `Web/Lists(guid'${list.id}')` : 'Web'}/ContentTypes('${data.id}')`,
  properties: {
    ClientFormCustomFormatter: () => '',
    Description: ({ data }) => data.description,
    DisplayFormTemplateName: () => 'ListForm',
    DisplayFormUrl: () => '',
    DocumentTemplate: () => '',
    DocumentTemplateUrl: () => '',
    EditFormTemplateName: () => 'ListForm',
    EditFormUrl: () => '',
    Group: ({ data }) => data.group,
    Hidden: ({ data }) => data.hidden,
    Id: ({ data }) => new Complex('SP.ContentTypeId', { StringValue: data.id }),
    JSLink: () => '',
    MobileDisplayFormUrl: () => '',
    MobileEditFormUrl: () => '',
    MobileNewFormUrl: () => '',
    Name: ({ data }) => data.name,
    NewFormTemplateName: () => 'ListForm',
    NewFormUrl: () => '',
    ReadOnly: ({ data }) => data.readOnly,
    SchemaXml: ({ data }) => `<ContentType ID="${data.id}" Name="${data.name}" Group="${data.group}" />`,
    Scope: ({ list, web }) => list?.path ?? (web.path || '/'),
    Sealed: ({ data }) => data.sealed,
    StringId: ({ data }) => data.id
  },
  navigations: {
    FieldLinks: (type) => fieldLinks(type),
    Fields: (type) => fieldCollection(type.web, type.list, (field) => type.list === null || type.data.fields.includes(field.data.internalName) || !field.data.fromBase),
    Parent: (type, _given, call) => {
      const candidates = all(call.core, type.web, null).filter((other) => type.data.id !== other.data.id && type.data.id.startsWith(other.data.id));
      return entity(candidates.sort((a, b) => b.data.id.length - a.data.id.length)[0] ?? type);
    },
    WorkflowAssociations: (type) => new Collection({ address: `Web/ContentTypes('${type.data.id}')/WorkflowAssociations`, members: () => [] })
  },
  update: (type, changes, call) => {
    demandManage(call, type.web, type.list);
    demandOwn(type);
    if (typeof changes.Name === 'string') type.data.name = changes.Name;
    if (typeof changes.Description === 'string') type.data.description = changes.Description;
    if (typeof changes.Group === 'string') type.data.group = changes.Group;
    if (typeof changes.Hidden === 'boolean') type.data.hidden = changes.Hidden;
    call.core.database.run('UPDATE contentTypes SET data = ? WHERE n = ?', JSON.stringify(type.data), type.n);
  },
  remove: (type, call) => {
    demandManage(call, type.web, type.list);
    demandOwn(type);
    call.core.database.run('DELETE FROM contentTypes WHERE n = ?', type.n);
  }
};

function demandOwn(type: ContentType): void {
  if (type.n === 0) throw errors.refused('The content type is part of the system and cannot be changed.', '-2146232832');
}

function demandManage(call: Call, web: Web, list: List | null): void {
  if (list) demandOn(call.core, list, call.person, right.manageLists);
  else call.core.permissions.demand(web.site, call.core.permissions.webScope(web), call.person, right.manageWeb);
}

interface FieldLink {
  readonly type: ContentType;
  readonly name: string;
  readonly id: string;
  readonly required: boolean;
}

const fieldLinkType: EntityType<FieldLink> = {
  name: 'SP.FieldLink',
  address: ({ type, id }) => `${type.list ? `Web/Lists(guid'${type.list.id}')` : 'Web'}/ContentTypes('${type.data.id}')/FieldLinks(guid'${id}')`,
  properties: { FieldInternalName: ({ name }) => name, Hidden: () => false, Id: ({ id }) => id, Name: ({ name }) => name, ReadOnly: () => false, Required: ({ required }) => required, ShowInDisplayForm: () => true }
};

function fieldLinks(type: ContentType): Collection {
  const links = (call: Call): FieldLink[] => {
    const fields = type.list ? type.list.fields : call.core.lists.columnsOf(type.web);
    return type.data.fields.flatMap((name) => {
      const field = fields.find((candidate) => candidate.data.internalName === name);
      return field ? [{ type, name, id: field.data.id, required: field.data.required }] : [];
    });
  };
  return new Collection({
    address: `Web/ContentTypes('${type.data.id}')/FieldLinks`,
    members: (call) => links(call).map((link) => new Entity(fieldLinkType, link)),
    byKey: (given, call) => {
      const link = links(call).find((candidate) => candidate.id === given.needText('id').toLowerCase());
      if (!link) throw errors.invalidArgument();
      return new Entity(fieldLinkType, link);
    },
    add: (body, call) => {
      demandManage(call, type.web, type.list);
      demandOwn(type);
      const name = String(body.FieldInternalName ?? body.Name ?? '');
      const fields = type.list ? type.list.fields : call.core.lists.columnsOf(type.web);
      const field = fields.find((candidate) => candidate.data.internalName === name);
      if (!field) throw errors.fieldInvalid(name);
      type.data.fields = [...new Set([...type.data.fields, name])];
      call.core.database.run('UPDATE contentTypes SET data = ? WHERE n = ?', JSON.stringify(type.data), type.n);
      return new Entity(fieldLinkType, { type, name, id: field.data.id, required: field.data.required });
    }
  });
}

function entity(type: ContentType): AnyEntity {
  return new Entity(contentTypeType, type);
}

function add(call: Call, web: Web, list: List | null, data: ContentTypeData): AnyEntity {
  demandManage(call, web, list);
  if (all(call.core, web, list).some((other) => other.data.id === data.id || other.data.name.toLowerCase() === data.name.toLowerCase())) {
    throw errors.refused(`A duplicate content type "${data.name}" was found.`, '-2130575258');
  }
  const n = call.core.database.run('INSERT INTO contentTypes (web, list, data) VALUES (?, ?, ?)', list ? null : web.n, list?.n ?? null, JSON.stringify(data)).rowId;
  return entity({ n, web, list, data });
}

/** An id that starts with its parent's; without one, a child of Item. */
function newId(body: JsonObject): string {
  const given = isObject(body.Id) ? body.Id.StringValue : body.Id;
  if (given === undefined || given === null || given === '') return `0x0100${[...Array(32)].map(() => Math.floor(Math.random() * 16).toString(16)).join('').toUpperCase()}`;
  if (typeof given !== 'string' || !/^0x([0-9A-Fa-f]{2})+$/.test(given) || given.length > 1026) throw errors.invalidArgument('The content type id is not valid.');
  return given;
}

/** The content types of a web, or of a list. */
export function contentTypeCollection(web: Web, list: List | null): Collection {
  const byId = (given: Arguments, call: Call): AnyEntity => {
    const id = given.needText('contentTypeId').toLowerCase();
    const found = all(call.core, web, list).find((type) => type.data.id.toLowerCase() === id);
    if (!found) throw errors.invalidArgument('The content type does not exist.');
    return entity(found);
  };
  return new Collection({
    address: `${list ? `Web/Lists(guid'${list.id}')` : 'Web'}/ContentTypes`,
    members: (call) => all(call.core, web, list).map(entity),
    byKey: byId,
    navigations: { getbyid: byId },
    actions: {
      addavailablecontenttype: (_given, call) => {
        const id = String(call.body.contentTypeId ?? '').toLowerCase();
        const parent = all(call.core, web, null).find((type) => type.data.id.toLowerCase() === id);
        if (!parent || !list) throw errors.invalidArgument('The content type does not exist.');
        return add(call, web, list, { ...parent.data, id: listContentTypeId(list, parent.data.id) }).answer(call, 200);
      }
    },
    add: (body, call) => {
      const name = typeof body.Name === 'string' ? body.Name.trim() : '';
      if (name === '') throw errors.invalidArgument();
      return add(call, web, list, {
        id: newId(body), name, description: typeof body.Description === 'string' ? body.Description : '', group: typeof body.Group === 'string' ? body.Group : 'Custom Content Types', hidden: false,
        readOnly: false, sealed: false, fields: ['ContentType', 'Title']
      });
    }
  });
}

/** The content type of a row, by the id that it bears. */
export function contentTypeOfRow(core: Core, list: List, id: string): AnyEntity {
  const types = all(core, list.web, list);
  return entity(types.find((type) => type.data.id.toLowerCase() === id.toLowerCase()) ?? types[0]);
}

/** The content types of a list by id. */
export function contentTypeNames(core: Core, list: List): { readonly id: string; readonly name: string }[] {
  return all(core, list.web, list).map(({ data }) => ({ id: data.id, name: data.name }));
}
