import type { CachedList, CacheKey, OrganisationCache } from '../../src/lists/cache/OrganisationCache';

/** A device's store of rows; what is written comes back as other objects, as from a real one. */
export const memoryRows = (): OrganisationCache => {
  const lists = new Map<CacheKey, CachedList>();
  return {
    read: () => Promise.resolve(structuredClone(lists)),
    write: (changed) => {
      for (const [key, list] of changed) lists.set(key, structuredClone(list));
      return Promise.resolve();
    }
  };
};
