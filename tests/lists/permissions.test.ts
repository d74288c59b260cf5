import { randomUUID } from 'node:crypto';
import { type MatrixRole, permissionMatrix, roles, type Verdict } from '../../commands/lists/permissionMatrix';
import { fillLists } from '../../commands/fill';
import type { GoalEditor } from '../../src/lists/GoalEditor';
import type { CheckInOutcome } from '../../src/lists/OkrLists';
import { okrGroups, permissionLevels } from '../../src/lists/schema/permissions';
import { checkIn, draft, goals, keyResult, objective } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

const at = (name: string): string => `${name}@contoso.example`;
const who: Readonly<Record<MatrixRole, string>> = {
  reader: at('rita'), 'site Member': at('sam'), participant: at('paul'), manager: at('max'), 'owner and creator': at('anna'), 'owner, not creator': at('ben'), 'co-owner': at('cleo'), 'check-in owner': at('dan'), administrator: admin
};
/** Key result 1: owned and created by Anna; 2: owned by Ben, created by an administrator. */
const goalFor = (role: MatrixRole): string => (role === 'owner, not creator' ? '2' : '1');

describe.each([['', false], [', with open editing', true]])('who may do what%s', (_title, openEditing) => {
  let tenant: TenantForTests;

  beforeAll(async () => {
    tenant = await startTenant([...Object.values(who).filter((upn) => upn !== admin), at('zoe')].map((upn) => ({ upn, name: upn.split('@')[0], ...(upn === at('anna') ? { manager: at('max') } : {}) })), { members: [at('sam')] });
    const document = goals({
      objectives: [objective({}), objective({ id: 'o2', title: 'Another', owner: at('zoe') })], keyResults: [keyResult({ coOwners: [at('cleo')], checkInOwners: [at('dan')] })], checkIns: [checkIn({})]
    });
    await fillLists({ webUrl: tenant.webUrl, document, asUser: admin, today: '2026-11-21' });
    const site = tenant.siteOf(admin);
    // Here not everybody takes part: the group is filled by name.
    const group = `_api/web/sitegroups/getbyname('${okrGroups.members.name}')/users`;
    for (const { Id } of await site.getAll<{ Id: number }>(group, { $select: 'Id' })) await site.post(`${group}/removebyid(${Id})`);
    for (const role of ['participant', 'manager', 'owner and creator', 'owner, not creator', 'co-owner', 'check-in owner'] as const) await site.post(group, { LoginName: `i:0#.f|membership|${who[role]}` });
    await site.post(group, { LoginName: `i:0#.f|membership|${at('zoe')}` }); // Of another goal.
    const editor = await tenant.listsOf(admin).editor();
    const { id, coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, ...fields } = keyResult({ objective: '1', owner: at('ben'), title: 'Made for Ben' });
    expect([id, coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt]).toHaveLength(8);
    await expect(editor.createKeyResult({ ...fields, clientKey: randomUUID() })).resolves.toMatchObject({ kind: 'saved', value: { id: '2' } });
    const anna = await tenant.listsOf(at('anna')).editor();
    const { statusByHand, ...own } = objective({ owner: at('anna'), visibility: 'private', title: 'Learn to delegate', period: '1' });
    expect(statusByHand).toBeNull();
    await expect(anna.createObjective({ ...own, clientKey: randomUUID() })).resolves.toMatchObject({ kind: 'saved', value: { id: 'p1' } });
    await tenant.listsOf(at('anna')).checkIn(draft({ goal: { objective: 'p1' }, value: null, note: 'To myself', kind: 'comment' }));
    await site.post(site.items('OKRTeams'), { Title: 'A team' });
    const lists = tenant.listsOf(admin);
    await lists.setUp(() => undefined, { ...(await lists.access()), openEditing });
    await site.post(site.items('OKRFoldQueue'), { Title: 'Waiting', OkrLogId: 1, OkrGoal: 'k1' });
    await tenant.control('snapshot', { name: 'matrix' });
  });
  afterAll(() => tenant.close());
  beforeEach(() => tenant.control('restore', { name: 'matrix' }));

  const fromCheckIn = (outcome: CheckInOutcome): Verdict => (outcome.kind === 'saved' ? (outcome.checkIn.counted ? 'yes' : 'comment') : 'no');
  const fromEdit = (outcome: { kind: string }): Verdict => (outcome.kind === 'saved' ? 'yes' : 'no');
  const editorOf = (person: string): Promise<GoalEditor> => tenant.listsOf(person).editor();
  const raw = async (person: string, path: string, method: string, body?: unknown): Promise<Verdict> => {
    const override: Record<string, string> = method === 'POST' ? {} : { 'X-HTTP-Method': method, 'IF-MATCH': '*' };
    const response = await tenant.raw(person, path, { method: 'POST', headers: { 'Content-Type': 'application/json;odata=nometadata', ...override }, body: body === undefined ? undefined : JSON.stringify(body) });
    expect([200, 201, 204, 403, 404]).toContain(response.status);
    return response.ok ? 'yes' : 'no';
  };
  const list = (name: string): string => `_api/web/GetList('/sites/okr/Lists/${name}')`;
  const item = (name: string, row: number | string): string => `${list(name)}/items(${row})`;

  /** Somebody tries to make Paul the author of a row. */
  const becomesPauls = async (person: string, name: 'OKRCheckIns' | 'OKRKeyResults', row: number): Promise<Verdict> => {
    const claim = JSON.stringify([{ Key: `i:0#.f|membership|${at('paul')}` }]);
    await raw(person, `${item(name, row)}/validateUpdateListItem`, 'POST', { formValues: [{ FieldName: 'Author', FieldValue: claim }, { FieldName: 'Editor', FieldValue: claim }], bNewDocumentUpdate: true });
    const site = tenant.siteOf(admin);
    const { body } = await site.get<{ Author: { Name: string } }>(`${site.items(name)}(${row})`, { $select: 'Author/Name', $expand: 'Author' });
    return body.Author.Name.endsWith(at('paul')) ? 'yes' : 'no';
  };

  /** What each operation is, in code. */
  const operations: Readonly<Record<string, (person: string, goal: string, role: MatrixRole) => Promise<Verdict>>> = {
    'read the goals of the organisation': async (person) => ((await tenant.listsOf(person).readOrganisation()).document.keyResults.length === 2 ? 'yes' : 'no'),
    'check in': async (person, goal) => fromCheckIn(await tenant.listsOf(person).checkIn(draft({ goal: { keyResult: goal } }))),
    'close with a score': async (person, goal) => fromCheckIn(await tenant.listsOf(person).checkIn(draft({ goal: { keyResult: goal }, kind: 'close', score: 0.7, value: null }))),
    'correct a check-in of somebody else': async (person, goal) => {
      const wrong = draft({ goal: { keyResult: goal }, value: 600 });
      await tenant.listsOf(admin).checkIn(wrong);
      return fromCheckIn(await tenant.listsOf(person).checkIn(draft({ goal: { keyResult: goal }, kind: 'correction', value: 60, corrects: wrong.clientKey })));
    },
    reopen: async (person, goal) => {
      await tenant.listsOf(admin).checkIn(draft({ goal: { keyResult: goal }, kind: 'close', score: 0.7, value: null }));
      return fromCheckIn(await tenant.listsOf(person).checkIn(draft({ goal: { keyResult: goal }, kind: 'reopen', value: null })));
    },
    postpone: async (person, goal) => fromCheckIn(await tenant.listsOf(person).checkIn(draft({ goal: { keyResult: goal }, kind: 'postpone', value: null }))),
    'create a private goal': async (person) => {
      const { statusByHand, ...fields } = objective({ owner: person, visibility: 'private', period: '1' });
      expect(statusByHand).toBeNull();
      return fromEdit(await (await editorOf(person)).createObjective({ ...fields, clientKey: randomUUID() }));
    },
    'create a goal': async (person) => {
      const { statusByHand, ...fields } = objective({ owner: person, period: '1' });
      expect(statusByHand).toBeNull();
      return fromEdit(await (await editorOf(person)).createObjective({ ...fields, clientKey: randomUUID() }));
    },
    'edit the goal': async (person, goal) => {
      const editor = await editorOf(person);
      const before = await editor.readKeyResult(goal);
      const verdict = fromEdit(await editor.saveKeyResult(before, { ...before.goal, title: 'Changed' }));
      expect(before.mayEdit).toBe(verdict === 'yes'); // Asked before, and answered the same.
      return verdict;
    },
    'delete the goal': async (person, goal) => fromEdit(await (await editorOf(person)).remove({ keyResult: goal })),
    'let the goal support another objective': async (person, goal) => {
      if (fromEdit(await (await editorOf(person)).align({ child: { keyResult: goal }, parent: { objective: '2' }, weight: null })) === 'no') return 'no';
      return (await tenant.listsOf(admin).readOrganisation()).document.alignments.length === 1 ? 'yes' : 'asked for';
    },
    'weigh what supports the goal': async (person, goal) => {
      const alignment = { child: { objective: '2' }, parent: { keyResult: goal } };
      await (await editorOf(at('zoe'))).align({ ...alignment, weight: 80 });
      if (fromEdit(await (await editorOf(person)).align({ ...alignment, weight: 10 })) === 'no') return 'no';
      const [found] = (await tenant.listsOf(admin).readOrganisation()).document.alignments;
      return found.weight === 10 ? 'yes' : 'asked for';
    },
    'give somebody a role on the goal': async (person, goal) => {
      const outcome = await (await editorOf(person)).setRole({ keyResult: goal }, at('rita'), 'delegate', true);
      return outcome.kind === 'saved' ? (outcome.value.counts ? 'yes' : 'asked for') : 'no';
    },
    'hand the goal over': async (person, goal) => {
      const outcome = await (await editorOf(person)).handOver({ keyResult: goal }, at('rita'));
      if (outcome.kind !== 'saved') return 'no';
      const owner = (await tenant.listsOf(admin).readOrganisation()).document.keyResults.find(({ id }) => id === goal)?.owner;
      expect(owner === at('rita')).toBe(outcome.value.counts);
      return outcome.value.counts ? 'yes' : 'asked for';
    },
    'read somebody else\'s private goal': async (person, _goal, role) => {
      if (role === 'owner and creator') return 'no'; // It is their own: nobody else's can be tried.
      return (await tenant.listsOf(person).readOrganisation()).document.objectives.some(({ id }) => id === 'p1') ? 'yes' : 'no';
    },
    'set up the lists': async (person) => {
      await tenant.siteOf(admin).remove(`${list('OKRInitiatives')}/fields/getbyinternalnameortitle('OkrLink')`);
      try {
        await tenant.listsOf(person).setUp(() => undefined);
        return 'yes';
      } catch {
        return 'no';
      }
    },
    'add a row to the log as somebody without the product': async (person, goal) => {
      const key = randomUUID();
      if ((await raw(person, `${list('OKRCheckIns')}/items`, 'POST', { Title: 'x', OkrGoal: `k${goal}`, OkrKind: 'check-in', OkrValue: 77, OkrDate: '2026-11-20', OkrClientKey: key, OkrImportedAuthor: at('anna'), OkrImportedAt: '2026-11-20T08:00:00Z' })) === 'no') return 'no';
      const row = (await tenant.listsOf(admin).readLog({ keyResult: goal })).find(({ clientKey }) => clientKey === key);
      expect(row?.author).toBe(person === admin ? at('anna') : person); // Speaking for somebody else is believed of administrators only.
      return row?.counted === true ? 'yes' : 'comment';
    },
    'read the log': async (person) => ((await tenant.raw(person, `${list('OKRCheckIns')}/items`)).ok ? 'yes' : 'no'),
    'add a row to the log in somebody else\'s name': async (person) => {
      const claim = JSON.stringify([{ Key: `i:0#.f|membership|${at('zoe')}` }]);
      await raw(person, `${list('OKRCheckIns')}/AddValidateUpdateItemUsingPath`, 'POST', {
        listItemCreateInfo: { FolderPath: { DecodedUrl: '/sites/okr/Lists/OKRCheckIns' }, UnderlyingObjectType: 0 }, bNewDocumentUpdate: true,
        formValues: [{ FieldName: 'Title', FieldValue: 'forged' }, { FieldName: 'OkrGoal', FieldValue: 'k1' }, { FieldName: 'Author', FieldValue: claim }, { FieldName: 'Editor', FieldValue: claim }]
      });
      const site = tenant.siteOf(admin);
      const rows = await site.getAll<{ Title: string; Author: { Name: string } }>(site.items('OKRCheckIns'), { $select: 'Title,Author/Name', $expand: 'Author' });
      return rows.some(({ Title, Author }) => Title === 'forged' && Author.Name.endsWith(at('zoe'))) ? 'yes' : 'no';
    },
    'add a goal': (person) => raw(person, `${list('OKRObjectives')}/items`, 'POST', { Title: 'Mine' }),
    'change what the goal says': (person, goal) => raw(person, item('OKRKeyResults', goal), 'MERGE', { Title: 'Something else', OkrTarget: 1 }),
    'delete the goal\'s row': (person, goal) => raw(person, item('OKRKeyResults', goal), 'DELETE'),
    'make somebody else the author of the goal': (person, goal) => becomesPauls(person, 'OKRKeyResults', Number(goal)),
    'add a role for oneself': async (person, goal) => {
      if ((await raw(person, `${list('OKRPeople')}/items`, 'POST', { Title: 'x', OkrPersonKey: person, OkrItem: `k${goal}`, OkrRole: 'delegate', OkrGranted: true })) === 'no') return 'no';
      const grants = await (await editorOf(admin)).rolesOf({ keyResult: goal });
      return grants.find((grant) => grant.person === person && grant.role === 'delegate')?.counts === true ? 'yes' : 'asked for';
    },
    'delete a row of the people list': (person) => raw(person, item('OKRPeople', 1), 'DELETE'),
    'change a row of the alignments': async (person) => {
      await (await editorOf(at('zoe'))).align({ child: { objective: '2' }, parent: { objective: '1' }, weight: 80 });
      return raw(person, item('OKRAlignments', 1), 'MERGE', { OkrWeight: 1 });
    },
    'delete a row of the alignments': async (person) => {
      await (await editorOf(at('zoe'))).align({ child: { objective: '2' }, parent: { objective: '1' }, weight: 80 });
      return raw(person, item('OKRAlignments', 1), 'DELETE');
    },
    'see somebody else\'s private goal': async (person, _goal, role) => (role !== 'owner and creator' && (await tenant.raw(person, item('OKRPrivateObjectives', 1))).ok ? 'yes' : 'no'),
    'change somebody else\'s private goal': async (person, _goal, role) => (role === 'owner and creator' ? 'no' : raw(person, item('OKRPrivateObjectives', 1), 'MERGE', { Title: 'Read it' })),
    'see a private check-in of somebody else': async (person, _goal, role) => (role !== 'owner and creator' && (await tenant.raw(person, item('OKRPrivateCheckIns', 1))).ok ? 'yes' : 'no'),
    'put a row into the queue': (person) => raw(person, `${list('OKRFoldQueue')}/items`, 'POST', { Title: 'x', OkrLogId: 1, OkrGoal: 'k1' }),
    'change a row in the queue': (person) => raw(person, item('OKRFoldQueue', 1), 'MERGE', { OkrGoal: 'k2' }),
    'add a setting': (person) => raw(person, `${list('OKRSettings')}/items`, 'POST', { Title: 'administrators', OkrValue: '[]' }),
    'add a period': (person) => raw(person, `${list('OKRPeriods')}/items`, 'POST', { Title: 'x' }),
    'change a team': (person) => raw(person, item('OKRTeams', 1), 'MERGE', { Title: 'x' }),
    'delete a column': (person) => raw(person, `${list('OKRObjectives')}/fields/getbyinternalnameortitle('OkrTags')`, 'DELETE'),
    'switch versions off': (person) => raw(person, list('OKRObjectives'), 'MERGE', { EnableVersioning: false }),
    'join the administrators': (person) => raw(person, `_api/web/sitegroups/getbyname('${okrGroups.administrators.name}')/users`, 'POST', { LoginName: `i:0#.f|membership|${person}` }),
    'change a row of the log': (person) => raw(person, item('OKRCheckIns', 1), 'MERGE', { OkrValue: 99 }),
    'delete a row of the log': (person) => raw(person, item('OKRCheckIns', 1), 'DELETE'),
    'make somebody else the author of a row of the log': (person) => becomesPauls(person, 'OKRCheckIns', 1),
    'change the goal\'s stored numbers': (person, goal) => raw(person, item('OKRKeyResults', goal), 'MERGE', { OkrProgress: 1 }),
    'change a row of the people list': (person) => raw(person, item('OKRPeople', 1), 'MERGE', { OkrPersonKey: person }),
    'take a row out of the queue': (person) => raw(person, item('OKRFoldQueue', 1), 'DELETE'),
    'change a setting': (person) => raw(person, item('OKRSettings', 1), 'MERGE', { OkrValue: '"x"' }),
    'change a period': (person) => raw(person, item('OKRPeriods', 1), 'MERGE', { Title: 'x' }),
    'add a column': (person) => raw(person, `${list('OKRObjectives')}/fields/createfieldasxml`, 'POST', { parameters: { SchemaXml: '<Field Type="Text" Name="Mine" StaticName="Mine" DisplayName="Mine" />', Options: 8 } }),
    'delete a list': (person) => raw(person, list('OKRInitiatives'), 'DELETE'),
    'give oneself rights on a list': async (person) => {
      const site = tenant.siteOf(admin);
      const [user, level] = await Promise.all([site.post<{ Id: number }>('_api/web/ensureuser', { logonName: `i:0#.f|membership|${person}` }), site.get<{ Id: number }>(`_api/web/roledefinitions/getbyname('${permissionLevels.administrator.name}')`, { $select: 'Id' })]);
      return raw(person, `${list('OKRCheckIns')}/roleassignments/addroleassignment(principalid=${user.body.Id},roledefid=${level.body.Id})`, 'POST');
    }
  };

  it('every operation of the table is tried', () => {
    expect(Object.keys(operations).sort()).toEqual(permissionMatrix.map(({ operation }) => operation).sort());
  });

  describe.each(permissionMatrix)('$operation ($by)', ({ operation, verdicts, openVerdicts }) => {
    it.each(roles)('%s', async (role) => {
      expect(await operations[operation](who[role], goalFor(role), role)).toBe((openEditing ? openVerdicts : verdicts)[role]);
    });
  });
});
