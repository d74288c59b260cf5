import { errors } from '../../errors';
import type { Call } from '../../http/Call';
import { Collection } from '../../odata/Collection';
import { Entity, type EntityType } from '../../odata/Entity';
import type { Json, Value } from '../../odata/json';
import { columnOf, entityPropertyName, isLookup, isMulti, type Field } from '../fields/Field';
import { tableOf, type List } from '../lists/List';
import { hasRight, right } from '../rights';
import { titleOf } from './fieldTexts';
import type { Stored } from './fieldValues';
import { rightsOnItem, type ItemState } from './visibility';

interface Version {
  readonly list: List;
  readonly item: ItemState;
  /** 512 for each full version. */
  readonly number: number;
  readonly isCurrent: boolean;
  readonly row: Readonly<Record<string, Stored>>;
}

const types = new WeakMap<readonly Field[], EntityType<Version>>();

/** What a version offers depends on the list's columns. */
function typeOf(list: List): EntityType<Version> {
  let type = types.get(list.fields);
  if (!type) {
    type = {
      name: 'SP.ListItemVersion',
      address: ({ item, number }) => `Web/Lists(guid'${list.id}')/Items(${item.id})/Versions(${number})`,
      properties: {
        IsCurrentVersion: (version) => version.isCurrent,
        VersionId: (version) => version.number,
        VersionLabel: (version) => `${version.number >> 9}.${version.number % 512}`,
        ...Object.fromEntries(list.fields.filter((field) => columnOf(field) !== null).map((field) => [entityPropertyName(field.data.internalName), (version: Version, call: Call) => value(version, field, call)]))
      },
      remove: (version, call) => {
        if (version.isCurrent) throw errors.refused('The current version cannot be deleted.');
        if (!hasRight(rightsOnItem(call.core, list, version.item, call.person), right.deleteVersions)) throw errors.accessDenied();
        call.core.database.run('DELETE FROM versions WHERE list = ? AND item = ? AND version = ?', list.n, version.item.id, version.number);
      }
    };
    types.set(list.fields, type);
  }
  return type;
}

function value({ list, row }: Version, field: Field, call: Call): Value {
  const stored = row[columnOf(field) as string] ?? null;
  if (stored === null) return null;
  if (isLookup(field)) {
    const one = (id: number): Json => ({ LookupId: id, LookupValue: titleOf(call.core, list, field, id, call.person) });
    return isMulti(field) ? (JSON.parse(String(stored)) as number[]).map(one) : one(Number(stored));
  }
  switch (field.data.type) {
    case 'Boolean': return stored === 1;
    case 'Attachments': return Number(stored) > 0;
    case 'MultiChoice':
    case 'URL': return JSON.parse(String(stored)) as Json;
    default: return stored;
  }
}

/** `items(3)/versions`: newest first, the current one among them. */
export function versionsOf(list: List, item: ItemState): Collection {
  const all = (call: Call): Version[] => {
    if (!hasRight(rightsOnItem(call.core, list, item, call.person), right.viewVersions)) throw errors.accessDenied();
    const current = call.core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(list)} WHERE id = ?`, item.id);
    if (!current) throw errors.itemMissing();
    const older = call.core.database.all<{ version: number; data: string }>('SELECT version, data FROM versions WHERE list = ? AND item = ? ORDER BY version DESC', list.n, item.id);
    return [
      { list, item, number: Number(current.ui), isCurrent: true, row: current },
      ...older.map(({ version, data }) => ({ list, item, number: version, isCurrent: false, row: JSON.parse(data) as Record<string, Stored> }))
    ];
  };
  const byId = (number: number, call: Call): Entity<Version> => {
    const version = all(call).find((candidate) => candidate.number === number);
    if (!version) throw errors.invalidArgument();
    return new Entity(typeOf(list), version);
  };
  return new Collection({
    address: `Web/Lists(guid'${list.id}')/Items(${item.id})/Versions`,
    members: (call) => all(call).map((version) => new Entity(typeOf(list), version)),
    byKey: (given, call) => byId(given.needNumber('versionId'), call),
    navigations: { getbyid: (given, call) => byId(given.needNumber('versionId'), call) }
  });
}
