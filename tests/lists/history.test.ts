import { randomUUID } from 'node:crypto';
import { bearerWire } from '../../commands/bearerWire';
import { fillLists } from '../../commands/fill';
import { evaluate, fold } from '../../src/okr';
import { snapshotOf } from '../../src/lists/rows/snapshotText';
import { writeSetting } from '../../src/lists/import/importSettings';
import { memoryRows } from '../../commands/simulate/memoryRows';
import { anna, ben, checkIn, cleo, dan, draft, eve, goals, keyResult, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

/** What one key result reads as from every side: the stored copy, the whole log, two browsers (one with rows kept from before), the owner's card. */
describe('numbers are the same from wherever they are read', () => {
  let tenant: TenantForTests;
  const otherBrowser = memoryRows();
  const today = '2026-11-21';

  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ keyResults: [keyResult({ coOwners: [cleo] })], checkIns: [checkIn({ author: dan })] }), asUser: admin, today });
    await tenant.listsOf(eve, { cache: otherBrowser }).readOrganisation();
  });
  afterAll(() => tenant.close());

  const valueEverywhere = async (value: number): Promise<void> => {
    for (const cache of [undefined, otherBrowser]) {
      const organisation = await tenant.listsOf(eve, cache ? { cache } : {}).readOrganisation();
      expect(evaluate(organisation.document, today, organisation.snapshots).keyResults['1'].value).toBe(value);
    }
    const log = await tenant.listsOf(eve).readLog({ keyResult: '1' });
    expect(fold(null, log).snapshot.value).toBe(value);
    for (const person of [anna, ben, cleo]) {
      const mine = await tenant.listsOf(person).readMine();
      if (mine.mine.keyResults.includes('1')) expect(evaluate(mine.document, today, mine.snapshots).keyResults['1'].value).toBe(value);
    }
    await tenant.listsOf(admin).foldWaiting();
    const site = tenant.siteOf(admin);
    const { body } = await site.get<{ OkrSnapshot: string; OkrValue: number }>(`${site.items('OKRKeyResults')}(1)`, { $select: 'OkrSnapshot,OkrValue' });
    expect([body.OkrValue, snapshotOf(body.OkrSnapshot)?.value]).toEqual([value, value]);
  };

  it('after an import whose account has left since', async () => {
    await writeSetting(tenant.siteOf(admin), 'administrators', [{ person: admin, from: '2026-11-21T08:00:00Z', until: null }]);
    await valueEverywhere(20);
    expect((await tenant.listsOf(eve).readLog({ keyResult: '1' }))[0]).toMatchObject({ author: dan, createdAt: '2026-10-09T08:00:00Z', counted: true });
  });

  it('with a backdated check-in: it stands where it belongs and changes nothing later', async () => {
    await tenant.listsOf(anna).checkIn(draft({ value: 50, date: '2026-11-10' }));
    await valueEverywhere(50);
    await tenant.listsOf(anna).checkIn(draft({ value: 30, date: '2026-11-01' }));
    await valueEverywhere(50);
  });

  it('with a future-dated check-in: it counts as of the day on which it was written', async () => {
    await tenant.listsOf(anna).checkIn(draft({ value: 55, date: '2027-03-01' }));
    await valueEverywhere(55);
    await tenant.advance(60);
    await tenant.listsOf(anna).checkIn(draft({ value: 60, date: '2026-11-21' }));
    await valueEverywhere(60);
  });

  it('with a corrected check-in, corrected by its author and by somebody without the right', async () => {
    const wrong = draft({ value: 600, date: '2026-11-21' });
    await tenant.advance(60);
    await tenant.listsOf(anna).checkIn(wrong);
    await valueEverywhere(600);
    await tenant.listsOf(anna).checkIn(draft({ kind: 'correction', value: 62, corrects: wrong.clientKey, date: '2026-11-21' }));
    await valueEverywhere(62);
    await tenant.listsOf(eve).checkIn(draft({ kind: 'correction', value: 1, corrects: wrong.clientKey, date: '2026-11-21' }));
    await valueEverywhere(62);
  });

  it('with a correction that waits in the queue', async () => {
    await tenant.advance(60);
    const wrong = draft({ value: 700, date: '2026-11-21' });
    await tenant.listsOf(cleo).checkIn(wrong);
    await valueEverywhere(700);
    await tenant.listsOf(cleo).checkIn(draft({ kind: 'correction', value: 70, corrects: wrong.clientKey, date: '2026-11-21' }));
    await valueEverywhere(70);
  });

  it('after a hand-over: what the first owner said still counts, what they say from now on does not', async () => {
    await tenant.advance(60);
    await expect((await tenant.listsOf(anna).editor()).handOver({ keyResult: '1' }, ben)).resolves.toMatchObject({ kind: 'saved', value: { counts: true, person: ben } });
    await tenant.advance(60);
    await valueEverywhere(70);
    // Anna still owns the objective; when she has given that on too, she has no say any more.
    await (await tenant.listsOf(anna).editor()).handOver({ objective: '1' }, ben);
    await tenant.advance(60);
    await expect(tenant.listsOf(anna).checkIn(draft({ value: 5 }))).resolves.toMatchObject({ kind: 'saved', checkIn: { counted: false } });
    await valueEverywhere(70);
    await expect(tenant.listsOf(ben).checkIn(draft({ value: 80, date: '2026-11-21' }))).resolves.toMatchObject({ kind: 'saved', checkIn: { counted: true } });
    await valueEverywhere(80);
    const organisation = await tenant.listsOf(eve).readOrganisation();
    expect(organisation.document.keyResults[0].owner).toBe(ben);
  });

  it('a check-in sent by two tabs at once is one check-in', async () => {
    await tenant.advance(60);
    const one = draft({ value: 85, date: '2026-11-21' });
    const outcomes = await Promise.all([tenant.listsOf(ben).checkIn(one), tenant.listsOf(ben).checkIn(one)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['saved', 'saved']);
    expect((await tenant.listsOf(eve).readLog({ keyResult: '1' })).filter(({ clientKey }) => clientKey === one.clientKey)).toHaveLength(1);
    await valueEverywhere(85);
  });

  it('a lost answer after the row was written: one row, and "saved"', async () => {
    const lossy = (kind: string): Promise<void> => tenant.control('faults', { match: { method: 'POST', url: 'OKRCheckIns.*items$' }, fault: { kind }, times: 1 });
    await lossy('reset-after');
    const one = draft({ value: 90, date: '2026-11-21', clientKey: randomUUID() });
    await tenant.advance(60);
    await expect(tenant.listsOf(ben, { fetch: bearerWire(ben).fetch }).checkIn(one)).resolves.toMatchObject({ kind: 'saved' });
    expect((await tenant.listsOf(eve).readLog({ keyResult: '1' })).filter(({ clientKey }) => clientKey === one.clientKey)).toHaveLength(1);
    await valueEverywhere(90);
  });
});
