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
});
