import { errors } from '../errors';
import type { Core } from '../Core';
import type { Answer, Call } from '../http/Call';
import { annotation } from '../odata/format';
import { isObject, type Json, type JsonObject } from '../odata/json';
import { jsonAnswer } from '../odata/Resource';
import { visible } from './items/visibility';
import { change } from './items/writeItems';
import { tableOf, type List } from './lists/List';
import { ticks } from './lists/ticks';
import type { Site, Web } from './webs';
import { instantOf } from '../storage/instant';

/** An entry of the change log; `kind` as `change` in items/writeItems.ts numbers it. */
export interface Change {
  readonly n: number;
  readonly list: number;
  readonly item: number;
  readonly kind: number;
  readonly time: string;
  readonly guid: string;
}

/** How long the change log is kept. */
const kept = 60 * 86400000;
const most = 1000;

/** What a query of changes can ask for, with the number that the log gives it. */
const asked = [['Add', change.add], ['Update', change.update], ['DeleteObject', change.remove], ['Restore', change.restore]] as const;
/** The things whose changes it can ask for; the log has rows only. */
const things = ['Activity', 'Alert', 'ContentType', 'Field', 'File', 'Folder', 'Group', 'GroupMembershipAdd', 'GroupMembershipDelete', 'List', 'SecurityPolicy', 'Site', 'User', 'View', 'Web'] as const;

/**
 * `getchanges` of a list, a web, or a whole site: rows that were added (1), changed (2), deleted (3), restored (7) behind a token, oldest first. As in SharePoint only what is asked for; a query
 * that names nothing asks for everything.
 */
export function getChanges(of: { readonly list: List } | { readonly web: Web } | { readonly site: Site }, call: Call): Answer {
  const query = isObject(call.body.query) ? call.body.query : {};
  const wanted = asked.filter(([name]) => query[name] === true);
  const kinds = (wanted.length > 0 ? wanted : asked).map(([, kind]) => kind);
  const withRows = query.Item === true || (query.Item !== false && !things.some((name) => query[name] === true));
  const webs = 'list' in of ? [of.list.web] : 'web' in of ? [of.web] : call.core.webs.all().filter((web) => web.site === of.site);
  const oldest = instantOf(call.core.clock.milliseconds() - kept);
  const start = numberOf(query.ChangeTokenStart, call, true);
  const end = numberOf(query.ChangeTokenEnd, call, false) ?? Number.MAX_SAFE_INTEGER;
  const limit = typeof query.FetchLimit === 'number' && query.FetchLimit > 0 ? Math.min(query.FetchLimit, 2000) : most;
  const place = 'list' in of ? `list = ${of.list.n}` : `web IN (${webs.map((web) => web.n).join(',')})`;
  const rows = withRows ? call.core.database.all<Change>(
    `SELECT n, list, item, kind, time, guid FROM changes WHERE ${place} AND n > ? AND n <= ? AND time >= ? AND kind IN (${kinds.join(',')}) ORDER BY n LIMIT ?`, start ?? 0, end, oldest, limit) : [];
  const lists = new Map(webs.flatMap((web) => call.core.lists.of(web)).map((candidate) => [candidate.n, candidate]));
  const shown = rows.flatMap((row) => {
    const list = lists.get(row.list);
    return list && maySee(list, row, call) ? [entry(row, list, list.web, call)] : [];
  });
  if (call.format.level === 'verbose') return jsonAnswer(call, { d: { results: shown } });
  return jsonAnswer(call, { ...(call.format.level === 'none' ? {} : { 'odata.metadata': `${call.webUrl}/_api/$metadata#SP.ApiData.Changes` }), value: shown });
}

/** Everything in a list's log behind a token that the caller may see, oldest first; null when the log does not go back so far. */
export function changesBehind(call: Call, list: List, token: string): Change[] | null {
  const { number, isTooOld } = readToken(token, call);
  if (isTooOld) return null;
  return call.core.database.all<Change>('SELECT n, list, item, kind, time, guid FROM changes WHERE list = ? AND n > ? ORDER BY n', list.n, number).filter((row) => maySee(list, row, call));
}

/** The token of a list's log as it stands now. */
export function tokenOf(core: Core, list: List): string {
  const last = core.database.get<{ n: number | null }>('SELECT max(n) AS n FROM changes WHERE list = ?', list.n)?.n ?? 0;
  return `1;3;${list.id};${ticks(core.clock.milliseconds())};${last}`;
}

function entry(row: Change, list: List, web: Web, call: Call): JsonObject {
  const token = `1;3;${list.id};${ticks(Date.parse(row.time))};${row.n}`;
  return {
    ...(call.format.level === 'minimal' ? { [annotation(call.format, 'type')]: 'SP.ChangeItem' } : {}), ...(call.format.level === 'verbose' ? { __metadata: { type: 'SP.ChangeItem' } } : {}),
    ChangeToken: { StringValue: token }, ChangeType: row.kind, SiteId: web.site.data.id, Time: row.time, ItemId: row.item, ListId: list.id, UniqueId: row.guid, WebId: web.data.id
  };
}

/** Deleted rows are told to everybody who sees the list; others only to who may see the row. */
function maySee(list: List, row: Change, call: Call): boolean {
  const condition = visible(call.core, list, call.person, 'i');
  if (condition === null) return true;
  if (condition.text === '0') return false;
  if (row.kind === 3) return list.data.readSecurity !== 2;
  return call.core.database.get(`SELECT 1 FROM ${tableOf(list)} AS i WHERE i.id = ? AND ${condition.text}`, row.item, ...condition.values) !== undefined;
}

/** The place in the log that a token names, for `getchanges`; one from before the log's begin is refused. */
function numberOf(token: Json | undefined, call: Call, checkAge: boolean): number | null {
  const text = isObject(token) ? token.StringValue : undefined;
  if (text === undefined || text === null) return null;
  const { number, isTooOld } = readToken(text, call);
  if (checkAge && isTooOld) throw errors.refused('The changeToken refers to a time before the start of the current change log.', '-2130575172');
  return number;
}

/** Reads `1;3;<list>;<ticks>;<n>`. */
function readToken(text: Json, call: Call): { readonly number: number; readonly isTooOld: boolean } {
  const match = typeof text === 'string' ? /^1;[0-3];[0-9a-fA-F-]{36};(\d{1,20});(-?\d{1,15})$/.exec(text) : null;
  if (!match) throw errors.invalidArgument('The change token is not valid.');
  return { number: Number(match[2]), isTooOld: BigInt(match[1]) < BigInt(ticks(call.core.clock.milliseconds() - kept)) };
}
