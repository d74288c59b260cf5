import { errors } from '../../errors';
import type { Core } from '../../Core';
import { columnOf, isMulti, type Field } from '../fields/Field';
import { tableOf, type List } from '../lists/List';
import { quoted } from './itemTable';
import type { ItemState } from './visibility';

interface Reference {
  readonly list: List;
  readonly field: Field;
}

/** Lookups of other lists that say what happens when one of this list's rows goes: cascade or restrict. */
function referencesTo(core: Core, target: List): Reference[] {
  return core.webs.all().filter((web) => web.site === target.web.site).flatMap((web) => core.lists.of(web))
    .flatMap((list) => list.fields.filter((field) => field.data.relationship > 0 && field.data.lookupList === target.id).map((field) => ({ list, field })));
}

/** The rows that go with a row; refused when a lookup restricts it and somebody names the row. */
export function rowsToCascade(core: Core, target: List, id: number): { list: List; item: ItemState }[] {
  return referencesTo(core, target).flatMap(({ list, field }) => {
    const column = `i.${quoted(columnOf(field) as string)}`;
    const condition = isMulti(field) ? `EXISTS (SELECT 1 FROM json_each(${column}) WHERE value = ?)` : `${column} = ?`;
    const rows = core.database.all<ItemState>(`SELECT i.id, i.guid, i.version, i.ui, i.scope, i.author, i.fsType FROM ${tableOf(list)} AS i WHERE ${condition}`, id);
    if (rows.length > 0 && field.data.relationship === 2) {
      throw errors.refused(`This item cannot be deleted because an item in the "${list.data.title}" list is related to an item in the "${target.data.title}" list.`, '-2130575198');
    }
    return rows.map((item) => ({ list, item }));
  });
}
