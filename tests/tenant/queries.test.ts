import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, pnpAs, tom } from './connect';

/** What a query can ask for beside the everyday: CAML's rarer operators, folders, filters of a list page's address, changes as XML. */
let tenant: RunningTenant;
let sp: SPFI;
const list = (): IList => sp.web.lists.getByTitle('Asked');
const titles = (rows: readonly { Title: string }[]): string[] => rows.map((row) => row.Title);
const caml = async (where: string, view = ''): Promise<string[]> => titles(await list().getItemsByCAMLQuery({ ViewXml: `<View ${view}><Query>${where === '' ? '' : `<Where>${where}</Where>`}</Query></View>` }));

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  await tenant.control('POST', 'clock', { now: '2026-03-11T10:00:00Z' });
  sp = pnpAs(tenant, admin);
  await sp.web.lists.add('Asked', '', 100, true);
  const fields = [
    '<Field Type="User" Name="Who" DisplayName="Who" UserSelectionMode="PeopleAndGroups"/>', '<Field Type="DateTime" Name="Begins" DisplayName="Begins"/>', '<Field Type="DateTime" Name="Ends" DisplayName="Ends"/>',
    '<Field Type="Boolean" Name="Done" DisplayName="Done"/>', '<Field Type="URL" Name="Link" DisplayName="Link"/>', '<Field Type="Choice" Name="State" DisplayName="State"><CHOICES><CHOICE>open</CHOICE><CHOICE>shut</CHOICE></CHOICES></Field>'
  ];
  for (const SchemaXml of fields) await list().fields.createFieldAsXml({ SchemaXml, Options: 8 });
  const id = async (upn: string): Promise<number> => (await sp.web.ensureUser(upn)).Id;
  const members = (await sp.web.associatedMemberGroup()).Id;
  await list().items.add({ Title: 'for Mia', WhoId: await id(mia), Begins: '2026-03-01T08:00:00Z', Ends: '2026-03-10T08:00:00Z', Done: true, State: 'open', Link: { Url: 'https://a.example/one', Description: 'One' } });
  await list().items.add({ Title: 'for the members', WhoId: members, Begins: '2026-03-11T08:00:00Z', Ends: '2026-03-11T18:00:00Z', Done: false, State: 'shut', Link: { Url: 'https://b.example/two', Description: 'Two' } });
  await list().items.add({ Title: 'for Ada', WhoId: await id(admin), Begins: '2026-04-20T08:00:00Z', Ends: '2026-05-02T08:00:00Z', Done: false, State: 'open' });
  await list().addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'Box' }], '/sites/okr/Lists/Asked', false, undefined, { leafName: 'Box', objectType: 1 });
  await list().addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'in the box' }], '/sites/okr/Lists/Asked/Box');
});
afterAll(() => tenant.close());

describe('CAML', () => {
  test('Membership: the caller\'s groups, a group\'s members, users, groups', async () => {
    const { Id } = await sp.web.associatedMemberGroup();
    const asMia = pnpAs(tenant, mia).web.lists.getByTitle('Asked');
    const membership = (type: string): string => `<View><Query><Where><Membership ${type}><FieldRef Name="Who"/></Membership></Where></Query></View>`;
    expect(titles(await asMia.getItemsByCAMLQuery({ ViewXml: membership('Type="CurrentUserGroups"') }))).toEqual(['for the members']);
    expect(titles(await asMia.getItemsByCAMLQuery({ ViewXml: `<View><Query><Where><Or><Membership Type="CurrentUserGroups"><FieldRef Name="Who"/></Membership><Eq><FieldRef Name="Who"/><Value Type="Integer"><UserID/></Value></Eq></Or></Where></Query></View>` })))
      .toEqual(['for Mia', 'for the members']);
    expect(titles(await pnpAs(tenant, tom).web.lists.getByTitle('Asked').getItemsByCAMLQuery({ ViewXml: membership('Type="CurrentUserGroups"') }))).toEqual([]);
    expect(await caml(`<Membership Type="SPGroup" ID="${Id}"><FieldRef Name="Who"/></Membership>`)).toEqual(['for Mia']);
    expect(await caml('<Membership Type="SPWeb.AllUsers"><FieldRef Name="Who"/></Membership>')).toEqual(['for Mia', 'for Ada']);
    expect(await caml('<Membership Type="SPWeb.Groups"><FieldRef Name="Who"/></Membership>')).toEqual(['for the members']);
    await expect(caml('<Membership Type="Nobody"><FieldRef Name="Who"/></Membership>')).rejects.toThrow(/not understood/);
  });

  test.each<[string, string[]]>([['<Today/>', ['for the members']], ['<Now/>', ['for the members']], ['<Week/>', ['for Mia', 'for the members']], ['<Month/>', ['for Mia', 'for the members']], ['<Year/>', ['for Mia', 'for the members', 'for Ada']],
    ['2026-04-30T00:00:00Z', ['for Ada']]])('DateRangesOverlap with %s', async (value, expected) => {
    expect(await caml(`<DateRangesOverlap><FieldRef Name="Begins"/><FieldRef Name="Ends"/><FieldRef Name="RecurrenceID"/><Value Type="DateTime">${value}</Value></DateRangesOverlap>`)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ['<Eq><FieldRef Name="Done"/><Value Type="Boolean">TRUE</Value></Eq>', ['for Mia']],
    ['<BeginsWith><FieldRef Name="Link"/><Value Type="URL">https://b</Value></BeginsWith>', ['for the members']],
    ['<IsNull><FieldRef Name="Link"/></IsNull>', ['for Ada', 'Box']],
    ['<Eq><FieldRef ID="{fa564e0f-0c70-4ab9-b863-0177e6ddd247}"/><Value Type="Text">for Ada</Value></Eq>', ['for Ada']],
    ['<And><Eq><FieldRef Name="ContentType"/><Value Type="Computed">Item</Value></Eq><Eq><FieldRef Name="State"/><Value Type="Choice">open</Value></Eq></And>', ['for Mia', 'for Ada']],
    ['<Lt><FieldRef Name="Ends"/><Value Type="DateTime"><Today OffsetDays="-1"/></Value></Lt>', []],
    ['<Leq><FieldRef Name="Ends"/><Value Type="DateTime"><Today OffsetDays="-1"/></Value></Leq>', ['for Mia']],
    ['<And><Or><Eq><FieldRef Name="State"/><Value Type="Choice">shut</Value></Eq><Neq><FieldRef Name="Done"/><Value Type="Boolean">1</Value></Neq></Or><IsNotNull><FieldRef Name="Who"/></IsNotNull></And>', ['for the members', 'for Ada']]
  ])('%s', async (where, expected) => {
    expect(await caml(where)).toEqual(expected);
  });

  test('a view shows its folder; with a scope, what lies below', async () => {
    const root = ['for Mia', 'for the members', 'for Ada'];
    expect(await caml('')).toEqual([...root, 'Box']);
    expect(await caml('', 'Scope="FilesOnly"')).toEqual(root);
    expect(await caml('', 'Scope="Recursive"')).toEqual([...root, 'in the box']);
    expect(await caml('', 'Scope="RecursiveAll"')).toEqual([...root, 'Box', 'in the box']);
    expect(titles(await list().getItemsByCAMLQuery({ ViewXml: '<View/>', FolderServerRelativeUrl: '/sites/okr/Lists/Asked/Box' }))).toEqual(['in the box']);
    expect((await list().renderListDataAsStream({ ViewXml: '<View/>', FolderServerRelativeUrl: '/sites/okr/Lists/Asked/Box' })).Row.map((row) => (row as { Title: string }).Title)).toEqual(['in the box']);
    expect(titles(await list().items.orderBy('Id')())).toEqual([...root, 'Box', 'in the box']);
  });
});

describe('RenderListDataAsStream', () => {
  const shown = async (query: Record<string, string>, parameters: object = {}): Promise<string[]> =>
    (await list().renderListDataAsStream({ ViewXml: '<View Scope="Recursive"><ViewFields><FieldRef Name="Title"/></ViewFields></View>', ...parameters }, null as never, new Map(Object.entries(query)))).Row.map((row) => (row as { Title: string }).Title);

  test('filters and sorting of a list page\'s address', async () => {
    expect(await shown({ FilterField1: 'State', FilterValue1: 'open' })).toEqual(['for Mia', 'for Ada']);
    expect(await shown({ FilterField1: 'State', FilterValue1: 'open', FilterField2: 'Who', FilterValue2: 'Mia Meyer' })).toEqual(['for Mia']);
    expect(await shown({ FilterFields1: 'Title', FilterValues1: 'for Ada;#in the box' })).toEqual(['for Ada', 'in the box']);
    expect(await shown({ FilterField1: 'State', FilterValue1: '' })).toEqual(['in the box']);
    expect(await shown({ SortField: 'Title', SortDir: 'Desc' })).toEqual(['in the box', 'for the members', 'for Mia', 'for Ada']);
  });

  test('a query put over the view\'s', async () => {
    expect(await shown({}, { OverrideViewXml: '<Query><Where><Eq><FieldRef Name="State"/><Value Type="Choice">shut</Value></Eq></Where></Query>' })).toEqual(['for the members']);
  });
});

describe('joins', () => {
  const view = (type: string, inside: string): string => `<View><Joins><Join Type="${type}" ListAlias="goal"><Eq><FieldRef Name="Goal" RefType="Id"/><FieldRef List="goal" Name="ID"/></Eq></Join></Joins>
    <ProjectedFields><Field Name="GoalWeight" Type="Lookup" List="goal" ShowField="Weight"/><Field Name="GoalDue" Type="Lookup" List="goal" ShowField="Due"/></ProjectedFields>
    <ViewFields><FieldRef Name="Title"/><FieldRef Name="GoalWeight"/></ViewFields><Query>${inside}</Query></View>`;
  const rows = async (xml: string): Promise<unknown[]> => (await sp.web.lists.getByTitle('Steps').renderListDataAsStream({ ViewXml: xml })).Row.map((row) => [row.Title, row.GoalWeight && row.GoalWeight[0].lookupValue]);

  beforeAll(async () => {
    const { Id } = await sp.web.lists.add('Aims');
    const aims = sp.web.lists.getByTitle('Aims');
    await aims.fields.createFieldAsXml('<Field Type="Number" Name="Weight" DisplayName="Weight"/>');
    await aims.fields.createFieldAsXml('<Field Type="DateTime" Name="Due" DisplayName="Due"/>');
    for (const [Title, Weight, Due] of [['light', 1, '2026-03-01T12:00:00Z'], ['heavy', 9, '2026-04-01T12:00:00Z']]) await aims.items.add({ Title, Weight, Due });
    await sp.web.lists.add('Steps');
    const steps = sp.web.lists.getByTitle('Steps');
    await steps.fields.createFieldAsXml(`<Field Type="Lookup" Name="Goal" DisplayName="Goal" List="{${Id}}" ShowField="Title"/>`);
    for (const [Title, GoalId] of [['a', 2], ['b', 1], ['c', null]]) await steps.items.add({ Title, GoalId });
  });

  test('columns of the other list are shown, filtered and ordered by; an inner join leaves out rows without it', async () => {
    expect(await rows(view('LEFT', ''))).toEqual([['a', '9'], ['b', '1'], ['c', '']]);
    expect(await rows(view('INNER', '<OrderBy><FieldRef Name="GoalWeight"/></OrderBy>'))).toEqual([['b', '1'], ['a', '9']]);
    expect(await rows(view('LEFT', '<Where><Gt><FieldRef Name="GoalWeight"/><Value Type="Number">5</Value></Gt></Where>'))).toEqual([['a', '9']]);
    expect(await rows(view('LEFT', '<Where><Lt><FieldRef Name="GoalDue"/><Value Type="DateTime"><Today/></Value></Lt></Where>'))).toEqual([['b', '1']]);
    expect(titles(await sp.web.lists.getByTitle('Steps').getItemsByCAMLQuery({ ViewXml: view('LEFT', '<Where><IsNull><FieldRef Name="GoalWeight"/></IsNull></Where>') }))).toEqual(['c']);
  });

  test('a join that cannot be served is refused, not passed over', async () => {
    await expect(rows(view('LEFT', '').replace('Name="Goal" RefType', 'List="other" Name="Goal" RefType'))).rejects.toThrow(/joined list is not served/);
    await expect(rows(view('LEFT', '').replace('List="goal" ShowField="Due"', 'List="nobody" ShowField="Due"'))).rejects.toThrow(/alias of a join/);
  });
});

describe('$filter and paging', () => {
  test('functions that SharePoint\'s REST service does not know are refused', async () => {
    for (const filter of ['endswith(Title,\'x\')', 'contains(Title,\'x\')', 'tolower(Title) eq \'x\'', 'length(Title) eq 1', 'Title/any(t:t eq \'x\')']) await expect(list().items.filter(filter)()).rejects.toThrow(/\[400\].*(not supported|not valid)/);
    expect((await list().items.filter('Created gt datetimeoffset\'2026-01-01T00:00:00Z\'')()).length).toBeGreaterThan(0);
  });

  test('by the name of the content type', async () => {
    expect(titles(await list().items.filter('ContentType eq \'Folder\'')())).toEqual(['Box']);
  });

  test('a link cannot be filtered by, and the refusal says so', async () => {
    await expect(list().items.filter('Link eq null')()).rejects.toThrow(/The field 'Link' of type 'URL' cannot be used in the query filter expression/);
  });

  test('what belongs to a row but is no column is read when it is selected', async () => {
    const [row] = await list().items.select('Id', 'EffectiveBasePermissions', 'HasUniqueRoleAssignments', 'FieldValuesAsText/Title', 'Properties').expand('FieldValuesAsText', 'Properties').top(1)() as Record<string, unknown>[];
    expect(row).toMatchObject({ EffectiveBasePermissions: { High: '2147483647', Low: '4294967295' }, HasUniqueRoleAssignments: false, FieldValuesAsText: { Title: 'for Mia' }, Properties: { Title: 'for Mia', ID: '1' } });
    expect(Object.keys(row.FieldValuesAsText as object)).toEqual(['Title']);
  });

  test('PnPjs\' skip: behind the row of that number, with an order too', async () => {
    expect(titles(await list().items.skip(3)())).toEqual(['Box', 'in the box']);
    expect(titles(await list().items.orderBy('Title', false).skip(2)())).toEqual(['for Mia', 'for Ada', 'Box']);
  });
});

test('getListItemChangesSinceToken: all rows first, then what changed and what was deleted', async () => {
  await sp.web.lists.add('Watched');
  const watched = sp.web.lists.getByTitle('Watched');
  for (const Title of ['one', 'two', 'three']) await watched.items.add({ Title });
  const asXml = (query: object): Promise<string> => watched.getListItemChangesSinceToken(query as never) as Promise<string>;
  const first = await asXml({ ViewFields: '<ViewFields><FieldRef Name="Title"/></ViewFields>', RowLimit: '10' });
  expect(first).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?><GetListItemChangesSinceTokenResult><listitems .*<rs:data ItemCount="3"><z:row ows_ID="1" /);
  expect(first).toContain('ows_Title="one"');
  const token = /LastChangeToken="([^"]+)"/.exec(first)?.[1] ?? '';
  await watched.items.getById(2).update({ Title: 'zwei <&>' });
  await watched.items.getById(3).delete();
  await watched.items.add({ Title: 'four' });
  const later = await asXml({ ChangeToken: token, ViewFields: '<ViewFields><FieldRef Name="Title"/></ViewFields>' });
  expect(later).toMatch(/<Id ChangeType="Delete" UniqueId="[0-9a-f-]{36}">3<\/Id>/);
  expect([...later.matchAll(/ows_Title="([^"]*)"/g)].map((match) => match[1])).toEqual(['zwei &lt;&amp;&gt;', 'four']);
  const limited = await asXml({ RowLimit: '1' });
  expect(limited).toMatch(/MoreChanges="TRUE".*ListItemCollectionPositionNext="Paged=TRUE&amp;p_ID=1"/);
  await tenant.control('POST', 'clock', { advance: 61 * 86400 });
  expect(await asXml({ ChangeToken: token })).toContain('<Id ChangeType="InvalidToken" />');
  await expect(asXml({ ChangeToken: 'nonsense' })).rejects.toThrow(/400/);
});
