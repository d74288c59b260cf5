import { createRows } from '../../src/lists/write/bulk';
import { Site } from '../../src/lists/connection/Site';
import type { Access, Principal } from '../../src/lists/OkrLists';
import { settingsIn } from '../../src/lists/setup/known';
import { planSetUp, setUp } from '../../src/lists/setup/setUp';
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

/** A wire on which the server dies in the middle of the batch that makes the first view: so many of the views' operations are done. */
const dyingInViews = (operations: number): typeof fetch => {
  const { fetch: through } = bearerWire(admin);
  let isDead = false;
  return async (input, init) => {
    if (isDead) throw new TypeError('killed');
    const body = typeof init?.body === 'string' ? init.body : '';
    const parts = body.split(/(?=--changeset_)/);
    const first = parts.findIndex((part) => /POST [^ ]*\/views HTTP/.test(part));
    if (first < 0) return through(input, init);
    isDead = true;
    await through(input, { ...init, body: [...parts.slice(0, first + operations), parts[parts.length - 1]].join('') });
    throw new TypeError('killed');
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
    const person = { login: `i:0#.f|membership|${ben}`, name: 'Ben Birch', kind: 'person' as const };
    const access: Access = { ...(await tenant.listsOf(admin).access()), participants: [person], openEditing: true };
    for (;;) {
      const wire = dyingAt(1);
      try {
        await tenant.listsOf(admin, { fetch: wire.fetch, clock: { now: () => Date.now(), wait: () => Promise.resolve() } }).setUp(() => undefined, access);
        break;
      } catch (error) {
        expect(error).toMatchObject({ name: 'ListsError' });
        expect(++kills).toBeLessThan(200);
        const { kind } = await tenant.listsOf(admin).siteState();
        expect(kind).toMatch(/not-set-up|ready/);
        // What is half made is never taken for an organisation without goals.
        if (kind === 'not-set-up') await expect(tenant.listsOf(admin).readOrganisation()).rejects.toMatchObject({ reason: 'not-set-up' });
      }
    }
    expect(kills).toBeGreaterThan(20);
    expect((await tenant.listsOf(admin).planSetUp(access)).filter((step) => !step.done)).toEqual([]);
    await expect((await tenant.listsOf(admin).health()).check({ deep: true })).resolves.toEqual([]);
    const rows = await tenant.siteOf(admin).getAll<{ Title: string }>(tenant.siteOf(admin).items('OKRSettings'), { $select: 'Title' });
    expect(rows.map((row) => row.Title).sort()).toEqual([...new Set(rows.map((row) => row.Title))].sort());
  });

  it('that the server stops while a view is half made leaves, once resumed, the views that one without a halt leaves', async () => {
    const viewsOf = async (): Promise<unknown> => [...(await observe(tenant.siteOf(admin), ['views'])).lists].map(([name, { views }]) => [name, [...views].sort()]);
    await tenant.control('snapshot', { name: 'empty' });
    await tenant.listsOf(admin).setUp(() => undefined);
    const whole = await viewsOf();
    for (const operations of [1, 5]) {
      await tenant.control('restore', { name: 'empty' });
      await expect(tenant.listsOf(admin, { fetch: dyingInViews(operations), clock: { now: () => Date.now(), wait: () => Promise.resolve() } }).setUp(() => undefined)).rejects.toMatchObject({ reason: 'offline' });
      await tenant.listsOf(admin).setUp(() => undefined);
      await expect(viewsOf()).resolves.toEqual(whole);
    }
  });

  it('leaves lists of an administrator\'s own alone that are called as ours are, and says what only they can do', async () => {
    const site = tenant.siteOf(admin);
    await site.post('_api/web/lists', { Title: 'OKR objectives', BaseTemplate: 100 });
    await site.post('_api/web/lists', { Title: 'OKRTeams', BaseTemplate: 101 });
    const lists = tenant.listsOf(admin);
    await expect(lists.setUp(() => undefined)).rejects.toThrow('titled "OKRTeams", which is the address of "OKR teams": rename it');
    await site.merge('_api/web/lists/getbytitle(\'OKRTeams\')', { Title: 'Documents of the teams' }, '*');
    await lists.setUp(() => undefined);
    const { lists: ours, titles } = await observe(site, []);
    expect(ours.get('OKRObjectives')?.title).toBe('OKR objectives 2');
    expect([...titles]).toEqual(expect.arrayContaining(['okr objectives', 'documents of the teams', 'okr teams']));
  });

  it('takes a list of an administrator\'s own at one of our addresses with all its rows, though it is too long for an index', async () => {
    const site = tenant.siteOf(admin);
    await site.post('_api/web/lists', { Title: 'OKRObjectives', BaseTemplate: 100 });
    await createRows(site, 'OKRObjectives', null, Array.from({ length: 5001 }, (_, index) => ({ Title: `Old ${index}` })), () => undefined);
    const lists = tenant.listsOf(admin);
    await lists.setUp(() => undefined);
    expect((await lists.planSetUp()).filter(({ done, refused }) => !done && refused !== true)).toEqual([]);
    expect((await tenant.listsOf(admin).readOrganisation()).document.objectives).toHaveLength(5001);
  });

  it('says what it will do before it does it, and does nothing by saying so', async () => {
    const steps = await tenant.listsOf(admin).planSetUp();
    expect(steps.every((step) => !step.done || /^(site members off|choices |look )/.test(step.id))).toBe(true);
    expect(steps.map((step) => step.description)).toEqual(expect.arrayContaining(['List "OKR objectives"', 'Column "Client key" of "OKR check-ins"']));
    expect((await observe(tenant.siteOf(admin), [])).lists.size).toBe(0);
  });

  it('is refused, in one plain sentence, to who may not manage permissions', async () => {
    await expect(tenant.listsOf(ben).siteState()).resolves.toMatchObject({ kind: expect.stringMatching(/not-set-up|no-access/) as string });
    await expect(tenant.listsOf(ben).setUp(() => undefined)).rejects.toMatchObject({
      name: 'ListsError', reason: 'no-access', message: 'Setting up needs the right to manage permissions of this site.', ask: [{ name: 'Ada Admin', email: admin }]
    });
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
    expect(rows.find((row) => row.Title === 'findings')?.OkrValue).toBe('["unique-needs-open-write","author-on-edit-taken","author-on-add-taken"]');
    expect((await tenant.listsOf(admin).planSetUp()).filter((step) => !step.done)).toEqual([]);
    const facts = await observe(site, ['fields']);
    expect(facts.lists.get('OKRCheckIns')?.fields.get('OkrClientKey')).toMatchObject({ indexed: true, unique: true });
    expect(facts.lists.get('OKRObjectives')?.fields.get('OkrExternalId')).toMatchObject({ indexed: true, unique: false });
  });
});

describe('what an administrator chooses', () => {
  const [cleo, gast] = ['cleo@contoso.example', 'gina_partner.example#ext#@contoso.onmicrosoft.example'];
  const person = (upn: string, name: string): Principal => ({ login: `i:0#.f|membership|${upn}`, name, kind: 'person' });
  let tenant: TenantForTests;
  const membersOf = async (group: string): Promise<string[]> => (await observe(tenant.siteOf(admin), [])).groups.get(group)?.members.map(({ login }) => login).sort() ?? [];
  beforeEach(async () => {
    tenant = await startTenant([...people, { upn: cleo, name: 'Cleo Cedar' }, { upn: gast, name: 'Gina Guest', guest: true }]);
  });
  afterEach(() => tenant.close());

  it('to begin with: everybody but guests reads and takes part, whoever sets up administers, own goals only', async () => {
    const access = await tenant.listsOf(admin).access();
    expect(access).toMatchObject({ openEditing: false, administrators: [{ login: `i:0#.f|membership|${admin}` }], participants: [{ kind: 'everyone', name: 'Everyone except external users' }], readers: [{ kind: 'everyone' }] });
    await tenant.listsOf(admin).setUp(() => undefined, access);
    await expect(tenant.listsOf(ben).siteState()).resolves.toMatchObject({ kind: 'ready' });
    await expect(tenant.listsOf(gast).siteState()).resolves.toMatchObject({ kind: 'no-access' });
  });

  it('stands in the plan before it is done, is what the groups then hold, and later choices put people in and out', async () => {
    const first: Access = { administrators: [person(admin, 'Ada Admin')], participants: [person(ben, 'Ben Birch')], readers: [person(ben, 'Ben Birch'), person(gast, 'Gina Guest')], openEditing: false };
    const plan = await tenant.listsOf(admin).planSetUp(first);
    expect(plan.filter(({ kind }) => kind === 'add-member').map(({ description }) => description)).toEqual(['Ada Admin into "OKR administrators"', 'Ben Birch into "OKR participants"', 'Ben Birch into "OKR readers"', 'Gina Guest into "OKR readers"']);
    await tenant.listsOf(admin).setUp(() => undefined, first);
    await expect(membersOf('OKR participants')).resolves.toEqual([`i:0#.f|membership|${ben}`]);
    await expect(tenant.listsOf(gast).siteState()).resolves.toMatchObject({ kind: 'ready' });
    await expect(tenant.listsOf(cleo).siteState()).resolves.toMatchObject({ kind: 'no-access', ask: [{ name: 'Ada Admin', email: admin }] });
    const later: Access = { ...first, administrators: [person(cleo, 'Cleo Cedar')], participants: [person(cleo, 'Cleo Cedar')] };
    const open = (await tenant.listsOf(admin).planSetUp(later)).filter(({ done }) => !done);
    expect(open.map(({ description }) => description)).toEqual(['Cleo Cedar into "OKR administrators"', 'Cleo Cedar into "OKR participants"', 'Ben Birch out of "OKR participants"']);
    await tenant.listsOf(admin).setUp(() => undefined, later);
    await expect(membersOf('OKR participants')).resolves.toEqual([`i:0#.f|membership|${cleo}`]);
    // Whoever sets up is not locked out; the new administrator's rows count from now on.
    await expect(membersOf('OKR administrators')).resolves.toEqual([`i:0#.f|membership|${admin}`, `i:0#.f|membership|${cleo}`]);
    const { accounts } = settingsIn(await observe(tenant.siteOf(admin), ['settings']));
    expect(accounts.administrators).toEqual([{ person: admin, from: null, until: null }, { person: cleo, from: expect.any(String) as string, until: null }]);
    // Without a choice the groups stay as they are.
    await tenant.listsOf(admin).setUp(() => undefined);
    await expect(membersOf('OKR participants')).resolves.toEqual([`i:0#.f|membership|${cleo}`]);
  });

  it('open editing: switched on and off, members edit each other\'s goals or not; the log and private goals stay as they are', async () => {
    const lists = tenant.listsOf(admin);
    await lists.setUp(() => undefined);
    const securities = async (): Promise<string[]> => [...(await observe(tenant.siteOf(admin), [])).lists].filter(([, { writeSecurity }]) => writeSecurity === 2).map(([name]) => name);
    const access = await lists.access();
    const plan = (await lists.planSetUp({ ...access, openEditing: true })).filter(({ done }) => !done).map(({ kind, names }) => [kind, ...names].join(' '));
    expect(plan).toEqual(['open-editing yes', 'list-settings OKR objectives write-security', 'list-settings OKR key results write-security', 'list-settings OKR initiatives write-security']);
    await lists.setUp(() => undefined, { ...access, openEditing: true });
    await expect(securities()).resolves.toEqual(['OKRPrivateObjectives', 'OKRPrivateKeyResults']);
    expect((await lists.planSetUp()).filter(({ done }) => !done)).toEqual([]);
    await lists.setUp(() => undefined, { ...access, openEditing: false });
    await expect(securities()).resolves.toEqual(['OKRObjectives', 'OKRKeyResults', 'OKRInitiatives', 'OKRPrivateObjectives', 'OKRPrivateKeyResults']);
  });

  it('people and groups are found by the beginning of their names', async () => {
    await expect(tenant.listsOf(admin).findPrincipals('cle')).resolves.toEqual([person(cleo, 'Cleo Cedar')]);
    await expect(tenant.listsOf(admin).findPrincipals('everyone')).resolves.toMatchObject([{ kind: 'everyone' }]);
    await expect(tenant.listsOf(admin).findPrincipals(' ')).resolves.toEqual([]);
  });

  it('who may do what here is asked from the server, with whom to ask', async () => {
    await tenant.listsOf(admin).setUp(() => undefined);
    await expect(tenant.listsOf(admin).rights()).resolves.toEqual({ maySetUp: true, mayAdminister: true });
    await expect(tenant.listsOf(ben).rights()).resolves.toEqual({ maySetUp: false, mayAdminister: false });
    await expect(tenant.listsOf(ben).whomToAsk()).resolves.toEqual([{ name: 'Ada Admin', email: admin }]);
    await tenant.listsOf(admin).setUp(() => undefined, { ...(await tenant.listsOf(admin).access()), administrators: [person(ben, 'Ben Birch')] });
    await expect(tenant.listsOf(ben).rights()).resolves.toMatchObject({ maySetUp: false, mayAdminister: true });
  });

  it('in the site of a private group, where not everybody can be let in, it goes on and notes it', async () => {
    await tenant.control('sites', { path: '/sites/closed', title: 'Closed', everyoneReads: false });
    const site = new Site(`${tenant.baseUrl}/sites/closed`, bearerWire(admin));
    await setUp(site, () => undefined);
    expect(settingsIn(await observe(site, ['settings'])).findings).toContain('everyone-refused');
    expect((await planSetUp(site)).filter(({ done, refused }) => !done && !refused)).toEqual([]);
  });
});

describe('what is found out by trying', () => {
  it.each([
    [{ authorOnEdit: true }, ['author-on-edit-taken', 'author-on-add-taken']],
    [{ authorOnEdit: false }, ['author-on-edit-refused', 'author-on-add-refused']]
  ])('a server with %j', async (settings, found) => {
    const tenant = await startTenant(people);
    await tenant.raw(admin, `${tenant.baseUrl}/_tenant/settings`, { method: 'PATCH', body: JSON.stringify(settings), headers: { 'Content-Type': 'application/json' } });
    // A row of an administrator's own stays, whatever it is called.
    const site = tenant.siteOf(admin);
    await site.post('_api/web/lists', { Title: 'OKRSettings', BaseTemplate: 100 });
    await site.post(site.items('OKRSettings'), { Title: 'probe' });
    await tenant.listsOf(admin).setUp(() => undefined);
    const facts = await observe(tenant.siteOf(admin), ['settings']);
    expect(settingsIn(facts).findings).toEqual(found);
    expect([...facts.settings.keys()].filter((name) => name.includes('probe'))).toEqual(['probe']);
    await tenant.close();
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

  it('from version 1 to a version 2 with a new column, a new choice and a new view: every value of every row stays, and the product of version 1 still works', async () => {
    const site = tenant.siteOf(admin);
    const next: Manifest = {
      version: 2, minWriterVersion: 1,
      lists: okrSchema.map((list) => (list.name !== 'OKRKeyResults' ? list : {
        ...list, views: [...list.views, { title: 'Next', columns: ['ID', 'LinkTitle', 'OkrNext'], query: '' }],
        columns: [...list.columns.map((column) => (column.name === 'OkrKind' ? { ...column, choices: [...(column.choices ?? []), 'learning'] } : column)), { name: 'OkrNext', title: 'Next', type: 'text', description: 'New in version 2.' }]
      }))
    };
    const read = (): Promise<object[]> => site.getAll(site.items('OKRKeyResults'), { $select: `Id,Modified,Title,${okrSchema.find(({ name }) => name === 'OKRKeyResults')?.columns.map(({ name, type }) => (type === 'lookup' || type === 'person' ? `${name}Id` : name)).join(',')}`, $top: 5000 });
    const before = await read();
    expect(before).toHaveLength(rows);
    await setUp(site, () => undefined, next);
    await expect(read()).resolves.toEqual(before);
    await expect(tenant.listsOf(ben).siteState()).resolves.toMatchObject({ kind: 'ready', schemaVersion: 2 });
    expect((await observe(site, ['fields', 'views'])).lists.get('OKRKeyResults')?.fields.get('OkrKind')?.choices).toContain('learning');
    await expect(tenant.listsOf(ben).readMine()).resolves.toMatchObject({ person: ben });
    expect((await tenant.listsOf(admin).planSetUp()).filter((step) => !step.done && step.refused !== true)).toEqual([]);
  }, 120_000);

  it('lists of a newer version that this product must not write to are left alone, and it says so', async () => {
    await setUp(tenant.siteOf(admin), () => undefined, { lists: okrSchema, version: 7, minWriterVersion: 5 });
    await expect(tenant.listsOf(ben).readMine()).rejects.toMatchObject({ reason: 'not-set-up', message: expect.stringContaining('newer version') as string });
  });
});
