import { bearerWire } from '../bearerWire';

interface Page {
  value: { Id: number }[];
}

/** How many requests a browser has under way to one server. */
const atOnce = 6;

/** How this is written first everywhere: the list of objectives, then a request for each one's key results, PnPjs' columns, and no paging. */
export const straightforwardLoad = async (webUrl: string, person: string): Promise<{ ms: number; rows: number }> => {
  const { fetch: send } = bearerWire(person);
  const path = new URL(webUrl).pathname;
  const read = async (list: string, filter: string): Promise<Page> => (await (await send(`${webUrl}/_api/web/GetList('${path}/Lists/${list}')/items${filter}`, { headers: { Accept: 'application/json' } })).json()) as Page;
  const started = performance.now();
  const objectives = (await read('OKRObjectives', '')).value;
  let rows = objectives.length;
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < objectives.length) {
      const page = await read('OKRKeyResults', `?$filter=OkrObjectiveId eq ${objectives[next++].Id}`);
      rows += page.value?.length ?? 0; // In a list past the threshold the answer is an error: those rows are not shown.
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { ms: performance.now() - started, rows };
};

/** Bytes of all rows of these lists as PnPjs reads them when nobody says which columns are wanted. */
export const bytesOfDefaultColumns = async (webUrl: string, person: string, lists: readonly { name: string; filter: string }[]): Promise<number> => {
  const { fetch: send } = bearerWire(person);
  const path = new URL(webUrl).pathname;
  let bytes = 0;
  for (const { name, filter } of lists) {
    let next: string | undefined = `${webUrl}/_api/web/GetList('${path}/Lists/${name}')/items?$top=5000${filter}`;
    while (next !== undefined) {
      const body: ArrayBuffer = await (await send(next, { headers: { Accept: 'application/json' } })).arrayBuffer();
      bytes += body.byteLength;
      next = (JSON.parse(Buffer.from(body).toString('utf8')) as { 'odata.nextLink'?: string })['odata.nextLink'];
    }
  }
  return bytes;
};
