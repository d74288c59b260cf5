import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Tenant } from '../../workbench/tenant/createTenant';

export const origin = 'http://simulated.example';

/** What came back, before the network has done anything to it. */
export interface RawAnswer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** Asks the tenant without a socket: the same handler, headers and bodies, but in an order that only the caller decides. */
export const askTenant = async (tenant: Tenant, url: string, init: RequestInit, person: string): Promise<RawAnswer> => {
  const headers: Record<string, string> = { host: 'simulated.example', cookie: `tenant-user=${encodeURIComponent(person)}` };
  new Headers(init.headers).forEach((value, name) => (headers[name] = value));
  const body = typeof init.body === 'string' ? init.body : '';
  const request = {
    method: init.method ?? 'GET', url: url.slice(origin.length), headers, socket: { remoteAddress: '127.0.0.1' },
    async *[Symbol.asyncIterator](): AsyncGenerator<Buffer> {
      yield Buffer.from(body, 'utf8');
    }
  };
  const answer: RawAnswer = { status: 0, headers: {}, text: '' };
  const response = {
    writeHead: (status: number, given: Record<string, string>) => Object.assign(answer, { status, headers: given }),
    end: (content?: Buffer) => void (answer.text = content?.toString('utf8') ?? '')
  };
  await tenant.handle(request as unknown as IncomingMessage, response as unknown as ServerResponse);
  return answer;
};

/** A control request of the tenant. */
export const control = async (tenant: Tenant, path: string, body: unknown): Promise<void> => {
  const answer = await askTenant(tenant, `${origin}/_tenant/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }, '');
  if (answer.status >= 300) throw new Error(`/_tenant/${path} answered ${answer.status}: ${answer.text}`);
};

/** The part of a Response that is read. */
export const responseOf = ({ status, headers, text }: RawAnswer): Response => ({ ok: status < 300, status, headers: new Headers(headers), text: () => Promise.resolve(text) }) as Response;
