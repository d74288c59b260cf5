import { errors } from '../../errors';
import type { Core } from '../../Core';
import { instantFrom } from '../../storage/instant';
import { contentTypeNames } from '../contentTypes/contentTypes';
import type { Comparison, Filter, Literal, Operand } from '../../odata/filter';
import { find, type Tree } from '../../odata/query';
import { columnOf, isLookup, isMulti, propertyName, type Field } from '../fields/Field';
import type { List } from '../lists/List';
import type { Person } from '../people';
import { quoted } from './itemTable';
import { otherSide, primary, subProperty } from './lookups';
import { shapeOf, type ValueKind } from './shape';
import type { Sql } from './sqlText';

/** A condition as SQL, with what the list view threshold needs to know of it. */
export interface Condition extends Sql {
  /** The indexed column that alone can find the rows; null when they must be looked through. */
  readonly index: string | null;
  /** The parts of an AND, for which one index is enough; of an OR, which needs one in every part. */
  readonly join: 'and' | 'or' | null;
  readonly parts: readonly Condition[];
}

/** What a filter or an order is compiled against. */
export interface Reading {
  readonly core: Core;
  readonly list: List;
  readonly person: Person;
  /** Lookups that the query may look into; null: all. */
  readonly expand: Tree | null;
  /** Lookup and person columns that the query reads, by internal name. */
  readonly joined: Set<string>;
}

interface Target {
  readonly sql: string;
  readonly kind: ValueKind;
  readonly field: Field | null;
  /** Values of the question marks in `sql`. */
  readonly values: Sql['values'];
  /** A multi-value column: a comparison asks whether any of its values passes. `wrap` makes the condition from one value's. */
  readonly wrap?: (condition: string) => string;
}

const signs: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };
const mirrored: Readonly<Record<Comparison, Comparison>> = { eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };
/** Greater than every text that starts with what stands before it. */
const afterAll = '\u{10FFFF}';

export function compileFilter(filter: Filter, reading: Reading): Condition {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const parts = filter.parts.map((part) => compileFilter(part, reading));
      const text = grouped(parts.map((part) => part.text), filter.kind === 'and' ? ' AND ' : ' OR ');
      return { text, values: parts.flatMap((part) => [...part.values]), index: null, join: filter.kind, parts };
    }
    case 'not': {
      const part = compileFilter(filter.part, reading);
      return leaf(`NOT ifnull(${part.text},0)`, part.values);
    }
    case 'compare': return compileComparison(filter.operator, filter.left, filter.right, reading);
    case 'among': {
      const target = targetOf(filter.path, reading);
      return leaf(wrapped(target, `${target.sql} IN (SELECT value FROM json_each(?))`), [...target.values, JSON.stringify(filter.numbers)]);
    }
    case 'any': throw errors.badQuery('The function operator \'any\' is not supported.');
    default: {
      const target = targetOf(filter.path, reading);
      if (target.kind !== 'text' && target.kind !== 'texts') throw errors.badQuery(`The function is not supported on the column '${filter.path}'.`);
      if (filter.kind === 'startsWith') {
        return leaf(wrapped(target, `(${target.sql} >= ? AND ${target.sql} < ?)`), [...target.values, filter.text, ...target.values, filter.text + afterAll], indexOf(target, reading));
      }
      const pattern = `%${escaped(filter.text)}${filter.kind === 'endsWith' ? '' : '%'}`;
      return leaf(wrapped(target, `${target.sql} LIKE ? ESCAPE '\\'`), [...target.values, pattern]);
    }
  }
}

/** The SQL of an order's key. */
export function compileKey(path: string, reading: Reading): Sql & { readonly index: string | null } {
  const target = targetOf(path, reading);
  const sortable = target.field === null || target.field.data.type !== 'Calculated';
  if (target.wrap || target.kind === 'link' || target.kind === 'fixed' || !sortable) throw errors.badQuery(`The field '${path}' cannot be used in the query expression.`);
  return { text: target.sql, values: target.values, index: indexOf(target, reading) };
}

function leaf(text: string, values: Sql['values'], index: string | null = null): Condition {
  return { text, values, index, join: null, parts: [] };
}

/** Joins conditions as a balanced tree, so that a filter of hundreds of parts stays within SQLite's depth. */
function grouped(parts: readonly string[], sign: string): string {
  if (parts.length === 1) return parts[0];
  const middle = parts.length >> 1;
  return `(${grouped(parts.slice(0, middle), sign)}${sign}${grouped(parts.slice(middle), sign)})`;
}

function compileComparison(operator: Comparison, left: Operand, right: Operand, reading: Reading): Condition {
  if (left.kind === 'path' || left.kind === 'datePart') {
    if (right.kind === 'path' || right.kind === 'datePart') throw errors.badQuery('A column can be compared with a value only.');
    return left.kind === 'path' ? compareValue(operator, targetOf(left.path, reading), right, reading, left.path) : compareDatePart(operator, left, right, reading);
  }
  if (right.kind !== 'path' && right.kind !== 'datePart') throw errors.badQuery('The expression compares no column.');
  return compileComparison(mirrored[operator], right, left, reading);
}

function compareDatePart(operator: Comparison, operand: Operand & { kind: 'datePart' }, value: Literal, reading: Reading): Condition {
  const target = targetOf(operand.path, reading);
  if (target.kind !== 'date') throw errors.badQuery(`The function '${operand.part}' is not supported on the column '${operand.path}'.`);
  if (value.kind !== 'number') throw errors.badQuery('A part of a date can be compared with a number only.');
  const [from, length] = { year: [1, 4], month: [6, 2], day: [9, 2], hour: [12, 2], minute: [15, 2], second: [18, 2] }[operand.part];
  return leaf(`CAST(substr(${target.sql},${from},${length}) AS INTEGER) ${signs[operator]} ?`, [...target.values, value.value]);
}

function compareValue(operator: Comparison, target: Target, value: Literal, reading: Reading, path: string): Condition {
  const type = target.field?.data.type;
  if (target.kind === 'link' || target.kind === 'fixed' || (type === 'Calculated' && reading.expand !== null) || (type === 'Note' && operator !== 'eq' && operator !== 'ne')) {
    throw errors.badQuery(`The field '${path}' of type '${type ?? 'Computed'}' cannot be used in the query filter expression.`);
  }
  const index = operator === 'ne' ? null : indexOf(target, reading);
  if (value.kind === 'null' || (value.kind === 'text' && value.value === '' && target.kind === 'text')) {
    if (operator !== 'eq' && operator !== 'ne') throw errors.badQuery('Null can be compared with eq and ne only.');
    if (target.wrap) return leaf(`${operator === 'eq' ? 'NOT ' : ''}${target.wrap('1')}`, target.values);
    return leaf(`${target.sql} IS ${operator === 'eq' ? '' : 'NOT '}NULL`, target.values, operator === 'eq' ? index : null);
  }
  const bound = valueFor(target, value, path);
  const comparison = `${target.sql} ${signs[operator]} ?`;
  if (target.wrap) {
    if (operator !== 'ne') return leaf(target.wrap(comparison), [...target.values, bound]);
    return leaf(`NOT ${target.wrap(`${target.sql} = ?`)}`, [...target.values, bound]);
  }
  // "Not equal" includes rows without a value, as SharePoint's own SQL does.
  if (operator === 'ne') return leaf(`(${comparison} OR ${target.sql} IS NULL)`, [...target.values, bound, ...target.values]);
  return leaf(comparison, [...target.values, bound], index);
}

/** The literal as the column stores it. */
function valueFor(target: Target, value: Literal, path: string): string | number {
  const mismatch = (): Error => errors.badQuery(`The value of the filter does not fit the type of the column '${path}'.`);
  switch (target.kind) {
    case 'number':
    case 'ids': {
      const number = value.kind === 'number' ? value.value : value.kind === 'text' && value.value.trim() !== '' ? Number(value.value) : value.kind === 'boolean' ? Number(value.value) : NaN;
      if (!Number.isFinite(number)) throw mismatch();
      return number;
    }
    case 'boolean': {
      if (value.kind === 'boolean') return value.value ? 1 : 0;
      if (value.kind === 'text' && /^(true|false)$/i.test(value.value)) return /^true$/i.test(value.value) ? 1 : 0;
      if (value.kind === 'number' || (value.kind === 'text' && /^[01]$/.test(value.value))) return Number(value.value) === 0 ? 0 : 1;
      throw mismatch();
    }
    case 'date': {
      const instant = value.kind === 'date' ? value.value : value.kind === 'text' ? instantFrom(value.value) : null;
      if (instant === null) throw mismatch();
      return instant;
    }
    default:
      if (value.kind === 'null') throw mismatch();
      return String(value.value);
  }
}

function wrapped(target: Target, condition: string): string {
  return target.wrap ? target.wrap(condition) : condition;
}

function targetOf(path: string, reading: Reading): Target {
  const { core, list, person } = reading;
  const shape = shapeOf(list);
  const [name, ...rest] = path.split('/');
  if (rest.length === 0) {
    if (name.toLowerCase() === 'contenttype') return contentTypeTarget(reading);
    const property = shape.properties.get(name.toLowerCase());
    if (!property) {
      if (shape.lookups.has(name.toLowerCase())) throw errors.expandMissing(name, name);
      throw errors.fieldInvalid(name);
    }
    if (property.field && isLookup(property.field)) reading.joined.add(property.field.data.internalName);
    if (property.kind === 'ids' || property.kind === 'texts') {
      const column = property.value('i');
      const value = property.kind === 'ids' ? 'each.value' : '(each.value COLLATE NOCASE)';
      return { sql: value, kind: property.kind, field: property.field, values: [], wrap: (condition) => `EXISTS (SELECT 1 FROM json_each(${column}) AS each WHERE ${condition})` };
    }
    // CAML compares a link by its address; $filter refuses links.
    if (property.kind === 'link' && reading.expand === null) return { sql: `json_extract(${property.value('i')},'$.Url')`, kind: 'text', field: property.field, values: [] };
    return { sql: property.value('i'), kind: property.kind, field: property.field, values: [] };
  }
  const field = shape.lookups.get(name.toLowerCase());
  if (!field) throw errors.fieldInvalid(name);
  if (rest.length > 1 || (reading.expand !== null && !find(reading.expand, name))) throw errors.expandMissing(path, propertyName(field));
  reading.joined.add(field.data.internalName);
  const property = subProperty(core, field, rest[0]);
  const column = `i.${quoted(columnOf(primary(list, field)) as string)}`;
  if (isMulti(field)) {
    const side = otherSide(core, list, field, person, 'm', 'each.value');
    return { sql: property.value('m'), kind: property.kind, field: null, values: side.values, wrap: (condition) => `EXISTS (SELECT 1 FROM json_each(${column}) AS each JOIN ${side.text} WHERE ${condition})` };
  }
  if (property.name.toLowerCase() === 'id') return { sql: column, kind: 'number', field, values: [] };
  const side = otherSide(core, list, field, person, 's', column);
  const [table, condition] = side.text.split(/ ON (.*)/s);
  return { sql: `(SELECT ${property.value('s')} FROM ${table} WHERE ${condition})`, kind: property.kind, field: null, values: side.values };
}

/** The name of a row's content type. */
function contentTypeTarget({ core, list }: Reading): Target {
  const names = contentTypeNames(core, list);
  const cases = names.map(() => 'WHEN ? THEN ?').join(' ');
  return { sql: `(CASE i.contentType ${cases} END COLLATE NOCASE)`, kind: 'text', field: null, values: names.flatMap(({ id, name }) => [id, name]) };
}

/** The column of an index that can find rows by the target; lookups only where the setting says so. */
function indexOf(target: Target, reading: Reading): string | null {
  const { field } = target;
  if (!field || target.wrap) return null;
  if (field.data.internalName === 'ID') return 'id';
  if (!field.data.indexed || (isLookup(field) && !reading.core.settings.lookupIndexServes)) return null;
  return columnOf(field);
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
