import { fillLists } from '../../commands/fill';
import { bearerWire } from '../../commands/bearerWire';
import type { OkrDocument } from '../../src/okr/document';
import { memoryRows } from '../../commands/simulate/memoryRows';
import { anna, ben, cleo, draft, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

const many = Array.from({ length: 30 }, (_, index) => keyResult({ id: `k${index + 1}`, title: `Key result ${index + 1}` }));
describe('the organisation, kept in the browser', () => {
  let tenant: TenantForTests;
  let requests: string[] = [];
  const cache = memoryRows();
  const counted: typeof fetch = (input, init) => {
    requests.push(String(input));
    return bearerWire(eve).fetch(input, init);
  };
  /** The next visit, some minutes later. */
  const warm = async (): Promise<OkrDocument> => {
    await tenant.advance(600);
    requests = [];
    return (await tenant.listsOf(eve, { cache, fetch: counted }).readOrganisation()).document;
  };
  const cold = async (): Promise<OkrDocument> => (await tenant.listsOf(eve).readOrganisation()).document;

  beforeAll(async () => {
    tenant = await startTenant(people);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ objectives: [objective({}), objective({ id: 'o2', owner: ben })], keyResults: many }), asUser: admin, today: '2026-11-21' });
  });
  afterAll(() => tenant.close());

  it('asks one question when nothing changed', async () => {
    expect(await warm()).toEqual(await cold());
    expect(await warm()).toEqual(await cold());
    await warm();
    expect(requests).toHaveLength(1);
  });

  it('reads what was changed, and only that list', async () => {
    const editor = await tenant.listsOf(anna).editor();
    const before = await editor.readKeyResult('7');
    await expect(editor.saveKeyResult(before, { ...before.goal, title: 'Seven' })).resolves.toMatchObject({ kind: 'saved' });
    const read = await warm();
    expect(read.keyResults.find(({ id }) => id === '7')?.title).toBe('Seven');
    expect(read).toEqual(await cold());
    expect(requests).toHaveLength(2);
  });

  it('sees a check-in of somebody else', async () => {
    await tenant.listsOf(anna).checkIn(draft({ goal: { keyResult: '3' } }));
    expect(await warm()).toEqual(await cold());
  });

  it('sees a deletion, even together with an addition', async () => {
    const editor = await tenant.listsOf(anna).editor();
    await expect(editor.remove({ keyResult: '5' })).resolves.toMatchObject({ kind: 'saved' });
    const { keyResults } = goals({ keyResults: [keyResult({ title: 'New one', objective: '1' })] });
    const { coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, id, ...fields } = keyResults[0];
    expect([coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, id]).toHaveLength(8);
    await expect(editor.createKeyResult({ ...fields, clientKey: draft({}).clientKey })).resolves.toMatchObject({ kind: 'saved' });
    const read = await warm();
    expect(read.keyResults.map(({ id: row }) => row)).not.toContain('5');
    expect(read.keyResults.map(({ title }) => title)).toContain('New one');
    expect(read).toEqual(await cold());
  });

  it('knows the team of a goal that was read while there were no teams', async () => {
    const site = tenant.siteOf(admin);
    const { body: team } = await site.post<{ Id: number }>(site.items('OKRTeams'), { Title: 'Sales' });
    await site.merge(`${site.items('OKRObjectives')}(2)`, { OkrTeamId: team.Id }, '*');
    await tenant.advance(600);
    await site.merge(`${site.items('OKRObjectives')}(1)`, { OkrTags: 'later' }, '*');
    const bin = (await site.post<{ value: string }>(`${site.items('OKRTeams')}(${team.Id})/recycle()`)).body.value;
    const fresh = memoryRows();
    const visit = async (): Promise<OkrDocument> => {
      await tenant.advance(600);
      return (await tenant.listsOf(eve, { cache: fresh }).readOrganisation()).document;
    };
    expect((await visit()).teams).toEqual([]);
    // The goal is as it was: nothing but the team came back.
    await site.post(`_api/web/recyclebin('${bin}')/restore()`);
    expect((await visit()).objectives.map(({ team: id }) => id)).toEqual([null, String(team.Id)]);
    expect(await visit()).toEqual(await cold());
  });

  it('knows who created a goal where a right depends on it, and keeps that too', async () => {
    const editor = await tenant.listsOf(anna).editor();
    const { coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, id, ...fields } = keyResult({ title: 'Made for Ben', objective: '2', owner: ben });
    expect([coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, id]).toHaveLength(8);
    const made = await editor.createKeyResult({ ...fields, clientKey: draft({}).clientKey });
    if (made.kind !== 'saved') throw new Error(made.kind);
    // Anna is neither owner nor administrator: what she gives counts because she created the goal.
    await expect(editor.setRole({ keyResult: made.value.id }, cleo, 'co-owner', true)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    const coOwnersOf = (document: OkrDocument): unknown => document.keyResults.find((goal) => goal.id === made.value.id)?.coOwners;
    expect(coOwnersOf(await cold())).toEqual([cleo]);
    expect(coOwnersOf(await warm())).toEqual([cleo]);
    await warm();
    expect(coOwnersOf(await warm())).toEqual([cleo]);
    expect(requests).toHaveLength(1);
  });

  it('asks for the names of people once a day, not at every visit from then on', async () => {
    for (let visit = 0; visit < 3; visit++) await warm();
    await tenant.advance(90_000);
    await warm();
    expect(requests).toHaveLength(2);
    await warm();
    expect(requests).toHaveLength(1);
  });

  it('does without when nothing can be kept or read back', async () => {
    const broken = { read: () => Promise.resolve(new Map()), write: () => Promise.resolve() };
    expect((await tenant.listsOf(eve, { cache: broken }).readOrganisation()).document).toEqual(await cold());
  });
});
