import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/lists/connection/Clock';
import { Site } from '../../src/lists/connection/Site';
import { createGoalEditor } from '../../src/lists/edit/createGoalEditor';
import { importDocument } from '../../src/lists/import/importDocument';
import { setUp } from '../../src/lists/setup/setUp';
import { defaultSettings, type KeyResult, type Objective, type OkrDocument } from '../../src/okr/document';
import { createTenant, type Tenant } from '../../workbench/tenant/createTenant';
import { admin, everybody } from './people';
import { askTenant, control, origin, responseOf } from './tenantInProcess';

const [anna, ben, cleo, dan] = everybody;
export const webUrl = `${origin}/sites/okr`;

/** Who owns, created and may check in on each key result when a run begins. The simulation's own knowledge: nothing of it comes from the product. */
export interface Beginning {
  owner: string;
  creator: string;
  objectiveOwner: string;
  roles: readonly { person: string; role: 'co-owner' | 'check-in-owner' }[];
}
export const beginnings: Readonly<Record<string, Beginning>> = {
  '1': { owner: anna, creator: anna, objectiveOwner: anna, roles: [] },
  '2': { owner: ben, creator: ben, objectiveOwner: anna, roles: [{ person: anna, role: 'co-owner' }] },
  '3': { owner: cleo, creator: cleo, objectiveOwner: ben, roles: [{ person: dan, role: 'check-in-owner' }] },
  '4': { owner: anna, creator: anna, objectiveOwner: ben, roles: [] },
  '5': { owner: dan, creator: admin, objectiveOwner: ben, roles: [] }
};
/** 08:00 on a Saturday. */
export const start = Date.parse('2026-11-21T08:00:00Z');

const objective = (id: string, owner: string): Objective => ({
  id, title: `Objective ${id}`, description: '', owner, coOwners: [], delegates: [], level: 'team', team: null, moreTeams: [], period: 'p', state: 'active', visibility: 'everyone', kind: 'aspirational', coreValue: null, tags: [],
  topicLink: null, parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null, statusByHand: null, score: null, closingNote: '', createdBy: null, createdAt: null
});

const keyResult = (id: string, home: string): KeyResult => {
  const { owner, roles } = beginnings[id];
  const holding = (role: string): string[] => roles.filter((given) => given.role === role).map((given) => given.person);
  return {
    id, objective: home, weight: null, title: `Key result ${id}`, description: '', owner, coOwners: holding('co-owner'), checkInOwners: holding('check-in-owner'), delegates: [], team: null, kind: null, tags: [], period: null, state: 'active',
    start: null, due: null, score: null, closingNote: '', cadence: null, source: null, createdBy: null, createdAt: null, measure: { type: 'increase', start: 0, target: 100, unit: '', riskThreshold: null, milestones: [], phasedTargets: [] }
  };
};

const document: OkrDocument = {
  format: 'okr-json', version: 1, exportedAt: null, settings: defaultSettings, people: [], teams: [], alignments: [], checkIns: [], initiatives: [],
  periods: [{ id: 'p', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }], objectives: [objective('1', anna), objective('2', ben)],
  keyResults: [keyResult('1', '1'), keyResult('2', '1'), keyResult('3', '2'), keyResult('4', '2')]
};

/** Somebody's way to the server without faults. */
export const calmFetch = (tenant: Tenant, person: string): typeof fetch => (async (input: string, init: RequestInit = {}) => responseOf(await askTenant(tenant, String(input), init, person))) as typeof fetch;

/** A site as somebody, over a network without faults. */
export const calmSite = (tenant: Tenant, person: string, now: () => number): Site => new Site(webUrl, { clock: { now, wait: systemClock.wait }, digest: true, timeOut: 60_000, fetch: calmFetch(tenant, person) });

export interface World {
  tenant: Tenant;
  /** Puts everything back to where a run begins. */
  restart(): Promise<void>;
  close(): void;
}

/** A tenant with the lists and a few goals, kept as a snapshot that every run begins with. */
export const createWorld = async (): Promise<World> => {
  const folder = mkdtempSync(join(tmpdir(), 'okr-simulate-'));
  const tenant = createTenant({ databaseFile: join(folder, 'tenant.sqlite'), baseUrl: origin });
  const now = (): number => start - 3_600_000;
  await control(tenant, 'clock', { now: new Date(now()).toISOString() });
  await control(tenant, 'people', { people: everybody.map((upn) => ({ upn, name: upn.split('@')[0] })) });
  const site = calmSite(tenant, admin, now);
  await setUp(site, () => undefined);
  await importDocument(site, document, admin, '2026-11-21', () => undefined);
  const made = await createGoalEditor(site, admin).createKeyResult({ ...keyResult('5', '2'), period: null, clientKey: '55555555-5555-4555-8555-555555555555' });
  if (made.kind !== 'saved' || made.value.id !== '5') throw new Error(`The fifth key result could not be made: ${JSON.stringify(made)}`);
  await control(tenant, 'snapshot', { name: 'beginning' });
  return {
    tenant,
    restart: async () => {
      await control(tenant, 'restore', { name: 'beginning' });
      await control(tenant, 'clock', { now: new Date(start).toISOString() });
    },
    close: () => {
      tenant.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
};
