import { randomUUID } from 'node:crypto';
import { TenantError } from '../errors';
import type { Core } from '../Core';
import type { Answer, RawCall } from '../http/Call';
import { parametersOf } from '../http/route';
import type { Json, JsonObject } from '../odata/json';
import type { Person } from '../sharepoint/people';

const contentType = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

/** One request to Graph. */
export class GraphCall {
  public readonly parameters: ReadonlyMap<string, string>;

  constructor(public readonly core: Core, public readonly raw: RawCall, public readonly person: Person, public readonly version: string) {
    this.parameters = parametersOf(raw.url);
  }

  public get base(): string {
    return `${this.raw.origin}/${this.version}`;
  }

  /** Whether the caller accepts counts that lag behind: needed for $search, $count and some filters. */
  public get isEventual(): boolean {
    return this.raw.headers.consistencylevel?.toLowerCase() === 'eventual';
  }

  public json(body: JsonObject, status = 200, headers: Readonly<Record<string, string>> = {}): Answer {
    return { status, headers: { 'Content-Type': contentType, ...headers }, body: JSON.stringify(body) };
  }

  public entity(set: string, body: JsonObject): Answer {
    return this.json({ '@odata.context': `${this.base}/$metadata#${set}/$entity`, ...body });
  }

  /** A collection that is in memory whole: a page of it, by $top and $skiptoken. */
  public collection(set: string, members: readonly JsonObject[], largest = 999, usual = 100): Answer {
    const { start, count } = this.window(largest, usual);
    return this.page(set, members.slice(start, start + count), start + count < members.length ? start + count : null, members.length);
  }

  /** Where the page starts, and how many it may hold. */
  public window(largest: number, usual: number): { start: number; count: number } {
    const number = (name: string, otherwise: number): number => {
      const text = this.parameters.get(name);
      if (text === undefined || text === '') return otherwise;
      if (!/^\d{1,9}$/.test(text)) throw badRequest(`Invalid value '${text.slice(0, 50)}' for ${name} query option found.`);
      return Number(text);
    };
    const count = number('$top', usual);
    if (count > largest || count === 0) throw badRequest(`Invalid page size specified: '${count}'. Must be between 1 and ${largest} inclusive.`);
    return { start: number('$skiptoken', 0) + number('$skip', 0), count };
  }

  /** The answer of `$count`: a number alone, for who accepts that it lags behind. */
  public count(number: number): Answer {
    if (!this.isEventual) throw badRequest('$count is not currently supported without the header ConsistencyLevel: eventual.');
    return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(number) };
  }

  public page(set: string, value: JsonObject[], next: number | null, total: number): Answer {
    const body: JsonObject = { '@odata.context': `${this.base}/$metadata#${set}` };
    if (this.parameters.get('$count') === 'true' && this.isEventual) body['@odata.count'] = total;
    if (next !== null) body['@odata.nextLink'] = this.nextLink(next);
    return this.json({ ...body, value });
  }

  private nextLink(next: number): string {
    const path = this.raw.url.split('?')[0];
    const parameters = [...this.parameters].filter(([name]) => name !== '$skiptoken' && name !== '$skip').map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    return `${this.raw.origin}${path}?${[...parameters, `$skiptoken=${next}`].join('&')}`;
  }
}

/** Chooses properties by $select; the object as it is without. `id` is always there, as in Graph's directory. */
export function chosen(object: JsonObject, parameters: ReadonlyMap<string, string>, defaults?: readonly string[]): JsonObject {
  const names = parameters.get('$select')?.split(',').map((name) => name.trim()).filter((name) => name !== '');
  const wanted = names && names.length > 0 ? [...names, 'id'] : defaults;
  if (!wanted) return object;
  return Object.fromEntries([...new Set(wanted)].filter((name) => Object.hasOwn(object, name)).map((name): [string, Json | undefined] => [name, object[name]]));
}

export const badRequest = (message: string): TenantError => new TenantError(400, 'Request_BadRequest', message);
export const notFound = (what: string): TenantError =>
  new TenantError(404, 'Request_ResourceNotFound', `Resource '${what.slice(0, 200)}' does not exist or one of its queried reference-property objects are not present.`);
export const forbidden = (): TenantError => new TenantError(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');

/** Graph's shape of an error. */
export function graphError(error: TenantError): Answer {
  const codes: Readonly<Record<number, string>> = { 400: 'BadRequest', 401: 'InvalidAuthenticationToken', 403: 'Authorization_RequestDenied', 404: 'Request_ResourceNotFound', 405: 'Request_BadRequest', 429: 'TooManyRequests', 500: 'InternalServerError', 502: 'BadGateway', 503: 'ServiceUnavailable', 504: 'GatewayTimeout' };
  const code = /^[A-Za-z_]+$/.test(error.code) ? error.code : codes[error.status] ?? 'generalException';
  const id = randomUUID();
  const innerError = { date: new Date().toISOString().slice(0, 19), 'request-id': id, 'client-request-id': id };
  const body = { error: { code, message: error.message, innerError } };
  return { status: error.status, headers: { 'Content-Type': contentType, 'request-id': id, 'client-request-id': id, ...error.headers }, body: JSON.stringify(body) };
}
