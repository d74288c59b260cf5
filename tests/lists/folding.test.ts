import { bearerWire } from '../../commands/bearerWire';
import { fillLists } from '../../commands/fill';
import { evaluate } from '../../src/okr';
import { anna, checkIn, cleo, draft, eve, goals, keyResult, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

/** Two devices of one person write the same stored copy. */
describe('the stored copy of a goal', () => {
  let tenant: TenantForTests;

  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ keyResults: [keyResult({ coOwners: [cleo] })], checkIns: [checkIn({})] }), asUser: admin, today: '2026-11-21' });
    await tenant.advance(60);
  });
  afterAll(() => tenant.close());

  it('keeps a check-in that arrives while another device works out what waits', async () => {
    await tenant.listsOf(cleo).checkIn(draft({ value: 50, date: '2026-11-19' }));
    await tenant.advance(60);
    let isLate = true;
    const { fetch } = bearerWire(anna);
    // The goal's row is slow to be asked for, so that whatever is asked at the same time is answered before the other device is done.
    const slow: typeof fetch = async (input, init) => {
      if (isLate && /OKRKeyResults'\)\/items\(1\)/.test(decodeURIComponent(String(input))) && (init?.method ?? 'GET') === 'GET') {
        isLate = false;
        await new Promise((resolve) => setTimeout(resolve, 200));
        await expect(tenant.listsOf(anna).checkIn(draft({ value: 80 }))).resolves.toMatchObject({ kind: 'saved' });
      }
      return fetch(input, init);
    };
    await tenant.listsOf(anna, { fetch: slow }).foldWaiting();
    expect(isLate).toBe(false);

    const organisation = await tenant.listsOf(eve).readOrganisation();
    expect(evaluate(organisation.document, '2026-11-21', organisation.snapshots).keyResults['1'].value).toBe(80);
    const site = tenant.siteOf(admin);
    const { body } = await site.get<{ OkrValue: number }>(`${site.items('OKRKeyResults')}(1)`, { $select: 'OkrValue' });
    expect(body.OkrValue).toBe(80);
  });

  it('of an objective is not brought up to an organisation that was read before somebody changed it', async () => {
    const site = tenant.siteOf(admin);
    const path = `${site.items('OKRObjectives')}(1)`;
    const stored = async (): Promise<unknown> => (await site.get(path, { $select: 'OkrProgress,OkrStatus,OkrBrief' })).body;
    const lists = tenant.listsOf(admin);
    const { document } = await lists.readOrganisation();
    expect(document.objectives[0].level).toBe('team');
    await tenant.advance(5);
    // A page with a later reading stores what it says.
    await site.merge(path, { OkrLevel: 'organisation', OkrProgress: 0.9, OkrStatus: 'on-track', OkrBrief: '1|organisation|aspirational' }, '*');
    const before = await stored();
    await lists.foldWaiting();
    await expect(stored()).resolves.toEqual(before);
    // Whoever reads it as it is now stores what that says; not what somebody changes while it is being written.
    let isEarly = true;
    const { fetch } = bearerWire(admin);
    const raced = tenant.listsOf(admin, {
      fetch: async (input, init) => {
        const isWrite = new Headers(init?.headers).get('X-HTTP-Method') === 'MERGE' && /OKRObjectives'\)\/items\(1\)/.test(decodeURIComponent(String(input)));
        if (isWrite && isEarly) {
          isEarly = false;
          await site.merge(path, { OkrKind: 'committed' }, '*');
        }
        return fetch(input, init);
      }
    });
    await raced.readOrganisation();
    await raced.foldWaiting();
    expect(isEarly).toBe(false);
    await expect(stored()).resolves.toEqual(before);
    const late = tenant.listsOf(admin);
    await late.readOrganisation();
    await late.foldWaiting();
    await expect(stored()).resolves.toMatchObject({ OkrProgress: 0.8, OkrBrief: '1|organisation|committed' });
  });
});
