import { errors } from '../errors';
import { isObject, type JsonObject } from '../odata/json';
import type { Format } from '../odata/format';
import { noQuery, parseQuery, type Query } from '../odata/query';
import type { Core } from '../Core';
import type { Person } from '../sharepoint/people';
import type { Web } from '../sharepoint/webs';

/** What is sent back. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE' | 'OPTIONS' | 'HEAD';

/** The parts of a request, or of a part of a batch, as they came in. */
export interface RawCall {
  readonly method: Method;
  /** The method as sent: POST where `X-HTTP-Method` says what is meant. */
  readonly sentMethod: string;
  /** Path and query as sent, without the origin. */
  readonly url: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The origin that the answer's own links use, without a slash at the end. */
  readonly origin: string;
}

/** One request to a web's `_api`, by a known person: what every resource is asked with. */
export class Call {
  private query: Query | undefined;
  /** Query parameters, keys in lower case. */
  public readonly parameters: ReadonlyMap<string, string>;

  constructor(
    public readonly core: Core,
    public readonly raw: RawCall,
    public readonly person: Person,
    public readonly web: Web,
    public readonly format: Format,
    parameters: ReadonlyMap<string, string>
  ) {
    this.parameters = parameters;
  }

  /** `http://localhost:8787/sites/okr`: the address of the request's web. */
  public get webUrl(): string {
    return this.raw.origin + this.web.path;
  }

  /** The system query options; read when first needed, so that a wrong one concerns only who reads it. */
  public get options(): Query {
    if (this.query === undefined) this.query = this.parameters.size === 0 ? noQuery : parseQuery(this.parameters);
    return this.query;
  }

  public header(name: string): string | undefined {
    return this.raw.headers[name];
  }

  /** The JSON object of the body; an empty body is an empty object. */
  public get body(): JsonObject {
    const text = this.raw.body.toString('utf8').trim();
    if (text === '') return {};
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      if (error instanceof SyntaxError) throw errors.badBody();
      throw error;
    }
    if (!isObject(value)) throw errors.badBody('The body must be a JSON object.');
    return value;
  }
}
