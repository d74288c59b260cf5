import { BatchRequestContent, BatchResponseContent, Client, GraphError, PageIterator } from '@microsoft/microsoft-graph-client';

declare global {
  interface Window {
    graphAs(upn: string): Client;
    /** Display names of a collection's members. */
    names(reply: unknown): string[];
    /** All display names behind an address, page by page. */
    everyone(client: Client, address: string, top: number): Promise<string[]>;
    /** Carries requests out in one batch: their statuses, and the last one's body. */
    batch(client: Client, paths: readonly string[]): Promise<{ statuses: number[]; last: unknown }>;
    /** What the client makes of a refusal. */
    refusal(work: Promise<unknown>): Promise<{ isGraphError: boolean; statusCode: number; code: string | null; message: string; requestId: string | null }>;
  }
}

interface Named {
  readonly displayName: string;
}

window.graphAs = (upn) => Client.init({ authProvider: (done) => done(null, upn) });
window.names = (reply) => (reply as { value: Named[] }).value.map((entry) => entry.displayName);
window.everyone = async (client, address, top) => {
  const found: string[] = [];
  const first = await client.api(address).select('displayName').top(top).get() as { value: Named[] };
  await new PageIterator(client, first, (person: Named) => found.push(person.displayName) > 0).iterate();
  return found;
};
window.batch = async (client, paths) => {
  const content = new BatchRequestContent(paths.map((path, index) => ({ id: String(index), request: new Request(path, { method: 'GET' }) })));
  const responses = new BatchResponseContent(await client.api('/$batch').post(await content.getContent()) as ConstructorParameters<typeof BatchResponseContent>[0]);
  return { statuses: paths.map((_, index) => responses.getResponseById(String(index)).status), last: await responses.getResponseById(String(paths.length - 1)).json() as unknown };
};
window.refusal = (work) => work.then(() => { throw new Error('It was not refused.'); }, (error: unknown) => {
  const { statusCode, code, message, requestId } = error as GraphError;
  return { isGraphError: error instanceof GraphError, statusCode, code, message, requestId };
});
