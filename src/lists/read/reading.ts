import type { Site } from '../connection/Site';
import type { ListName } from '../schema/ListSchema';
import { checkInExpand, type CheckInRow, checkInSelect } from '../rows/checkInRow';
import { type PersonRow, personSelect, type QueueRow } from '../rows/otherRows';
import { addressOf } from '../rows/references';
import { isThreshold } from '../connection/ServerError';
import { rangeSize, readByIds, readWhole } from './ranges';

/** A text inside an OData filter. */
export const quoted = (value: string): string => `'${value.replace(/'/g, '\'\'')}'`;

/** How many alternatives one filter may have before its address gets too long. */
const alternatives = 30;

/** Rows whose indexed column has one of the values. */
export const readWhere = async <T>(site: Site, list: ListName, column: string, values: readonly string[], query: Readonly<Record<string, string>>): Promise<T[]> => {
  const chunks: string[][] = [];
  for (let start = 0; start < values.length; start += alternatives) chunks.push(values.slice(start, start + alternatives));
  const parts = await Promise.all(chunks.map((chunk) => site.getAll<T>(site.items(list), { ...query, $filter: chunk.map((value) => `${column} eq ${value}`).join(' or '), $top: rangeSize })));
  return parts.flat();
};

/** Numbers of the rows whose lookup points to a row. Whether an index on a lookup helps in a long list is disputed: where it does not, all rows are looked through. */
export const readByLookup = async (site: Site, list: ListName, column: string, target: number): Promise<number[]> => {
  try {
    return (await site.getAll<{ Id: number }>(site.items(list), { $select: 'Id', $filter: `${column} eq ${target}`, $top: rangeSize })).map((row) => row.Id);
  } catch (error) {
    if (!isThreshold(error)) throw error;
    const { ItemCount } = (await site.get<{ ItemCount: number }>(site.list(list), { $select: 'ItemCount' })).body;
    const rows = await readWhole<{ Id: number } & Record<string, unknown>>(site, list, { $select: `Id,${column}` }, ItemCount);
    return rows.filter((row) => row[column] === target).map((row) => row.Id);
  }
};

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
export const readQueued = async (site: Site, queue: readonly QueueRow[], onPage?: (rows: number) => void, known: KnownLog = nothingQueued): Promise<Queued> => {
  const idsOf = (isPrivate: boolean): number[] =>
    queue.flatMap((row) => (typeof row.OkrLogId === 'number' && (addressOf(row.OkrGoal ?? '')?.isPrivate === true) === isPrivate ? [row.OkrLogId] : []));
  const read = async (list: ListName, ids: readonly number[], kept: readonly CheckInRow[]): Promise<{ rows: CheckInRow[]; corrected: string[] }> => {
    if (ids.length === 0) return { rows: [], corrected: [] };
    const wanted = new Set(ids);
    const here = kept.filter((row) => wanted.has(row.Id));
    here.forEach((row) => wanted.delete(row.Id));
    const rows = [...here, ...(await readByIds<CheckInRow>(site, list, logQuery, [...wanted], onPage))];
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
