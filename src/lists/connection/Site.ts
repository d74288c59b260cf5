import { RejectOnError, ResolveOnData } from '@pnp/queryable/behaviors/resolvers';
import { spGet, spPost, SPQueryable } from '@pnp/sp/spqueryable';
import type { ListName } from '../schema/ListSchema';
import { type Answer, overWire, type Wire } from './behaviors';

export type Query = Readonly<Record<string, string | number>>;

interface Page<T> {
  value: T[];
  'odata.nextLink'?: string;
  '@odata.nextLink'?: string;
}

/** The data site, spoken to through PnPjs. Each call makes a chain of its own: a queryable used twice hangs a batch and keeps its query. */
export class Site {
  private readonly root: ReturnType<typeof SPQueryable>;
  private readonly serverRelative: string;

  /** @param webUrl absolute, without a slash at the end */
  public constructor(public readonly webUrl: string, public readonly wire: Wire) {
    this.root = SPQueryable(webUrl).using(ResolveOnData(), RejectOnError(), overWire(webUrl, wire));
    this.serverRelative = new URL(webUrl).pathname.replace(/\/$/, '');
  }

  public listUrl(name: ListName): string {
    return `${this.serverRelative}/Lists/${name}`;
  }

  /** The REST path of a list, by its URL: titles are renamed. */
  public list(name: ListName): string {
    return `_api/web/GetList('${this.listUrl(name).replace(/'/g, '\'\'')}')`;
  }

  public items(name: ListName): string {
    return `${this.list(name)}/items`;
  }

  public async get<T>(path: string, query: Query = {}): Promise<Answer<T>> {
    return spGet<Answer<T>>(this.queryable(path, query));
  }

  /** All rows of a collection: every continuation is followed to its end, empty pages too. */
  public async getAll<T>(path: string, query: Query = {}, onPage?: (rows: number) => void): Promise<T[]> {
    const rows: T[] = [];
    let page = (await this.get<Page<T>>(path, query)).body;
    for (;;) {
      rows.push(...page.value);
      onPage?.(page.value.length);
      const next = page['odata.nextLink'] ?? page['@odata.nextLink'];
      if (next === undefined) return rows;
      page = (await spGet<Answer<Page<T>>>(SPQueryable([this.root, next]))).body;
    }
  }

  /** @param body sent as JSON, or as it is when it is text */
  public async post<T>(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
    return spPost<Answer<T>>(this.queryable(path, {}), { headers: { ...headers }, body: text });
  }

  /** Changes a row or another resource. `etag`: refused with 412 when somebody else was faster; `*` overwrites, for what is not a row. */
  public async merge(path: string, body: unknown, etag: string): Promise<string | null> {
    return (await this.post(path, body, { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': etag })).etag;
  }

  public async remove(path: string, etag: string = '*'): Promise<void> {
    await this.post(path, undefined, { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': etag });
  }

  private queryable(path: string, query: Query): ReturnType<typeof SPQueryable> {
    const queryable = SPQueryable(this.root, path);
    for (const [name, value] of Object.entries(query)) queryable.query.set(name, String(value));
    return queryable;
  }
}
