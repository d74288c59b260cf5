import type { Answer, Call } from '../http/Call';
import { Complex, type Json, type JsonObject, type Value } from './json';
import type { Format } from './format';
import { annotation, contentTypeOf } from './format';
import type { Arguments } from './path';
import type { Query } from './query';

/**
 * Something that a path can name: the one shape that the resolver of paths and of $expand knows. What is not there cannot be done with it (405).
 */
export interface Resource {
  /** The resource that the next step of a path names, or undefined. `given` is null when the step has no brackets. */
  child?(name: string, given: Arguments | null, call: Call): Resource | undefined;
  /** One of a collection's members: `lists('…')`, `items(3)`. */
  key?(given: Arguments, call: Call): Resource | undefined;
  get?(call: Call): Answer;
  post?(call: Call): Answer;
  patch?(call: Call): Answer;
  put?(call: Call): Answer;
  delete?(call: Call): Answer;
  /** The resource as part of another one's answer. */
  embed?(query: Query, call: Call): Json;
}

export function jsonAnswer(call: Call, body: Json, status = 200, headers: Record<string, string> = {}): Answer {
  return { status, headers: { 'Content-Type': contentTypeOf(call.format), ...headers }, body: JSON.stringify(body) };
}

export function nothing(status = 204, headers: Record<string, string> = {}): Answer {
  return { status, headers, body: '' };
}

/** A value as the format writes it inside an entity. */
export function plain(value: Value, format: Format): Json {
  if (value instanceof Complex) {
    const fields: JsonObject = format.level === 'verbose' ? { __metadata: { type: value.type } } : {};
    for (const [name, part] of Object.entries(value.fields)) fields[name] = plain(part, format);
    return fields;
  }
  if (format.level === 'verbose' && Array.isArray(value)) {
    if (typeof value[0] === 'object') return { results: value };
    const type = typeof value[0] === 'number' ? 'Edm.Int32' : 'Edm.String';
    return { __metadata: { type: `Collection(${type})` }, results: value };
  }
  return value;
}

/** The answer of a property or function that gives a single value. */
export function valueAnswer(call: Call, name: string, value: Value, status = 200): Answer {
  const { format } = call;
  if (format.level === 'verbose') return jsonAnswer(call, { d: { [name]: plain(value, format) } }, status);
  const head: JsonObject = format.level === 'minimal' ? { [format.version4 ? '@odata.context' : 'odata.metadata']: `${call.webUrl}/_api/$metadata#${typeOf(value)}` } : {};
  if (value instanceof Complex) return jsonAnswer(call, { ...head, ...(plain(value, format) as JsonObject) }, status);
  if (value === null) return jsonAnswer(call, { ...head, [annotation(format, 'null')]: true }, status);
  return jsonAnswer(call, { ...head, value }, status);
}

function typeOf(value: Value): string {
  if (value instanceof Complex) return value.type;
  if (Array.isArray(value)) return 'Collection(Edm.String)';
  return typeof value === 'number' ? 'Edm.Int32' : typeof value === 'boolean' ? 'Edm.Boolean' : 'Edm.String';
}

/** A resource that is only a value. */
export function valueResource(name: string, read: (call: Call) => Value): Resource {
  return { get: (call) => valueAnswer(call, name, read(call)), embed: (_query, call) => plain(read(call), call.format) };
}

/** A text in the languages of the site: there is one. */
export function textResource(text: string): Resource {
  return { ...valueResource('value', () => text), child: (name) => (name.toLowerCase() === 'getvalueforuiculture' ? action((call) => valueAnswer(call, 'GetValueForUICulture', text)) : undefined) };
}

/** A function called with POST; `work` gives the answer. */
export function action(work: (call: Call) => Answer): Resource {
  return { post: work };
}
