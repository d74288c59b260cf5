import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createHost } from '../../workbench/host/createHost';
import { createTenant } from '../../workbench/tenant/createTenant';
import { listen } from './listen';

export interface ServedWorkbench {
  /** `http://localhost:PORT`, no slash at the end. */
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the local tenant and the workbench's pages on one origin.
 * @throws UserError when the port cannot be had
 */
export async function serveWorkbench(options: { root: string; databaseFile: string; port: number }): Promise<ServedWorkbench> {
  /** Empty until both are made; who asks earlier is told to wait. */
  const rooms: { handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> }[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const room of rooms) {
      if (await room.handle(request, response)) return;
    }
    response.writeHead(rooms.length > 0 ? 404 : 503, { 'content-type': 'text/plain' }).end(rooms.length > 0 ? 'Not found' : 'Starting');
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}\n`);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain' });
      response.end('The workbench failed; the terminal says how.');
    });
  });
  // The port comes first: a busy one is the commonest mistake, and both rooms want to know their own address.
  const url = `http://localhost:${await listen(server, options.port)}`;
  const tenant = createTenant({ databaseFile: options.databaseFile, baseUrl: url });
  rooms.push(tenant, await createHost({ root: options.root, baseUrl: url }));
  return {
    url,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => resolve()); });
      tenant.close();
    }
  };
}
