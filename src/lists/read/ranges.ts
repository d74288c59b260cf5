import type { Site, Query } from '../connection/Site';
import type { ListName } from '../schema/ListSchema';

/** What one query may select: SharePoint's list view threshold. */
export const rangeSize = 5000;

export interface Numbered {
  Id: number;
}

export const inRange = (after: number, upTo: number): string => `ID gt ${after} and ID le ${upTo}`;

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
