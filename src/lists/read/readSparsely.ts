import { isColumnMissing, isThreshold, NoAnswerError, ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { allColumns, type SplitColumns } from '../rows/objectiveRow';
import type { ListName } from '../schema/ListSchema';
import { rangeSize } from './ranges';
import { readWhole } from './readWhole';

/** Below so many rows one request for everything is quicker than two. */
const worthwhile = 1000;

const isRefused = (error: unknown): boolean => isThreshold(error) || isColumnMissing(error);

/** What a request gives; null where it fails in a way that is known. */
const unless = async <T>(rows: Promise<T[]>, isKnown: (error: unknown) => boolean): Promise<T[] | null> => {
  try {
    return await rows;
  } catch (error) {
    if (isKnown(error)) return null;
    throw error;
  }
};

/**
 * The rows that say more than the usual, or fill what few do, with just those columns. Asked for before anybody knows how long the list is, since it decides how
 * the rest is best read. Null when these are more than one query may select, or cannot be read now: what is wrong is said when the rest is asked for.
 */
export const readExceptions = async <T>(site: Site, list: ListName, { usual, isUnusual, rare, isRare }: SplitColumns): Promise<T[] | null> =>
  unless(site.getAll<T>(site.items(list), { $select: `Id,${usual},${rare}`, $filter: `${isUnusual} or ${isRare}`, $top: rangeSize }), (error) => error instanceof ServerError || error instanceof NoAnswerError);

/**
 * The columns that few rows fill, of these rows. Where more rows do than one query may select, range by range: beside the numbers of a range, which an index serves,
 * any condition may stand. Where a server does not take even that, of all rows.
 */
const readFilled = async <T extends { Id: number }>(site: Site, list: ListName, { rare, isRare }: SplitColumns, count: number): Promise<T[]> => {
  const $select = `Id,${rare}`;
  return (
    (await unless(site.getAll<T>(site.items(list), { $select, $filter: isRare, $top: rangeSize }), isRefused)) ?? (await unless(readWhole<T>(site, list, { $select }, count, undefined, isRare), isRefused)) ??
    readWhole<T>(site, list, { $select }, count)
  );
};

export interface SparseReading<T> {
  /** What `readExceptions` gave; null where nobody asked for them, or they are too many. */
  exceptions: readonly T[] | null;
  /** Columns in which nothing can stand: lookups into a list without rows. */
  empty: readonly string[];
  onPage?: (rows: number) => void;
}

/**
 * All rows of a list, like `readWhole`, without paying for cells that say the same nearly everywhere: an empty cell costs its name in every row.
 * A row that is no exception lacks the columns of the exceptions.
 */
export const readSparsely = async <T extends { Id: number }>(site: Site, list: ListName, columns: SplitColumns, count: number, { exceptions, empty, onPage }: SparseReading<T>): Promise<T[]> => {
  const read = ($select: string): Promise<T[]> => readWhole<T>(site, list, { $select: $select.split(',').filter((column) => !empty.includes(column)).join(',') }, count, onPage);
  const { dense, usual } = columns;
  if (exceptions === null && count < worthwhile) return read(allColumns(columns));
  const [rows, filled] = exceptions !== null ? [await read(dense), exceptions] : await Promise.all([read(`${dense},${usual}`), readFilled<T>(site, list, columns, count)]);
  const more = new Map(filled.map((row) => [row.Id, row]));
  return rows.map((row) => Object.assign(row, more.get(row.Id)));
};
