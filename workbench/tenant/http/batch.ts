import { randomUUID } from 'node:crypto';
import type { Core } from '../Core';
import { errors } from '../errors';
import type { Answer, Method, RawCall } from './Call';


const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'MERGE']);

/** Reads a `multipart/mixed` batch; change sets are only a bracket, as in SharePoint. */
export function parseBatch(core: Core, raw: RawCall): RawCall[] {
  if (raw.body.length > core.settings.batchBytes) throw errors.badQuery('The batch is too large.');
  const boundary = boundaryOf(raw.headers['content-type'] ?? '');
  if (boundary === null) throw errors.badQuery('The batch has no boundary.');
  const parts = sections(raw.body.toString('utf8'), boundary).flatMap((section) => {
    const { headers, body } = headOf(section);
    const inner = boundaryOf(headers['content-type'] ?? '');
    return inner === null ? [body] : sections(body, inner).map((operation) => headOf(operation).body);
  });
  if (parts.length > core.settings.batchOperations) throw errors.badQuery(`The batch has more than ${core.settings.batchOperations} operations.`);
  return parts.map((part) => operationOf(part, raw));
}

/** Puts the answers of all parts together, in order and each with its own status. */
export function batchAnswer(answers: readonly Answer[]): Answer {
  const boundary = `batchresponse_${randomUUID()}`;
  const pieces = answers.map((answer) => {
    const headers = Object.entries(answer.headers).map(([name, value]) => `${name.toUpperCase() === 'CONTENT-TYPE' ? 'CONTENT-TYPE' : name.toUpperCase()}: ${value}\r\n`).join('');
    return `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${answer.status} ${reasons[answer.status] ?? 'Status'}\r\n${headers}\r\n${answer.body.toString()}\r\n`;
  });
  return { status: 200, headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` }, body: `${pieces.join('')}--${boundary}--\r\n` };
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK', 201: 'Created', 204: 'No Content', 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 412: 'Precondition Failed',
  429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable', 504: 'Gateway Timeout'
};

function boundaryOf(contentType: string): string | null {
  const match = /^multipart\/mixed\s*;.*boundary="?([^";,\s]+)"?/i.exec(contentType);
  return match ? match[1] : null;
}

function sections(text: string, boundary: string): string[] {
  const pieces = `\n${text}`.split(`\n--${boundary}`);
  if (pieces.length < 2) throw errors.badQuery('The batch is not valid.');
  const end = pieces.findIndex((piece, index) => index > 0 && piece.startsWith('--'));
  return pieces.slice(1, end < 0 ? undefined : end).map((piece) => piece.replace(/^\r?\n/, ''));
}

function headOf(text: string): { headers: Record<string, string>; body: string } {
  const match = /\r?\n\r?\n/.exec(text);
  const end = match ? match.index : text.length;
  const headers: Record<string, string> = {};
  for (const line of text.slice(0, end).split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
  }
  return { headers, body: match ? text.slice(end + match[0].length) : '' };
}

function operationOf(text: string, outer: RawCall): RawCall {
  const line = /^\s*([A-Za-z]+)\s+(\S+)\s+HTTP\/1\.[01]\s*\r?\n?/.exec(text);
  if (!line || !methods.has(line[1].toUpperCase())) throw errors.badQuery('The batch holds something that is no operation.');
  const { headers, body } = headOf(text.slice(line[0].length));
  const override = headers['x-http-method']?.toUpperCase();
  const method = (override && methods.has(override) ? override : line[1].toUpperCase()).replace('MERGE', 'PATCH') as Method;
  return { method, sentMethod: line[1].toUpperCase(), url: line[2].replace(/^https?:\/\/[^/]+/i, ''), headers, body: Buffer.from(body.trim(), 'utf8'), origin: outer.origin };
}
