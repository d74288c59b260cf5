import type { ListName } from '../schema/ListSchema';

/** What the server says about a list as a whole: whether anything in it changed. */
export interface ListStamp {
  rows: number;
  lastModified: string;
  lastDeleted: string;
}

/** The rows of one list as they were read. */
export interface CachedList {
  rows: readonly { Id: number }[];
  stamp: ListStamp;
  /** When the server had told the stamp, in milliseconds since 1970 by this browser's clock, which may be wrong. */
  readAt: number;
  /** Nothing with the stamp's date can have come after they were read: dates have whole seconds. */
  settled: boolean;
}

/** Rows kept in this browser. Everything in it is only a saving: it may be empty, full, blocked or wiped at any time. */
export interface OrganisationCache {
  /** Empty where there is none, or it cannot be read. */
  read(): Promise<Map<CacheKey, CachedList>>;
  write(lists: ReadonlyMap<CacheKey, CachedList>): Promise<void>;
}

export type CacheKey = ListName | 'users';

/** No cache: where the browser has no storage. */
export const noCache: OrganisationCache = { read: () => Promise.resolve(new Map()), write: () => Promise.resolve() };
