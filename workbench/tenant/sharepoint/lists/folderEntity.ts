import type { Call } from '../../http/Call';
import { Entity, type EntityType } from '../../odata/Entity';
import type { List } from './List';

/** A list's root folder. */
const folderType: EntityType<List> = {
  name: 'SP.Folder',
  address: (list: List, _call: Call) => `Web/Lists(guid'${list.id}')/RootFolder`,
  properties: {
    Exists: () => true,
    ExistsAllowThrowForPolicyFailures: () => true,
    ExistsWithException: () => true,
    IsWOPIEnabled: () => false,
    ItemCount: (list) => list.itemCount,
    Name: (list) => list.path.slice(list.path.lastIndexOf('/') + 1),
    ProgID: () => null,
    ServerRelativeUrl: (list) => list.path,
    TimeCreated: (list) => list.data.created,
    TimeLastModified: (list) => list.lastModified,
    UniqueId: (list) => list.id,
    WelcomePage: () => ''
  },
  onRequest: { ServerRelativePath: (list) => ({ DecodedUrl: list.path }) }
};

export function folderEntity(list: List): Entity<List> {
  return new Entity(folderType, list);
}
