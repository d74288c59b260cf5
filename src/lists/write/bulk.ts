import { type BatchOperation, type BatchResult, batchBytes, batchSize, sendBatch } from '../connection/batch';
import { inTurn } from '../connection/inTurn';
import { isAmbiguous, isDuplicate, ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { quoted, readWhere } from '../read/reading';
import type { ListName } from '../schema/ListSchema';

/** Address and headers of one operation, generously. */
const headBytes = 800;
const utf8 = new TextEncoder();

/** Splits what is to be sent into batches: no more operations, and no more bytes, than the server takes at once. Each is made when it is asked for. */
export function* batchesOf<T>(all: Iterable<T>, bodyOf: (entry: T) => unknown): Generator<T[], void> {
  let batch: T[] = [];
  let bytes = 0;
  for (const entry of all) {
    const size = headBytes + utf8.encode(JSON.stringify(bodyOf(entry) ?? '')).length;
    if (batch.length > 0 && (batch.length >= batchSize || bytes + size > batchBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(entry);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

/** How many batches are under way at once. */
const atOnce = 3;
const attempts = 4;

/** A row that now is in the list, whether this call made it or an earlier one did. */
export interface MadeRow {
  id: number;
  created: string;
  etag: string | null;
}

interface ItemBody {
  Id: number;
  Created: string;
}

/**
 * Makes rows in batches, each exactly once: a row whose key column holds the same value is taken for the row itself, so that a lost answer,
 * or running the whole import again, makes no second one.
 * @param rows the cells of each, the key column filled; taken as the batches go out, so that nothing stands still while many are made
 * @throws ServerError naming the first row that was refused
 */
export const createRows = async (site: Site, list: ListName, keyColumn: string | null, rows: Iterable<Record<string, unknown>>, onDone: (rows: number) => void): Promise<MadeRow[]> => {
  const path = site.items(list);
  const lookUp = async (chunk: readonly Record<string, unknown>[], known: Map<unknown, MadeRow>): Promise<void> => {
    if (keyColumn === null) return;
    const keys = chunk.map((row) => row[keyColumn]).filter((key): key is string => typeof key === 'string' && !known.has(key));
    const found = await readWhere<ItemBody & Record<string, unknown>>(site, list, keyColumn, keys.map(quoted), { $select: `Id,Created,${keyColumn}` });
    for (const row of found) known.set(row[keyColumn], { id: row.Id, created: row.Created, etag: null });
  };
  const make = async (chunk: Record<string, unknown>[]): Promise<MadeRow[]> => {
    const known = new Map<unknown, MadeRow>();
    const made: (MadeRow | undefined)[] = chunk.map(() => undefined);
    for (let attempt = 1; ; attempt++) {
      const open = chunk.map((_, index) => index).filter((index) => made[index] === undefined);
      if (open.length === 0) break;
      let results: BatchResult[];
      try {
        results = await sendBatch(site, open.map((index): BatchOperation => ({ method: 'POST', path, body: chunk[index] })));
      } catch (error) {
        if (!isAmbiguous(error) || attempt >= attempts || keyColumn === null) throw error;
        await lookUp(chunk, known);
        open.forEach((index) => (made[index] = known.get(chunk[index][keyColumn])));
        continue;
      }
      const again: number[] = [];
      results.forEach((result, position) => {
        const index = open[position];
        if (!result.error) {
          const body = result.body as ItemBody;
          made[index] = { id: body.Id, created: body.Created, etag: result.etag };
        } else if (attempt < attempts && (isDuplicate(result.error) || isAmbiguous(result.error) || result.status === 429)) again.push(index);
        else throw new ServerError(result.status, result.error.code, `"${String(chunk[index].Title ?? '')}": ${result.error.message}`, path);
      });
      if (again.length > 0) {
        await lookUp(again.map((index) => chunk[index]), known);
        if (keyColumn !== null) for (const index of again) made[index] = known.get(chunk[index][keyColumn]);
      }
    }
    onDone(chunk.length);
    return made as MadeRow[];
  };
  return (await inTurn(batchesOf(rows, (row) => row), atOnce, make)).flat();
};

/** Runs operations that may be run twice without harm, in batches; ambiguous ones again. Gives each its last result. */
export const runAll = async (site: Site, operations: Iterable<BatchOperation>, onDone: (operations: number) => void): Promise<BatchResult[]> => {
  const run = async (chunk: BatchOperation[]): Promise<BatchResult[]> => {
    const last: BatchResult[] = [];
    let open = chunk.map((_, index) => index);
    for (let attempt = 1; open.length > 0; attempt++) {
      let results: BatchResult[];
      try {
        results = await sendBatch(site, open.map((index) => chunk[index]));
      } catch (error) {
        if (!isAmbiguous(error) || attempt >= attempts) throw error;
        continue;
      }
      results.forEach((result, position) => (last[open[position]] = result));
      open = attempt >= attempts ? [] : open.filter((index) => last[index].error !== null && (isAmbiguous(last[index].error) || last[index].status === 429));
    }
    onDone(chunk.length);
    return last;
  };
  return (await inTurn(batchesOf(operations, ({ body }) => body), atOnce, run)).flat();
};
