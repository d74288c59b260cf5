import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bearerWire } from '../../commands/bearerWire';
import type { OkrListsOptions } from '../../src/lists/createGoalLists';
import { createOkrLists } from '../../src/lists/createOkrLists';
import { noCache } from '../../src/lists/cache/OrganisationCache';
import { type Clock, systemClock } from '../../src/lists/connection/Clock';
import { Site } from '../../src/lists/connection/Site';
import type { AdministrableOkrLists } from '../../src/lists/AdministrableOkrLists';
import { MemoryStore } from '../../src/lists/write/UnsentStore';
import { createTenant, type Tenant } from '../../workbench/tenant/createTenant';

export const admin = 'admin@contoso.example';

/** The day on which the tests that speak to the lists take place, whenever they are run: their goals and check-ins have dates of their own. */
const START = '2026-11-21T09:00:00Z';

/** A local tenant on a port of its own, with one site for the data, for tests that speak HTTP to it. */
export interface TenantForTests {
  baseUrl: string;
  webUrl: string;
  tenant: Tenant;
  /** The product's lists as somebody sees them; each call is another browser. */
  listsOf(person: string, options?: Partial<OkrListsOptions>): AdministrableOkrLists;
  /** The site as somebody, below the product's lists. */
  siteOf(person: string): Site;
  /** Any request as somebody: what a person may try without the product. */
  raw(person: string, path: string, init?: RequestInit): Promise<Response>;
  control(path: string, body: unknown): Promise<void>;
  /** Lets time pass, for the server and for all browsers. */
  advance(seconds: number): Promise<void>;
  close(): Promise<void>;
}

export const startTenant = async (people: readonly { upn: string; name: string; manager?: string; guest?: boolean }[], site: Record<string, unknown> = {}): Promise<TenantForTests> => {
  const folder = mkdtempSync(join(tmpdir(), 'okr-tenant-'));
  let handle: Tenant['handle'] = () => Promise.resolve(false);
  const server: Server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tenant = createTenant({ databaseFile: join(folder, 'tenant.db'), baseUrl });
  handle = (request, response) => tenant.handle(request, response);
  const webUrl = `${baseUrl}/sites/okr`;
  const raw = (person: string, path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${person}`);
    if (!headers.has('Accept')) headers.set('Accept', 'application/json;odata=nometadata');
    return fetch(path.startsWith('http') ? path : `${webUrl}/${path}`, { ...init, headers });
  };
  const control = async (path: string, body: unknown): Promise<void> => {
    const response = await raw(admin, `${baseUrl}/_tenant/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
    if (!response.ok) throw new Error(`/_tenant/${path} answered ${response.status}: ${await response.text()}`);
  };
  await control('clock', { now: START });
  await control('people', { people });
  await control('sites', { path: '/sites/okr', title: 'OKRs', ...site });
  let ahead = Date.parse(START) - Date.now();
  const clock: Clock = { now: () => Date.now() + ahead, wait: systemClock.wait };
  return {
    baseUrl, webUrl, tenant, raw, control,
    listsOf: (person, options = {}) => createOkrLists({ webUrl, person, fetch: bearerWire(person).fetch, digest: false, storage: new MemoryStore(), cache: noCache, clock, ...options }),
    advance: async (seconds) => {
      ahead += seconds * 1000;
      await control('clock', { advance: seconds });
    },
    siteOf: (person) => new Site(webUrl, bearerWire(person)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      tenant.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
};
