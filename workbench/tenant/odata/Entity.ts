import { errors } from '../errors';
import type { Answer, Call } from '../http/Call';
import { annotation, typeName } from './format';
import type { Json, JsonObject, Value } from './json';
import { Arguments } from './path';
import { find, queryBelow, type Query } from './query';
import { jsonAnswer, nothing, plain, valueResource, type Resource } from './Resource';

/** What one kind of thing (a list, a field, a user …) offers: the only place where its properties are named. */
export interface EntityType<T> {
  /** `SP.List`. */
  readonly name: string;
  /** The thing's address below `_api/`: `Web/Lists(guid'…')`. */
  readonly address: (value: T, call: Call) => string;
  readonly etag?: (value: T) => string;
  /** Properties of every answer without $select. */
  readonly properties: Readonly<Record<string, (value: T, call: Call) => Value>>;
  /** Properties that must be asked for by name. */
  readonly onRequest?: Readonly<Record<string, (value: T, call: Call) => Value>>;
  /** Other resources below this one: read with their own path or by $expand. A name with a small letter first is a function. */
  readonly navigations?: Readonly<Record<string, (value: T, given: Arguments, call: Call) => Resource>>;
  /** Functions that change something; called with POST. */
  readonly actions?: Readonly<Record<string, (value: T, given: Arguments, call: Call) => Answer>>;
  /** Merges changed properties. */
  readonly update?: (value: T, changes: JsonObject, call: Call) => void;
  readonly remove?: (value: T, call: Call) => void;
}

interface Names {
  readonly [lower: string]: string | undefined;
}
const indexes = new WeakMap<object, Names>();

/** The member of a record by its name whatever the case, with its real name. */
function member<M>(record: Readonly<Record<string, M>> | undefined, name: string): [string, M] | undefined {
  if (!record) return undefined;
  let index = indexes.get(record);
  if (!index) {
    const names = Object.create(null) as Record<string, string>;
    for (const key of Object.keys(record)) names[key.toLowerCase()] = key;
    indexes.set(record, names);
    index = names;
  }
  const key = index[name.toLowerCase()];
  return key === undefined ? undefined : [key, record[key]];
}

/** An entity of whatever type. */
export interface AnyEntity extends Resource {
  readonly typeName: string;
  read(path: string, call: Call): Json | undefined;
  embed(query: Query, call: Call): JsonObject;
  answer(call: Call, status: number, query?: Query): Answer;
}

/** A thing with its type: readable, expandable and changeable over the path. */
export class Entity<T> implements AnyEntity {
  constructor(private readonly type: EntityType<T>, private readonly value: T) {}

  public get typeName(): string {
    return this.type.name;
  }

  public child(name: string, given: Arguments | null, call: Call): Resource | undefined {
    const navigation = member(this.type.navigations, name);
    // `Items(3)` is the navigation `Items` with a key, for the caller to take apart; `getItemById(3)` is a function.
    if (navigation && (!given || given.count === 0 || isFunction(navigation[0]))) return navigation[1](this.value, given ?? noArguments, call);
    const action = member(this.type.actions, name);
    if (action) {
      const run = (inner: Call): Answer => action[1](this.value, given ?? noArguments, inner);
      // PnPjs calls some of them with `X-HTTP-Method: DELETE`.
      return { post: run, delete: run };
    }
    // The client object model's way of saying DELETE.
    if (this.type.remove && /^deleteObject$/i.test(name)) return { post: (inner) => this.delete(inner) };
    const property = member(this.type.properties, name) ?? member(this.type.onRequest, name);
    if (!property || given) return undefined;
    const [key, read] = property;
    return valueResource(key, (inner) => read(this.value, inner));
  }

  /** A property for $filter and $orderby of collections. */
  public read(path: string, call: Call): Json | undefined {
    const steps = path.split('/');
    const property = member(this.type.properties, steps[0]) ?? member(this.type.onRequest, steps[0]);
    if (!property) return undefined;
    let value: Json | undefined = plain(property[1](this.value, call), { level: 'none', version4: false });
    for (const step of steps.slice(1)) value = value !== null && typeof value === 'object' && !Array.isArray(value) ? value?.[step] : undefined;
    return value;
  }

  public embed(query: Query, call: Call): JsonObject {
    return { ...this.head(call), ...this.members(query, call) };
  }

  public get(call: Call): Answer {
    return this.answer(call, 200);
  }

  /** The whole entity as an answer; 201 after it was made. */
  public answer(call: Call, status: number, query: Query = call.options): Answer {
    const { format } = call;
    const etag = this.type.etag?.(this.value);
    const headers = etag ? { ETag: etag } : undefined;
    if (format.level === 'verbose') return jsonAnswer(call, { d: this.embed(query, call) }, status, headers);
    const context: JsonObject = format.level === 'none' ? {} :
      { [format.version4 ? '@odata.context' : 'odata.metadata']: `${call.webUrl}/_api/$metadata#${collectionName(this.type.name)}/@Element` };
    return jsonAnswer(call, { ...context, ...this.embed(query, call) }, status, headers);
  }

  public patch(call: Call): Answer {
    if (!this.type.update) throw errors.methodNotAllowed();
    this.demandEtag(call);
    call.core.change(() => this.type.update?.(this.value, call.body, call));
    return nothing();
  }

  public put(call: Call): Answer {
    return this.patch(call);
  }

  public delete(call: Call): Answer {
    if (!this.type.remove) throw errors.methodNotAllowed();
    this.demandEtag(call);
    call.core.change(() => this.type.remove?.(this.value, call));
    return nothing(200);
  }

  /** 412 unless If-Match is the thing's ETag, `*`, or missing; things without an ETag do not ask. */
  private demandEtag(call: Call): void {
    const current = this.type.etag?.(this.value);
    const sent = call.header('if-match')?.trim();
    if (current === undefined || sent === undefined || sent === '' || sent === '*' || sent.replace(/^W\//, '') === current) return;
    throw errors.staleEtag(sent, current);
  }

  private head(call: Call): JsonObject {
    const { format } = call;
    if (format.level === 'none') return {};
    const address = this.type.address(this.value, call);
    const id = `${call.webUrl}/_api/${address}`;
    const etag = this.type.etag?.(this.value);
    if (format.level === 'verbose') return { __metadata: { id, uri: id, ...(etag ? { etag } : {}), type: this.type.name } };
    return {
      [annotation(format, 'type')]: typeName(format, this.type.name), [annotation(format, 'id')]: id,
      ...(etag ? { [annotation(format, 'etag')]: etag } : {}), [annotation(format, 'editLink')]: address
    };
  }

  private members(query: Query, call: Call): JsonObject {
    const members: JsonObject = {};
    const { select, expand } = query;
    if (select === null || find(select, '*')) {
      this.links(members, query, call);
      for (const [name, read] of Object.entries(this.type.properties)) members[name] = plain(read(this.value, call), call.format);
    }
    for (const name of Object.keys(select ?? {})) if (name !== '*') this.selected(members, name, query, call);
    for (const name of Object.keys(expand)) if (select === null || find(select, '*')) this.expanded(members, name, query, call);
    return members;
  }

  private selected(members: JsonObject, name: string, query: Query, call: Call): void {
    const property = member(this.type.properties, name) ?? member(this.type.onRequest, name);
    if (property) {
      members[property[0]] = plain(property[1](this.value, call), call.format);
      return;
    }
    if (!member(this.type.navigations, name)) throw errors.propertyUnknown(name);
    // A navigation that is selected but not expanded gives no data, as in SharePoint.
    if (find(query.expand, name)) this.expanded(members, name, query, call);
  }

  private expanded(members: JsonObject, name: string, query: Query, call: Call): void {
    const property = member(this.type.onRequest, name) ?? member(this.type.properties, name);
    if (property) {
      members[property[0]] = plain(property[1](this.value, call), call.format);
      return;
    }
    const navigation = member(this.type.navigations, name);
    if (!navigation) throw errors.propertyUnknown(name);
    const resource = navigation[1](this.value, noArguments, call);
    if (!resource.embed) throw errors.propertyUnknown(name);
    members[navigation[0]] = resource.embed(queryBelow(query, name), call);
  }

  /** In an answer with all properties the others are named by their address. */
  private links(members: JsonObject, query: Query, call: Call): void {
    const { format } = call;
    if (format.level === 'none') return;
    const address = this.type.address(this.value, call);
    for (const name of Object.keys(this.type.navigations ?? {})) {
      if (isFunction(name) || find(query.expand, name)) continue;
      if (format.level === 'verbose') members[name] = { __deferred: { uri: `${call.webUrl}/_api/${address}/${name}` } };
      else members[`${name}@odata.${format.version4 ? 'navigationLink' : 'navigationLinkUrl'}`] = `${address}/${name}`;
    }
  }
}

const isFunction = (name: string): boolean => /^[a-z]/.test(name);
const noArguments = new Arguments([]);

/** `SP.List` → `SP.ApiData.Lists`. */
function collectionName(type: string): string {
  return `SP.ApiData.${type.slice(type.lastIndexOf('.') + 1)}s`;
}
