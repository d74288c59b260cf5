import { bearerWire } from '../../commands/bearerWire';
import { fillLists } from '../../commands/fill';
import { forgetBackOff } from '../../src/lists/connection/backOff';
import { MemoryStore } from '../../src/lists/write/UnsentStore';
import { createRows, runAll } from '../../src/lists/write/bulk';
import type { CheckInDraft } from '../../src/lists/OkrLists';
import { evaluate } from '../../src/okr';
import { okrSchema } from '../../src/lists/schema/okrSchema';
import { anna, checkIn, cleo, draft, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

describe('what a person is told of a check-in', () => {
  let tenant: TenantForTests;
  const clock = { now: () => Date.parse('2026-11-21T09:00:00Z'), wait: () => Promise.resolve() };
  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ keyResults: [keyResult({}), keyResult({ id: 'k2', title: 'To be deleted' })] }), asUser: admin });
  });
  afterAll(() => tenant.close());
  afterEach(async () => {
    forgetBackOff(tenant.baseUrl);
    await tenant.raw(admin, `${tenant.baseUrl}/_tenant/faults`, { method: 'DELETE' });
  });
  const rowsWith = async ({ clientKey }: CheckInDraft): Promise<number> => {
    const site = tenant.siteOf(admin);
    return (await site.getAll(site.items('OKRCheckIns'), { $select: 'Id', $filter: `OkrClientKey eq '${clientKey}'` })).length;
  };
  /** The row is written, the answer lost, and asking for it is denied: what became of it cannot be known. */
  const losing = (storage: MemoryStore): ReturnType<TenantForTests['listsOf']> => {
    const { fetch: through } = bearerWire(anna);
    return tenant.listsOf(anna, {
      storage, clock,
      fetch: async (input, init) => {
        const url = decodeURIComponent(String(input));
        if (/OkrClientKey[+ ]eq/.test(url)) return new Response('{"odata.error":{"code":"-2147024891, System.UnauthorizedAccessException","message":{"value":"Access denied."}}}', { status: 403, headers: { 'Content-Type': 'application/json' } });
        const answer = await through(input, init);
        if (init?.method === 'POST' && /OKRCheckIns'\)\/items$/.test(url)) throw new TypeError('fetch failed');
        return answer;
      }
    });
  };

  it('never "refused" while it may be in the log: it is kept, and found at the next visit', async () => {
    const storage = new MemoryStore();
    const one = draft({ value: 11 });
    await expect(losing(storage).checkIn(one)).resolves.toMatchObject({ kind: 'not-sent', kept: true });
    expect(await rowsWith(one)).toBe(1);
    const lists = tenant.listsOf(anna, { storage });
    await expect(lists.sendUnsent()).resolves.toMatchObject([{ outcome: { kind: 'saved', checkIn: { value: 11 } } }]);
    expect([lists.unsent(), await rowsWith(one)]).toEqual([[], 1]);
  });

  it('"saved" when it is in the log, though the goal is gone since', async () => {
    const storage = new MemoryStore();
    const one = draft({ goal: { keyResult: '2' }, value: 12 });
    await losing(storage).checkIn(one);
    await tenant.siteOf(admin).remove(`${tenant.siteOf(admin).items('OKRKeyResults')}(2)`);
    const lists = tenant.listsOf(anna, { storage });
    await expect(lists.sendUnsent()).resolves.toMatchObject([{ outcome: { kind: 'saved' } }]);
    expect(storage.length).toBe(0);
    // One that was never sent can never be.
    const late = draft({ goal: { keyResult: '2' }, value: 13 });
    await expect(lists.checkIn(late)).resolves.toMatchObject({ kind: 'refused', reason: 'not-set-up' });
    expect([lists.unsent(), await rowsWith(late)]).toEqual([[], 0]);
  });

  it('an edit of which nobody can see what became is not called refused', async () => {
    const { fetch: through } = bearerWire(anna);
    let lost = false;
    const lists = tenant.listsOf(anna, {
      clock,
      fetch: async (input, init) => {
        if (lost) return new Response('{"odata.error":{"code":"-2147024891, System.UnauthorizedAccessException","message":{"value":"Access denied."}}}', { status: 403, headers: { 'Content-Type': 'application/json' } });
        const answer = await through(input, init);
        lost = new Headers(init?.headers).get('X-HTTP-Method') === 'MERGE';
        if (lost) throw new TypeError('fetch failed');
        return answer;
      }
    });
    const editor = await lists.editor();
    const before = await editor.readKeyResult('1');
    await expect(editor.saveKeyResult(before, { ...before.goal, title: 'Written all the same' })).resolves.toMatchObject({ kind: 'not-sent' });
    expect((await (await tenant.listsOf(anna).editor()).readKeyResult('1')).goal.title).toBe('Written all the same');
  });

  it('one component that is told to wait holds back the others of its page, for as long as it was told', async () => {
    let now = 1_000_000;
    const sleepers: { at: number; wake: () => void }[] = [];
    const page = { now: () => now, wait: (milliseconds: number) => new Promise<void>((wake) => sleepers.push({ at: now + milliseconds, wake })) };
    const sent: { at: number; url: string }[] = [];
    const { fetch: through } = bearerWire(eve);
    const seen: typeof fetch = (input, init) => {
      sent.push({ at: now, url: decodeURIComponent(String(input)) });
      return through(input, init);
    };
    const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));
    await tenant.control('faults', { match: { method: 'GET', url: 'OKRPeriods' }, fault: { kind: 'status', status: 429, retryAfter: 7 }, times: 1 });
    const card = tenant.listsOf(eve, { clock: page, fetch: seen }).readMine();
    await settle();
    const before = sent.length;
    // Another component, with lists of its own.
    const webPart = tenant.listsOf(eve, { clock: page, fetch: seen }).readOrganisation();
    await settle();
    expect(sent).toHaveLength(before);
    now += 6900;
    sleepers.filter(({ at }) => at <= now).forEach(({ wake }) => wake());
    await settle();
    expect(sent).toHaveLength(before);
    now += 200;
    for (let round = 0; round < 3; round++) {
      sleepers.splice(0).forEach(({ wake }) => wake());
      await settle();
    }
    await expect(Promise.all([card, webPart])).resolves.toMatchObject([{ person: eve }, { person: eve }]);
    expect(Math.min(...sent.slice(before).map(({ at }) => at))).toBeGreaterThanOrEqual(1_007_000);
  });
});

describe('many rows at once', () => {
  let tenant: TenantForTests;
  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({}), asUser: admin });
  });
  afterAll(() => tenant.close());
  const cells = (count: number): Record<string, unknown>[] => Array.from({ length: count }, (_, index) => ({ Title: `Row ${index}`, OkrState: 'active', OkrExternalId: `many ${index}` }));

  it('go in batches of at most 100, each row once, though answers are lost', async () => {
    const site = tenant.siteOf(admin);
    await tenant.control('faults', { match: { method: 'POST', url: '\\$batch' }, fault: { kind: 'reset-after' }, times: 1 });
    const made = await createRows(site, 'OKRKeyResults', 'OkrExternalId', cells(250), () => undefined);
    expect(new Set(made.map(({ id }) => id)).size).toBe(250);
    await createRows(site, 'OKRKeyResults', 'OkrExternalId', cells(260), () => undefined);
    expect((await site.getAll<{ OkrExternalId: string | null }>(site.items('OKRKeyResults'), { $select: 'OkrExternalId', $top: 5000 })).filter(({ OkrExternalId }) => OkrExternalId?.startsWith('many'))).toHaveLength(260);
  });

  it('each has a result of its own: one that is refused does not hide the others', async () => {
    const site = tenant.siteOf(admin);
    const path = site.items('OKRKeyResults');
    const results = await runAll(site, [2, 999_999, 3].map((row) => ({ method: 'MERGE' as const, path: `${path}(${row})`, body: { OkrUnit: 'pieces' }, etag: row === 3 ? '"77"' : '*' })), () => undefined);
    expect(results.map(({ status }) => status)).toEqual([204, 404, 412]);
    await expect(createRows(site, 'OKRKeyResults', null, [{ Title: 'Good' }, { Title: 'Bad', OkrTarget: 'no number' }, { Title: 'Good too' }], () => undefined)).rejects.toThrow(/"Bad"/);
    const titles = (await site.getAll<{ Title: string }>(path, { $select: 'Title', $top: 5000 })).map(({ Title }) => Title);
    expect(titles).toEqual(expect.arrayContaining(['Good', 'Good too']));
  });
});

describe('a key result of somebody else, on which one has a role', () => {
  let tenant: TenantForTests;
  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ objectives: [objective({ level: 'organisation', kind: 'committed' })], keyResults: [keyResult({ coOwners: [cleo] })], checkIns: [checkIn({ value: 10 })] }), asUser: admin });
  });
  afterAll(() => tenant.close());

  it('says in one\'s own goals what it says everywhere: its dates are those of its objective\'s period', async () => {
    const organisation = await tenant.listsOf(cleo).readOrganisation();
    const mine = await tenant.listsOf(cleo).readMine();
    const [everywhere, here] = [organisation, mine].map(({ document, snapshots }) => evaluate(document, '2026-11-21', snapshots).keyResults['1']);
    expect(here).toEqual(everywhere);
    expect(here).toMatchObject({ status: 'at-risk', expected: expect.closeTo(0.55, 1) as number });
    expect(mine.document.objectives).toMatchObject([{ level: 'organisation', kind: 'committed', period: '1', owner: anna }]);
  });

  it('follows when an administrator changes the objective by hand, at their next visit', async () => {
    const site = tenant.siteOf(admin);
    await site.merge(`${site.items('OKRObjectives')}(1)`, { OkrLevel: 'person' }, '*');
    const lists = tenant.listsOf(admin);
    await lists.readOrganisation();
    await lists.foldWaiting();
    expect((await tenant.listsOf(cleo).readMine()).document.objectives).toMatchObject([{ level: 'person' }]);
  });

  it('asks the other side for texts alone: SharePoint gives no choices and lookups of it', async () => {
    const asked: string[] = [];
    const { fetch: through } = bearerWire(cleo);
    await tenant.listsOf(cleo, { fetch: (input, init) => through((asked.push(decodeURIComponent(String(input))), input), init) }).readMine();
    const columns = new Map(okrSchema.find(({ name }) => name === 'OKRObjectives')?.columns.map(({ name, type }) => [name, type]));
    const names = asked.flatMap((url) => [...url.matchAll(/OkrObjective\/(\w+)/g)].map(([, name]) => name));
    expect(names).toContain('OkrBrief');
    expect(names.filter((name) => name !== 'Title' && columns.get(name) !== 'text')).toEqual([]);
  });
});
