import { randomUUID } from 'node:crypto';
import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import type { JsonObject } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import { action, jsonAnswer, nothing, valueResource, type Resource } from '../../odata/Resource';
import { parseXml, xmlText } from '../../storage/xml';
import { right } from '../rights';
import { demandOn } from '../items/visibility';
import { fieldByName, isLibrary, type List } from './List';

/** A view of a list. */
export interface View {
  readonly n: number;
  readonly list: List;
  readonly data: ViewData;
}

export interface ViewData {
  readonly id: string;
  title: string;
  readonly file: string;
  isDefault: boolean;
  hidden: boolean;
  readonly personal: boolean;
  rowLimit: number;
  paged: boolean;
  query: string;
  fields: string[];
  scope: number;
  customFormatter: string | null;
  aggregations: string | null;
  readonly kind: string;
}

interface ViewRow {
  readonly n: number;
  readonly data: string;
}

export function viewsOf(core: Core, list: List): View[] {
  return core.database.all<ViewRow>('SELECT n, data FROM views WHERE list = ? ORDER BY n', list.n).map((row) => ({ n: row.n, list, data: JSON.parse(row.data) as ViewData }));
}

/** Adds a view; when it is to be the default one, no other is. */
export function addView(core: Core, list: List, given: Partial<ViewData> & { readonly title: string }): View {
  const data: ViewData = {
    id: randomUUID(), file: `${given.title.replace(/[^A-Za-z0-9_-]/g, '') || 'View'}.aspx`, isDefault: false, hidden: false, personal: false, rowLimit: 30, paged: true, query: '',
    fields: [isLibrary(list) ? 'LinkFilename' : 'LinkTitle'], scope: 0, customFormatter: null, aggregations: null, kind: 'HTML', ...given
  };
  const n = core.database.run('INSERT INTO views (list, data) VALUES (?, ?)', list.n, JSON.stringify(data)).rowId;
  const view: View = { n, list, data };
  if (data.isDefault) makeDefault(core, view);
  return view;
}

function save(core: Core, view: View): void {
  core.database.run('UPDATE views SET data = ? WHERE n = ?', JSON.stringify(view.data), view.n);
}

function makeDefault(core: Core, view: View): void {
  for (const other of viewsOf(core, view.list)) {
    if (other.n !== view.n && other.data.isDefault) save(core, { ...other, data: { ...other.data, isDefault: false } });
  }
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const flag = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
const number = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const folder = (list: List): string => (isLibrary(list) ? `${list.path}/Forms` : list.path);

/** The view as CAML. */
export function viewXml({ data }: View, list: List): string {
  const fields = data.fields.map((name) => `<FieldRef Name="${xmlText(name)}" />`).join('');
  return `<View Name="{${data.id.toUpperCase()}}" DefaultView="${data.isDefault ? 'TRUE' : 'FALSE'}" Type="${data.kind}" DisplayName="${xmlText(data.title)}" Url="${xmlText(`${folder(list)}/${data.file}`)}" BaseViewID="1"${data.scope > 0 ? ` Scope="${['', 'Recursive', 'RecursiveAll', 'FilesOnly'][data.scope] ?? ''}"` : ''}>` +
    `<Query>${data.query}</Query><ViewFields>${fields}</ViewFields><RowLimit Paged="${data.paged ? 'TRUE' : 'FALSE'}">${data.rowLimit}</RowLimit></View>`;
}

const viewType: EntityType<View> = {
  name: 'SP.View',
  address: ({ list, data }) => `Web/Lists(guid'${list.id}')/Views(guid'${data.id}')`,
  properties: {
    Aggregations: ({ data }) => data.aggregations,
    AggregationsStatus: () => null,
    BaseViewId: () => '1',
    CustomFormatter: ({ data }) => data.customFormatter,
    CustomOrder: () => null,
    DefaultView: ({ data }) => data.isDefault,
    Hidden: ({ data }) => data.hidden,
    HtmlSchemaXml: (view) => viewXml(view, view.list),
    Id: ({ data }) => data.id,
    ImageUrl: () => '/_layouts/15/images/generic.png',
    ListViewXml: (view) => viewXml(view, view.list),
    MobileDefaultView: () => false,
    OrderedView: () => false,
    Paged: ({ data }) => data.paged,
    PersonalView: ({ data }) => data.personal,
    ReadOnlyView: () => false,
    RowLimit: ({ data }) => data.rowLimit,
    Scope: ({ data }) => data.scope,
    ServerRelativeUrl: ({ list, data }) => `${folder(list)}/${data.file}`,
    TabularView: () => true,
    Title: ({ data }) => data.title,
    ViewQuery: ({ data }) => data.query,
    ViewType: ({ data }) => data.kind
  },
  navigations: { ViewFields: (view) => viewFields(view) },
  actions: {
    SetViewXml: (view, _given, call) => call.core.change(() => {
      demandOn(call.core, view.list, call.person, right.manageLists);
      applyXml(view, text(call.body.viewXml) ?? '');
      save(call.core, view);
      return nothing(200);
    })
  },
  update: (view, changes, call) => {
    demandOn(call.core, view.list, call.person, right.manageLists);
    merge(view.data, changes);
    save(call.core, view);
    if (changes.DefaultView === true) makeDefault(call.core, view);
  },
  remove: (view, call) => {
    demandOn(call.core, view.list, call.person, right.manageLists);
    call.core.database.run('DELETE FROM views WHERE n = ?', view.n);
  }
};

function merge(data: ViewData, changes: JsonObject): void {
  data.title = text(changes.Title) ?? data.title;
  data.isDefault = flag(changes.DefaultView) ?? data.isDefault;
  data.hidden = flag(changes.Hidden) ?? data.hidden;
  data.rowLimit = number(changes.RowLimit) ?? data.rowLimit;
  data.paged = flag(changes.Paged) ?? data.paged;
  data.query = text(changes.ViewQuery) ?? data.query;
  data.scope = number(changes.Scope) ?? data.scope;
  data.customFormatter = changes.CustomFormatter === undefined ? data.customFormatter : text(changes.CustomFormatter) ?? null;
  data.aggregations = text(changes.Aggregations) ?? data.aggregations;
}

function applyXml(view: View, xml: string): void {
  const root = parseXml(xml);
  const part = (name: string): (typeof root.children)[number] | undefined => root.children.find((child) => child.name === name);
  const query = /<Query[^>]*>([\s\S]*?)<\/Query>/i.exec(xml);
  view.data.query = query ? query[1] : view.data.query;
  const fields = part('ViewFields');
  if (fields) view.data.fields = fields.children.map((child) => child.attributes.Name ?? '').filter((name) => name !== '');
  const limit = part('RowLimit');
  if (limit) view.data.rowLimit = Number(limit.text) || view.data.rowLimit;
}

function viewFields(view: View): Resource {
  const { list, data } = view;
  const change = (work: (call: Call) => void): Resource => action((call) => call.core.change(() => {
    demandOn(call.core, list, call.person, right.manageLists);
    work(call);
    save(call.core, view);
    return nothing(200);
  }));
  const known = (given: string): string => {
    const field = fieldByName(list, given) ?? list.fields.find((other) => other.data.title.toLowerCase() === given.toLowerCase());
    if (!field) throw errors.fieldInvalid(given);
    return field.data.internalName;
  };
  const schema = (): string => data.fields.map((name) => `<FieldRef Name="${xmlText(name)}" />`).join('');
  return {
    get: (call) => jsonAnswer(call, call.format.level === 'verbose' ? { d: { Items: { results: data.fields }, SchemaXml: schema() } } : { SchemaXml: schema(), Items: data.fields }),
    embed: (_query, call) => (call.format.level === 'verbose' ? { Items: { results: data.fields }, SchemaXml: schema() } : { SchemaXml: schema(), Items: data.fields }),
    child: (name, given) => {
      switch (name.toLowerCase()) {
        case 'addviewfield': return change(() => {
          const field = known((given as Arguments).needText('strField'));
          if (!data.fields.includes(field)) data.fields = [...data.fields, field];
        });
        case 'removeviewfield': return change(() => {
          data.fields = data.fields.filter((field) => field !== (given as Arguments).needText('strField'));
        });
        case 'removeallviewfields': return change(() => {
          data.fields = [];
        });
        case 'moveviewfieldto': return change((call) => {
          const field = text(call.body.field) ?? '';
          const rest = data.fields.filter((other) => other !== field);
          if (rest.length === data.fields.length) throw errors.fieldInvalid(field);
          rest.splice(number(call.body.index) ?? 0, 0, field);
          data.fields = rest;
        });
        case 'schemaxml': return valueResource('SchemaXml', schema);
        case 'items': return valueResource('Items', () => data.fields);
        default: return undefined;
      }
    }
  };
}

export function viewEntity(view: View): Entity<View> {
  return new Entity(viewType, view);
}

/** `lists(…)/views`. */
export function viewCollection(list: List): Resource {
  const find = (call: Call, test: (view: View) => boolean, what: string): Entity<View> => {
    const view = viewsOf(call.core, list).find(test);
    if (!view) throw errors.nameMissing('View', what);
    return viewEntity(view);
  };
  const byId = (given: Arguments, call: Call): Entity<View> => {
    const id = given.needText('guidId').toLowerCase();
    return find(call, (view) => view.data.id === id, id);
  };
  return new Collection({
    address: `Web/Lists(guid'${list.id}')/Views`,
    members: (call) => viewsOf(call.core, list).map(viewEntity),
    byKey: byId,
    navigations: {
      getbyid: byId,
      getbytitle: (given, call) => {
        const title = given.needText('strTitle');
        return find(call, (view) => view.data.title.toLowerCase() === title.toLowerCase(), title);
      }
    },
    add: (body, call) => {
      demandOn(call.core, list, call.person, right.manageLists);
      const title = text(body.Title)?.trim();
      if (!title) throw errors.invalidArgument();
      const view = addView(call.core, list, {
        title, personal: flag(body.PersonalView) ?? false, isDefault: flag(body.SetAsDefaultView) ?? flag(body.DefaultView) ?? false, rowLimit: number(body.RowLimit) ?? 30,
        query: text(body.ViewQuery) ?? text(body.Query) ?? '', paged: flag(body.Paged) ?? true, customFormatter: text(body.CustomFormatter) ?? null,
        ...(Array.isArray(body.ViewFields) ? { fields: body.ViewFields.map(String) } : {})
      });
      return viewEntity(view);
    }
  });
}
