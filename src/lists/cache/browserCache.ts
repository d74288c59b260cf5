import { openDB, type IDBPDatabase } from 'idb';
import { schemaVersion } from '../schema/ListSchema';
import type { CachedList, CacheKey, OrganisationCache } from './OrganisationCache';

const store = 'lists';

/**
 * Keeps rows in IndexedDB, in a database for each site, person and schema version: nobody reads what another person of this browser was allowed to read,
 * and a newer product does not take over rows of an older shape.
 */
export const browserCache = (webUrl: string, person: string): OrganisationCache => {
  const name = `okr|${webUrl.toLowerCase()}|${person}|${schemaVersion}`;
  const open = (): Promise<IDBPDatabase> => openDB(name, 1, { upgrade: (database) => void database.createObjectStore(store) });
  return {
    read: async () => {
      try {
        const database = await open();
        const transaction = database.transaction(store);
        const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
        database.close();
        return new Map(keys.map((key, index) => [key as CacheKey, values[index] as CachedList]));
      } catch {
        return new Map(); // Blocked, wiped or broken: everything is read from the server.
      }
    },
    write: async (lists) => {
      try {
        const database = await open();
        const transaction = database.transaction(store, 'readwrite');
        await Promise.all([...lists].map(([key, list]) => transaction.store.put(list, key)));
        await transaction.done;
        database.close();
      } catch {
        return; // Full or blocked: the next visit reads everything again.
      }
    }
  };
};
