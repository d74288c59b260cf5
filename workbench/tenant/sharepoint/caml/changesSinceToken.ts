import type { Answer, Call } from '../../http/Call';
import { isObject, type Json } from '../../odata/json';
import { noQuery, type Query } from '../../odata/query';
import { instantOf, toWallClock } from '../../storage/instant';
import { parseXml, xmlText } from '../../storage/xml';
import { changesBehind, tokenOf, type Change } from '../changes';
import { columnOf, isLookup, isMulti, type Field } from '../fields/Field';
import { fieldToXml } from '../fields/fieldXml';
import { titleOf } from '../items/fieldTexts';
import type { Stored } from '../items/fieldValues';
import { readOf } from '../items/itemsResource';
import { readItems } from '../items/readItems';
import { rightsOn } from '../items/visibility';
import { change } from '../items/writeItems';
import { fieldByName, tableOf, type List } from '../lists/List';
import { timeZoneOf } from '../web/timeZones';
import { readCaml } from './camlQuery';

const usualLimit = 100;

/**
 * `getListItemChangesSinceToken`: rows as XML, as the SOAP service gives them. Without a token all rows that the query asks for, and the list's columns; with one the rows that changed behind
 * it and the numbers of those that were deleted. A token from before the log's begin is answered with "InvalidToken" and all rows.
 */
export function changesSinceToken(list: List, call: Call): Answer {
  const given = isObject(call.body.query) ? call.body.query : {};
  const text = (name: string): string => (typeof given[name] === 'string' ? (given[name] as string) : '');
  const token = text('ChangeToken');
  const changes = token === '' ? null : changesBehind(call, list, token);
  const limit = Number(given.RowLimit ?? 0) || usualLimit;
  const view = readCaml(`<View>${queryOf(text('Query') || text('Contains'))}${text('ViewFields')}</View>`, call.core, list, call.person);
  const behind = changes && lastOfEach(changes);
  const touched = behind?.filter((row) => row.kind !== change.remove).map((row) => row.item);
  const query: Query = {
    ...noQuery, ...view.query, chosen: 'Id|changes', select: { Id: {} }, top: limit,
    filter: touched ? { kind: 'and', parts: [{ kind: 'among', path: 'ID', numbers: touched }, ...(view.query.filter ? [view.query.filter] : [])] } : view.query.filter,
    skipToken: pagingOf(text('QueryOptions'))
  };
  const page = readItems(call.core, list, { ...readOf(call), caml: true, format: { level: 'none', version4: false }, query });
  const fields = view.fields.length > 0 ? view.fields.map((name) => fieldByName(list, name) as Field) : list.fields.filter((field) => !field.data.hidden);
  const utc = /<DateInUtc>\s*TRUE\s*<\/DateInUtc>/i.test(text('QueryOptions'));
  const deleted = (behind ?? []).filter((row) => row.kind === change.remove).map((row) => `<Id ChangeType="Delete" UniqueId="${row.guid}">${row.item}</Id>`);
  const inside = token === '' ? listXml(list) : changes === null ? '<Id ChangeType="InvalidToken" />' : deleted.join('');
  const next = page.next === null ? '' : ` ListItemCollectionPositionNext="${xmlText(page.next)}"`;
  const rows = page.ids.map((id) => rowXml(list, id, fields, utc, call)).join('');
  const body = '<?xml version="1.0" encoding="utf-8"?><GetListItemChangesSinceTokenResult>' +
    `<listitems MinTimeBetweenSyncs="0" RecommendedTimeBetweenSyncs="180" MaxBulkDocumentSyncSize="500" AlternateUrls="${xmlText(`${call.raw.origin}/`)}" EffectivePermMask="${maskOf(list, call)}" ` +
    'xmlns:s="uuid:BDC6E3F0-6DA3-11d1-A2A3-00AA00C14882" xmlns:dt="uuid:C2F41010-65B3-11d1-A29F-00AA00C14882" xmlns:rs="urn:schemas-microsoft-com:rowset" xmlns:z="#RowsetSchema">' +
    `<Changes LastChangeToken="${tokenOf(call.core, list)}"${page.next === null ? '' : ' MoreChanges="TRUE"'}>${inside}</Changes>` +
    `<rs:data ItemCount="${page.ids.length}"${next}>${rows}</rs:data></listitems></GetListItemChangesSinceTokenResult>`;
  return { status: 200, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body };
}

/** What became of each row last. */
function lastOfEach(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((row) => [row.item, row])).values()];
}

/** The query may be written with or without its outer element. */
function queryOf(xml: string): string {
  if (xml.trim() === '') return '';
  return /^\s*<Query/i.test(xml) ? xml : /^\s*<(Where|OrderBy)/i.test(xml) ? `<Query>${xml}</Query>` : `<Query><Where>${xml}</Where></Query>`;
}

function pagingOf(options: string): string | null {
  if (options.trim() === '') return null;
  const paging = parseXml(options).children.find((element) => element.name === 'Paging');
  return paging?.attributes.ListItemCollectionPositionNext || null;
}

function maskOf(list: List, call: Call): string {
  const mask = rightsOn(call.core, list, call.person);
  return mask === 0x7fffffffffffffffn ? 'FullMask' : `0x${mask.toString(16)}`;
}

function listXml(list: List): string {
  return `<List ID="{${list.id.toUpperCase()}}" Title="${xmlText(list.data.title)}" ItemCount="${list.itemCount}" ServerTemplate="${list.data.baseTemplate}"><Fields>${list.fields.map((field) => fieldToXml(field, list.id)).join('')}</Fields></List>`;
}

function rowXml(list: List, id: number, fields: readonly Field[], utc: boolean, call: Call): string {
  const row = call.core.database.get<Record<string, Stored>>(`SELECT * FROM ${tableOf(list)} WHERE id = ?`, id) ?? {};
  const values = new Map<string, string>([
    ['ID', String(id)], ['UniqueId', `${id};#{${String(row.guid).toUpperCase()}}`], ['FSObjType', `${id};#${row.fsType}`], ['owshiddenversion', String(row.version)],
    ['FileRef', `${id};#${`${row.dir ?? list.path}/${row.leaf ?? `${id}_.000`}`.slice(1)}`]
  ]);
  for (const field of fields) {
    const column = columnOf(field);
    const value = column === null ? null : row[column] ?? null;
    if (value !== null && !values.has(field.data.internalName)) values.set(field.data.internalName, textFor(list, field, value, utc, call));
  }
  return `<z:row ${[...values].map(([name, value]) => `ows_${name}="${xmlText(value)}"`).join(' ')} />`;
}

/** A value as the SOAP service writes it: lookups as `3;#Title`, dates in the site's time unless UTC is asked for. */
function textFor(list: List, field: Field, value: Exclude<Stored, null>, utc: boolean, call: Call): string {
  if (isLookup(field)) {
    const ids = isMulti(field) ? (JSON.parse(String(value)) as number[]) : [Number(value)];
    return ids.map((id) => `${id};#${titleOf(call.core, list, field, id, call.person)}`).join(';#');
  }
  switch (field.data.type) {
    case 'DateTime': return utc ? String(value) : instantOf(toWallClock(Date.parse(String(value)), timeZoneOf(list.web).zone)).replace('T', ' ').replace('Z', '');
    case 'Number':
    case 'Currency': return Number(value).toFixed(14);
    case 'MultiChoice': return `;#${(JSON.parse(String(value)) as string[]).join(';#')};#`;
    case 'URL': {
      const link = JSON.parse(String(value)) as { [name: string]: Json };
      return `${String(link.Url)}, ${String(link.Description)}`;
    }
    default: return String(value);
  }
}
