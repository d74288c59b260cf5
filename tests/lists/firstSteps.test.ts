import { fillLists } from '../../commands/fill';
import type { CheckInDraft } from '../../src/lists/OkrLists';
import { defaultSettings, type KeyResult, type Objective, type OkrDocument } from '../../src/okr/document';
import { evaluate } from '../../src/okr';
import { admin, startTenant, type TenantForTests } from './startTenant';

const anna = 'anna@contoso.example';
const ben = 'ben@contoso.example';
const eve = 'eve@contoso.example';

const objective = (changes: Partial<Objective>): Objective => ({
  id: 'o1', title: 'Customers stay', description: '', owner: anna, coOwners: [], delegates: [], level: 'team', team: null, moreTeams: [], period: 'p1', state: 'active', visibility: 'everyone', kind: 'aspirational', coreValue: null, tags: [],
  topicLink: null, parent: null, parentWeight: null, newChildrenContribute: true, measure: null, start: null, due: null, statusByHand: null, score: null, closingNote: '', createdBy: null, createdAt: null, ...changes
});
const keyResult = (changes: Partial<KeyResult>): KeyResult => ({
  id: 'k1', objective: 'o1', weight: null, title: 'Retention to 90 %', description: '', owner: anna, coOwners: [], checkInOwners: [], delegates: [], team: null, kind: null, tags: [], period: null, state: 'active', start: null, due: null,
  score: null, closingNote: '', cadence: null, source: null, createdBy: null, createdAt: null, measure: { type: 'increase', start: 0, target: 100, unit: '%', riskThreshold: null, milestones: [], phasedTargets: [] }, ...changes
});
const document: OkrDocument = {
  format: 'okr-json', version: 1, exportedAt: null, settings: { ...defaultSettings, mission: 'To be useful' }, people: [], teams: [], initiatives: [],
  periods: [{ id: 'p1', title: 'Q4 2026', start: '2026-10-01', end: '2026-12-31', state: 'active', parent: null }],
  objectives: [objective({ description: 'Why it matters' }), objective({ id: 'o2', title: 'Support answers fast', owner: ben, parent: { keyResult: 'k1' }, tags: ['service', 'speed'] })],
  keyResults: [keyResult({}), keyResult({ id: 'k2', objective: 'o2', owner: ben, title: 'Answer within 2 hours', coOwners: [anna], weight: 40 })],
  alignments: [{ child: { keyResult: 'k2' }, parent: { objective: 'o1' }, weight: 30 }],
  checkIns: [{
    id: 'c1', keyResult: 'k1', objective: null, kind: 'check-in', value: 20, milestone: null, status: null, score: null, confidence: 6, note: 'A start', obstacle: null, date: '2026-10-09', createdAt: '2026-10-09T08:00:00Z', author: anna, source: null,
    corrects: null, counted: true, clientKey: '11111111-1111-4111-8111-111111111111'
  }]
};
let serial = 0;
const draft = (changes: Partial<CheckInDraft>): CheckInDraft => ({
  clientKey: `00000000-0000-4000-8000-${String(++serial).padStart(12, '0')}`, goal: { keyResult: '1' }, kind: 'check-in', value: 45, milestone: null, status: null, score: null, confidence: 7, note: 'Going well', obstacle: null, date: '2026-11-20',
  corrects: null, ...changes
});

describe('from an empty site to a check-in', () => {
  let tenant: TenantForTests;
  beforeAll(async () => {
    tenant = await startTenant([{ upn: anna, name: 'Anna Ash' }, { upn: ben, name: 'Ben Birch' }, { upn: eve, name: 'Eve Elm' }]);
  });
  afterAll(() => tenant.close());

  it('says that an empty site is not set up, and to whom it offers set-up', async () => {
    await expect(tenant.listsOf(admin).siteState()).resolves.toMatchObject({ kind: 'not-set-up', maySetUp: true });
    await expect(tenant.listsOf(admin).readMine()).rejects.toMatchObject({ reason: 'not-set-up' });
  });

  it('sets up, and is set up afterwards: nothing is left to do', async () => {
    await tenant.listsOf(admin).setUp(() => undefined);
    expect((await tenant.listsOf(admin).planSetUp()).filter((step) => !step.done)).toEqual([]);
    await expect(tenant.listsOf(anna).siteState()).resolves.toMatchObject({ kind: 'ready', schemaVersion: 1 });
  });

  it('fills the lists with a document, and gives it back', async () => {
    await fillLists({ webUrl: tenant.webUrl, document, asUser: admin, today: '2026-11-21' });
    const { document: read } = await tenant.listsOf(eve).readOrganisation();
    expect(read.settings).toEqual(document.settings);
    expect(read.objectives).toMatchObject([{ title: 'Customers stay', owner: anna, period: '1', parent: null }, { title: 'Support answers fast', owner: ben, parent: { keyResult: '1' }, tags: ['service', 'speed'] }]);
    expect(read.keyResults).toMatchObject([{ title: 'Retention to 90 %', objective: '1', measure: document.keyResults[0].measure }, { objective: '2', coOwners: [anna], weight: 40 }]);
    expect(read.alignments).toEqual([{ child: { keyResult: '2' }, parent: { objective: '1' }, weight: 30 }]);
    expect(read.people).toEqual(expect.arrayContaining([{ id: anna, name: 'Anna Ash', email: anna, manager: null }]));
  });

  it('filling again makes nothing twice', async () => {
    await fillLists({ webUrl: tenant.webUrl, document, asUser: admin, today: '2026-11-21' });
    const { document: read } = await tenant.listsOf(eve).readOrganisation();
    expect([read.objectives.length, read.keyResults.length, read.alignments.length]).toEqual([2, 2, 1]);
    await expect(tenant.listsOf(eve).readLog({ keyResult: '1' })).resolves.toHaveLength(1);
  });

  it('the description is read with one goal, not with all', async () => {
    const lists = tenant.listsOf(eve);
    expect((await lists.readOrganisation()).document.objectives[0].description).toBe('');
    await expect(lists.readDescription({ objective: '1' })).resolves.toBe('Why it matters');
    await expect(lists.readDescription({ keyResult: '1' })).resolves.toBe('');
  });

  it('gives people the authorship of their goals', async () => {
    const rows = await tenant.siteOf(anna).getAll<{ Author: { Name: string } }>(tenant.siteOf(anna).items('OKRKeyResults'), { $select: 'Id,Author/Name', $expand: 'Author' });
    expect(rows.map((row) => row.Author.Name)).toEqual([`i:0#.f|membership|${anna}`, `i:0#.f|membership|${ben}`]);
  });

  it('a person sees their goals with what they hang on, what they may check in on, and the imported numbers', async () => {
    const mine = await tenant.listsOf(anna).readMine();
    expect(mine.mine).toEqual({ objectives: ['1'], keyResults: ['1', '2'] });
    expect(mine.mayCheckIn).toEqual(['1', '2']);
    expect(evaluate(mine.document, '2026-11-21', mine.snapshots).keyResults['1']).toMatchObject({ value: 20, progress: 0.2 });
  });

  it('an owner checks in: in the log once, in the goal\'s row, and read by everybody', async () => {
    const lists = tenant.listsOf(anna);
    const one = draft({});
    await expect(lists.checkIn(one)).resolves.toMatchObject({ kind: 'saved', checkIn: { value: 45, author: anna, counted: true } });
    await expect(lists.checkIn(one)).resolves.toMatchObject({ kind: 'saved', checkIn: { value: 45 } });
    expect(lists.unsent()).toEqual([]);
    await expect(tenant.listsOf(eve).readLog({ keyResult: '1' })).resolves.toMatchObject([{ value: 45, note: 'Going well' }, { value: 20, author: anna, createdAt: '2026-10-09T08:00:00Z' }]);
    const organisation = await tenant.listsOf(eve).readOrganisation();
    expect(organisation.document.checkIns).toEqual([]);
    expect(evaluate(organisation.document, '2026-11-21', organisation.snapshots).keyResults['1']).toMatchObject({ value: 45, progress: 0.45 });
  });

  it('a co-owner without the right on the row checks in: everybody reads it at once, and the owner folds it at the next visit', async () => {
    await expect(tenant.listsOf(anna).checkIn(draft({ goal: { keyResult: '2' }, value: 60 }))).resolves.toMatchObject({ kind: 'saved', checkIn: { counted: true } });
    for (const person of [anna, ben, eve]) {
      const organisation = await tenant.listsOf(person).readOrganisation();
      expect(evaluate(organisation.document, '2026-11-21', organisation.snapshots).keyResults['2']).toMatchObject({ value: 60 });
    }
    for (const person of [anna, ben]) {
      const mine = await tenant.listsOf(person).readMine();
      expect(evaluate(mine.document, '2026-11-21', mine.snapshots).keyResults['2']).toMatchObject({ value: 60 });
    }
    await expect(tenant.listsOf(anna).foldWaiting()).resolves.toBe(0);
    await expect(tenant.listsOf(ben).foldWaiting()).resolves.toBe(1);
    const organisation = await tenant.listsOf(eve).readOrganisation();
    expect(organisation.document.checkIns).toEqual([]);
    expect(evaluate(organisation.document, '2026-11-21', organisation.snapshots).keyResults['2']).toMatchObject({ value: 60 });
  });

  it('the stored roll-up of an objective follows when its author visits', async () => {
    const lists = tenant.listsOf(anna);
    const before = await lists.readOrganisation();
    const now = evaluate(before.document, new Date(before.readAt).toISOString().slice(0, 10), before.snapshots).objectives['1'];
    const stored = async (): Promise<{ progress: number | null; status: string | null } | undefined> => (await tenant.listsOf(anna).readMine()).storedObjectives['1'];
    expect((await stored())?.progress).not.toBeCloseTo(now.progress ?? 0, 2);
    await lists.foldWaiting();
    expect((await stored())?.progress).toBeCloseTo(now.progress ?? 0, 2);
    expect((await stored())?.status).toBe(now.status);
  });

  it('somebody without any role may write, but it counts for nothing', async () => {
    await expect(tenant.listsOf(eve).checkIn(draft({ value: 99 }))).resolves.toMatchObject({ kind: 'saved', checkIn: { counted: false } });
    const organisation = await tenant.listsOf(ben).readOrganisation();
    expect(evaluate(organisation.document, '2026-11-21', organisation.snapshots).keyResults['1']).toMatchObject({ value: 45 });
  });

  it('a check-in that cannot be sent is kept, and sent once later', async () => {
    let down = true;
    const through = tenant.siteOf(anna).wire.fetch;
    const lists = tenant.listsOf(anna, { fetch: (input, init) => (down ? Promise.reject(new TypeError('fetch failed')) : through(input, init)) });
    const one = draft({ value: 50 });
    await expect(lists.checkIn(one)).resolves.toMatchObject({ kind: 'not-sent', kept: true, reason: 'offline' });
    expect(lists.unsent()).toEqual([one]);
    down = false;
    await expect(lists.sendUnsent()).resolves.toMatchObject([{ outcome: { kind: 'saved' } }]);
    await expect(lists.sendUnsent()).resolves.toEqual([]);
    expect((await tenant.listsOf(eve).readLog({ keyResult: '1' })).filter(({ clientKey }) => clientKey === one.clientKey)).toHaveLength(1);
  });
});
