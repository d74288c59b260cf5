import { errors } from '../../errors';
import type { Core } from '../../Core';
import type { Json } from '../../odata/json';
import type { Element } from '../../storage/xml';
import { entityPropertyName, isLookup, isMulti, propertyName, type Field } from '../fields/Field';
import type { Stored } from '../items/fieldValues';
import { otherSide, subProperty } from '../items/lookups';
import { fieldByName, type List } from '../lists/List';
import type { Person } from '../people';

/** A column of another list that a view shows or asks for, read through a lookup column of its own. */
export interface Projection {
  readonly name: string;
  readonly lookup: Field;
  /** The other list's property. */
  readonly property: string;
}

/** What `<Joins>` and `<ProjectedFields>` add to a view. */
export interface Joins {
  readonly projections: readonly Projection[];
  /** Lookups of inner joins: rows without a value in them are left out. */
  readonly inner: readonly Field[];
}

const part = (element: Element, name: string): readonly Element[] => element.children.find((child) => child.name === name)?.children ?? [];
const refused = (message: string): Error => errors.refused(`Cannot complete this action: ${message}`, '-2130575340');

/** Reads the joins of a view. A join goes over a single-value lookup or person column of the list itself. */
export function readJoins(view: Element, core: Core, list: List): Joins {
  const lookups = new Map<string, Field>();
  const inner: Field[] = [];
  for (const join of part(view, 'Joins')) {
    const from = part(join, 'Eq').find((reference) => reference.attributes.RefType?.toLowerCase() === 'id');
    if (from?.attributes.List !== undefined) throw refused('a join over a joined list is not served.');
    const lookup = fieldByName(list, from?.attributes.Name ?? '');
    if (!lookup || !isLookup(lookup) || isMulti(lookup) || !join.attributes.ListAlias) throw refused('a join needs a lookup column with one value, and an alias.');
    lookups.set(join.attributes.ListAlias, lookup);
    if (join.attributes.Type?.toUpperCase() === 'INNER') inner.push(lookup);
  }
  const projections = part(view, 'ProjectedFields').map(({ attributes }): Projection => {
    const lookup = lookups.get(attributes.List ?? '');
    if (!lookup || !attributes.Name || !attributes.ShowField) throw refused('a projected field needs a name, a column to show, and the alias of a join.');
    return { name: attributes.Name, lookup, property: subProperty(core, lookup, entityPropertyName(attributes.ShowField)).name };
  });
  return { projections, inner };
}

/** The path by which a filter or an order reads the column. */
export const projectedPath = ({ lookup, property }: Projection): string => `${propertyName(lookup)}/${property}`;

export const isProjectedDate = (core: Core, { lookup, property }: Projection): boolean => subProperty(core, lookup, property).kind === 'date';

/** What a page shows of the column in a row whose lookup names `id`. */
export function projectedCell(core: Core, list: List, { lookup, property }: Projection, id: Stored, person: Person): Json {
  if (id === null) return '';
  const { text, values } = otherSide(core, list, lookup, person, 's', String(Number(id)));
  const [table, condition] = text.split(/ ON (.*)/s);
  const row = core.database.get<{ v: Stored }>(`SELECT ${subProperty(core, lookup, property).value('s')} AS v FROM ${table} WHERE ${condition}`, ...values);
  return row ? [{ lookupId: Number(id), lookupValue: row.v === null ? '' : String(row.v), isSecretFieldValue: false }] : '';
}
