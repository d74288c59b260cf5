import type { Format } from '../../odata/format';
import { columnOf, entityPropertyName, isLookup, isMulti, propertyName, type Field } from '../fields/Field';
import { isLibrary, type List } from '../lists/List';
import { quoted } from './itemTable';
import { literal } from './sqlText';

/** How a property's values compare, and are written. */
export type ValueKind = 'text' | 'number' | 'boolean' | 'date' | 'guid' | 'ids' | 'texts' | 'link' | 'fixed';

/** A property of a list's rows, as JSON names it. */
export interface ItemProperty {
  readonly name: string;
  readonly kind: ValueKind;
  readonly field: Field | null;
  /** The SQL of the stored value, in the table of this alias. */
  readonly value: (alias: string) => string;
  /** The SQL of its JSON text. */
  readonly json: (alias: string, format: Format, emptyMulti: string) => string;
  /** Whether the stored value is itself what JSON shows: a text, a number, an instant. Many such are written in one go. */
  readonly isPlain: boolean;
  /** Part of an answer without $select. */
  readonly isDefault: boolean;
}

/** What can be read of a list's rows: derived from the columns, and kept until they change. */
export interface ListShape {
  readonly defaults: readonly ItemProperty[];
  /** Keys in lower case. */
  readonly properties: ReadonlyMap<string, ItemProperty>;
  /** Lookup and person columns by their own name: what $expand takes. Keys in lower case. */
  readonly lookups: ReadonlyMap<string, Field>;
}

const shapes = new WeakMap<readonly Field[], ListShape>();

export function shapeOf(list: List): ListShape {
  let shape = shapes.get(list.fields);
  if (!shape) {
    shape = derive(list);
    shapes.set(list.fields, shape);
  }
  return shape;
}

const order = ['FSObjType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title', 'ComplianceAssetId'];
const last = ['ID', 'Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString', 'Attachments', 'GUID'];
const notInAnswers: ReadonlySet<string> = new Set([
  'ContentType', 'UniqueId', 'FileRef', 'FileDirRef', 'FileLeafRef', 'owshiddenversion', 'OData__UIVersion', 'LinkTitle', 'LinkTitleNoMenu', 'Edit', 'DocIcon', 'OData__ModerationStatus',
  'LinkFilename', 'File_x0020_Type', 'FileSizeDisplay', 'AuthorStringId', 'EditorStringId'
]);

function derive(list: List): ListShape {
  const all = new Map<string, ItemProperty>();
  const add = (property: ItemProperty): void => {
    all.set(property.name, property);
  };
  for (const field of list.fields) for (const property of propertiesOf(field, list)) add(property);
  const id = all.get('ID') as ItemProperty;
  add({ ...id, name: 'Id' });
  const type = all.get('FSObjType') as ItemProperty;
  add({ ...type, name: 'FileSystemObjectType', isDefault: true });
  all.delete('FSObjType');
  add({ ...type, isDefault: false });
  const path = all.get('FileRef');
  if (path) add({ ...path, name: 'ServerUrl' });
  add(constant('ServerRedirectedEmbedUri', 'null'));
  add(constant('ServerRedirectedEmbedUrl', '""'));
  if (isLibrary(list)) all.delete('Attachments');
  const first = ['FileSystemObjectType', ...order.slice(1)];
  const names = [...first, ...[...all.keys()].filter((name) => !first.includes(name) && !last.includes(name)), ...last];
  const defaults = names.map((name) => all.get(name)).filter((property): property is ItemProperty => property?.isDefault === true);
  return {
    defaults, properties: new Map([...all].map(([name, property]) => [name.toLowerCase(), property])),
    lookups: new Map(list.fields.filter(isLookup).map((field) => [propertyName(field).toLowerCase(), field]))
  };
}

function constant(name: string, json: string): ItemProperty {
  return { name, kind: 'fixed', field: null, value: () => 'NULL', json: () => literal(json), isPlain: false, isDefault: true };
}

const plainKinds: ReadonlySet<ValueKind> = new Set<ValueKind>(['text', 'number', 'date', 'guid']);

function propertiesOf(field: Field, list: List): ItemProperty[] {
  const name = propertyName(field);
  const { type, internalName } = field.data;
  const isDefault = !notInAnswers.has(name) && (!field.data.hidden || field.data.fromBase);
  const column = columnOf(field);
  const property = (kind: ValueKind, value: ItemProperty['value'], json?: ItemProperty['json'], as = name): ItemProperty =>
    ({ name: as, kind, field, value, json: json ?? jsonOf(kind, value), isPlain: json === undefined && plainKinds.has(kind), isDefault: isDefault && !notInAnswers.has(as) });
  if (internalName === 'FileRef') return [property('text', (a) => `(ifnull(${a}.dir,${literal(list.path)})||'/'||ifnull(${a}.leaf,${a}.id||'_.000'))`)];
  if (internalName === 'FileDirRef') return [property('text', (a) => `ifnull(${a}.dir,${literal(list.path)})`)];
  if (internalName === 'FileLeafRef') return [property('text', (a) => `ifnull(${a}.leaf,${a}.id||'_.000')`)];
  if (internalName === '_UIVersionString') return [property('text', (a) => `((${a}.ui/512)||'.'||(${a}.ui%512))`)];
  if (internalName === 'LinkFilename') return [property('text', (a) => `ifnull(${a}.leaf,${a}.id||'_.000')`)];
  if (internalName === 'File_x0020_Type' || internalName === 'DocIcon') return [property('text', (a) => `CASE WHEN instr(${a}.leaf,'.')>0 THEN lower(replace(${a}.leaf,rtrim(${a}.leaf,replace(${a}.leaf,'.','')),'')) END`)];
  if (internalName === 'LinkTitle' || internalName === 'LinkTitleNoMenu') return [property('text', (a) => `${a}."f_Title"`)];
  if (column === null) return [];
  const value = (a: string): string => `${a}.${quoted(column)}`;
  if (isLookup(field)) {
    const id = entityPropertyName(`${internalName}Id`);
    const textId = entityPropertyName(`${internalName}StringId`);
    if (isMulti(field)) {
      return [property('ids', value, undefined, id),
        property('ids', value, (a, format, empty) => multi(`(SELECT json_group_array(CAST(value AS TEXT)) FROM json_each(${value(a)}))`, value(a), 'Edm.String', format, empty), textId)];
    }
    return [property('number', value, undefined, id),
      { ...property('text', (a) => `CAST(${value(a)} AS TEXT)`, (a) => `ifnull('"'||${value(a)}||'"','null')`, textId), isDefault: isDefault && !field.data.fromBase }];
  }
  const kinds: Partial<Record<typeof type, ValueKind>> = {
    Number: 'number', Currency: 'number', Integer: 'number', Counter: 'number', ModStat: 'number', Boolean: 'boolean', Attachments: 'boolean', DateTime: 'date', MultiChoice: 'texts', URL: 'link',
    Guid: 'guid'
  };
  const kind = kinds[type] ?? 'text';
  return [property(kind, type === 'Attachments' ? (a) => `(${value(a)}>0)` : value)];
}

function jsonOf(kind: ValueKind, value: ItemProperty['value']): ItemProperty['json'] {
  switch (kind) {
    case 'number': return (a) => `ifnull(json_quote(${value(a)}),'null')`;
    case 'boolean': return (a) => `CASE ${value(a)} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END`;
    // Instants hold no character that JSON escapes.
    case 'date': return (a) => `ifnull('"'||${value(a)}||'"','null')`;
    case 'ids': return (a, format, empty) => multi(value(a), value(a), 'Edm.Int32', format, empty);
    case 'texts': return (a, format, empty) => multi(value(a), value(a), 'Edm.String', format, empty);
    case 'link': return (a, format) => (format.level === 'verbose'
      ? `ifnull('{"__metadata":{"type":"SP.FieldUrlValue"},'||substr(${value(a)},2),'null')` : `ifnull(${value(a)},'null')`);
    default: return (a) => `json_quote(${value(a)})`;
  }
}

function multi(json: string, tested: string, type: string, format: Format, empty: string): string {
  if (format.level !== 'verbose') return `CASE WHEN ${tested} IS NULL THEN ${literal(empty)} ELSE ${json} END`;
  return `('{"__metadata":{"type":"Collection(${type})"},"results":'||CASE WHEN ${tested} IS NULL THEN '[]' ELSE ${json} END||'}')`;
}
