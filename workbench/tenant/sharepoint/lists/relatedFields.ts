import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import type { Field } from '../fields/Field';
import { referencesTo } from '../items/relationships';
import { listEntity } from './listEntity';
import type { List } from './List';

/** A lookup column of whatever list of the web that reads this one. */
interface Related {
  readonly target: List;
  readonly list: List;
  readonly field: Field;
}

const relatedType: EntityType<Related> = {
  name: 'SP.RelatedField',
  address: ({ target, field }) => `Web/Lists(guid'${target.id}')/GetRelatedFields(guid'${field.data.id}')`,
  properties: {
    FieldId: ({ field }) => field.data.id, ListId: ({ list }) => list.id, RelationshipDeleteBehavior: ({ field }) => field.data.relationship, WebId: ({ list }) => list.web.data.id
  },
  navigations: { LookupList: ({ target }) => listEntity(target) }
};

export const relatedFields = (target: List): Collection => new Collection({
  address: `Web/Lists(guid'${target.id}')/GetRelatedFields`,
  members: (call) => referencesTo(call.core, target).map(({ list, field }) => new Entity(relatedType, { target, list, field }))
});
