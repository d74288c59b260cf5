import { randomUUID } from 'node:crypto';
import type { Random } from '../sample/random';
import type { Tenant } from '../../workbench/tenant/createTenant';
import type { Scheduler } from './Scheduler';
import { askTenant, type RawAnswer, responseOf } from './tenantInProcess';
import { admin } from './people';

/**
 * Bugs put in on purpose, to show that they would be found. Each is played where the product meets the wire, so that the product itself carries none:
 * a repetition without the client key, an edit that overwrites, rows that count in the order of arrival, rights as they are today; a check-in called saved before it
 * is written, one called refused that is written, an alignment that never arrives, lists in which everybody may write everything.
 */
export const mutants = [
  'retry-without-key', 'update-without-etag', 'fold-by-arrival', 'count-by-todays-owner', 'saved-unwritten', 'refused-though-written', 'alignment-forgotten', 'open-lists'
] as const;
export type Mutant = (typeof mutants)[number];

const faults = ['lost-before', 'lost-after', 'throttled', 'unavailable', 'unavailable-after', 'truncated', 'digest-expired', 'denied', 'conflict', 'killed-before', 'killed-after'] as const;
type Fault = (typeof faults)[number] | 'none';

export interface NetworkOptions {
  tenant: Tenant;
  scheduler: Scheduler;
  random: Random;
  mutant: Mutant | null;
  /** How likely a request is struck, 0–1; changed to 0 when everything settles. */
  faultRate: { value: number };
}

const administrator = { Authorization: `Bearer ${admin}`, 'Content-Type': 'application/json;odata=nometadata', Accept: 'application/json;odata=nometadata' };

const answer = (status: number, code: string, headers: Record<string, string> = {}): RawAnswer => ({
  status, headers: { 'Content-Type': 'application/json', ...headers }, text: JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: 'Simulated.' } } })
});

const isNew = (url: string, init: RequestInit, list: string): boolean => init.method === 'POST' && decodeURIComponent(url).endsWith(`${list}')/items`) && !new Headers(init.headers).has('X-HTTP-Method');
/** A change of a goal's row that must not overwrite another's. */
const isGuardedEdit = (url: string, init: RequestInit): boolean => {
  const headers = new Headers(init.headers);
  return headers.get('X-HTTP-Method') === 'MERGE' && headers.get('IF-MATCH') !== '*' && /OKR(Objectives|KeyResults)'\)\/items\(\d+\)$/.test(decodeURIComponent(url));
};

/** The request as a product with the bug would send it. */
const mutatedRequest = (mutant: Mutant | null, init: RequestInit): RequestInit => {
  if (mutant !== 'update-without-etag') return init;
  const headers = new Headers(init.headers);
  if (headers.get('X-HTTP-Method') === 'MERGE') headers.set('IF-MATCH', '*');
  return { ...init, headers };
};

/** The answer as a product with the bug would take it. */
const mutatedAnswer = (mutant: Mutant | null, url: string, raw: RawAnswer): RawAnswer => {
  const path = decodeURIComponent(url);
  if (raw.status >= 300 || !raw.text.startsWith('{')) return raw;
  const isLog = path.includes("OKRCheckIns')/items");
  const isPeople = path.includes("OKRPeople')/items");
  if (!(mutant === 'fold-by-arrival' && isLog) && !(mutant === 'count-by-todays-owner' && isPeople)) return raw;
  const body = JSON.parse(raw.text) as { value?: Record<string, unknown>[] };
  if (!Array.isArray(body.value)) return raw;
  const value = isLog ? body.value.map((row) => ({ ...row, OkrDate: String(row.Created).slice(0, 10) })) : body.value.filter((row) => row.OkrRole !== 'owner');
  return { ...raw, text: JSON.stringify({ ...body, value }) };
};

/** A device's way to the server. */
export interface Line {
  person: string;
  alive: boolean;
  /** Called when the process is killed. */
  onKilled: () => void;
}

/** `fetch` over a network that loses, delays and breaks, as the seed says. */
export const networkOf = (options: NetworkOptions, line: Line): typeof fetch => {
  const { tenant, scheduler, random, mutant, faultRate } = options;
  const carry = async (url: string, init: RequestInit): Promise<RawAnswer> => mutatedAnswer(mutant, url, await askTenant(tenant, url, mutatedRequest(mutant, init), line.person));
  const kill = (): void => {
    line.alive = false;
    line.onKilled();
  };
  return ((input: string, init: RequestInit = {}) =>
    new Promise<Response>((resolve, reject) => {
      const url = String(input);
      const isWrite = init.method === 'POST';
      const run = async (): Promise<void> => {
        let fault: Fault = random.chance(faultRate.value) ? random.pick(faults) : 'none';
        if (fault === 'digest-expired' && (!isWrite || url.endsWith('contextinfo'))) fault = 'none';
        if (fault === 'conflict' && !isGuardedEdit(url, init)) fault = 'none';
        if (fault === 'lost-before') return reject(new TypeError('fetch failed'));
        if (fault === 'throttled') return resolve(responseOf(answer(429, '-1, Throttled', random.chance(0.5) ? { 'Retry-After': String(random.whole(1, 5)) } : {})));
        if (fault === 'unavailable') return resolve(responseOf(answer(503, '-1, Unavailable')));
        if (fault === 'digest-expired') return resolve(responseOf(answer(403, '-2130575252, Microsoft.SharePoint.SPException')));
        if (fault === 'denied') return resolve(responseOf(answer(403, '-2147024891, System.UnauthorizedAccessException')));
        if (fault === 'killed-before') return kill();
        // Somebody who may changes the row a moment before.
        if (fault === 'conflict') await askTenant(tenant, url, { method: 'POST', headers: { ...administrator, 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' }, body: JSON.stringify({ OkrTags: `touched ${random.whole(0, 999)}` }) }, admin);
        if (mutant === 'saved-unwritten' && isNew(url, init, 'OKRCheckIns') && random.chance(0.3)) {
          return resolve(responseOf({ ...answer(201, ''), text: JSON.stringify({ ...(JSON.parse(String(init.body)) as object), Id: 999_999, Created: new Date(scheduler.now()).toISOString() }) }));
        }
        if (mutant === 'alignment-forgotten' && isNew(url, init, 'OKRAlignments')) return resolve(responseOf({ ...answer(201, ''), text: '{"Id":999999}' }));
        const received = await carry(url, init);
        if (fault === 'killed-after') return kill();
        const isLost = fault === 'lost-after' || fault === 'unavailable-after' || fault === 'truncated';
        if (isLost && mutant === 'retry-without-key' && isNew(url, init, 'OKRCheckIns')) {
          // As PnPjs' own behaviour does: send it again after a lost answer, here as a new row.
          const again = { ...(JSON.parse(String(init.body)) as Record<string, unknown>), OkrClientKey: randomUUID() };
          return resolve(responseOf(await carry(url, { ...init, body: JSON.stringify(again) })));
        }
        if (mutant === 'refused-though-written' && isNew(url, init, 'OKRCheckIns') && random.chance(0.3)) return resolve(responseOf(answer(403, '-2147024891, System.UnauthorizedAccessException')));
        if (fault === 'lost-after') return reject(new TypeError('fetch failed'));
        if (fault === 'unavailable-after') return resolve(responseOf(answer(503, '-1, Unavailable')));
        if (fault === 'truncated') return resolve(responseOf({ ...received, text: received.text.slice(0, received.text.length >> 1) }));
        return resolve(responseOf(received));
      };
      scheduler.request({ run, isAlive: () => line.alive });
    })) as typeof fetch;
};
