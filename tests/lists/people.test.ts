import { randomUUID } from 'node:crypto';
import { fillLists } from '../../commands/fill';
import { evaluate, fold } from '../../src/okr';
import { okrGroups } from '../../src/lists/schema/permissions';
import { anna, ben, checkIn, cleo, dan, draft, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

const guest = 'gina_partner.example#ext#@contoso.onmicrosoft.example';
const today = '2026-11-21';

/** Goal 1 is Anna's and her own row; Cleo is its co-owner. */
describe('people come and go', () => {
  let tenant: TenantForTests;

  beforeAll(async () => {
    tenant = await startTenant([...people, { upn: guest, name: 'Gina Guest', guest: true }]);
    await fillLists({ webUrl: tenant.webUrl, document: goals({ objectives: [objective({ owner: eve })], keyResults: [keyResult({ coOwners: [cleo] })], checkIns: [checkIn({})] }), asUser: admin, today });
    await tenant.advance(60);
    await tenant.listsOf(anna).checkIn(draft({ value: 45 }));
    await tenant.advance(60);
    await tenant.control('snapshot', { name: 'people' });
  });
  afterAll(() => tenant.close());
  beforeEach(() => tenant.control('restore', { name: 'people' }));

  const editorOf = (person: string) => tenant.listsOf(person).editor();
  const setting = (changes: object): Promise<unknown> => tenant.raw(admin, `${tenant.baseUrl}/_tenant/settings`, { method: 'PATCH', body: JSON.stringify(changes), headers: { 'Content-Type': 'application/json' } });
  const userId = async (person: string): Promise<number> => (await tenant.siteOf(admin).post<{ Id: number }>('_api/web/ensureuser', { logonName: `i:0#.f|membership|${person}` })).body.Id;
  const leaves = async (person: string): Promise<unknown> => tenant.siteOf(admin).post(`_api/web/siteusers/removebyid(${await userId(person)})`);
  /** The value as everybody reads it, and as the whole log says. */
  const value = async (): Promise<number | null> => {
    const organisation = await tenant.listsOf(eve).readOrganisation();
    const read = evaluate(organisation.document, today, organisation.snapshots).keyResults['1'].value;
    expect(fold(null, await tenant.listsOf(eve).readLog({ keyResult: '1' })).snapshot.value).toBe(read);
    return read;
  };
  const counts = async (person: string, changes: Parameters<typeof draft>[0] = {}): Promise<boolean | string> => {
    await tenant.advance(60);
    const outcome = await tenant.listsOf(person).checkIn(draft({ value: 70, date: '2026-11-21', ...changes }));
    return outcome.kind === 'saved' ? outcome.checkIn.counted : outcome.kind;
  };

  it('an owner who leaves: what they checked in still counts, Health names the goal, an administrator hands it over', async () => {
    await leaves(anna);
    await expect(value()).resolves.toBe(45);
    expect((await (await tenant.listsOf(admin).health()).check({ deep: true })).map(({ code, row }) => `${code} ${row}`)).toEqual(['owner-unknown 1']);
    await tenant.advance(60);
    await expect((await editorOf(admin)).handOver({ keyResult: '1' }, ben)).resolves.toMatchObject({ kind: 'saved', value: { counts: true, person: ben } });
    await expect(value()).resolves.toBe(45);
    await expect(counts(ben)).resolves.toBe(true);
    await expect(value()).resolves.toBe(70);
    await expect((await tenant.listsOf(admin).health()).check({ deep: true })).resolves.toEqual([]);
  });

  it('somebody who is made again under the same name: keeps goals and past check-ins, may check in, and is shown before they try that the old row is not theirs to edit', async () => {
    await leaves(anna);
    await userId(anna);
    await expect(value()).resolves.toBe(45);
    expect((await tenant.listsOf(anna).readMine()).mine.keyResults).toEqual(['1']);
    await expect(counts(anna)).resolves.toBe(true);
    const editor = await editorOf(anna);
    const before = await editor.readKeyResult('1');
    expect(before).toMatchObject({ mayEdit: false, ask: [{ name: 'Ada Admin' }] });
    await expect(editor.saveKeyResult(before, { ...before.goal, title: 'Changed' })).resolves.toMatchObject({ kind: 'refused', reason: 'no-access', ask: [{ name: 'Ada Admin' }] });
    const { statusByHand, ...fields } = objective({ owner: anna, title: 'New', period: '1' });
    expect(statusByHand).toBeNull();
    await editor.createObjective({ ...fields, clientKey: randomUUID() });
    await expect(editor.readObjective('2')).resolves.toMatchObject({ mayEdit: true });
  });

  it('a guest: not let in by "everyone", then by name; owns, checks in, hands over', async () => {
    await expect(tenant.listsOf(guest).siteState()).resolves.toMatchObject({ kind: 'no-access', ask: [] });
    for (const group of [okrGroups.members.name, okrGroups.readers.name]) await tenant.siteOf(admin).post(`_api/web/sitegroups/getbyname('${group}')/users`, { LoginName: `i:0#.f|membership|${guest}` });
    await expect((await editorOf(anna)).handOver({ keyResult: '1' }, guest)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    const mine = await tenant.listsOf(guest).readMine();
    expect(mine).toMatchObject({ person: guest, mine: { keyResults: ['1'] }, mayCheckIn: ['1'] });
    await expect(counts(guest)).resolves.toBe(true);
    await expect(value()).resolves.toBe(70);
    await tenant.advance(60);
    await expect((await editorOf(guest)).handOver({ keyResult: '1' }, ben)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    await expect(counts(guest, { value: 5 })).resolves.toBe(false);
    await expect(value()).resolves.toBe(70);
  });

  it('handed over by its owner: the new one drives it by the log, and is shown before they try that the row is not theirs', async () => {
    await expect((await editorOf(anna)).handOver({ keyResult: '1' }, dan)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    await expect(counts(dan, { kind: 'close', score: 0.8, value: null })).resolves.toBe(true);
    await expect((await editorOf(dan)).readKeyResult('1')).resolves.toMatchObject({ mayEdit: false, mayGiveRoles: true, goal: { owner: dan } });
    expect(await counts(anna)).toBe(false);
  });

  it('handed over by an administrator: the row becomes the new owner\'s own', async () => {
    await (await editorOf(admin)).handOver({ keyResult: '1' }, dan);
    const editor = await editorOf(dan);
    const before = await editor.readKeyResult('1');
    expect(before).toMatchObject({ mayEdit: true, goal: { owner: dan, coOwners: [cleo], createdBy: dan } });
    await expect(editor.saveKeyResult(before, { ...before.goal, title: 'Changed' })).resolves.toMatchObject({ kind: 'saved' });
    await expect((await editorOf(anna)).readKeyResult('1')).resolves.toMatchObject({ mayEdit: false });
    await expect(value()).resolves.toBe(45);
  });

  it('a hand-over that stopped half way and was then taken back: whose it was has had it all along', async () => {
    // What is left of it when the page is closed after the first row.
    await tenant.siteOf(admin).post(`_api/web/getlist('/sites/okr/Lists/OKRPeople')/items`, { Title: 'Half a hand-over', OkrPersonKey: ben, OkrItem: 'k1', OkrRole: 'owner', OkrGranted: true });
    await tenant.advance(60);
    await expect((await editorOf(admin)).handOver({ keyResult: '1' }, anna)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    await expect(value()).resolves.toBe(45);
    await expect(counts(ben)).resolves.toBe(false);
    await expect(counts(anna)).resolves.toBe(true);
  });

  it('where the server does not let authors be changed, everything else of a hand-over holds', async () => {
    await setting({ authorOnEdit: false });
    await expect((await editorOf(admin)).handOver({ keyResult: '1' }, dan)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    await setting({ authorOnEdit: true });
    await expect((await editorOf(dan)).readKeyResult('1')).resolves.toMatchObject({ mayEdit: false, mayGiveRoles: true, goal: { owner: dan } });
    await expect(counts(dan)).resolves.toBe(true);
  });

  it('roles that only whoever made the goal gave are not lost by a hand-over: then the row stays with its author', async () => {
    const { id, coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, ...fields } = keyResult({ objective: '1', owner: ben, title: 'Made by Dan for Ben' });
    expect([id, coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt]).toHaveLength(8);
    const dans = await editorOf(dan);
    await expect(dans.createKeyResult({ ...fields, clientKey: randomUUID() })).resolves.toMatchObject({ kind: 'saved', value: { id: '2' } });
    await dans.setRole({ keyResult: '2' }, cleo, 'check-in-owner', true);
    await expect(counts(cleo, { goal: { keyResult: '2' }, value: 33 })).resolves.toBe(true);
    await tenant.advance(60);
    await expect((await editorOf(admin)).handOver({ keyResult: '2' }, anna)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    expect(fold(null, await tenant.listsOf(eve).readLog({ keyResult: '2' })).snapshot.value).toBe(33);
    await expect(counts(cleo, { goal: { keyResult: '2' }, value: 34 })).resolves.toBe(true);
  });

  it('what the new owner had only asked for before does not begin to count with a hand-over', async () => {
    const askedFor = { Title: 'Asked for', OkrPersonKey: ben, OkrItem: 'k1', OkrRole: 'co-owner', OkrGranted: true };
    await tenant.siteOf(dan).post(`_api/web/getlist('/sites/okr/Lists/OKRPeople')/items`, askedFor);
    await expect(counts(ben)).resolves.toBe(false);
    await tenant.advance(60);
    await expect((await editorOf(admin)).handOver({ keyResult: '1' }, dan)).resolves.toMatchObject({ kind: 'saved', value: { counts: true } });
    await expect(value()).resolves.toBe(45);
    await expect(counts(ben)).resolves.toBe(false);
    await expect(counts(dan)).resolves.toBe(true);
  });

  it('a form with another owner in it is a hand-over: what the first owner checked in keeps counting', async () => {
    const editor = await editorOf(anna);
    const before = await editor.readKeyResult('1');
    await expect(editor.saveKeyResult(before, { ...before.goal, owner: ben, title: 'Ben\'s now' })).resolves.toMatchObject({ kind: 'saved', value: { owner: ben, title: 'Ben\'s now' } });
    await expect(value()).resolves.toBe(45);
    await expect(counts(ben)).resolves.toBe(true);
    expect(await counts(anna, { value: 1 })).toBe(false);
    await expect(value()).resolves.toBe(70);
  });

  describe('with open editing', () => {
    beforeEach(async () => {
      const lists = tenant.listsOf(admin);
      await lists.setUp(() => undefined, { ...(await lists.access()), openEditing: true });
      await tenant.advance(60);
    });

    it('somebody else edits the goal and is shown so before; their check-ins stay comments, and they can neither take it over nor give roles', async () => {
      const editor = await editorOf(dan);
      const before = await editor.readKeyResult('1');
      expect(before).toMatchObject({ mayEdit: true, mayGiveRoles: false });
      await expect(editor.saveKeyResult(before, { ...before.goal, title: 'Clearer words' })).resolves.toMatchObject({ kind: 'saved' });
      expect(await counts(dan, { value: 99 })).toBe(false);
      await expect(value()).resolves.toBe(45);
      const again = await editor.readKeyResult('1');
      await expect(editor.saveKeyResult(again, { ...again.goal, owner: dan })).resolves.toMatchObject({ kind: 'refused', reason: 'no-access' });
      await expect(editor.handOver({ keyResult: '1' }, dan)).resolves.toMatchObject({ kind: 'saved', value: { counts: false } });
      expect(await counts(dan, { value: 99 })).toBe(false);
      await expect(value()).resolves.toBe(45);
    });

    it('nobody else reads or edits a private goal, and the log takes only new rows', async () => {
      const { statusByHand, ...fields } = objective({ owner: anna, visibility: 'private', title: 'Quiet', period: '1' });
      expect(statusByHand).toBeNull();
      await (await editorOf(anna)).createObjective({ ...fields, clientKey: randomUUID() });
      expect((await tenant.listsOf(dan).readOrganisation()).document.objectives.map(({ title }) => title)).not.toContain('Quiet');
      const change = (path: string): Promise<Response> => tenant.raw(dan, `_api/web/GetList('/sites/okr/Lists/${path}`, { method: 'POST', headers: { 'Content-Type': 'application/json;odata=nometadata', 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' }, body: '{"Title":"x"}' });
      expect((await change('OKRPrivateObjectives\')/items(1)')).ok).toBe(false);
      expect((await change('OKRCheckIns\')/items(1)')).status).toBe(403);
    });
  });
});
