import { errors } from '../../errors';
import type { Core } from '../../Core';
import { columnOf, isMulti, type Field } from '../fields/Field';
import { tableOf, type List } from '../lists/List';
import { entriesBelow } from '../files/Entry';
import { quoted } from './itemTable';
import type { ItemState } from './visibility';

interface Reference {
  readonly list: List;
  readonly field: Field;
}

/** Lookups of the site's lists that read a list. */
export function referencesTo(core: Core, target: List): Reference[] {
  return core.webs.all().filter((web) => web.site === target.web.site).flatMap((web) => core.lists.of(web))
    .flatMap((list) => list.fields.filter((field) => field.data.lookupList === target.id).map((field) => ({ list, field })));
}

interface Row {
  readonly list: List;
  readonly item: ItemState;
}

/** A row, what lies in it when it is a folder, and the rows whose lookup cascades from any of them; each once. */
export function withRelated(core: Core, list: List, item: ItemState): Row[] {
  const found = new Map<string, Row>();
  const add = (row: Row): void => {
    const key = `${row.list.n} ${row.item.id}`;
    if (found.has(key)) return;
    found.set(key, row);
    for (const related of rowsToCascade(core, row.list, row.item.id)) add(related);
  };
  const inside = item.fsType === 1 ? entriesBelow(core, list, pathOfRow(core, list, item.id)) : [];
  for (const each of [item, ...inside]) add({ list, item: each });
  return [...found.values()];
}

function pathOfRow(core: Core, list: List, id: number): string {
  return core.database.get<{ path: string }>(`SELECT ifnull(dir, ?) || '/' || leaf AS path FROM ${tableOf(list)} WHERE id = ?`, list.path, id)?.path ?? '';
}

/** The rows that go with a row; refused when a lookup restricts it and somebody names the row. */
function rowsToCascade(core: Core, target: List, id: number): Row[] {
  // A cascading or restricting lookup says what happens when the row goes; others do not mind.
  return referencesTo(core, target).filter(({ field }) => field.data.relationship > 0).flatMap(({ list, field }) => {
    const column = `i.${quoted(columnOf(field) as string)}`;
    const condition = isMulti(field) ? `EXISTS (SELECT 1 FROM json_each(${column}) WHERE value = ?)` : `${column} = ?`;
    const rows = core.database.all<ItemState>(`SELECT i.id, i.guid, i.version, i.ui, i.scope, i.author, i.fsType FROM ${tableOf(list)} AS i WHERE ${condition}`, id);
    if (rows.length > 0 && field.data.relationship === 2) {
      throw errors.refused(`This item cannot be deleted because an item in the "${list.data.title}" list is related to an item in the "${target.data.title}" list.`, '-2130575198');
    }
    return rows.map((item) => ({ list, item }));
  });
}
