import { createHash } from 'node:crypto';
import { errors } from '../../errors';
import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import { isLibrary, type List } from './List';

/** A form of a list: 4 shows a row, 6 changes one, 8 makes one. */
interface Form {
  readonly list: List;
  readonly type: 4 | 6 | 8;
}

const files: Readonly<Record<Form['type'], string>> = { 4: 'DispForm.aspx', 6: 'EditForm.aspx', 8: 'NewForm.aspx' };

/** The same for the same form, since forms are not stored. */
function idOf({ list, type }: Form): string {
  const hash = createHash('sha256').update(`${list.id} ${type}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), hash.slice(12, 16), hash.slice(16, 20), hash.slice(20, 32)].join('-');
}

const formType: EntityType<Form> = {
  name: 'SP.Form',
  address: (form) => `Web/Lists(guid'${form.list.id}')/Forms('${idOf(form)}')`,
  properties: { FormType: ({ type }) => type, Id: idOf, ServerRelativeUrl: ({ list, type }) => `${isLibrary(list) ? `${list.path}/Forms` : list.path}/${files[type]}` }
};

export function formsOf(list: List): Collection {
  const all = ([4, 6, 8] as const).map((type): Form => ({ list, type }));
  return new Collection({
    address: `Web/Lists(guid'${list.id}')/Forms`,
    members: () => all.map((form) => new Entity(formType, form)),
    byKey: (given) => {
      const form = all.find((candidate) => idOf(candidate) === given.needText('id').toLowerCase());
      if (!form) throw errors.invalidArgument();
      return new Entity(formType, form);
    }
  });
}
