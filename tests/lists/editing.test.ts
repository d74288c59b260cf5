import { randomUUID } from 'node:crypto';
import { fillLists } from '../../commands/fill';
import { forgetBackOff } from '../../src/lists/connection/backOff';
import type { NewGoal } from '../../src/lists/GoalEditor';
import type { KeyResult, Objective } from '../../src/okr/document';
import { anna, ben, draft, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

const newKeyResult = (changes: Partial<NewGoal<KeyResult>>): NewGoal<KeyResult> => {
  const { title, description, owner, team, kind, tags, period, state, start, due, cadence, source, measure, weight } = keyResult({});
  return { title, description, owner, team, kind, tags, period, state, start, due, cadence, source, measure, weight, objective: '1', clientKey: randomUUID(), ...changes };
};
const newObjective = (changes: Partial<NewGoal<Objective>>): NewGoal<Objective> => {
  const { title, description, owner, level, team, moreTeams, state, visibility, kind, coreValue, tags, topicLink, parent, parentWeight, newChildrenContribute, measure, start, due } = objective({});
  return { title, description, owner, level, team, moreTeams, period: '1', state, visibility, kind, coreValue, tags, topicLink, parent, parentWeight, newChildrenContribute, measure, start, due, clientKey: randomUUID(), ...changes };
};

describe('editing goals', () => {
  let tenant: TenantForTests;
  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ objectives: [objective({}), objective({ id: 'o2', owner: ben, title: 'Second', parent: { objective: 'o1' } })] }), asUser: admin, today: '2026-11-21' });
    await tenant.control('snapshot', { name: 'start' });
  });
  afterAll(() => tenant.close());
  beforeEach(() => tenant.control('restore', { name: 'start' }));
  const fault = (method: string, url: string, kind: string, times = 1): Promise<void> => tenant.control('faults', { match: { method, url }, fault: { kind }, times });

  it('makes a goal once, whatever happens to the answer', async () => {
    const editor = await tenant.listsOf(anna).editor();
    const one = newKeyResult({ title: 'Once' });
    await fault('POST', 'OKRKeyResults.*items$', 'reset-after');
    await expect(editor.createKeyResult(one)).resolves.toMatchObject({ kind: 'saved', value: { title: 'Once', createdBy: anna } });
    await expect(editor.createKeyResult(one)).resolves.toMatchObject({ kind: 'saved' });
    const { document } = await tenant.listsOf(eve).readOrganisation();
    expect(document.keyResults.filter(({ title }) => title === 'Once')).toHaveLength(1);
  });

  it('keeps everything that a goal holds', async () => {
    const editor = await tenant.listsOf(anna).editor();
    const measure: KeyResult['measure'] = { type: 'milestones', start: null, target: null, unit: '', riskThreshold: 5, milestones: [{ id: 'm1', title: 'First', weight: 2, done: false }], phasedTargets: [{ date: '2026-11-01', value: 3 }] };
    const made = await editor.createKeyResult(newKeyResult({ measure, tags: ['a', 'b'], cadence: { every: 'month', weekday: 5 }, due: '2026-12-01', weight: 25, description: 'Why' }));
    if (made.kind !== 'saved') throw new Error(made.kind);
    expect((await editor.readKeyResult(made.value.id)).goal).toMatchObject({ measure, tags: ['a', 'b'], cadence: { every: 'month', weekday: 5 }, due: '2026-12-01', weight: 25, description: 'Why' });
  });

  it('says no to what is no goal', async () => {
    const editor = await tenant.listsOf(anna).editor();
    await expect(editor.createKeyResult(newKeyResult({ title: ' ' }))).resolves.toMatchObject({ kind: 'refused', reason: 'invalid' });
    await expect(editor.createKeyResult(newKeyResult({ start: '2026-12-01', due: '2026-11-01' }))).resolves.toMatchObject({ kind: 'refused', reason: 'invalid' });
  });

  it('gives a conflict back with both values, and overwrites nothing', async () => {
    const editor = await tenant.listsOf(anna).editor();
    const [phone, desk] = [await editor.readKeyResult('1'), await editor.readKeyResult('1')];
    await expect(editor.saveKeyResult(phone, { ...phone.goal, title: 'From the phone' })).resolves.toMatchObject({ kind: 'saved' });
    const outcome = await editor.saveKeyResult(desk, { ...desk.goal, title: 'From the desk', weight: 10 });
    expect(outcome).toMatchObject({ kind: 'conflict', theirs: { title: 'From the phone' }, fields: [{ field: 'title', mine: 'From the desk', theirs: 'From the phone' }] });
    if (outcome.kind !== 'conflict') throw new Error(outcome.kind);
    // Decided: the desk's title after all, on top of what is there now.
    await expect(editor.saveKeyResult({ ...desk, goal: outcome.theirs, etag: outcome.etag }, { ...outcome.theirs, title: 'From the desk' })).resolves.toMatchObject({ kind: 'saved' });
    expect((await editor.readKeyResult('1')).goal.title).toBe('From the desk');
  });

  it('a save whose answer was lost is saved', async () => {
    const editor = await tenant.listsOf(anna).editor();
    const before = await editor.readKeyResult('1');
    await fault('MERGE', 'OKRKeyResults', 'reset-after');
    await expect(editor.saveKeyResult(before, { ...before.goal, title: 'Saved' })).resolves.toMatchObject({ kind: 'saved' });
  });

  it('refuses an alignment that would close a circle, through homes and further parents', async () => {
    const editor = await tenant.listsOf(anna).editor();
    await expect(editor.align({ child: { objective: '1' }, parent: { objective: '2' }, weight: null })).resolves.toMatchObject({ kind: 'refused', reason: 'cycle' });
    await expect(editor.align({ child: { objective: '1' }, parent: { objective: '1' }, weight: null })).resolves.toMatchObject({ kind: 'refused', reason: 'cycle' });
  });

  it('a weight set from the parent\'s side stands, and 0 declines', async () => {
    const [ofParent, ofChild] = [await tenant.listsOf(anna).editor(), await tenant.listsOf(ben).editor()];
    const made = await ofChild.createKeyResult(newKeyResult({ objective: '2', owner: ben, title: 'Ben\'s' }));
    if (made.kind !== 'saved') throw new Error(made.kind);
    const child = { keyResult: made.value.id };
    await ofChild.align({ child, parent: { objective: '1' }, weight: 50 });
    await ofParent.align({ child, parent: { objective: '1' }, weight: 0 });
    await ofChild.align({ child, parent: { objective: '1' }, weight: 80 });
    const read = async (): Promise<unknown> => (await tenant.listsOf(eve).readOrganisation()).document.alignments;
    await expect(read()).resolves.toEqual([{ child, parent: { objective: '1' }, weight: 0 }]);
    await ofChild.unalign({ child, parent: { objective: '1' }, weight: null });
    await expect(read()).resolves.toEqual([]);
  });

  it('deletes a goal with its key results, says what hangs on it before, and keeps what supported it', async () => {
    const editor = await tenant.listsOf(anna).editor();
    await expect(editor.dependantsOf({ objective: '1' })).resolves.toEqual({ keyResults: ['1'], objectives: ['2'], alignments: 0 });
    await expect(editor.remove({ objective: '1' })).resolves.toMatchObject({ kind: 'saved' });
    const { document } = await tenant.listsOf(eve).readOrganisation();
    expect([document.objectives.map(({ id }) => id), document.keyResults]).toEqual([['2'], []]);
  });

  it('carries an objective forward once: clones that start at the current value, without what is closed', async () => {
    const lists = tenant.listsOf(anna);
    const editor = await lists.editor();
    const second = await editor.createKeyResult(newKeyResult({ title: 'Done already' }));
    if (second.kind !== 'saved') throw new Error(second.kind);
    await lists.checkIn(draft({ goal: { keyResult: '1' }, value: 45 }));
    await lists.checkIn(draft({ goal: { keyResult: second.value.id }, kind: 'close', score: 1, value: null }));
    const site = tenant.siteOf(admin);
    await site.post(site.items('OKRPeriods'), { Title: 'Q1 2027', OkrStart: '2027-01-01', OkrEnd: '2027-03-31', OkrState: 'planning' });
    const key = randomUUID();
    await fault('POST', 'OKRKeyResults.*items$', 'reset-after');
    for (let attempt = 0; attempt < 2; attempt++) await expect(editor.carryForward('1', '2', key)).resolves.toMatchObject({ kind: 'saved', value: { title: 'Customers stay', period: '2' } });
    const { document } = await tenant.listsOf(eve).readOrganisation();
    const clone = document.objectives.filter(({ period }) => period === '2');
    expect(clone).toHaveLength(1);
    expect(document.keyResults.filter(({ objective: home }) => home === clone[0].id)).toMatchObject([{ title: 'Retention to 90 %', measure: { start: 45, target: 100 }, state: 'active' }]);
  });

  it('closing and reopening by a check-in shows in the goal\'s row, and a closed goal leaves the card', async () => {
    const lists = tenant.listsOf(anna);
    const site = tenant.siteOf(eve);
    const row = async (): Promise<unknown> => (await site.get(`${site.items('OKRKeyResults')}(1)`, { $select: 'OkrState,OkrScore,OkrClosingNote' })).body;
    await lists.checkIn(draft({ kind: 'close', score: 0.7, value: null, note: 'Good enough' }));
    await expect(row()).resolves.toMatchObject({ OkrState: 'closed', OkrScore: 0.7, OkrClosingNote: 'Good enough' });
    expect((await lists.readMine()).mine.keyResults).toEqual([]);
    await tenant.advance(60);
    await lists.checkIn(draft({ kind: 'reopen', value: null, date: '2026-11-30' }));
    await expect(row()).resolves.toMatchObject({ OkrState: 'active' });
    expect((await lists.readMine()).mine.keyResults).toEqual(['1']);
  });

  it('a private goal with its check-ins is seen by its owner alone', async () => {
    const lists = tenant.listsOf(anna);
    const editor = await lists.editor();
    await expect(editor.createObjective(newObjective({ title: 'Learn to delegate', visibility: 'private', kind: 'growth' }))).resolves.toMatchObject({ kind: 'saved', value: { id: 'p1' } });
    await expect(editor.createKeyResult(newKeyResult({ objective: 'p1', title: 'Hand over three tasks' }))).resolves.toMatchObject({ kind: 'saved', value: { id: 'p1', objective: 'p1' } });
    const one = draft({ goal: { keyResult: 'p1' }, value: 40 });
    await expect(lists.checkIn(one)).resolves.toMatchObject({ kind: 'saved', checkIn: { counted: true } });
    await expect(lists.checkIn(one)).resolves.toMatchObject({ kind: 'saved' });
    await expect(lists.readLog({ keyResult: 'p1' })).resolves.toHaveLength(1);
    const mine = await lists.readMine();
    expect(mine.mine.keyResults).toEqual(expect.arrayContaining(['1', 'p1']));
    expect(mine.snapshots.keyResults.p1?.value).toBe(40);
    const others = await tenant.listsOf(eve).readOrganisation();
    expect(JSON.stringify(others.document)).not.toMatch(/Learn to|Hand over/);
  });

  it('an administrator who looks at the organisation leaves the rows of private goals alone', async () => {
    await expect((await tenant.listsOf(anna).editor()).createObjective(newObjective({ title: 'Learn to delegate', visibility: 'private', kind: 'growth' }))).resolves.toMatchObject({ kind: 'saved', value: { id: 'p1' } });
    const site = tenant.siteOf(admin);
    const row = async (): Promise<unknown> => (await site.get(`${site.items('OKRPrivateObjectives')}(1)`, { $select: 'Modified,OkrStatus,Editor/Name', $expand: 'Editor' })).body;
    const before = await row();
    const visit = async (person: string): Promise<void> => {
      await tenant.advance(60);
      const lists = tenant.listsOf(person);
      await lists.readOrganisation();
      await lists.foldWaiting();
    };
    await visit(admin);
    await expect(row()).resolves.toEqual(before);
    await visit(anna);
    await expect(row()).resolves.toMatchObject({ OkrStatus: 'not-started' });
  });
});

describe('a server that is busy, or forgets', () => {
  let tenant: TenantForTests;
  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({}), asUser: admin, today: '2026-11-21' });
  });
  afterAll(() => tenant.close());

  afterEach(() => forgetBackOff(tenant.baseUrl));

  /** A browser with cookies: writes need a form digest. */
  const browser = (): ReturnType<TenantForTests['listsOf']> =>
    tenant.listsOf(anna, {
      digest: true,
      fetch: (input, init) => {
        const headers = new Headers(init?.headers);
        headers.set('Cookie', `tenant-user=${encodeURIComponent(anna)}`);
        return fetch(input, { ...init, headers });
      }
    });

  it('gets a new form digest when the old one has expired', async () => {
    const lists = browser();
    await expect(lists.checkIn(draft({ value: 1 }))).resolves.toMatchObject({ kind: 'saved' });
    await tenant.control('clock', { advance: 7200 });
    await expect(lists.checkIn(draft({ value: 2 }))).resolves.toMatchObject({ kind: 'saved' });
    await tenant.control('faults', { match: { method: 'POST', url: 'items$' }, fault: { kind: 'digest-expired' }, times: 1 });
    await expect(lists.checkIn(draft({ value: 3 }))).resolves.toMatchObject({ kind: 'saved' });
    await expect(tenant.listsOf(eve).readLog({ keyResult: '1' })).resolves.toHaveLength(3);
  });

  it('waits as long as the server asks, all requests of the page together, and then goes on', async () => {
    const waits: number[] = [];
    let ahead = 0;
    const clock = { now: () => Date.now() + ahead, wait: (milliseconds: number) => Promise.resolve(void waits.push(milliseconds)).then(() => void (ahead += milliseconds)) };
    await tenant.control('faults', { match: { method: 'GET', url: 'OKRPeriods' }, fault: { kind: 'status', status: 429, retryAfter: 7 }, times: 2 });
    await expect(tenant.listsOf(eve, { clock }).readMine()).resolves.toMatchObject({ person: eve });
    expect(Math.max(...waits)).toBeGreaterThan(6000);
  });

  it('says "busy" when it stays busy, and keeps the check-in', async () => {
    const clock = { now: () => Date.now(), wait: () => Promise.resolve() };
    await tenant.control('faults', { match: { method: 'POST', url: 'OKRCheckIns' }, fault: { kind: 'status', status: 429, retryAfter: 0 }, times: 20 });
    const lists = tenant.listsOf(anna, { clock });
    await expect(lists.checkIn(draft({ value: 9 }))).resolves.toMatchObject({ kind: 'not-sent', kept: true, reason: 'throttled' });
    expect(lists.unsent()).toHaveLength(1);
  });

  it('a truncated answer is asked for again, and never taken for a smaller organisation', async () => {
    const clock = { now: () => Date.now(), wait: () => Promise.resolve() };
    await tenant.raw(admin, `${tenant.baseUrl}/_tenant/faults`, { method: 'DELETE' });
    await tenant.control('faults', { match: { method: 'GET', url: 'OKRKeyResults' }, fault: { kind: 'truncate' }, times: 1 });
    expect((await tenant.listsOf(eve, { clock }).readOrganisation()).document.keyResults).toHaveLength(1);
    await tenant.control('faults', { match: { method: 'GET', url: 'OKRKeyResults' }, fault: { kind: 'truncate' }, times: 50 });
    await expect(tenant.listsOf(eve, { clock }).readOrganisation()).rejects.toMatchObject({ reason: 'offline' });
  });
});
