import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createTenant, type Tenant, type TenantOptions } from './createTenant';

export interface ServeOptions {
  /** 0: any free port. */
  readonly port: number;
  readonly databaseFile?: string;
  /** Key and certificate (PEM): serves contoso.sharepoint.com and graph.microsoft.com with them instead of plain HTTP. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface ServedTenant {
  /** `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly tenant: Tenant;
  close(): Promise<void>;
}

/** The loopback address: the tenant believes whoever asks, so nobody else's machine may. */
const loopback = '127.0.0.1';

/** Serves a tenant alone, on this machine only. Refuses in production: it has no passwords. */
export async function serveTenant(options: ServeOptions): Promise<ServedTenant> {
  if (process.env.NODE_ENV === 'production') throw new Error('The local tenant lets everybody in and does not start with NODE_ENV=production.');
  const origins: TenantOptions = options.tls ? { baseUrl: 'https://contoso.sharepoint.com', graphBaseUrl: 'https://graph.microsoft.com' } : {};
  const tenant = createTenant({ databaseFile: options.databaseFile, ...origins });
  const server: Server = options.tls ? createHttpsServer(options.tls) : createHttpServer();
  server.on('request', (request, response) => {
    tenant.handle(request, response).then((handled) => {
      if (!handled) response.writeHead(404, { 'Content-Type': 'text/plain' }).end('404 FILE NOT FOUND');
    }, () => response.destroy());
  });
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.port, loopback, resolve));
  } catch (error) {
    tenant.close();
    throw error;
  }
  return {
    url: `${options.tls ? 'https' : 'http'}://${loopback}:${(server.address() as AddressInfo).port}`, tenant,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      tenant.close();
    }
  };
}
