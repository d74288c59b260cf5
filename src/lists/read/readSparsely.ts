import { isColumnMissing, isThreshold } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { allColumns, type SplitColumns } from '../rows/objectiveRow';
import type { ListName } from '../schema/ListSchema';
import { rangeSize } from './ranges';
import { readWhole } from './readWhole';

/** Below so many rows one request for everything is quicker than two. */
const worthwhile = 1000;

const isRefused = (error: unknown): boolean => isThreshold(error) || isColumnMissing(error);

/** What a request gives; null where the server does not take it. */
const ifTaken = async <T>(rows: Promise<T[]>): Promise<T[] | null> => {
  try {
    return await rows;
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
};

/**
 * The columns that few rows fill, of these rows. Where more rows do than one query may select, range by range: beside the numbers of a range, which an index serves,
 * any condition may stand. Where a server does not take even that, of all rows.
 */
const readFilled = async <T extends { Id: number }>(site: Site, list: ListName, columns: string, filled: string, count: number): Promise<T[]> => {
  const $select = `Id,${columns}`;
  return (
    (await ifTaken(site.getAll<T>(site.items(list), { $select, $filter: filled, $top: rangeSize }))) ?? (await ifTaken(readWhole<T>(site, list, { $select }, count, undefined, filled))) ??
    readWhole<T>(site, list, { $select }, count)
  );
};

/**
 * All rows of a list, like `readWhole`, without paying for cells that are empty nearly everywhere: an empty cell costs its name in every row.
 * A row that fills none of the columns that are read apart lacks them.
 * @param manyEnded whether many goals are likely to be closed: then what those fill is read of all, and only the rare columns apart
 */
export const readSparsely = async <T extends { Id: number }>(site: Site, list: ListName, columns: SplitColumns, count: number, manyEnded: boolean, onPage?: (rows: number) => void): Promise<T[]> => {
  if (count < worthwhile) return readWhole<T>(site, list, { $select: allColumns(columns) }, count, onPage);
  const { dense, ended, isEnded, rare, isRare } = columns;
  const [rows, filled] = await Promise.all([
    readWhole<T>(site, list, { $select: manyEnded ? `${dense},${ended}` : dense }, count, onPage),
    manyEnded ? readFilled<T>(site, list, rare, isRare, count) : readFilled<T>(site, list, `${ended},${rare}`, `${isEnded} or ${isRare}`, count)
  ]);
  const more = new Map(filled.map((row) => [row.Id, row]));
  return rows.map((row) => Object.assign(row, more.get(row.Id)));
};
