import { fillLists } from '../../commands/fill';
import type { HealthProblem } from '../../src/lists/health/HealthProblem';
import { anna, ben, checkIn, draft, eve, goals, keyResult, objective, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

describe('health', () => {
  let tenant: TenantForTests;
  const check = async (): Promise<HealthProblem[]> => (await tenant.listsOf(admin).health()).check({ deep: true });
  const codes = async (): Promise<string[]> => (await check()).map(({ code, list, row }) => `${code} ${list ?? ''} ${row ?? ''}`.trim());

  beforeAll(async () => {
    tenant = await startTenant(people);
    const document = goals({ objectives: [objective({}), objective({ id: 'o2', title: 'Second', owner: ben })], keyResults: [keyResult({}), keyResult({ id: 'k2', objective: 'o2', owner: ben })], checkIns: [checkIn({}), checkIn({ id: 'c2', keyResult: 'k2' })] });
    await fillLists({ webUrl: tenant.webUrl, document, asUser: admin, today: '2026-11-21' });
    await tenant.control('snapshot', { name: 'healthy' });
  });
  afterAll(() => tenant.close());
  beforeEach(() => tenant.control('restore', { name: 'healthy' }));

  const edit = (list: 'OKRObjectives' | 'OKRKeyResults' | 'OKRPeriods', row: number, cells: Record<string, unknown>): Promise<unknown> => tenant.siteOf(admin).merge(`${tenant.siteOf(admin).items(list)}(${row})`, cells, '*');
  const userId = async (person: string): Promise<number> => (await tenant.siteOf(admin).post<{ Id: number }>('_api/web/ensureuser', { logonName: `i:0#.f|membership|${person}` })).body.Id;

  it('finds nothing in what was just filled', async () => {
    await expect(codes()).resolves.toEqual([]);
  });

  it.each([
    ['an owner who was changed by hand without the key', async () => edit('OKRKeyResults', 1, { OkrOwnerId: await userId(eve) }), ['owner-key OKRKeyResults 1']],
    ['stored numbers that somebody typed', () => edit('OKRKeyResults', 1, { OkrSnapshot: '99|20261120T080000.1|=' }), ['stale-snapshot OKRKeyResults 1']],
    ['a missing index', async () => tenant.siteOf(admin).merge(`${tenant.siteOf(admin).list('OKRObjectives')}/fields/getbyinternalnameortitle('OkrOwnerKey')`, { Indexed: false }, '*'), ['schema']]
  ])('finds and mends %s', async (_what, breakIt, found) => {
    await breakIt();
    const problems = await check();
    expect(problems.map(({ code, list, row }) => `${code} ${list ?? ''} ${row ?? ''}`.trim())).toEqual(found);
    const results = await (await tenant.listsOf(admin).health()).mend(problems);
    expect(results.every(({ mended }) => mended)).toBe(true);
    await expect(codes()).resolves.toEqual([]);
  });

  it.each([
    ['a date that is none', () => edit('OKRKeyResults', 1, { OkrDue: '31.12.2026' }), 'cell OKRKeyResults 1'],
    ['details that are no JSON', () => edit('OKRObjectives', 1, { OkrDetails: '{"moreTeams": [' }), 'cell OKRObjectives 1'],
    ['a goal without an owner', () => edit('OKRKeyResults', 2, { OkrOwnerKey: null, OkrOwnerId: null }), 'no-owner OKRKeyResults 2'],
    ['a key result that hangs on nothing', () => edit('OKRKeyResults', 2, { OkrObjectiveId: null }), 'orphan OKRKeyResults 2'],
    ['homes in a circle', async () => (await edit('OKRObjectives', 1, { OkrParentId: 2 }), edit('OKRObjectives', 2, { OkrParentId: 1 })), 'cycle OKRObjectives 1'],
    ['a period that ends before it starts', () => edit('OKRPeriods', 1, { OkrEnd: '2026-01-01' }), 'period-dates OKRPeriods 1'],
    ['a check-in of somebody without a role', () => tenant.listsOf(eve).checkIn(draft({})), 'uncounted OKRCheckIns 3'],
    ['a role that somebody gave themselves', async () => (await tenant.listsOf(eve).editor()).setRole({ keyResult: '1' }, eve, 'co-owner', true), 'asked-for OKRPeople 1'],
    ['an alignment of somebody without a role', async () => (await tenant.listsOf(eve).editor()).align({ child: { keyResult: '2' }, parent: { objective: '1' }, weight: null }), 'ignored-alignment OKRAlignments 1']
  ])('names %s, with a link to the row', async (_what, breakIt, found) => {
    await breakIt();
    const problems = await check();
    expect(problems.map(({ code, list, row }) => `${code} ${list ?? ''} ${row ?? ''}`)).toContain(found);
    const [, list, row] = found.split(' ');
    expect(problems.find((problem) => problem.list === list && String(problem.row) === row)?.link).toBe(`${tenant.webUrl}/Lists/${list}/DispForm.aspx?ID=${row}`);
  });

  it('a hand-edited row still reads, with what can be read of it', async () => {
    await edit('OKRKeyResults', 1, { OkrDue: 'soon', OkrMeasure: 'increase', OkrDetails: 'no JSON', OkrSnapshot: 'nonsense', OkrTags: ' a ;; b ' });
    const { document } = await tenant.listsOf(anna).readOrganisation();
    expect(document.keyResults[0]).toMatchObject({ due: null, tags: ['a', 'b'], measure: { type: 'increase', target: 100 } });
  });
});
