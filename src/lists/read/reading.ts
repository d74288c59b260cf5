import type { Query, Site } from '../connection/Site';
import type { ListName } from '../schema/ListSchema';
import { checkInExpand, type CheckInRow, checkInSelect } from '../rows/checkInRow';
import { type PersonRow, personSelect, type QueueRow } from '../rows/otherRows';
import { addressOf } from '../rows/references';
import { isThreshold } from '../connection/ServerError';
import { rangeSize, readByIds } from './ranges';

/** A text inside an OData filter. */
export const quoted = (value: string): string => `'${value.replace(/'/g, '\'\'')}'`;

/** How many alternatives one filter may have before its address gets too long. */
const alternatives = 30;

type RowQuery = Readonly<Record<string, string>>;

/** How many rows a list has. */
export const countOf = async (site: Site, list: ListName): Promise<number> => (await site.get<{ ItemCount: number }>(site.list(list), { $select: 'ItemCount' })).body.ItemCount;

/**
 * Rows that a filter on indexed columns selects. Where these are more than one query may select, all rows are looked through by ranges: a service account
 * may own more goals than that, or an importer have checked in more often.
 * @param columns those that `passes` looks at
 * @param passes what the filter says, of a row
 */
export const readSelected = async <T extends { Id: number }>(site: Site, list: ListName, query: RowQuery, $filter: string, columns: readonly string[], passes: (row: Readonly<Record<string, unknown>>) => boolean): Promise<T[]> => {
  try {
    return await site.getAll<T>(site.items(list), { ...query, $filter, $top: rangeSize });
  } catch (error) {
    if (!isThreshold(error)) throw error;
    const asked = query.$select.split(',');
    const $select = [...asked, ...columns.filter((column) => !asked.includes(column))].join(',');
    const { readWhole } = await import(/* webpackChunkName: 'okr-long-lists' */ './readWhole');
    const rows = await readWhole<T>(site, list, { ...query, $select }, await countOf(site, list));
    return rows.filter((row) => passes(row as unknown as Readonly<Record<string, unknown>>));
  }
};

/** Rows whose indexed column has one of the values, each as it stands in a filter. */
export const readWhere = async <T extends { Id: number }>(site: Site, list: ListName, column: string, values: readonly string[], query: RowQuery): Promise<T[]> => {
  const chunks: string[][] = [];
  for (let start = 0; start < values.length; start += alternatives) chunks.push(values.slice(start, start + alternatives));
  const parts = await Promise.all(chunks.map((chunk) => {
    const wanted = new Set(chunk.map((value) => value.toLowerCase()));
    return readSelected<T>(site, list, query, chunk.map((value) => `${column} eq ${value}`).join(' or '), [column], ({ [column]: value }) => typeof value === 'string' && wanted.has(quoted(value).toLowerCase()));
  }));
  return parts.flat();
};

/** So many requests for rows by their numbers are quicker than reading the ranges that hold them. */
const requestsByNumber = 4;

/** Rows by their numbers: a few by name, many by ranges. */
export const readNumbered = async <T extends { Id: number }>(site: Site, list: ListName, ids: readonly number[], query: RowQuery): Promise<T[]> =>
  ids.length > requestsByNumber * alternatives ? readByIds<T>(site, list, query, ids) : readWhere<T>(site, list, 'ID', ids.map(String), query);

/** Numbers of the rows whose lookup points to a row. Whether an index on a lookup helps in a long list is disputed: where it does not, all rows are looked through. */
export const readByLookup = async (site: Site, list: ListName, column: string, target: number): Promise<number[]> =>
  (await readSelected<{ Id: number }>(site, list, { $select: 'Id' }, `${column} eq ${target}`, [column], (row) => row[column] === target)).map((row) => row.Id);

const logQuery = { $select: checkInSelect, $expand: checkInExpand };

export interface Queued {
  checkIns: CheckInRow[];
  privateCheckIns: CheckInRow[];
  /** Goals of which the whole log was read. */
  whole: string[];
}

/** Rows of the log that a browser has kept: nothing in the log is ever changed. */
export type KnownLog = Pick<Queued, 'checkIns' | 'privateCheckIns'>;

export const nothingQueued: Queued = { checkIns: [], privateCheckIns: [], whole: [] };

/**
 * The log rows that a queue names. A correction concerns a row that was folded long ago and may take back what a stored copy holds: of its goal
 * the whole log is read.
 */
export const readQueued = async (site: Site, queue: readonly QueueRow[], onPage?: (rows: number) => void, known: KnownLog = nothingQueued, query: Query = logQuery): Promise<Queued> => {
  const idsOf = (isPrivate: boolean): number[] =>
    queue.flatMap((row) => (typeof row.OkrLogId === 'number' && (addressOf(row.OkrGoal ?? '')?.isPrivate === true) === isPrivate ? [row.OkrLogId] : []));
  const read = async (list: ListName, ids: readonly number[], kept: readonly CheckInRow[]): Promise<{ rows: CheckInRow[]; corrected: string[] }> => {
    if (ids.length === 0) return { rows: [], corrected: [] };
    const wanted = new Set(ids);
    const here = kept.filter((row) => wanted.has(row.Id));
    here.forEach((row) => wanted.delete(row.Id));
    const rows = [...here, ...(await readByIds<CheckInRow>(site, list, query, [...wanted], onPage))];
    const corrected = [...new Set(rows.flatMap((row) => (row.OkrKind === 'correction' && row.OkrGoal ? [row.OkrGoal] : [])))];
    if (corrected.length === 0) return { rows, corrected };
    const logs = await Promise.all(corrected.map((goal) => readLogRows(site, list, goal)));
    return { rows: [...new Map([...rows, ...logs.flat()].map((row) => [row.Id, row])).values()], corrected };
  };
  const [open, own] = await Promise.all([read('OKRCheckIns', idsOf(false), known.checkIns), read('OKRPrivateCheckIns', idsOf(true), known.privateCheckIns)]);
  return { checkIns: open.rows, privateCheckIns: own.rows, whole: [...open.corrected, ...own.corrected.map((goal) => `p${goal}`)] };
};

/** The whole log of one goal. */
export const readLogRows = async (site: Site, log: ListName, reference: string): Promise<CheckInRow[]> =>
  site.getAll<CheckInRow>(site.items(log), { ...logQuery, $filter: `OkrGoal eq ${quoted(reference.replace(/^p/, ''))}`, $top: rangeSize });

export const readPeopleOf = async (site: Site, goals: readonly string[]): Promise<PersonRow[]> =>
  goals.length === 0 ? [] : readWhere<PersonRow>(site, 'OKRPeople', 'OkrItem', goals.map(quoted), { $select: personSelect, $expand: 'Author' });
