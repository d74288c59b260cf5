import { NoAnswerError, type ServerError, serverErrorOf } from './ServerError';
import type { Site } from './Site';

/** One operation of a batch. */
export interface BatchOperation {
  method: 'POST' | 'MERGE' | 'DELETE';
  /** As for `Site.post`: relative to the site. */
  path: string;
  body?: unknown;
  /** For MERGE and DELETE. */
  etag?: string;
}

/** What the server said to one operation: each has its own status, the batch as a whole says nothing. */
export interface BatchResult {
  status: number;
  body: unknown;
  etag: string | null;
  error: ServerError | null;
}

/** What SharePoint takes at once: operations, and bytes of the whole request. */
export const batchSize = 100;
export const batchBytes = 1_000_000;

const boundaryOf = (kind: string, site: Site): string => `${kind}_${Math.floor(site.wire.clock.now()).toString(36)}${Math.random().toString(36).slice(2)}`;

const partOf = (site: Site, operation: BatchOperation): string => {
  const lines = [
    'Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${operation.method} ${new URL(`${site.webUrl}/${operation.path}`).href} HTTP/1.1`,
    'Accept: application/json;odata=nometadata', 'Content-Type: application/json;odata=nometadata', ...(operation.method === 'POST' ? [] : [`IF-MATCH: ${operation.etag ?? '*'}`]), '',
    operation.body === undefined ? '' : JSON.stringify(operation.body)
  ];
  return lines.join('\r\n');
};

const resultOf = (part: string, path: string): BatchResult | null => {
  const status = /HTTP\/1\.1 (\d{3})[^\r\n]*\r?\n/.exec(part);
  if (!status) return null;
  const rest = part.slice(status.index + status[0].length);
  const blank = /\r?\n\r?\n/.exec(`\r\n${rest}`);
  const head = blank ? `\r\n${rest}`.slice(0, blank.index) : rest;
  const text = blank ? `\r\n${rest}`.slice(blank.index + blank[0].length).trim() : '';
  const etag = /\r?\netag:\s*([^\r\n]+)/i.exec(head);
  const code = Number(status[1]);
  if (code < 200 || code >= 300) return { status: code, body: null, etag: null, error: serverErrorOf(code, text, path) };
  return { status: code, body: text === '' ? null : parse(text, path), etag: etag ? etag[1].trim() : null, error: null };
};

const parse = (text: string, path: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoAnswerError('The answer to a batch ended early.', path);
  }
};

/**
 * Sends up to 100 operations in one request. Not a transaction: each has its own result, in the order of the operations.
 * @throws NoAnswerError when the answer does not speak of every operation: what was done is then unknown
 */
export const sendBatch = async (site: Site, operations: readonly BatchOperation[]): Promise<BatchResult[]> => {
  const batch = boundaryOf('batch', site);
  const changes = boundaryOf('changeset', site);
  const body = [
    `--${batch}`, `Content-Type: multipart/mixed; boundary="${changes}"`, '', ...operations.flatMap((operation) => [`--${changes}`, partOf(site, operation)]), `--${changes}--`, `--${batch}--`, ''
  ].join('\r\n');
  const answer = await site.post<string>('_api/$batch', body, { 'Content-Type': `multipart/mixed; boundary="${batch}"`, Accept: 'multipart/mixed' });
  const text = typeof answer.body === 'string' ? answer.body : '';
  const boundary = /^\s*--([^\r\n]+)/.exec(text)?.[1].trim() ?? '';
  const results = text
    .split(`--${boundary}`)
    .map((part, index) => resultOf(part, operations[index - 1]?.path ?? ''))
    .filter((result): result is BatchResult => result !== null);
  if (results.length !== operations.length) throw new NoAnswerError(`The answer to a batch speaks of ${results.length} of ${operations.length} operations.`, '_api/$batch');
  return results;
};
