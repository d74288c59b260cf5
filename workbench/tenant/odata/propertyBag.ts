import type { Call } from '../http/Call';
import { annotation, typeName } from './format';
import { isObject, type JsonObject } from './json';
import { find, type Query } from './query';
import { jsonAnswer, type Resource } from './Resource';

/** A property bag: names and texts that are no properties of a type. `address` is where it is, below `_api/`. */
export function propertyBag(address: string, read: (call: Call) => JsonObject, type = 'SP.PropertyValues'): Resource {
  const chosen = (query: Query, call: Call): JsonObject => {
    const all = read(call);
    const { select } = query;
    return select === null || find(select, '*') ? all : Object.fromEntries(Object.entries(all).filter(([name]) => find(select, name)));
  };
  return {
    get: (call) => {
      const { format } = call;
      const id = `${call.webUrl}/_api/${address}`;
      const values = chosen(call.options, call);
      if (format.level === 'verbose') return jsonAnswer(call, { d: { __metadata: { id, uri: id, type }, ...values } });
      const head: JsonObject = format.level === 'none' ? {} : {
        [format.version4 ? '@odata.context' : 'odata.metadata']: `${call.webUrl}/_api/$metadata#SP.ApiData.PropertyValues/@Element`, [annotation(format, 'type')]: typeName(format, type), [annotation(format, 'id')]: id,
        [annotation(format, 'editLink')]: address
      };
      return jsonAnswer(call, { ...head, ...values });
    },
    embed: (query, call) => chosen(query, call),
    child: (name, given, call) => {
      const values = read(call);
      const key = given ? undefined : Object.keys(values).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
      return key === undefined || isObject(values[key]) ? undefined : { get: (inner) => jsonAnswer(inner, inner.format.level === 'verbose' ? { d: { [key]: values[key] } } : { value: values[key] }) };
    }
  };
}
