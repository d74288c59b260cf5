import { isThreshold } from '../connection/ServerError';
import type { Query, Site } from '../connection/Site';
import type { ListName } from '../schema/ListSchema';
import { rangeSize, readByIds } from '../read/ranges';
import { readWhole } from '../read/readWhole';
import type { CachedList, ListStamp } from './OrganisationCache';

/** Rows may be committed later than their date says: what changed is asked for from this much earlier. */
const overlap = 120_000;

const same = (a: ListStamp, b: ListStamp): boolean => a.rows === b.rows && a.lastModified === b.lastModified && a.lastDeleted === b.lastDeleted;

/** Whether a list is for certain as it was read. */
export const isUnchanged = (cached: CachedList, stamp: ListStamp): boolean => cached.settled && same(cached.stamp, stamp);

/** Two seconds of any clock: what happens now has a later date than what was read before. */
const moment = 2000;
const day = 86_400_000;

/**
 * Whether rows read now with this stamp are settled: the list last changed before an earlier visit, or more than a day ago. Only differences of the
 * browser's own clock are trusted, or a whole day.
 * @param asked when the stamp was asked for: the time that the answer took tells nothing about when the server looked
 */
export const isSettled = (cached: CachedList | undefined, stamp: ListStamp, asked: number): boolean =>
  (cached !== undefined && same(cached.stamp, stamp) && asked - cached.readAt >= moment) || asked - Date.parse(stamp.lastModified) > day;

/** Rows changed since the list said that it last changed, by the server's clock; null when there are too many for one query. */
const changedRows = async <T extends { Id: number }>(site: Site, list: ListName, query: Query, since: string, onPage?: (rows: number) => void): Promise<T[] | null> => {
  const from = new Date(Date.parse(since) - overlap).toISOString().replace(/\.\d+Z$/, 'Z');
  try {
    return await site.getAll<T>(site.items(list), { ...query, $filter: `Modified ge datetime'${from}'`, $top: rangeSize }, onPage);
  } catch (error) {
    if (isThreshold(error)) return null;
    throw error;
  }
};

/** Brings cached rows up to date: what changed, what was deleted, and what was added out of order. The result is what reading everything would give. */
export const refreshList = async <T extends { Id: number }>(site: Site, list: ListName, query: Query, cached: CachedList, stamp: ListStamp, onPage?: (rows: number) => void): Promise<T[]> => {
  const changed = await changedRows<T>(site, list, query, cached.stamp.lastModified, onPage);
  if (changed === null) return readWhole<T>(site, list, query, stamp.rows, onPage);
  const rows = new Map((cached.rows as readonly T[]).map((row) => [row.Id, row]));
  for (const row of changed) rows.set(row.Id, row);
  if (rows.size === stamp.rows && stamp.lastDeleted === cached.stamp.lastDeleted) return sorted(rows);
  // Something was deleted, or came in behind our back: which numbers are there?
  const numbers = await readWhole<{ Id: number }>(site, list, { $select: 'Id' }, stamp.rows);
  const there = new Set(numbers.map(({ Id }) => Id));
  for (const id of [...rows.keys()]) if (!there.has(id)) rows.delete(id);
  for (const row of await readByIds<T>(site, list, query, [...there].filter((id) => !rows.has(id)), onPage)) rows.set(row.Id, row);
  return sorted(rows);
};

const sorted = <T extends { Id: number }>(rows: ReadonlyMap<number, T>): T[] => [...rows.values()].sort((a, b) => a.Id - b.Id);
