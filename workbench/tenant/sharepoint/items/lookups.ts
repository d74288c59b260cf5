import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Format } from '../../odata/format';
import { annotation, typeName } from '../../odata/format';
import { find, type Tree } from '../../odata/query';
import { columnOf, isMulti, isPerson, propertyName, type Field } from '../fields/Field';
import { itemTypeName, tableOf, type List } from '../lists/List';
import type { Person } from '../people';
import { quoted } from './itemTable';
import { shapeOf, type ValueKind } from './shape';
import { concatenation, expression, fixed, type Piece, type Sql } from './sqlText';
import { lookupTarget, visible } from './visibility';

/** A property of the row that a lookup or person column names. */
export interface SubProperty {
  readonly name: string;
  readonly kind: ValueKind;
  readonly value: (alias: string) => string;
  readonly json: (alias: string, format: Format, emptyMulti: string) => string;
  /** Null is not written but refused when the column holds several people: see the facts, "Cannot get value for projected field". */
  readonly mayBeMissing: boolean;
}

const personProperty = (name: string, sql: (alias: string) => string, mayBeMissing = false): SubProperty =>
  ({ name, kind: 'text', value: sql, json: (a) => `json_quote(${sql(a)})`, mayBeMissing });

const personProperties: readonly SubProperty[] = [
  { name: 'Id', kind: 'number', value: (a) => `${a}.id`, json: (a) => `${a}.id`, mayBeMissing: false },
  { name: 'ID', kind: 'number', value: (a) => `${a}.id`, json: (a) => `${a}.id`, mayBeMissing: false },
  personProperty('Title', (a) => `${a}.title`),
  personProperty('Name', (a) => `${a}.login`),
  personProperty('EMail', (a) => `${a}.email`, true),
  personProperty('SipAddress', (a) => `${a}.email`, true),
  personProperty('UserName', (a) => `${a}.upn`, true),
  personProperty('JobTitle', (a) => `${a}.jobTitle`, true),
  personProperty('Department', (a) => `${a}.department`, true),
  personProperty('FirstName', (a) => `CASE instr(${a}.title,' ') WHEN 0 THEN ${a}.title ELSE substr(${a}.title,1,instr(${a}.title,' ')-1) END`),
  personProperty('LastName', (a) => `CASE instr(${a}.title,' ') WHEN 0 THEN NULL ELSE substr(${a}.title,instr(${a}.title,' ')+1) END`, true)
];
const personByName: ReadonlyMap<string, SubProperty> = new Map(personProperties.map((property) => [property.name.toLowerCase(), property]));

/** The property `Owner/EMail`; 400 when the other side has none of that name, or one that cannot be read through a lookup. */
export function subProperty(core: Core, field: Field, name: string): SubProperty {
  if (isPerson(field)) {
    const property = personByName.get(name.toLowerCase());
    if (!property) throw errors.propertyUnknown(name);
    return property;
  }
  const target = lookupTarget(core, field);
  const property = target && shapeOf(target).properties.get(name.toLowerCase());
  if (!property || property.kind === 'ids' || property.kind === 'texts' || property.kind === 'link') throw errors.propertyUnknown(name);
  return { name: property.name, kind: property.kind, value: property.value, json: property.json, mayBeMissing: false };
}

/** The table of the other side, with the condition that finds the row (`key` is the SQL of its number) and hides what the caller may not see. */
export function otherSide(core: Core, list: List, field: Field, person: Person, alias: string, key: string): Sql {
  if (isPerson(field)) return { text: `principals AS ${alias} ON ${alias}.site = ${list.web.site.n} AND ${alias}.id = ${key}`, values: [] };
  const target = lookupTarget(core, field);
  if (!target) return { text: `(SELECT NULL AS id WHERE 0) AS ${alias} ON 0`, values: [] };
  const condition = visible(core, target, person, alias);
  return { text: `${tableOf(target)} AS ${alias} ON ${alias}.id = ${key}${condition ? ` AND ${condition.text}` : ''}`, values: condition?.values ?? [] };
}

/** One expanded lookup: its JSON, and the join that it needs. */
export interface ExpandedLookup {
  readonly piece: Piece;
  /** Values of the question marks in the piece. */
  readonly values: Sql['values'];
  readonly join: Sql | null;
}

/** `$expand=Owner&$select=Owner/Title` as SQL. `chosen` names the other side's properties; a deeper level is refused. */
export function expandLookup(core: Core, list: List, field: Field, chosen: Tree, person: Person, alias: string, format: Format): ExpandedLookup {
  const names = Object.keys(chosen);
  if (names.length === 0) throw errors.expandMissing(propertyName(field), propertyName(field));
  for (const name of names) if (Object.keys(find(chosen, name) ?? {}).length > 0) throw errors.expandMissing(`${propertyName(field)}/${name}`, propertyName(field));
  const properties = names.map((name) => subProperty(core, field, name));
  const column = quoted(columnOf(primary(list, field)) as string);
  const body = (a: string, strict: boolean): string => concatenation(objectOf(core, field, properties, a, format, strict));
  if (!isMulti(field)) {
    return { piece: expression(`CASE WHEN ${alias}.id IS NULL THEN 'null' ELSE ${body(alias, false)} END`), values: [], join: otherSide(core, list, field, person, alias, `i.${column}`) };
  }
  const inner = otherSide(core, list, field, person, alias, 'each.value');
  // group_concat leaves NULLs out: an object that is NULL makes the counts differ, and then the whole is NULL, which the reader refuses.
  const rows = `SELECT CASE WHEN count(*) = count(json) THEN '['||ifnull(group_concat(json),'')||']' END FROM (SELECT ${body(alias, true)} AS json FROM json_each(i.${column}) AS each JOIN ${inner.text} ORDER BY each.key)`;
  const text = format.level === 'verbose' ? `('{"results":'||(${rows})||'}')` : `(${rows})`;
  return { piece: expression(text), values: inner.values, join: null };
}

/** A secondary lookup reads through the column of its primary. */
export function primary(list: List, field: Field): Field {
  return list.fields.find((other) => other.data.id === field.data.primaryFieldId) ?? field;
}

function objectOf(core: Core, field: Field, properties: readonly SubProperty[], alias: string, format: Format, strict: boolean): Piece[] {
  const target = lookupTarget(core, field);
  const type = isPerson(field) ? 'SP.Data.UserInfoItem' : target ? itemTypeName(target) : 'SP.ListItem';
  const pieces: Piece[] = [fixed('{')];
  if (format.level === 'minimal') {
    pieces.push(fixed(`"${annotation(format, 'type')}":"${typeName(format, type)}","${annotation(format, 'id')}":"`), isPerson(field) ? expression(`${alias}.id`) : expression(`${alias}.guid`), fixed('",'));
  } else if (format.level === 'verbose') {
    pieces.push(fixed(`"__metadata":{"type":"${type}"},`));
  }
  properties.forEach((property, index) => {
    pieces.push(fixed(`${index > 0 ? ',' : ''}"${property.name}":`), expression(strict && property.mayBeMissing ? strictJson(property, alias) : property.json(alias, format, 'null')));
  });
  pieces.push(fixed('}'));
  return pieces;
}

function strictJson(property: SubProperty, alias: string): string {
  return `CASE WHEN ${property.value(alias)} IS NOT NULL THEN json_quote(${property.value(alias)}) END`;
}
