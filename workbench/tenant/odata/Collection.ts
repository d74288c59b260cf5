import { errors } from '../errors';
import type { Answer, Call } from '../http/Call';
import { annotation } from './format';
import type { Json, JsonObject } from './json';
import type { AnyEntity } from './Entity';
import { order, passes } from './filterValues';
import { Arguments } from './path';
import type { Query } from './query';
import { jsonAnswer, type Resource } from './Resource';

/** What a collection offers beside its members. Names in lower case. */
export interface CollectionType {
  /** Its address below `_api/`. */
  readonly address: string;
  /** Members of an answer without $top; without it all. */
  readonly usualPage?: (call: Call) => number;
  readonly members: (call: Call) => readonly AnyEntity[];
  /** `lists('guid')`, `items(3)`. */
  readonly byKey?: (given: Arguments, call: Call) => Resource;
  readonly navigations?: Readonly<Record<string, (given: Arguments, call: Call) => Resource>>;
  readonly actions?: Readonly<Record<string, (given: Arguments, call: Call) => Answer>>;
  readonly add?: (body: JsonObject, call: Call) => AnyEntity;
}

/** Entities that are few enough to be kept in memory: filtered, ordered and cut there. */
export class Collection implements Resource {
  constructor(private readonly type: CollectionType) {}

  /** `collection('key')`: the same collection with a key. */
  public key(given: Arguments, call: Call): Resource | undefined {
    return this.type.byKey?.(given, call);
  }

  public child(name: string, given: Arguments | null, call: Call): Resource | undefined {
    const navigation = this.type.navigations?.[name.toLowerCase()];
    if (navigation && given) return navigation(given, call);
    const action = this.type.actions?.[name.toLowerCase()];
    return action && { post: (inner) => inner.core.change(() => action(given ?? none, inner)) };
  }

  public get(call: Call): Answer {
    const { format } = call;
    const query = call.options;
    const { shown, more } = this.page(query, call);
    const next = more ? `${call.webUrl}/_api/${this.type.address}?${nextParameters(call, query.skip + shown.length)}` : undefined;
    const values = shown.map((entity) => entity.embed(query, call));
    if (format.level === 'verbose') return jsonAnswer(call, { d: { results: values, ...(next ? { __next: next } : {}) } });
    const body: JsonObject = format.level === 'none' ? {} : { [format.version4 ? '@odata.context' : 'odata.metadata']: `${call.webUrl}/_api/$metadata#${this.type.address.replace(/.*\//, 'SP.ApiData.')}` };
    if (next) body[annotation(format, 'nextLink')] = next;
    body.value = values;
    return jsonAnswer(call, body);
  }

  public post(call: Call): Answer {
    const { add } = this.type;
    if (!add) throw errors.methodNotAllowed();
    return call.core.change(() => add(call.body, call)).answer(call, 201);
  }

  public embed(query: Query, call: Call): Json {
    const values = this.page(query, call).shown.map((entity) => entity.embed(query, call));
    return call.format.level === 'verbose' ? { results: values } : values;
  }

  private page(query: Query, call: Call): { shown: AnyEntity[]; more: boolean } {
    let members = [...this.type.members(call)];
    const { filter, orderBy } = query;
    if (filter) members = members.filter((entity) => passes(filter, (path) => entity.read(path, call)));
    if (orderBy.length > 0) {
      const keys = new Map(members.map((entity) => [entity, orderBy.map((key) => entity.read(key.path, call))]));
      members.sort((a, b) => {
        for (let i = 0; i < orderBy.length; i += 1) {
          const direction = order(keys.get(a)?.[i], keys.get(b)?.[i]);
          if (direction !== 0) return orderBy[i].descending ? -direction : direction;
        }
        return 0;
      });
    }
    const top = query.top ?? this.type.usualPage?.(call) ?? null;
    const end = top === null ? members.length : query.skip + top;
    return { shown: members.slice(query.skip, end), more: top !== null && top > 0 && end < members.length };
  }
}

const none = new Arguments([]);

function nextParameters(call: Call, skip: number): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of call.parameters) if (name !== '$skip') parameters.set(name, value);
  parameters.set('$skip', String(skip));
  return parameters.toString();
}
