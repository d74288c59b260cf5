import type { Site, Query } from '../connection/Site';
import type { ListName } from '../schema/ListSchema';

/** What one query may select: SharePoint's list view threshold. */
export const rangeSize = 5000;

/** How many rows a list has now, and up to which number. */
export interface Extent {
  rows: number;
  lastId: number;
}

interface Numbered {
  Id: number;
}

const inRange = (after: number, upTo: number): string => `ID gt ${after} and ID le ${upTo}`;

/** The greatest row number of a list. Rows that come later are the next refresh's. */
export const lastIdOf = async (site: Site, list: ListName): Promise<number> => {
  const last = await site.get<{ value: Numbered[] }>(site.items(list), { $select: 'Id', $orderby: 'ID desc', $top: 1 });
  return last.body.value[0]?.Id ?? 0;
};

/** Rows with ID > `after` and ≤ `upTo`, all ranges at once, in the order of their IDs. */
export const readRange = async <T extends Numbered>(site: Site, list: ListName, query: Query, after: number, upTo: number, onPage?: (rows: number) => void): Promise<T[]> => {
  const starts: number[] = [];
  for (let start = after; start < upTo; start += rangeSize) starts.push(start);
  const ranges = await Promise.all(
    starts.map((start) => site.getAll<T>(site.items(list), { ...query, $filter: inRange(start, Math.min(start + rangeSize, upTo)), $top: rangeSize }, onPage))
  );
  return ranges.flat();
};

/** Rows by their numbers, read in as few ranges as hold them: numbers near each other share a range. */
export const readByIds = async <T extends Numbered>(site: Site, list: ListName, query: Query, ids: readonly number[], onPage?: (rows: number) => void): Promise<T[]> => {
  const sorted = [...new Set(ids)].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const id of sorted) {
    const group = groups[groups.length - 1];
    // A few rows are asked for by name; many are cheaper as a range with some that nobody asked for.
    if (group && id - group[0] < rangeSize) group.push(id);
    else groups.push([id]);
  }
  const wanted = new Set(sorted);
  const filterOf = (group: readonly number[]): string => (group.length <= 30 ? group.map((id) => `ID eq ${id}`).join(' or ') : inRange(group[0] - 1, group[group.length - 1]));
  const parts = await Promise.all(groups.map((group) => site.getAll<T>(site.items(list), { ...query, $filter: filterOf(group), $top: rangeSize }, onPage)));
  return parts.flat().filter((row) => wanted.has(row.Id));
};
