import { isColumnMissing, isThreshold } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { ListName } from '../schema/ListSchema';
import { rangeSize, readWhole } from './ranges';

/** The columns of a list that nearly every row fills, and those that few rows do: an empty cell costs its name in every row. */
export interface SplitColumns {
  dense: string;
  sparse: string;
  /** What a row passes that fills any of the sparse columns: an OR of indexed columns, as SharePoint serves it when it selects no more than 5,000 rows. */
  filled: string;
}

/** Below so many rows one request for everything is quicker than two. */
const worthwhile = 1000;

/** The sparse columns of the rows that fill any of them. Where more rows do than one query may select, or a server does not know the comparison, of all rows. */
const readFilled = async <T extends { Id: number }>(site: Site, list: ListName, { sparse, filled }: SplitColumns, count: number): Promise<T[]> => {
  try {
    return await site.getAll<T>(site.items(list), { $select: sparse, $filter: filled, $top: rangeSize });
  } catch (error) {
    if (!isThreshold(error) && !isColumnMissing(error)) throw error;
    return readWhole<T>(site, list, { $select: sparse }, count);
  }
};

/** All rows of a list, like `readWhole`, without paying for cells that are empty nearly everywhere. A row that fills none of the sparse columns lacks them. */
export const readSparsely = async <T extends { Id: number }>(site: Site, list: ListName, columns: SplitColumns, count: number, onPage?: (rows: number) => void): Promise<T[]> => {
  if (count < worthwhile) return readWhole<T>(site, list, { $select: `${columns.dense},${columns.sparse.replace(/^Id,/, '')}` }, count, onPage);
  const [rows, filled] = await Promise.all([readWhole<T>(site, list, { $select: columns.dense }, count, onPage), readFilled<T>(site, list, columns, count)]);
  const more = new Map(filled.map((row) => [row.Id, row]));
  return rows.map((row) => Object.assign(row, more.get(row.Id)));
};
