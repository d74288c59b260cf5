import { createRows } from '../../src/lists/write/bulk';
import { setUp } from '../../src/lists/setup/setUp';
import type { Manifest } from '../../src/lists/setup/Step';
import { observe } from '../../src/lists/setup/observe';
import { okrSchema } from '../../src/lists/schema/okrSchema';
import { permissionLevels } from '../../src/lists/schema/permissions';
import { bearerWire } from '../../commands/bearerWire';
import { admin, startTenant, type TenantForTests } from './startTenant';

const ben = 'ben@contoso.example';
const people = [{ upn: ben, name: 'Ben Birch' }];

/** A wire that dies: the n-th write is carried out, its answer is lost, and nothing is sent afterwards. */
const dyingAt = (n: number): { fetch: typeof fetch; writes: () => number } => {
  const { fetch: through } = bearerWire(admin);
  let writes = 0;
  return {
    writes: () => writes,
    fetch: async (input, init) => {
      if (writes >= n) throw new TypeError('killed');
      const response = await through(input, init);
      if (init?.method !== 'GET' && ++writes >= n) throw new TypeError('killed');
      return response;
    }
  };
};

describe('set-up', () => {
  let tenant: TenantForTests;
  beforeEach(async () => {
    tenant = await startTenant(people);
  });
  afterEach(() => tenant.close());

  // Being killed before a write leaves what being killed after the one before it leaves: so each state that a killed set-up can leave is passed here.
  it('killed at every single write in turn, each time with the answer lost, and resumed: ends complete', async () => {
    let kills = 0;
    for (;;) {
      const wire = dyingAt(1);
      try {
        await tenant.listsOf(admin, { fetch: wire.fetch, clock: { now: () => Date.now(), wait: () => Promise.resolve() } }).setUp(() => undefined);
        break;
      } catch (error) {
        expect(error).toMatchObject({ name: 'ListsError' });
        kills++;
        await expect(tenant.listsOf(admin).siteState()).resolves.toMatchObject({ kind: expect.stringMatching(/not-set-up|ready/) as string });
      }
    }
    expect(kills).toBeGreaterThan(20);
    expect((await tenant.listsOf(admin).planSetUp()).filter((step) => !step.done)).toEqual([]);
    const rows = await tenant.siteOf(admin).getAll<{ Title: string }>(tenant.siteOf(admin).items('OKRSettings'), { $select: 'Title' });
    expect(rows.map((row) => row.Title).sort()).toEqual([...new Set(rows.map((row) => row.Title))].sort());
  });

  it('says what it will do before it does it, and does nothing by saying so', async () => {
    const steps = await tenant.listsOf(admin).planSetUp();
    expect(steps.every((step) => !step.done || step.id.startsWith('site members off'))).toBe(true);
    expect(steps.map((step) => step.description)).toEqual(expect.arrayContaining(['List "OKR objectives"', 'Column "Client key" of "OKR check-ins"']));
    expect((await observe(tenant.siteOf(admin), [])).lists.size).toBe(0);
  });

  it('is refused, in one plain sentence, to who may not manage permissions', async () => {
    await expect(tenant.listsOf(ben).siteState()).resolves.toMatchObject({ kind: expect.stringMatching(/not-set-up|no-access/) as string });
    await expect(tenant.listsOf(ben).setUp(() => undefined)).rejects.toMatchObject({ name: 'ListsError' });
  });

  it('takes what somebody deleted or changed for missing, mends it, and touches nothing that an administrator added', async () => {
    const lists = tenant.listsOf(admin);
    await lists.setUp(() => undefined);
    const site = tenant.siteOf(admin);
    const objectives = site.list('OKRObjectives');
    await site.merge(objectives, { Title: 'Our goals', EnableVersioning: false }, '*');
    await site.post(`${objectives}/fields/createfieldasxml`, { parameters: { SchemaXml: '<Field Type="Text" Name="Budget" StaticName="Budget" DisplayName="Budget" />', Options: 8 } });
    await site.remove(`${objectives}/fields/getbyinternalnameortitle('OkrTags')`);
    await site.merge(`${objectives}/fields/getbyinternalnameortitle('OkrOwnerKey')`, { Indexed: false }, '*');
    await site.remove(`${objectives}/views/getbytitle('OKR: active')`);
    const open = (await lists.planSetUp()).filter((step) => !step.done).map((step) => step.id);
    expect(open.sort()).toEqual(['OKRObjectives.OkrOwnerKey', 'OKRObjectives.OkrTags', 'settings of OKRObjectives', 'view OKRObjectives.Active']);
    await lists.setUp(() => undefined);
    expect((await lists.planSetUp()).filter((step) => !step.done)).toEqual([]);
    const fields = await site.getAll<{ InternalName: string }>(`${objectives}/fields`, { $select: 'InternalName' });
    expect(fields.map((field) => field.InternalName)).toContain('Budget');
    expect((await site.get<{ Title: string }>(objectives, { $select: 'Title' })).body.Title).toBe('Our goals');
  });

  it('leaves no list to the site\'s own groups, and gives every list exactly the levels of the manifest', async () => {
    await tenant.listsOf(admin).setUp(() => undefined);
    const facts = await observe(tenant.siteOf(admin), ['assignments']);
    for (const list of okrSchema) {
      const found = facts.lists.get(list.name);
      expect(found).toMatchObject({ ownPermissions: true, attachments: false, moderation: false });
      expect(found?.assignments.map(({ principal }) => principal)).not.toContain(facts.siteMembers);
      const levels = found?.assignments.flatMap((assignment) => assignment.levels) ?? [];
      expect(levels).toContain(permissionLevels.administrator.name);
    }
  });

  it('where unique columns and "own rows only" exclude each other, it goes on without, and notes it', async () => {
    const patched = await tenant.raw(admin, `${tenant.baseUrl}/_tenant/settings`, { method: 'PATCH', body: JSON.stringify({ uniqueNeedsOpenWrite: true }), headers: { 'Content-Type': 'application/json' } });
    expect(patched.status).toBe(200);
    await tenant.listsOf(admin).setUp(() => undefined);
    const site = tenant.siteOf(admin);
    const rows = await site.getAll<{ Title: string; OkrValue: string }>(site.items('OKRSettings'), { $select: 'Title,OkrValue' });
    expect(rows.find((row) => row.Title === 'findings')?.OkrValue).toBe('["unique-needs-open-write"]');
    expect((await tenant.listsOf(admin).planSetUp()).filter((step) => !step.done)).toEqual([]);
    const facts = await observe(site, ['fields']);
    expect(facts.lists.get('OKRCheckIns')?.fields.get('OkrClientKey')).toEqual({ indexed: true, unique: true });
    expect(facts.lists.get('OKRObjectives')?.fields.get('OkrExternalId')).toEqual({ indexed: true, unique: false });
  });
});

describe('an upgrade', () => {
  let tenant: TenantForTests;
  /** The manifest of a version before: without a column, an index and a view that the current one has. */
  const earlier: Manifest = {
    version: 0.9, minWriterVersion: 0,
    lists: okrSchema.map((list) =>
      list.name === 'OKRKeyResults'
        ? { ...list, columns: list.columns.filter(({ name }) => name !== 'OkrConfidence' && name !== 'OkrTags'), indexes: ['Modified'], views: list.views.map((view) => ({ ...view, columns: view.columns.filter((name) => name !== 'OkrUnit') })).slice(0, 1) }
        : list
    )
  };
  const rows = 20_000;

  beforeAll(async () => {
    tenant = await startTenant(people);
  });
  afterAll(() => tenant.close());

  it('adds what is new and keeps every value of every row', async () => {
    const site = tenant.siteOf(admin);
    await setUp(site, () => undefined, earlier);
    const cells = Array.from({ length: rows }, (_, index) => ({ Title: `Key result ${index}`, OkrOwnerKey: `owner${index}@contoso.example`, OkrState: 'active', OkrMeasure: 'increase', OkrStartValue: index, OkrTarget: 2 * index, OkrDetails: `{"riskThreshold":${index}}`, OkrExternalId: `k${index}` }));
    await createRows(site, 'OKRKeyResults', 'OkrExternalId', cells, () => undefined);
    const read = (): Promise<unknown[]> => site.getAll(site.items('OKRKeyResults'), { $select: 'Id,Title,OkrOwnerKey,OkrState,OkrMeasure,OkrStartValue,OkrTarget,OkrDetails,OkrExternalId,Modified', $top: 5000 });
    const before = await read();
    await expect(tenant.listsOf(admin).planSetUp().then((steps) => steps.filter((step) => !step.done).map(({ id }) => id).sort())).resolves.toEqual([
      'OKRKeyResults.OkrConfidence', 'OKRKeyResults.OkrTags', 'index OKRKeyResults.Author', 'index OKRKeyResults.Title', 'setting schema', 'view OKRKeyResults.Active', 'view OKRKeyResults.All'
    ]);
    await tenant.listsOf(admin).setUp(() => undefined);
    await expect(read()).resolves.toEqual(before);
    await expect(tenant.listsOf(admin).siteState()).resolves.toMatchObject({ kind: 'ready', schemaVersion: 1 });
    // With this many rows the server makes no index any more: that is said, and everything else is there.
    expect((await tenant.listsOf(admin).planSetUp()).filter((step) => !step.done).map(({ id }) => id).sort()).toEqual(['index OKRKeyResults.Author', 'index OKRKeyResults.Title']);
  }, 180_000);

  it('lists of a newer version that this product must not write to are left alone, and it says so', async () => {
    await setUp(tenant.siteOf(admin), () => undefined, { lists: okrSchema, version: 7, minWriterVersion: 5 });
    await expect(tenant.listsOf(ben).readMine()).rejects.toMatchObject({ reason: 'not-set-up', message: expect.stringContaining('newer version') as string });
  });
});
