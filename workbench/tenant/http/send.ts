import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Answer, RawCall } from './Call';

/** Pages that may read answers from another origin: this machine's, and the tenant's own by their real names. No page of the internet. */
export function isTrusted(origin: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(origin) || /^https:\/\/(contoso\.sharepoint\.com|graph\.microsoft\.com|teams\.microsoft\.com)$/.test(origin);
}

/** Headers that every answer has. A caller from another origin (Graph, the other half of a card's host) is let read it. */
function headersOf(raw: RawCall, answer: Answer): Record<string, string> {
  const headers: Record<string, string> = { SPRequestGuid: randomUUID(), 'request-id': randomUUID(), 'Cache-Control': 'private, max-age=0', ...answer.headers };
  const { origin } = raw.headers;
  if (origin !== undefined && isTrusted(origin)) {
    headers['Access-Control-Allow-Origin'] = origin;
    headers['Access-Control-Allow-Credentials'] = 'true';
    headers['Access-Control-Expose-Headers'] = 'ETag, Location, Retry-After, SPRequestGuid, request-id, RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset';
    headers.Vary = 'Origin';
    if (raw.method === 'OPTIONS') {
      headers['Access-Control-Allow-Methods'] = 'GET, POST, PUT, PATCH, DELETE, OPTIONS';
      headers['Access-Control-Allow-Headers'] = raw.headers['access-control-request-headers'] ?? '*';
      headers['Access-Control-Max-Age'] = '600';
    }
  }
  return headers;
}

export function sendAnswer(response: ServerResponse, raw: RawCall, answer: Answer): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : answer.body;
  const headers = headersOf(raw, answer);
  if (answer.status !== 204) headers['Content-Length'] = String(body.length);
  response.writeHead(answer.status, headers);
  response.end(raw.method === 'HEAD' || answer.status === 204 ? undefined : body);
}

/** Promises the whole answer and breaks off after half of it. */
export function sendTruncated(response: ServerResponse, raw: RawCall, answer: Answer): void {
  const body = Buffer.from(answer.body.toString(), 'utf8');
  response.writeHead(answer.status, { ...headersOf(raw, answer), 'Content-Length': String(Math.max(body.length, 2)) });
  response.write(body.subarray(0, body.length >> 1), () => response.destroy());
}
