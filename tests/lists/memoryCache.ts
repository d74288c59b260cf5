import type { CachedList, CacheKey, OrganisationCache } from '../../src/lists/cache/OrganisationCache';

/** Another browser's cache, kept for as long as the test. */
export const memoryCache = (): OrganisationCache => {
  const lists = new Map<CacheKey, CachedList>();
  return {
    read: () => Promise.resolve(structuredClone(lists)),
    write: (changed) => {
      for (const [key, list] of changed) lists.set(key, structuredClone(list));
      return Promise.resolve();
    }
  };
};
