import { inTurn } from '../connection/inTurn';
import { isThreshold } from '../connection/ServerError';
import type { Query, Site } from '../connection/Site';
import type { ListName } from '../schema/ListSchema';
import { inRange, type Numbered, rangeSize } from './ranges';

/** The rows behind a number, however many: a query that would select too many is refused, so a range is read and the rest asked for again. */
const readTail = async <T extends Numbered>(site: Site, list: ListName, query: Query, after: number, and: string, onPage?: (rows: number) => void): Promise<T[]> => {
  const rows: T[] = [];
  for (let start = after; ; start += rangeSize) {
    try {
      rows.push(...(await site.getAll<T>(site.items(list), { ...query, $filter: `ID gt ${start}${and}`, $top: rangeSize }, onPage)));
      return rows;
    } catch (error) {
      if (!isThreshold(error)) throw error;
      rows.push(...(await site.getAll<T>(site.items(list), { ...query, $filter: `${inRange(start, start + rangeSize)}${and}`, $top: rangeSize }, onPage)));
    }
  }
};

/** How many ranges are asked for at once: the others would wait in the browser, while their time to be answered runs. */
const rangesAtOnce = 12;

/**
 * All rows of a list by ranges of their numbers, some at once. No query selects more than 5,000 rows, and none is left out: the last range is open,
 * whatever was deleted before or added since the rows were counted.
 * @param count how many rows the list says it has: where the open range begins
 * @param onRange gets the rows of each range as they come, in the order of the numbers within it
 * @param condition what else a row has to pass; all when left out
 */
export const readRanges = async <T extends Numbered>(
  site: Site, list: ListName, query: Query, count: number, onRange: (rows: T[], range: number) => void | Promise<void>, { condition, onPage, atOnce = rangesAtOnce }: { condition?: string; onPage?: (rows: number) => void; atOnce?: number } = {}
): Promise<void> => {
  const and = condition === undefined ? '' : ` and (${condition})`;
  const starts = Array.from({ length: Math.max(1, Math.ceil(count / rangeSize)) }, (_, range) => range * rangeSize);
  await inTurn(starts, atOnce, async (start, range) => {
    const isLast = range === starts.length - 1;
    await onRange(isLast ? await readTail<T>(site, list, query, start, and, onPage) : await site.getAll<T>(site.items(list), { ...query, $filter: `${inRange(start, start + rangeSize)}${and}`, $top: rangeSize }, onPage), range);
  });
};

/** All rows of a list, in the order of their numbers: see `readRanges`. */
export const readWhole = async <T extends Numbered>(site: Site, list: ListName, query: Query, count: number, onPage?: (rows: number) => void, condition?: string): Promise<T[]> => {
  const parts: T[][] = [];
  await readRanges<T>(site, list, query, count, (rows, range) => void (parts[range] = rows), { condition, onPage });
  return parts.flat();
};
