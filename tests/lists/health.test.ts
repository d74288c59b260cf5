import { fillLists } from '../../commands/fill';
import type { Site } from '../../src/lists/connection/Site';
import type { HealthProblem } from '../../src/lists/health/HealthProblem';
import type { ListName } from '../../src/lists/schema/ListSchema';
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

  const edit = (list: ListName, row: number, cells: Record<string, unknown>): Promise<unknown> => tenant.siteOf(admin).merge(`${tenant.siteOf(admin).items(list)}(${row})`, cells, '*');
  const userId = async (person: string): Promise<number> => (await tenant.siteOf(admin).post<{ Id: number }>('_api/web/ensureuser', { logonName: `i:0#.f|membership|${person}` })).body.Id;

  it('finds nothing in what was just filled', async () => {
    await expect(codes()).resolves.toEqual([]);
  });

  const site = (): Site => tenant.siteOf(admin);
  const list = (name: ListName): string => site().list(name);
  const add = (name: ListName, cells: Record<string, unknown>): Promise<unknown> => site().post(site().items(name), cells);
  const field = (name: ListName, column: string): string => `${list(name)}/fields/getbyinternalnameortitle('${column}')`;
  const column = (name: string, type: string): object => ({ parameters: { SchemaXml: `<Field Type="${type}" Name="${name}" StaticName="${name}" DisplayName="${name}" />`, Options: 8 } });
  const roleId = async (name: string): Promise<number> => (await site().get<{ Id: number }>(`_api/web/roledefinitions/getbyname('${name}')`, { $select: 'Id' })).body.Id;
  const groupId = async (path: string): Promise<number> => (await site().get<{ Id: number }>(`_api/web/${path}`, { $select: 'Id' })).body.Id;
  const give = async (name: ListName, principal: number, level: string): Promise<unknown> => site().post(`${list(name)}/roleassignments/addroleassignment(principalid=${principal},roledefid=${await roleId(level)})`);
  const said = ({ code, list: where, row, step }: HealthProblem): string => `${code} ${step ? [step.kind, ...step.names].join(' ') : `${where ?? ''} ${row ?? ''}`}`.trim();

  /** Everything that can drift, how, and what Health then says; set-up mends it. */
  const drift: readonly (readonly [string, () => Promise<unknown>, readonly string[]])[] = [
    ['a missing index', () => site().merge(field('OKRObjectives', 'OkrOwnerKey'), { Indexed: false }, '*'), ['schema column Owner key OKR objectives']],
    ['a missing column', () => site().remove(field('OKRInitiatives', 'OkrLink')), ['schema column Link OKR initiatives']],
    ['a unique column that is none any more', () => site().merge(field('OKRCheckIns', 'OkrClientKey'), { EnforceUniqueValues: false }, '*'), ['schema column Client key OKR check-ins']],
    ['an index of SharePoint\'s own columns', () => site().merge(field('OKRCheckIns', 'Author'), { Indexed: false }, '*'), ['schema index Author OKR check-ins']],
    ['choices that somebody took away', () => site().merge(field('OKRKeyResults', 'OkrState'), { Choices: ['active', 'closed', 'abandoned'] }, '*'), ['schema choices State OKR key results']],
    ['a look that somebody took away', () => site().merge(field('OKRObjectives', 'OkrStatus'), { CustomFormatter: '' }, '*'), ['schema format Status OKR objectives']],
    ['a missing view', () => site().remove(`${list('OKRObjectives')}/views/getbytitle('OKR: active')`), ['schema view Active OKR objectives']],
    ['a column that is missing in a view', () => site().post(`${list('OKRObjectives')}/views/getbytitle('OKR: all')/viewfields/removeviewfield('OkrStatus')`), ['schema view All OKR objectives']],
    ['a permission level with other rights', async () => site().merge(`_api/web/roledefinitions(${await roleId('OKR check-in')})`, { BasePermissions: { High: '432', Low: '1011030767' } }, '*'), ['schema level OKR check-in']],
    ['permissions that are inherited again', () => site().post(`${list('OKRCheckIns')}/resetroleinheritance`), [
      'schema own-permissions OKR check-ins', 'schema grant OKR administrator OKR administrators OKR check-ins', 'schema grant OKR check-in OKR participants OKR check-ins', 'schema grant OKR reader OKR readers OKR check-ins'
    ]],
    ['the site\'s Members back', async () => give('OKRCheckIns', await groupId('associatedmembergroup'), 'Edit'), ['schema members-off OKR check-ins']],
    ['more for a group of ours than its level', async () => give('OKRCheckIns', await groupId('sitegroups/getbyname(\'OKR participants\')'), 'Contribute'), ['schema grant OKR check-in OKR participants OKR check-ins']],
    ['a group of ours without its level', async () => site().remove(`${list('OKRPeople')}/roleassignments/getbyprincipalid(${await groupId('sitegroups/getbyname(\'OKR readers\')')})`), ['schema grant OKR reader OKR readers OKR people']],
    ['write security', () => site().merge(list('OKRObjectives'), { WriteSecurity: 1 }, '*'), ['schema list-settings OKR objectives write-security']],
    ['read security', () => site().merge(list('OKRPrivateObjectives'), { ReadSecurity: 1 }, '*'), ['schema list-settings OKR private objectives read-security']],
    ['versions', () => site().merge(list('OKRKeyResults'), { EnableVersioning: false }, '*'), ['schema list-settings OKR key results versions']],
    ['attachments and approval', () => site().merge(list('OKRCheckIns'), { EnableAttachments: true, EnableModeration: true }, '*'), ['schema list-settings OKR check-ins attachments approval']],
    ['what search finds', () => site().merge(list('OKRPrivateCheckIns'), { NoCrawl: false }, '*'), ['schema list-settings OKR private check-ins search']],
    ['a missing list', () => site().remove(list('OKRFoldQueue')), []],
    ['a setting that somebody deleted', async () => site().remove(`${site().items('OKRSettings')}(1)`), ['schema setting thresholds']],
    ['an administrator whom somebody put into the group by hand', async () => site().post('_api/web/sitegroups/getbyname(\'OKR administrators\')/users', { LoginName: `i:0#.f|membership|${ben}` }), [`schema administrators ${admin}, ${ben}`]]
  ];

  it.each(drift)('finds and mends drift: %s', async (_what, breakIt, found) => {
    await breakIt();
    const problems = await check();
    if (found.length > 0) expect(problems.map(said).sort()).toEqual([...found].sort());
    expect(problems).not.toEqual([]);
    const results = await (await tenant.listsOf(admin).health()).mend(problems);
    expect(results.filter(({ mended }) => !mended)).toEqual([]);
    await expect(codes()).resolves.toEqual([]);
  });

  it('leaves alone what is an administrator\'s own: columns, views, choices, looks, titles, rows, levels for others', async () => {
    await site().post(`${list('OKRObjectives')}/fields/createfieldasxml`, column('Budget', 'Number'));
    await site().post(`${list('OKRObjectives')}/views`, { Title: 'Ours', PersonalView: false, ViewQuery: '', RowLimit: 30 });
    await site().merge(field('OKRObjectives', 'OkrStatus'), { CustomFormatter: '{"elmType":"div"}', Title: 'Where it stands', Choices: ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed', 'paused'] }, '*');
    await add('OKRSettings', { Title: 'ourOwn', OkrValue: 'no JSON at all' });
    await site().remove(field('OKRObjectives', 'OkrTags'));
    const problems = await check();
    expect(problems.map(said)).toEqual(['schema column Tags OKR objectives', 'rows-not-checked']);
    await (await tenant.listsOf(admin).health()).mend(problems);
    const fields = await site().getAll<{ InternalName: string; Title: string; CustomFormatter: string | null }>(`${list('OKRObjectives')}/fields`, { $select: 'InternalName,Title,CustomFormatter' });
    expect(fields.find(({ InternalName }) => InternalName === 'Budget')).toBeDefined();
    expect(fields.find(({ InternalName }) => InternalName === 'OkrStatus')).toMatchObject({ Title: 'Where it stands', CustomFormatter: '{"elmType":"div"}' });
    expect((await site().getAll<{ Title: string }>(`${list('OKRObjectives')}/views`, { $select: 'Title' })).map(({ Title }) => Title)).toContain('Ours');
    expect(JSON.stringify((await site().get(field('OKRObjectives', 'OkrStatus'))).body)).toContain('paused');
    expect(await site().getAll<{ OkrValue: string }>(site().items('OKRSettings'), { $select: 'OkrValue', $filter: 'Title eq \'ourOwn\'' })).toEqual([{ OkrValue: 'no JSON at all' }]);
  });

  it('a column of another kind is named, is not touched, and set-up says what to do', async () => {
    await site().remove(field('OKRObjectives', 'OkrDue'));
    await site().post(`${list('OKRObjectives')}/fields/createfieldasxml`, column('OkrDue', 'DateTime'));
    const problems = await check();
    expect(problems.map(said)).toContain('schema column-type Due OKR objectives DateTime Text');
    expect(problems.find(({ code }) => code === 'schema')?.mend).toBeNull();
    await expect(tenant.listsOf(admin).setUp(() => undefined)).rejects.toMatchObject({ message: expect.stringContaining('is of another kind (DateTime, not Text): delete it') as string });
  });

  it('rights that somebody was given beside our groups are named and left to the administrator', async () => {
    await give('OKRCheckIns', await userId(eve), 'Contribute');
    const [problem, ...others] = await check();
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'extra-rights', list: 'OKRCheckIns', mend: null, values: { who: 'Eve Elm', list: 'OKR check-ins', levels: 'Contribute' }, link: expect.stringContaining('/_layouts/15/user.aspx') as string });
  });

  it('open editing is no drift, and its opposite by hand is', async () => {
    const lists = tenant.listsOf(admin);
    await lists.setUp(() => undefined, { ...(await lists.access()), openEditing: true });
    await expect(codes()).resolves.toEqual([]);
    await site().merge(list('OKRKeyResults'), { WriteSecurity: 2 }, '*');
    expect((await check()).map(said)).toEqual(['schema list-settings OKR key results write-security']);
  });

  it('an administrator of the lists who may not manage permissions checks the rows, and is told what was not checked', async () => {
    await site().post('_api/web/sitegroups/getbyname(\'OKR administrators\')/users', { LoginName: `i:0#.f|membership|${ben}` });
    await edit('OKRKeyResults', 1, { OkrDue: 'soon' });
    const problems = await (await tenant.listsOf(ben).health()).check({ deep: true });
    expect(problems.map(said)).toEqual(expect.arrayContaining(['cell OKRKeyResults 1']));
    const mended = await (await tenant.listsOf(ben).health()).mend(problems);
    expect(mended.map(({ mended: done, message }) => [done, message])).toEqual([[true, '']]); // It is a row of the settings, which they may write.
    // Where the server does not even let them look.
    await tenant.control('faults', { match: { method: 'GET', url: 'roleassignments' }, fault: { kind: 'status', status: 403 } });
    const blind = await (await tenant.listsOf(ben).health()).check({ deep: true });
    expect(blind.map(said)).toEqual(expect.arrayContaining(['cell OKRKeyResults 1', 'not-checked']));
    expect(blind.filter(({ code }) => code === 'schema')).toEqual([]);
    await tenant.raw(admin, `${tenant.baseUrl}/_tenant/faults`, { method: 'DELETE' });
  });

  it('whoever does not administer is told so and whom to ask, with no partial list', async () => {
    await expect((await tenant.listsOf(eve).health()).check({ deep: false })).rejects.toMatchObject({ name: 'ListsError', reason: 'no-access', ask: [{ name: 'Ada Admin', email: admin }] });
  });

  it('says what set-up found out about the site', async () => {
    await expect((await tenant.listsOf(admin).health()).findings()).resolves.toEqual(['author-on-edit-taken', 'author-on-add-taken']);
  });

  it.each([
    ['an owner who was changed by hand without the key', async () => edit('OKRKeyResults', 1, { OkrOwnerId: await userId(eve) }), ['owner-key OKRKeyResults 1']],
    ['stored numbers that somebody typed', () => edit('OKRKeyResults', 1, { OkrSnapshot: '99|20261120T080000.1|=' }), ['stale-snapshot OKRKeyResults 1']],
    ['a hand-over of which the column knows nothing', async () => {
      await (await tenant.listsOf(admin).editor()).handOver({ keyResult: '2' }, eve);
      return edit('OKRKeyResults', 2, { OkrOwnerId: await userId(ben), OkrOwnerKey: ben });
    }, ['owner-history OKRKeyResults 2']]
  ])('finds and mends %s', async (_what, breakIt, found) => {
    await breakIt();
    const problems = await check();
    expect(problems.map(said)).toEqual(found);
    const results = await (await tenant.listsOf(admin).health()).mend(problems);
    expect(results.every(({ mended }) => mended)).toBe(true);
    await expect(codes()).resolves.toEqual([]);
  });

  it('what could not be mended says why, and the rest is mended', async () => {
    await edit('OKRKeyResults', 1, { OkrSnapshot: '99|20261120T080000.1|=' });
    await edit('OKRKeyResults', 2, { OkrSnapshot: '99|20261120T080000.1|=' });
    const problems = await check();
    await site().post(`${site().items('OKRKeyResults')}(1)/recycle`);
    const results = await (await tenant.listsOf(admin).health()).mend(problems);
    expect(results.map(({ mended, message }) => [mended, message === ''])).toEqual([[false, false], [true, true]]);
  });

  it.each([
    ['a date that is none', () => edit('OKRKeyResults', 1, { OkrDue: '31.12.2026' }), 'cell OKRKeyResults 1'],
    ['details that are no JSON', () => edit('OKRObjectives', 1, { OkrDetails: '{"moreTeams": [' }), 'cell OKRObjectives 1'],
    ['a date in the log that is none', () => add('OKRCheckIns', { OkrGoal: 'k1', OkrKind: 'check-in', OkrValue: 5, OkrDate: 'last week', OkrClientKey: 'x' }), 'cell OKRCheckIns 3'],
    ['a setting that is no JSON', async () => site().merge(`${site().items('OKRSettings')}(1)`, { OkrValue: '{' }, '*'), 'setting OKRSettings 1'],
    ['a setting that stands twice', () => add('OKRSettings', { Title: 'mission', OkrValue: '"x"' }), 'duplicate OKRSettings 18'],
    ['a goal without an owner', () => edit('OKRKeyResults', 2, { OkrOwnerKey: null, OkrOwnerId: null }), 'no-owner OKRKeyResults 2'],
    ['an owner who has left the site', async () => site().post(`_api/web/siteusers/removebyid(${await userId(ben)})`), 'owner-unknown OKRKeyResults 2'],
    ['a key result that hangs on nothing', () => edit('OKRKeyResults', 2, { OkrObjectiveId: null }), 'orphan OKRKeyResults 2'],
    ['a key result whose objective was deleted', () => site().post(`${site().items('OKRObjectives')}(2)/recycle`), 'orphan OKRKeyResults 2'],
    ['an initiative for nothing', () => add('OKRInitiatives', { Title: 'Busy work' }), 'orphan OKRInitiatives 1'],
    ['homes in a circle', async () => (await edit('OKRObjectives', 1, { OkrParentId: 2 }), edit('OKRObjectives', 2, { OkrParentId: 1 })), 'cycle OKRObjectives 1'],
    ['periods in a circle', () => edit('OKRPeriods', 1, { OkrParentId: 1 }), 'cycle OKRPeriods 1'],
    ['teams in a circle', async () => (await add('OKRTeams', { Title: 'A' }), await add('OKRTeams', { Title: 'B', OkrParentId: 1 }), edit('OKRTeams', 1, { OkrParentId: 2 })), 'cycle OKRTeams 1'],
    ['a period that ends before it starts', () => edit('OKRPeriods', 1, { OkrEnd: '2026-01-01' }), 'period-dates OKRPeriods 1'],
    ['periods that overlap', () => add('OKRPeriods', { Title: 'Q4 again', OkrStart: '2026-11-01', OkrEnd: '2027-01-31', OkrState: 'active' }), 'period-overlap OKRPeriods 1'],
    ['a weight that is none', () => edit('OKRKeyResults', 1, { OkrWeight: 140 }), 'number OKRKeyResults 1'],
    ['a negative weight', () => edit('OKRKeyResults', 1, { OkrWeight: -1 }), 'number OKRKeyResults 1'],
    ['a score out of range', () => edit('OKRObjectives', 1, { OkrScore: 70 }), 'number OKRObjectives 1'],
    ['a confidence out of range', () => add('OKRCheckIns', { OkrGoal: 'k1', OkrKind: 'check-in', OkrConfidence: 80, OkrDate: '2026-11-20', OkrClientKey: 'x' }), 'number OKRCheckIns 3'],
    ['a weight of an alignment out of range', () => add('OKRAlignments', { OkrChild: 'o2', OkrParent: 'o1', OkrWeight: 500 }), 'number OKRAlignments 1'],
    ['weights that do not make 100', async () => edit('OKRKeyResults', 1, { OkrWeight: 30 }), 'weights OKRObjectives 1'],
    ['a measure without a target', () => edit('OKRKeyResults', 1, { OkrTarget: null }), 'method OKRKeyResults 1'],
    ['a target that no number reaches', () => edit('OKRKeyResults', 1, { OkrTarget: 1e300 }), 'number OKRKeyResults 1'],
    ['a target that is where it starts', () => edit('OKRKeyResults', 1, { OkrStartValue: 7, OkrTarget: 7 }), 'no-distance OKRKeyResults 1'],
    ['a goal that starts after it is due', () => edit('OKRKeyResults', 1, { OkrStart: '2026-12-01', OkrDue: '2026-11-01' }), 'method OKRKeyResults 1'],
    ['a correction of nothing', async () => tenant.listsOf(admin).checkIn(draft({ kind: 'correction', corrects: 'nothing' })), 'uncounted OKRCheckIns 3'],
    ['a check-in of somebody without a role', () => tenant.listsOf(eve).checkIn(draft({})), 'uncounted OKRCheckIns 3'],
    ['a check-in about a goal that is not there', () => add('OKRCheckIns', { OkrGoal: 'k99', OkrKind: 'check-in', OkrDate: '2026-11-20', OkrClientKey: 'x' }), 'check-in-without-goal OKRCheckIns 3'],
    ['a private check-in that stands twice', async () => {
      for (const one of [1, 2]) await add('OKRPrivateCheckIns', { Title: String(one), OkrGoal: 'k1', OkrKind: 'check-in', OkrDate: '2026-11-20', OkrClientKey: 'same' });
    }, 'duplicate OKRPrivateCheckIns 2'],
    ['a row that was imported twice', async () => (await add('OKRPrivateObjectives', { Title: 'a', OkrExternalId: 'same', OkrOwnerKey: admin }), add('OKRPrivateObjectives', { Title: 'b', OkrExternalId: 'same', OkrOwnerKey: admin })), 'duplicate OKRPrivateObjectives 2'],
    ['a role that somebody gave themselves', async () => (await tenant.listsOf(eve).editor()).setRole({ keyResult: '1' }, eve, 'co-owner', true), 'asked-for OKRPeople 1'],
    ['a role about a goal that is not there', () => add('OKRPeople', { OkrPersonKey: eve, OkrItem: 'k99', OkrRole: 'owner', OkrGranted: true }), 'role-without-goal OKRPeople 1'],
    ['an alignment of somebody without a role', async () => (await tenant.listsOf(eve).editor()).align({ child: { keyResult: '2' }, parent: { objective: '1' }, weight: null }), 'ignored-alignment OKRAlignments 1'],
    ['an alignment of a goal that is not there', () => add('OKRAlignments', { OkrChild: 'o99', OkrParent: 'o1' }), 'alignment-without-goal OKRAlignments 1']
  ])('names %s, with a link to the row', async (_what, breakIt, found) => {
    await breakIt();
    const problems = await check();
    expect(problems.map(said)).toContain(found);
    const [, where, row] = found.split(' ');
    const problem = problems.find((one) => said(one) === found);
    expect(problem?.link).toBe(`${tenant.webUrl}/Lists/${where}/DispForm.aspx?ID=${row}`);
    expect(problem?.message).not.toMatch(/\{\w+\}/);
  });

  it('a hand-edited row still reads, with what can be read of it', async () => {
    await edit('OKRKeyResults', 1, { OkrDue: 'soon', OkrMeasure: 'increase', OkrDetails: 'no JSON', OkrSnapshot: 'nonsense', OkrTags: ' a ;; b ' });
    const { document } = await tenant.listsOf(anna).readOrganisation();
    expect(document.keyResults[0]).toMatchObject({ due: null, tags: ['a', 'b'], measure: { type: 'increase', target: 100 } });
  });
});
