import type { Core } from '../../Core';
import type { JsonObject } from '../../odata/json';
import { xmlText } from '../../storage/xml';
import { columnOf, entityPropertyName, isDateOnly, isPerson, type Field } from '../fields/Field';
import { tableOf, type List } from '../lists/List';
import type { Person } from '../people';
import { dateText } from '../web/locales';
import { shapeOf } from './shape';
import type { Stored } from './fieldValues';
import { lookupTarget, visible } from './visibility';

/** A row's values as people read them: `FieldValuesAsText`, or escaped for a page (`…AsHtml`), or as a form shows them (`…ForEdit`). */
export function valuesAsText(core: Core, list: List, id: number, kind: string, person: Person): JsonObject {
  const row = core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(list)} WHERE id = ?`, id) ?? {};
  const values: JsonObject = {};
  for (const field of list.fields) {
    const column = columnOf(field);
    const text = column === null ? computed(core, list, field, id) : textOf(core, list, field, row[column] ?? null, person);
    // Underscores of the internal name are doubled in these names' encoding.
    const name = entityPropertyName(field.data.internalName).replace(/_x/g, '_x005f_x');
    values[name] = kind === 'FieldValuesAsHtml' ? xmlText(text) : text;
  }
  return values;
}

/** What a row stores, as texts, without what is empty: its property bag. */
export function storedTexts(core: Core, list: List, id: number): JsonObject {
  const row = core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(list)} WHERE id = ?`, id) ?? {};
  return Object.fromEntries(list.fields.flatMap((field) => {
    const column = columnOf(field);
    const value = column === null ? null : row[column] ?? null;
    return value === null ? [] : [[field.data.internalName.replace(/_x/g, '_x005f_x'), String(value)]];
  }));
}

function computed(core: Core, list: List, field: Field, id: number): string {
  const property = shapeOf(list).properties.get(entityPropertyName(field.data.internalName).toLowerCase());
  if (!property) return '';
  const value = core.database.get<{ v: Stored }>(`SELECT ${property.value('i')} AS v FROM ${tableOf(list)} AS i WHERE i.id = ?`, id)?.v;
  return value === null || value === undefined ? '' : String(value);
}

/** One stored value as text. */
export function textOf(core: Core, list: List, field: Field, value: Stored, person: Person): string {
  if (value === null) return '';
  const { type } = field.data;
  switch (type) {
    case 'DateTime': return dateText(String(value), list.web, isDateOnly(field));
    case 'Boolean': return value === 1 ? 'Yes' : 'No';
    case 'Number': return field.data.percentage ? `${Number(value) * 100}%` : numberText(Number(value), field.data.decimals);
    case 'Currency': return `$${numberText(Number(value), field.data.decimals < 0 ? 2 : field.data.decimals)}`;
    case 'MultiChoice': return (JSON.parse(String(value)) as string[]).join(', ');
    case 'URL': {
      const link = JSON.parse(String(value)) as { Url: string; Description: string };
      return `${link.Url}, ${link.Description}`;
    }
    case 'Lookup':
    case 'User': return titleOf(core, list, field, Number(value), person);
    case 'LookupMulti':
    case 'UserMulti': return (JSON.parse(String(value)) as number[]).map((id) => titleOf(core, list, field, id, person)).join('; ');
    default: return String(value);
  }
}

/** The name of a person, or the shown column of a row that a lookup names: empty when the reader may not see that row. */
export function titleOf(core: Core, list: List, field: Field, id: number, person: Person): string {
  if (isPerson(field)) return core.principals.get(list.web.site.n, id)?.title ?? '';
  const target = lookupTarget(core, field);
  const shown = target && shapeOf(target).properties.get(field.data.lookupField.toLowerCase());
  if (!target || !shown) return '';
  const condition = visible(core, target, person, 'i');
  const value = core.database.get<{ v: Stored }>(`SELECT ${shown.value('i')} AS v FROM ${tableOf(target)} AS i WHERE i.id = ?${condition ? ` AND ${condition.text}` : ''}`, id, ...(condition?.values ?? []))?.v;
  return value === undefined || value === null ? '' : String(value);
}

function numberText(value: number, decimals: number): string {
  return value.toLocaleString('en-US', decimals >= 0 ? { minimumFractionDigits: decimals, maximumFractionDigits: decimals } : { maximumFractionDigits: 15 });
}

