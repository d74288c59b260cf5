import type { Answer, Method, RawCall } from '../http/Call';
import { isObject, type Json, type JsonObject } from '../odata/json';
import { badRequest, type GraphCall } from './GraphCall';

const most = 20;
const methods: ReadonlySet<string> = new Set(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']);

/** `$batch`: up to 20 requests in JSON, each answered on its own; one that depends on a failed one is not made (424). */
export function graphBatch(call: GraphCall, answer: (raw: RawCall, path: string) => Answer): Answer {
  const requests = readRequests(call);
  const statuses = new Map<string, number>();
  const responses = requests.map((request) => {
    const failed = request.dependsOn.some((id) => (statuses.get(id) ?? 424) >= 400);
    const result = failed ? { id: request.id, status: 424, headers: {}, body: { error: { code: 'FailedDependency', message: 'A request that this one depends on has failed.' } } } : ask(call, request, answer);
    statuses.set(request.id, result.status);
    return result;
  });
  return call.json({ responses });
}

interface Request {
  readonly id: string;
  readonly method: Method;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json | undefined;
  readonly dependsOn: readonly string[];
}

function readRequests(call: GraphCall): Request[] {
  let body: unknown;
  try {
    body = JSON.parse(call.raw.body.toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw badRequest('The batch is no JSON.');
    throw error;
  }
  const requests = isObject(body) ? body.requests : undefined;
  if (call.raw.method !== 'POST' || !Array.isArray(requests)) throw badRequest('A batch is POST {"requests": […]}.');
  if (requests.length > most) throw badRequest(`Number of batch request steps exceeds the maximum value of ${most}.`);
  const ids = new Set<string>();
  return requests.map((request) => {
    if (!isObject(request) || typeof request.url !== 'string' || !methods.has(String(request.method).toUpperCase())) throw badRequest('A request of the batch has no method or no url.');
    const id = String(request.id ?? '');
    if (id === '' || ids.has(id)) throw badRequest('Every request of a batch needs an id of its own.');
    ids.add(id);
    const headers = isObject(request.headers) ? Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), String(value)])) : {};
    return { id, method: String(request.method).toUpperCase() as Method, url: request.url, headers, body: request.body, dependsOn: Array.isArray(request.dependsOn) ? request.dependsOn.map(String) : [] };
  });
}

function ask(call: GraphCall, request: Request, answer: (raw: RawCall, path: string) => Answer): { id: string; status: number; headers: JsonObject; body: Json } {
  const path = request.url.replace(/^\//, '');
  const url = `/${call.version}/${path}`;
  const raw: RawCall = { method: request.method, sentMethod: request.method, url, headers: request.headers, body: Buffer.from(request.body === undefined ? '' : JSON.stringify(request.body)), origin: call.raw.origin };
  const { status, headers, body } = answer(raw, path.split('?')[0]);
  const isJson = /json/.test(headers['Content-Type'] ?? '');
  return { id: request.id, status, headers: { ...headers }, body: isJson ? (JSON.parse(body.toString()) as Json) : Buffer.from(body).toString('base64') };
}
