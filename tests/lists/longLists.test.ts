import { fillLists } from '../../commands/fill';
import { memoryRows } from '../../commands/simulate/memoryRows';
import { defaultSettings, type KeyResult } from '../../src/okr/document';
import { createRows } from '../../src/lists/write/bulk';
import { anna, ben, cleo, draft, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

const robot = 'robot@contoso.example';
/** More than one query may select. */
const many = 5200;
const decreasing = { type: 'decrease', start: 90, target: 30, unit: 'min', riskThreshold: null, milestones: [], phasedTargets: [] } as const satisfies KeyResult['measure'];

describe('lists with more rows of one person than a query may select', () => {
  let tenant: TenantForTests;
  const requests: string[] = [];
  const add = (list: 'OKRKeyResults' | 'OKRFoldQueue' | 'OKRPeople', cells: (index: number) => Record<string, unknown>): Promise<unknown> =>
    createRows(tenant.siteOf(admin), list, null, Array.from({ length: many }, (_, index) => cells(index)), () => undefined);

  beforeAll(async () => {
    tenant = await startTenant([...people, { upn: robot, name: 'Robot' }]);
    const document = goals({
      objectives: [objective({}), objective({ id: 'o2', owner: ben, title: 'Second', level: 'organisation', kind: 'committed' })], keyResults: [keyResult({}), keyResult({ id: 'k2', objective: 'o2', owner: ben, weight: 30, due: '2026-12-01', tags: ['few'], kind: 'growth', score: 0.5, measure: decreasing })],
      alignments: [{ child: { keyResult: 'k2' }, parent: { objective: 'o1' }, weight: 20 }]
    });
    await fillLists({ webUrl: tenant.webUrl, document, asUser: admin });
    await add('OKRKeyResults', (index) => ({ Title: `Number ${index}`, OkrObjectiveId: 2, OkrOwnerKey: robot, OkrState: index < 100 ? 'closed' : 'active', OkrMeasure: 'increase', OkrStartValue: 0, OkrTarget: 10 }));
  }, 180_000);
  afterAll(() => tenant.close());

  const seen: typeof fetch = (input, init) => {
    requests.push(decodeURIComponent(String(input)));
    return tenant.siteOf(eve).wire.fetch(input, init);
  };

  it('columns that few rows fill are read of these alone, and none is lost', async () => {
    requests.length = 0;
    const { document } = await tenant.listsOf(eve, { fetch: seen }).readOrganisation();
    expect(document.keyResults).toHaveLength(many + 2);
    expect(document.keyResults.find(({ id }) => id === '2')).toMatchObject({ weight: 30, due: '2026-12-01', tags: ['few'], kind: 'growth', score: 0.5, measure: decreasing });
    expect(document.keyResults.find(({ id }) => id === '3')).toMatchObject({ weight: null, due: null, tags: [], kind: null, score: null, state: 'closed', measure: { type: 'increase', start: 0, target: 10 } });
    expect(document.objectives.map(({ level, kind }) => [level, kind])).toEqual([['team', 'aspirational'], ['organisation', 'committed']]);
    expect(requests.filter((url) => url.includes('OKRKeyResults') && url.includes('OkrWeight'))).toHaveLength(1);
    // What changed since is read whole, and joins what was kept.
    const cache = memoryRows();
    await tenant.listsOf(eve, { cache }).readOrganisation();
    await tenant.siteOf(admin).merge(`${tenant.siteOf(admin).items('OKRKeyResults')}(3)`, { OkrWeight: 7, OkrMeasure: 'stay-above' }, '*');
    await tenant.siteOf(admin).merge(`${tenant.siteOf(admin).items('OKRObjectives')}(1)`, { OkrLevel: 'person' }, '*');
    const { objectives, keyResults: again } = (await tenant.listsOf(eve, { cache }).readOrganisation()).document;
    expect(again.find(({ id }) => id === '3')).toMatchObject({ weight: 7, measure: { type: 'stay-above' } });
    expect(again.find(({ id }) => id === '2')).toMatchObject({ weight: 30, due: '2026-12-01', measure: decreasing });
    expect(objectives.map(({ level }) => level)).toEqual(['person', 'organisation']);
  });

  it('somebody who owns more goals sees them all', async () => {
    const mine = await tenant.listsOf(robot).readMine();
    expect(mine.mine.keyResults).toHaveLength(many - 100);
    expect(mine.mayCheckIn).toHaveLength(many - 100);
    expect((await tenant.listsOf(cleo).readTeam([robot, ben])).document.keyResults).toHaveLength(many - 100 + 1);
    expect((await tenant.listsOf(anna).readMine()).mine).toEqual({ objectives: ['1'], keyResults: ['1'] });
  });

  it('somebody with more check-ins waiting sees their goals, and folds what they may', async () => {
    await add('OKRFoldQueue', (index) => ({ Title: 'Waits', OkrLogId: 900_000 + index, OkrGoal: `k${3 + (index % 5)}`, OkrOwnerKey: 'nobody@contoso.example', OkrWriterKey: robot }));
    await tenant.listsOf(cleo).checkIn(draft({ goal: { keyResult: '1' }, value: 5 }));
    expect((await tenant.listsOf(robot).readMine()).mine.keyResults).toHaveLength(many - 100);
    await expect(tenant.listsOf(robot).foldWaiting()).resolves.toBe(0);
    await expect(tenant.listsOf(anna).foldWaiting()).resolves.toBe(1);
  });

  it('somebody with more roles sees the goals that they concern', async () => {
    await add('OKRPeople', (index) => ({ Title: 'Role', OkrPersonKey: cleo, OkrItem: `k${3 + index}`, OkrRole: 'co-owner', OkrGranted: true }));
    expect((await tenant.listsOf(cleo).readMine()).mine.keyResults).toHaveLength(many);
  });

  it('when most goals are closed with their period, what few fill is read apart all the same', async () => {
    await tenant.siteOf(admin).post(tenant.siteOf(admin).items('OKRPeriods'), { Title: 'Q3 2026', OkrStart: '2026-07-01', OkrEnd: '2026-09-30', OkrState: 'closed' });
    await createRows(tenant.siteOf(admin), 'OKRKeyResults', null, Array.from({ length: many }, (_, index) => ({ Title: `Closed ${index}`, OkrObjectiveId: 2, OkrOwnerKey: robot, OkrState: 'closed', OkrScore: 0.4, OkrMeasure: 'increase', OkrStartValue: 0, OkrTarget: 10 })), () => undefined);
    requests.length = 0;
    const { document } = await tenant.listsOf(eve, { fetch: seen }).readOrganisation(undefined, 'all');
    expect(requests.filter((url) => url.includes('OKRKeyResults'))).toHaveLength(3 + 1);
    expect(document.keyResults.filter(({ state, score }) => state === 'closed' && score === 0.4)).toHaveLength(many);
    expect(document.keyResults.find(({ id }) => id === '2')).toMatchObject({ weight: 30, due: '2026-12-01', tags: ['few'], kind: 'growth', score: 0.5 });
    // Everything again from what was kept, and what changed.
    const cache = memoryRows();
    await tenant.listsOf(eve, { cache }).readOrganisation();
    await tenant.siteOf(admin).merge(`${tenant.siteOf(admin).items('OKRKeyResults')}(3)`, { OkrState: 'postponed' }, '*');
    const again = (await tenant.listsOf(eve, { cache }).readOrganisation(undefined, 'all')).document.keyResults;
    expect(again.find(({ id }) => id === '3')).toMatchObject({ state: 'postponed' });
    expect(again.filter(({ state }) => state === 'closed')).toHaveLength(many + 99);
  });

  it('when most rows fill the columns of few, they are read of all', async () => {
    await tenant.raw(admin, `${tenant.baseUrl}/_tenant/settings`, { method: 'PATCH', body: JSON.stringify({ listViewThreshold: 5000 }), headers: { 'Content-Type': 'application/json' } });
    await createRows(tenant.siteOf(admin), 'OKRKeyResults', null, Array.from({ length: many }, (_, index) => ({ Title: `Weighed ${index}`, OkrObjectiveId: 2, OkrOwnerKey: robot, OkrState: 'active', OkrMeasure: 'increase', OkrStartValue: 0, OkrTarget: 10, OkrWeight: index % 90 })), () => undefined);
    requests.length = 0;
    const { document } = await tenant.listsOf(eve, { fetch: seen }).readOrganisation();
    expect(document.keyResults.filter(({ weight }) => weight !== null)).toHaveLength(many + 2);
    expect(document.keyResults.find(({ id }) => id === '2')).toMatchObject({ weight: 30, due: '2026-12-01', tags: ['few'] });
  });

  it('an alignment holds though its author is not among the users that were read', async () => {
    const cache = memoryRows();
    await tenant.listsOf(eve, { cache }).readOrganisation();
    const before = (await tenant.listsOf(eve, { cache }).readOrganisation()).document.alignments;
    expect(before).toEqual([{ child: { keyResult: '2' }, parent: { objective: '1' }, weight: 20 }]);
    const users = (await cache.read()).get('users');
    if (!users) throw new Error('The users are not kept.');
    await cache.write(new Map([['users', { ...users, rows: [] }]]));
    expect((await tenant.listsOf(eve, { cache }).readOrganisation()).document.alignments).toEqual(before);
  });

  it('how much a goal makes up of what is above it is told though no index finds what hangs beside it', async () => {
    const site = tenant.siteOf(admin);
    const { body: home } = await site.post<{ Id: number }>(site.items('OKRObjectives'), { Title: 'Late', OkrOwnerKey: cleo, OkrState: 'active', OkrLevel: 'team', OkrProgress: 0.3, OkrPeriodId: 1 });
    const measured = { OkrObjectiveId: home.Id, OkrState: 'active', OkrMeasure: 'increase', OkrStartValue: 0, OkrTarget: 10 };
    const { body: moved } = await site.post<{ Id: number }>(site.items('OKRKeyResults'), { Title: 'Moves', OkrWeight: 25, ...measured });
    await site.post(site.items('OKRKeyResults'), { Title: 'Beside it', ...measured });
    requests.length = 0;
    await expect(tenant.listsOf(eve, { fetch: seen }).readParents([{ keyResult: String(moved.Id), home: String(home.Id), moved: 0.5 }], defaultSettings, '2026-11-21')).resolves.toEqual([[{ id: String(home.Id), title: 'Late', progress: 0.3, share: 0.25 }]]);
    // Ranges of a list of 10,000: their rows are looked through by the server.
    expect(requests.filter((url) => url.includes('OKRKeyResults')).length).toBeLessThanOrEqual(6);
  });

  it('when many rows say something else than the usual, it is read of all', async () => {
    await createRows(tenant.siteOf(admin), 'OKRKeyResults', null, Array.from({ length: many }, (_, index) => ({ Title: `Less ${index}`, OkrObjectiveId: 2, OkrOwnerKey: robot, OkrState: 'active', OkrMeasure: 'decrease', OkrStartValue: 10, OkrTarget: 0 })), () => undefined);
    const { document } = await tenant.listsOf(eve).readOrganisation();
    expect(document.keyResults.filter(({ measure }) => measure.type === 'decrease')).toHaveLength(many + 1);
    expect(document.keyResults.filter(({ weight }) => weight !== null)).toHaveLength(many + 3);
    expect(document.keyResults.find(({ id }) => id === '2')).toMatchObject({ weight: 30, measure: decreasing });
  });
});
