import type { Answer, Call } from '../../http/Call';
import { annotation, contentTypeOf } from '../../odata/format';
import { find, queryBelow, type Query } from '../../odata/query';
import { type Json, type JsonObject } from '../../odata/json';
import type { Arguments } from '../../odata/path';
import type { Resource } from '../../odata/Resource';
import { itemTypeName, type List } from '../lists/List';
import { etagOf } from './etag';
import { valuesFromBody } from './fieldValues';
import { itemResource } from './itemResource';
import { readItems, rowNavigations, type ItemRead, type Page } from './readItems';
import { findItem, type ItemState } from './visibility';
import { addItem } from './writeItems';

/** A collection of rows: `lists(…)/items`. */
export interface Items extends Resource {
  key(given: Arguments, call: Call): Resource;
}

export function itemsOf(list: List): Items {
  const byId = (given: Arguments, call: Call): Resource => itemResource(list, findItem(call.core, list, given.needNumber('id'), call.person));
  return {
    key: byId,
    child: (name, given, call) => (name.toLowerCase() === 'getbyid' && given ? byId(given, call) : undefined),
    get: (call) => pageAnswer(list, readItems(call.core, list, readOf(call)), call),
    embed: (query, call) => withNavigations(list, readItems(call.core, list, { ...readOf(call), query }), call, query).map((row) => JSON.parse(row) as Json),
    post: (call) => {
      const id = call.core.database.transaction(() => addItem(call.core, list, call.person, valuesFromBody(call.core, list, call.body)));
      return itemAnswer(list, id, call, 201);
    }
  };
}

/** What the call itself asks to read. */
export function readOf(call: Call): ItemRead {
  return { query: call.options, person: call.person, format: call.format, webUrl: call.webUrl };
}

export function pageAnswer(list: List, page: Page, call: Call): Answer {
  const { format } = call;
  const rows = withNavigations(list, page, call);
  const next = page.next === null ? null : JSON.stringify(nextLink(call, page.next));
  const headers = { 'Content-Type': contentTypeOf(format) };
  if (format.level === 'verbose') return { status: 200, headers, body: `{"d":{"results":[${rows.join(',')}]${next ? `,"__next":${next}` : ''}}}` };
  const context = format.level === 'none' ? '' : `"${format.version4 ? '@odata.context' : 'odata.metadata'}":${JSON.stringify(`${call.webUrl}/_api/$metadata#${metadataSet(list)}`)},`;
  const link = next ? `"${annotation(format, 'nextLink')}":${next}` : '';
  return { status: 200, headers, body: `{${context}${format.version4 && link ? `${link},` : ''}"value":[${rows.join(',')}]${!format.version4 && link ? `,${link}` : ''}}` };
}

const metadataSet = (list: List): string => `SP.ListData.${itemTypeName(list).replace('SP.Data.', '').replace(/Item$/, '')}Items`;

/** The same request, continued behind the page: absolute, whatever was sent. */
function nextLink(call: Call, token: string): string {
  const path = call.raw.url.split('?')[0];
  const parts = [`%24skiptoken=${encodeURIComponent(token)}`];
  for (const [name, value] of call.parameters) {
    if (name !== '$skiptoken' && name !== '$skip') parts.push(`${name.startsWith('$') ? `%24${name.slice(1)}` : encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  }
  return `${call.raw.origin}${path}?${parts.join('&')}`;
}

/** Adds what is expanded beside lookups (`FieldValuesAsText` …), which other resources give. */
function withNavigations(list: List, page: Page, call: Call, query: Query = call.options): readonly string[] {
  const names = [...new Set([...Object.keys(query.expand), ...Object.keys(query.select ?? {})])]
    .filter((name) => rowNavigations.has(name.toLowerCase()) && (find(query.expand, name) || isValue(name)));
  if (names.length === 0) return page.rows;
  return page.rows.map((json, index) => {
    const row = JSON.parse(json) as JsonObject;
    const resource = itemResource(list, findItem(call.core, list, page.ids[index], call.person));
    for (const name of names) {
      const child = resource.child?.(name, null, call);
      if (child?.embed) row[name] = child.embed(queryBelow(query, name), call);
    }
    return JSON.stringify(row);
  });
}

const isValue = (name: string): boolean => /^(effectivebasepermissions|effectivebasepermissionsforui|encodedabsurl|hasuniqueroleassignments)$/i.test(name);

/** One row as part of another thing's answer; null when it may not be seen. */
export function embeddedItem(list: List, id: number, query: Query, call: Call): Json {
  const page = readItems(call.core, list, { ...readOf(call), query, only: id });
  return JSON.parse(withNavigations(list, page, call, query)[0] ?? 'null') as Json;
}

/** One row as an answer, with its ETag. A row that its maker may not see is answered without properties. */
export function itemAnswer(list: List, id: number, call: Call, status: number): Answer {
  const { format } = call;
  const item = call.core.database.get<ItemState>(`SELECT id, guid, version, ui, scope, author, fsType FROM items_${list.n} WHERE id = ?`, id) as ItemState;
  const page = readItems(call.core, list, { ...readOf(call), only: id });
  const row = withNavigations(list, page, call)[0] ?? '{}';
  const headers: Record<string, string> = { 'Content-Type': contentTypeOf(format), ETag: etagOf(item) };
  if (status === 201) headers.Location = `${call.webUrl}/_api/Web/Lists(guid'${list.id}')/Items(${id})`;
  if (format.level === 'verbose') return { status, headers, body: `{"d":${row}}` };
  if (format.level === 'none' || row === '{}') return { status, headers, body: row };
  return { status, headers, body: `{"${format.version4 ? '@odata.context' : 'odata.metadata'}":${JSON.stringify(`${call.webUrl}/_api/$metadata#${metadataSet(list)}/@Element`)},${row.slice(1)}` };
}
