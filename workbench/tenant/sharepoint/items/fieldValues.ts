import { errors } from '../../errors';
import type { Core } from '../../Core';
import { isObject, type Json, type JsonObject } from '../../odata/json';
import { instantFrom, midnightOf } from '../../storage/instant';
import { entityPropertyName, isDateOnly, isLookup, isMulti, isPerson, propertyName, type Field } from '../fields/Field';
import { itemTypeName, tableOf, type List } from '../lists/List';
import { timeZoneOf } from '../web/timeZones';
import { lookupTarget } from './visibility';

/** A value as its column stores it. */
export type Stored = string | number | null;

/** Stored values by field. */
export type StoredValues = Map<Field, Stored>;

interface Writable {
  readonly field: Field;
  readonly isId: boolean;
}

const writables = new WeakMap<readonly Field[], ReadonlyMap<string, Writable>>();

/** The properties that a body may name, by their exact name: case matters when writing. */
function writableOf(list: List): ReadonlyMap<string, Writable> {
  let map = writables.get(list.fields);
  if (!map) {
    const made = new Map<string, Writable>();
    for (const field of list.fields) {
      const lookup = isLookup(field);
      made.set(lookup ? entityPropertyName(`${field.data.internalName}Id`) : propertyName(field), { field, isId: lookup });
      if (lookup) made.set(entityPropertyName(`${field.data.internalName}StringId`), { field, isId: true });
    }
    map = made;
    writables.set(list.fields, map);
  }
  return map;
}

const ignored: ReadonlySet<string> = new Set(['Id', 'FileSystemObjectType', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentType']);

/**
 * Reads the body of a plain POST or MERGE. Read-only columns (Author, Created …) are passed over, as SharePoint does; an unknown name or a value of the wrong
 * type is refused, with nothing written.
 */
export function valuesFromBody(core: Core, list: List, body: JsonObject): StoredValues {
  demandType(list, body);
  const values: StoredValues = new Map();
  const known = writableOf(list);
  for (const [name, value] of Object.entries(body)) {
    if (name === '__metadata' || name.startsWith('odata.') || name.startsWith('@odata.') || name.includes('@odata.')) continue;
    const writable = known.get(name);
    if (!writable) {
      if (ignored.has(name)) continue;
      throw errors.propertyNotOnType(name, itemTypeName(list));
    }
    if (!isWritable(writable.field)) continue;
    values.set(writable.field, storedFrom(core, list, writable.field, value ?? null));
  }
  return values;
}

/** A body may name its type; another list's is refused. */
function demandType(list: List, body: JsonObject): void {
  const named = (isObject(body.__metadata) ? body.__metadata.type : undefined) ?? body['odata.type'] ?? body['@odata.type'];
  if (typeof named !== 'string') return;
  const type = named.replace(/^#/, '');
  if (type !== itemTypeName(list) && type !== 'SP.ListItem') throw errors.typeUnknown(type);
}

/** Whether a plain write may set the column. */
export function isWritable(field: Field): boolean {
  const { fromBase, readOnly, type, internalName } = field.data;
  if (fromBase) return internalName === 'Title' || internalName === 'ContentTypeId' || internalName === 'FileLeafRef';
  return !readOnly && type !== 'Calculated' && type !== 'Computed' && field.data.primaryFieldId === null;
}

function storedFrom(core: Core, list: List, field: Field, value: Json): Stored {
  if (isMulti(field)) return multiValue(core, list, field, value);
  if (value === null) return null;
  switch (field.data.type) {
    case 'Text':
    case 'Choice': return text(value, field.data.type === 'Text' ? field.data.maxLength : 255);
    case 'Number':
    case 'Currency':
    case 'Integer': return inRange(field, numberFrom(value, field.data.type === 'Integer' ? 'Edm.Int32' : 'Edm.Double'));
    case 'Boolean': return booleanFrom(value);
    case 'DateTime': return dateFrom(list, field, value);
    case 'Lookup':
    case 'User': return reference(core, list, field, numberFrom(value, 'Edm.Int32'));
    case 'URL': return link(value);
    case 'Location':
    case 'Thumbnail': return typeof value === 'string' ? value : JSON.stringify(value);
    default:
      if (typeof value !== 'string') throw errors.badValue('Edm.String');
      return value === '' ? null : value;
  }
}

function text(value: Json, longest: number): Stored {
  if (typeof value !== 'string') throw errors.badValue('Edm.String');
  if (value.length > longest) throw errors.refused('Invalid text value.\n\nA text field contains invalid data. Please check the value and try again.', '-2130575155');
  return value === '' ? null : value;
}

function numberFrom(value: Json, type: string): number {
  const number = typeof value === 'number' ? value : typeof value === 'string' && /^\s*-?\d+(\.\d+)?([eE][+-]?\d+)?\s*$/.test(value) ? Number(value) : NaN;
  if (!Number.isFinite(number) || (type === 'Edm.Int32' && !Number.isInteger(number))) throw errors.badValue(type);
  return number;
}

/** A number outside the column's limits is refused, here as in the forms. */
export function inRange(field: Field, number: number): number {
  const { minimum, maximum } = field.data;
  if ((minimum !== null && number < minimum) || (maximum !== null && number > maximum)) {
    throw errors.refused(`The value must be between ${minimum ?? 'any number'} and ${maximum ?? 'any number'}.`, '-2130575152');
  }
  return number;
}

function booleanFrom(value: Json): number {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value === 1 || value === 0) return value;
  if (typeof value === 'string' && /^(true|false|1|0)$/i.test(value)) return /^(true|1)$/i.test(value) ? 1 : 0;
  throw errors.badValue('Edm.Boolean');
}

function dateFrom(list: List, field: Field, value: Json): Stored {
  if (value === '') return null;
  const instant = typeof value === 'string' ? instantFrom(value) : null;
  if (instant === null) throw errors.badValue('Edm.DateTime');
  return isDateOnly(field) ? midnightOf(instant, timeZoneOf(list.web).zone) : instant;
}

/** A link as its column stores it; an address that a browser could not open safely is refused. */
export function link(value: Json): Stored {
  if (!isObject(value)) throw errors.badValue('SP.FieldUrlValue');
  const { Url, Description } = value;
  if (Url === null || Url === undefined || Url === '') return null;
  if (typeof Url !== 'string' || !/^(https?:|mailto:|file:|\/)/i.test(Url) || Url.length > 2000) throw errors.refused('Invalid URL value.\n\nA URL field contains invalid data. Please check the value and try again.', '-2130575155');
  return JSON.stringify({ Description: typeof Description === 'string' && Description !== '' ? Description : Url, Url });
}

function multiValue(core: Core, list: List, field: Field, value: Json): Stored {
  const array = isObject(value) ? value.results : value;
  if (array === null || array === undefined) return null;
  if (!Array.isArray(array)) throw errors.badBody('A node of type \'StartArray\' was expected.');
  if (array.length === 0) return null;
  if (field.data.type === 'MultiChoice') {
    return JSON.stringify(array.map((entry) => {
      if (typeof entry !== 'string') throw errors.badValue('Collection(Edm.String)');
      return entry;
    }));
  }
  return JSON.stringify([...new Set(array.map((entry) => reference(core, list, field, numberFrom(entry, 'Edm.Int32')) as number))]);
}

/** The number of a row or person that a column names; one that is not there is refused. 0 and below mean none. */
export function reference(core: Core, list: List, field: Field, id: number): Stored {
  if (id <= 0) return null;
  if (isPerson(field)) {
    if (!core.principals.get(list.web.site.n, id)) throw errors.refused(`The specified user or domain group was not found: ${id}.`, '-2130575276');
    return id;
  }
  const target = lookupTarget(core, field);
  if (target && !core.database.get(`SELECT 1 FROM ${tableOf(target)} WHERE id = ?`, id)) throw errors.refused('Invalid lookup value.\n\nA lookup field contains invalid data. Please check the value and try again.', '-2130575155');
  return id;
}
