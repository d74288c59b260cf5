import type { IncomingMessage } from 'node:http';
import type { Method, RawCall } from './Call';

const overrides: ReadonlySet<string> = new Set(['MERGE', 'PATCH', 'PUT', 'DELETE']);

/** Reads a request whole. POST with `X-HTTP-Method` counts as that method; MERGE is PATCH. */
export async function readRequest(request: IncomingMessage, origin?: string): Promise<RawCall> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : value ?? '';
  const override = headers['x-http-method']?.toUpperCase();
  const method = request.method === 'POST' && override && overrides.has(override) ? override : request.method ?? 'GET';
  return {
    method: (method === 'MERGE' ? 'PATCH' : method) as Method, sentMethod: request.method ?? 'GET', url: (request.url ?? '/').replace(/^https?:\/\/[^/]+/i, ''), headers, body: await bodyOf(request),
    origin: origin ?? `http://${headers.host ?? 'localhost'}`
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  if (request.method === 'GET' || request.method === 'HEAD') return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
}
