import { errors } from '../../errors';
import type { Answer, Call } from '../../http/Call';
import type { Filter } from '../../odata/filter';
import { isObject, type Json, type JsonObject } from '../../odata/json';
import { jsonAnswer, valueAnswer } from '../../odata/Resource';
import { columnOf, entityPropertyName, fieldKinds, isDateOnly, isLookup, isPerson, type Field } from '../fields/Field';
import { textOf, titleOf } from '../items/fieldTexts';
import type { Stored } from '../items/fieldValues';
import { readOf } from '../items/itemsResource';
import { readItems } from '../items/readItems';
import { shapeOf } from '../items/shape';
import { rightsOn } from '../items/visibility';
import { fieldByName, tableOf, type List } from '../lists/List';
import { viewsOf, viewXml, type View } from '../lists/views';
import { dateText } from '../web/locales';
import { projectedCell, type Projection } from './joins';
import { columnFilter, placeOf, readCaml, type CamlView } from './camlQuery';

const listData = 2;

/** `RenderListDataAsStream`: rows as a list page shows them, every value a text. */
export function renderList(list: List, call: Call): Answer {
  const parameters = isObject(call.body.parameters) ? call.body.parameters : {};
  const { data, view, fields } = rendered(list, parameters, call);
  const options = typeof parameters.RenderOptions === 'number' ? parameters.RenderOptions : listData;
  if (options === listData || options === 0) return jsonAnswer(call, data);
  return jsonAnswer(call, {
    wpq: '', Templates: {}, ListData: data, ViewMetadata: view ? { Id: view.data.id, Title: view.data.title, ListViewXml: viewXml(view, list) } : null,
    ListSchema: { Field: fields.map((field) => ({ Name: field.data.internalName, FieldType: field.data.type, RealFieldName: field.data.internalName, DisplayName: field.data.title, ID: field.data.id, Type: field.data.type })) }
  });
}

/** `RenderListData(@viewXml)`: the same rows, as JSON in a text. */
export function renderListData(list: List, xml: string, call: Call): Answer {
  return valueAnswer(call, 'RenderListData', JSON.stringify(rendered(list, { ViewXml: xml }, call).data));
}

interface Rendered {
  readonly data: JsonObject;
  readonly view: View | undefined;
  readonly fields: readonly Field[];
}

function rendered(list: List, parameters: JsonObject, call: Call): Rendered {
  const view = viewsOf(call.core, list).find((candidate) => candidate.data.isDefault);
  const xml = typeof parameters.ViewXml === 'string' && parameters.ViewXml !== '' ? parameters.ViewXml : view ? viewXml(view, list) : '';
  const caml = overridden(readCaml(xml, call.core, list, call.person), list, call);
  const paging = typeof parameters.Paging === 'string' && parameters.Paging !== '' ? parameters.Paging.replace(/^\?/, '') : null;
  const limit = caml.rowLimit ?? 30;
  const page = readItems(call.core, list, {
    ...readOf(call), caml: true, place: placeOf(caml, parameters.FolderServerRelativeUrl, list), format: { level: 'none', version4: false }, query: { ...caml.query, chosen: 'Id|render', select: { Id: {} }, top: limit, skipToken: paging }
  });
  const names = caml.fields.length > 0 ? caml.fields : ['Title'];
  const fields = names.map((name) => fieldByName(list, name)).filter((field): field is Field => field !== undefined);
  const first = Number(new URLSearchParams(paging ?? '').get('PageFirstRow') ?? 1) || 1;
  const data: JsonObject = {
    Row: page.ids.map((id) => row(list, id, fields, caml.projections, call)), FirstRow: first, FolderPermissions: mask(rightsOn(call.core, list, call.person)), LastRow: first + page.ids.length - 1, RowLimit: limit,
    FilterLink: '?', ForceNoHierarchy: '1', HierarchyHasIndention: '', ...(page.next ? { NextHref: `?${page.next}&PageFirstRow=${first + page.ids.length}&View=${view?.data.id ?? ''}` } : {})
  };
  return { data, view, fields };
}

/** What the address and the call change about the view: other columns or order (`OverrideViewXml`), filters and sorting by column as a list page's address has them. */
function overridden(view: CamlView, list: List, call: Call): CamlView {
  const { core, person, parameters } = call;
  const given = isObject(call.body.parameters) ? call.body.parameters.OverrideViewXml : undefined;
  const override = typeof given === 'string' && given !== '' ? readCaml(given, core, list, person) : null;
  const filters = [...parameters].flatMap(([name, column]): Filter[] => {
    const match = /^filterfield(s?)(\d*)$/.exec(name);
    if (!match || column === '') return [];
    const value = parameters.get(`filtervalue${match[1]}${match[2]}`) ?? '';
    return [columnFilter(core, list, person, column, match[1] === '' ? [value] : value.split(';#'))];
  });
  const sorted = parameters.get('sortfield');
  const order = sorted ? [{ path: sortPath(list, sorted), descending: /^desc/i.test(parameters.get('sortdir') ?? 'Asc') }] : [];
  const base = override ?? view;
  const parts = [...(override?.query.filter ?? view.query.filter ? [(override?.query.filter ?? view.query.filter) as Filter] : []), ...filters];
  return {
    fields: base.fields.length > 0 ? base.fields : view.fields, projections: base.fields.length > 0 ? base.projections : view.projections, rowLimit: base.rowLimit ?? view.rowLimit, scope: view.scope,
    query: {
      ...view.query, filter: parts.length > 1 ? { kind: 'and', parts } : parts[0] ?? null,
      orderBy: order.length > 0 ? order : base.query.orderBy.length > 0 ? base.query.orderBy : view.query.orderBy
    }
  };
}

function sortPath(list: List, name: string): string {
  const field = fieldByName(list, name);
  if (!field) throw errors.fieldInvalid(name);
  if (!isLookup(field)) return entityPropertyName(name);
  return `${entityPropertyName(name)}/${isPerson(field) ? 'Title' : field.data.lookupField}`;
}

const mask = (rights: bigint): string => `0x${rights.toString(16)}`;

function row(list: List, id: number, fields: readonly Field[], projections: readonly Projection[], call: Call): JsonObject {
  const { core } = call;
  const stored = core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(list)} WHERE id = ?`, id);
  if (!stored) throw errors.itemMissing();
  const path = `${stored.dir ?? list.path}/${stored.leaf ?? `${id}_.000`}`;
  const shown: JsonObject = {
    ID: String(id), PermMask: mask(rightsOn(core, list, call.person)), FSObjType: String(stored.fsType), UniqueId: `{${String(stored.guid).toUpperCase()}}`, ContentTypeId: String(stored.contentType),
    FileRef: path, 'FileRef.urlencode': encodeURI(path), ItemChildCount: '0', FolderChildCount: '0', SMTotalSize: '0', owshiddenversion: String(stored.version)
  };
  for (const field of fields) {
    const column = columnOf(field);
    const value = column === null ? computed(list, field, id, call) : stored[column] ?? null;
    Object.assign(shown, cell(list, field, value, call));
  }
  for (const projection of projections) shown[projection.name] = projectedCell(core, list, projection, stored[columnOf(projection.lookup) as string] ?? null, call.person);
  return shown;
}

function computed(list: List, field: Field, id: number, call: Call): Stored {
  const property = shapeOf(list).properties.get(field.data.internalName.toLowerCase());
  return property ? call.core.database.get<{ v: Stored }>(`SELECT ${property.value('i')} AS v FROM ${tableOf(list)} AS i WHERE i.id = ?`, id)?.v ?? null : null;
}

/** A value as the page shows it, with the forms for machines beside it (`Start.` in UTC, `Done.value`). */
function cell(list: List, field: Field, value: Stored, call: Call): JsonObject {
  const name = field.data.internalName;
  const { core } = call;
  if (isLookup(field)) return { [name]: value === null ? '' : references(list, field, value, call) };
  const text = value === null ? '' : textOf(core, list, field, value, call.person);
  switch (field.data.type) {
    case 'DateTime': return { [name]: value === null ? '' : dateText(String(value), list.web, isDateOnly(field)), [`${name}.`]: value ?? '' };
    case 'Boolean': return { [name]: value === null ? '' : text, [`${name}.value`]: value === null ? '' : String(value) };
    case 'Number':
    case 'Currency': return { [name]: text, [`${name}.`]: value === null ? '' : String(value) };
    case 'MultiChoice': return { [name]: value === null ? [] : (JSON.parse(String(value)) as Json) };
    case 'URL': {
      const link = value === null ? null : (JSON.parse(String(value)) as { Url: string; Description: string });
      return { [name]: link?.Url ?? '', [`${name}.desc`]: link?.Description ?? '' };
    }
    case 'Attachments': return { [name]: Number(value) > 0 ? '1' : '0' };
    default: return fieldKinds[field.data.type].kind === 12 && name.startsWith('LinkTitle') ? { [name]: text, Title: text } : { [name]: text };
  }
}

function references(list: List, field: Field, value: Stored, call: Call): Json[] {
  const ids = field.data.type.endsWith('Multi') ? (JSON.parse(String(value)) as number[]) : [Number(value)];
  return ids.map((id) => {
    const title = titleOf(call.core, list, field, id, call.person);
    if (!isPerson(field)) return { lookupId: id, lookupValue: title, isSecretFieldValue: false };
    const principal = call.core.principals.get(list.web.site.n, id);
    return { id: String(id), title, email: principal?.email ?? '', sip: principal?.email ?? '', picture: '' };
  });
}
