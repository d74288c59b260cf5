import type { SPFI } from '@pnp/sp';
import type { IList } from '@pnp/sp/lists';
import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, addRows, mia, pnpAs, tom } from './connect';

/** Lists with everything on them, driven by the unmodified PnPjs. */
let tenant: RunningTenant;
let sp: SPFI;
const list = (title = 'Goals'): IList => sp.web.lists.getByTitle(title);

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  sp = pnpAs(tenant, admin);
  await sp.web.lists.add('Goals', 'What we want', 100, false, { EnableVersioning: true });
  await list().fields.createFieldAsXml({ SchemaXml: '<Field Type="Number" Name="GoalValue" DisplayName="Value" Indexed="TRUE"/>', Options: 8 });
});
afterAll(() => tenant.close());

describe('lists', () => {
  test('a new list has a URL from its title, and keeps it when renamed', async () => {
    await sp.web.lists.add('OKR Things');
    await list('OKR Things').update({ Title: 'Other name' });
    const info = await sp.web.getList('/sites/okr/Lists/OKR Things').select('Title', 'EntityTypeName', 'ListItemEntityTypeFullName', 'RootFolder/ServerRelativeUrl').expand('RootFolder')();
    expect(info).toMatchObject({ Title: 'Other name', EntityTypeName: 'OKR_x0020_ThingsList', ListItemEntityTypeFullName: 'SP.Data.OKR_x0020_ThingsListItem', RootFolder: { ServerRelativeUrl: '/sites/okr/Lists/OKR Things' } });
    await expect(sp.web.lists.add('other NAME')).rejects.toThrow(/already exists/);
  });

  test('lists are filtered and ordered like everything else', async () => {
    const hidden = await sp.web.lists.filter('Hidden eq false and BaseTemplate eq 101').select('Title').orderBy('Title')();
    expect(hidden.map((entry) => entry.Title)).toEqual(['Documents']);
    expect((await sp.web.lists.getByTitle('Site Pages').items.select('FileLeafRef', 'Title')())).toEqual([expect.objectContaining({ FileLeafRef: 'Home.aspx', Title: 'Home' })]);
  });

  test('a list is recycled; ensure() reads any error as absence', async () => {
    await sp.web.lists.add('Gone');
    await list('Gone').recycle();
    await expect(list('Gone')()).rejects.toThrow(/404/);
    const ensured = await sp.web.lists.ensure('Ensured');
    expect(ensured.created).toBe(true);
    expect((await sp.web.lists.ensure('Ensured')).created).toBe(false);
    await tenant.control('POST', 'faults', { match: { method: 'GET', url: 'Ensured' }, fault: { kind: 'status', status: 500 }, times: 1 });
    await expect(sp.web.lists.ensure('Ensured')).rejects.toThrow(/already exists/);
  });

  test('an ETag of a list is asked for, as a row\'s is', async () => {
    await sp.web.lists.add('Tagged');
    const etag = (await list('Tagged')() as unknown as Record<string, string>)['odata.etag'];
    await list('Tagged').update({ Description: 'first' }, etag);
    await expect(list('Tagged').update({ Description: 'second' }, etag)).rejects.toThrow(/\[412\].*does not match/);
    await expect(list('Tagged').delete(etag)).rejects.toThrow(/\[412\]/);
    await list('Tagged').delete();
  });

  test('by path, as the newer function asks for it', async () => {
    expect((await tenant.ask(mia, 'GET', '/sites/okr/_api/web/GetListUsingPath(DecodedUrl=@a1)?@a1=%27%2Fsites%2Fokr%2FLists%2FGoals%27&$select=Title')).json).toEqual({ Title: 'Goals' });
  });

  test('a body that names another list\'s type is refused', async () => {
    const add = async (type: object): Promise<unknown> => (await tenant.ask(mia, 'POST', '/sites/okr/_api/web/lists/getByTitle(\'Goals\')/items', { ...type, Title: 'typed' })).text;
    expect(await add({ __metadata: { type: 'SP.Data.OthersListItem' } })).toContain('A type named \'SP.Data.OthersListItem\' could not be resolved by the model.');
    expect(await add({ '@odata.type': '#SP.Data.OthersListItem' })).toContain('could not be resolved');
    for (const type of ['SP.Data.GoalsListItem', 'SP.ListItem']) expect(await add({ __metadata: { type } })).toContain('"Title":"typed"');
  });

  test('parent information', async () => {
    const infos = await list().getParentInfos();
    expect(infos).toMatchObject({ List: { RootFolderServerRelativeUrl: '/sites/okr/Lists/Goals' }, ParentWeb: { ServerRelativeUrl: '/sites/okr' } });
  });
});

describe('fields', () => {
  test('every kind that PnPjs can add', async () => {
    await sp.web.lists.add('Kinds');
    const { fields } = list('Kinds');
    const target = await list()();
    await fields.addText('A text', { MaxLength: 100 });
    await fields.addMultilineText('A note', { RichText: false, NumberOfLines: 3 });
    await fields.addNumber('A number', { MinimumValue: 0, MaximumValue: 10 });
    await fields.addCurrency('A currency');
    await fields.addDateTime('A day', { DisplayFormat: 0 });
    await fields.addBoolean('A flag');
    await fields.addChoice('A choice', { Choices: ['x', 'y'] });
    await fields.addMultiChoice('Choices', { Choices: ['x', 'y'] });
    await fields.addUser('A person', { SelectionMode: 0 });
    await fields.addUrl('A link');
    await fields.addLookup('A goal', { LookupListId: target.Id, LookupFieldName: 'Title' });
    await fields.addCalculated('A sum', { Formula: '=1+1' });
    const own = await fields.filter('FromBaseType eq false').select('InternalName', 'TypeAsString', 'FieldTypeKind')();
    expect(own.map((field) => [field.InternalName, field.TypeAsString, field.FieldTypeKind])).toEqual([
      ['A_x0020_text', 'Text', 2], ['A_x0020_note', 'Note', 3], ['A_x0020_number', 'Number', 9], ['A_x0020_currency', 'Currency', 10], ['A_x0020_day', 'DateTime', 4], ['A_x0020_flag', 'Boolean', 8],
      ['A_x0020_choice', 'Choice', 6], ['Choices', 'MultiChoice', 15], ['A_x0020_person', 'User', 20], ['A_x0020_link', 'URL', 11], ['A_x0020_goal', 'Lookup', 7], ['A_x0020_sum', 'Calculated', 17]
    ]);
    await expect(list('Kinds').items.add({ A_x0020_number: 11 })).rejects.toThrow(/between/);
    await expect(list('Kinds').items.add({ A_x0020_goalId: 99 })).rejects.toThrow(/Invalid lookup/);
    expect((await fields.getByInternalNameOrTitle('A number')()).InternalName).toBe('A_x0020_number');
  });

  test('a field is renamed, indexed, made unique, and deleted', async () => {
    const { fields } = list('Kinds');
    const field = fields.getByInternalNameOrTitle('A_x0020_text');
    await field.update({ Title: 'Renamed', Indexed: true, EnforceUniqueValues: true });
    expect(await field()).toMatchObject({ Title: 'Renamed', InternalName: 'A_x0020_text', Indexed: true, EnforceUniqueValues: true });
    await list('Kinds').items.add({ A_x0020_text: 'same' });
    await expect(list('Kinds').items.add({ A_x0020_text: 'SAME' })).rejects.toThrow(/duplicate/);
    await field.delete();
    await expect(field()).rejects.toThrow(/400/);
    await expect(fields.getByInternalNameOrTitle('Author').delete()).rejects.toThrow(/cannot be deleted/);
  });

  test('a default value fills what is left out', async () => {
    await list('Kinds').fields.createFieldAsXml({ SchemaXml: '<Field Type="Choice" Name="State" DisplayName="State"><Default>open</Default><CHOICES><CHOICE>open</CHOICE></CHOICES></Field>', Options: 8 });
    expect((await list('Kinds').items.add({ Title: 'x' })).State).toBe('open');
  });

  test('a dependent lookup shows another column of the same row', async () => {
    const row = await list().items.add({ Title: 'Target', GoalValue: 7 });
    const primary = await list('Kinds').fields.getByInternalNameOrTitle('A_x0020_goal')();
    await list('Kinds').fields.addDependentLookupField('Goal value', primary.Id, 'GoalValue');
    const added = await list('Kinds').items.add({ A_x0020_goalId: row.Id });
    expect(await list('Kinds').items.getById(added.Id).select('A_x0020_goal/Title', 'Goal_x0020_value/GoalValue').expand('A_x0020_goal', 'Goal_x0020_value')())
      .toMatchObject({ A_x0020_goal: { Title: 'Target' }, Goal_x0020_value: { GoalValue: 7 } });
  });

  test('a lookup cascades a deletion, or restricts it', async () => {
    await sp.web.lists.add('Parents');
    const { Id: parents } = await list('Parents')();
    for (const [name, behaviour] of [['Children', 'Cascade'], ['Guests', 'Restrict']]) {
      await sp.web.lists.add(name);
      await list(name).fields.createFieldAsXml({ SchemaXml: `<Field Type="Lookup" Name="Of" DisplayName="Of" List="{${parents}}" ShowField="Title" Indexed="TRUE" RelationshipDeleteBehavior="${behaviour}"/>`, Options: 8 });
    }
    const [one, two] = [await list('Parents').items.add({ Title: 'one' }), await list('Parents').items.add({ Title: 'two' })];
    await list('Children').items.add({ Title: 'a', OfId: one.Id });
    await list('Children').items.add({ Title: 'b', OfId: two.Id });
    const guest = await list('Guests').items.add({ Title: 'g', OfId: one.Id });
    await expect(list('Parents').items.getById(one.Id).delete()).rejects.toThrow(/related to an item/);
    await list('Guests').items.getById(guest.Id).delete();
    await list('Parents').items.getById(one.Id).delete();
    expect((await list('Children').items()).map((row: { Title: string }) => row.Title)).toEqual(['b']);
  });

  test('XML with a document type is refused', async () => {
    await expect(list('Kinds').fields.createFieldAsXml('<!DOCTYPE x [<!ENTITY e "x">]><Field Type="Text" DisplayName="&e;"/>')).rejects.toThrow(/400/);
  });
});

test('views and their fields', async () => {
  await list().views.add('Mine', false, { RowLimit: 10, ViewQuery: '<OrderBy><FieldRef Name="Title"/></OrderBy>' });
  const view = list().views.getByTitle('Mine');
  await view.fields.add('GoalValue');
  await view.fields.add('Author');
  await view.fields.move('Author', 0);
  await view.fields.remove('LinkTitle');
  expect(await view.fields()).toMatchObject({ Items: ['Author', 'GoalValue'] });
  await view.update({ RowLimit: 20 });
  expect(await view()).toMatchObject({ RowLimit: 20, Paged: true });
  expect(await list().defaultView()).toMatchObject({ Title: 'All Items', DefaultView: true });
  await view.delete();
  await expect(view()).rejects.toThrow(/400/);
});

test('versions: n × 512, the current one first, deletable', async () => {
  const { Id } = await list().items.add({ Title: 'v1', GoalValue: 1 });
  await list().items.getById(Id).update({ Title: 'v2' });
  await list().items.getById(Id).update({ Title: 'v3' });
  const item = list().items.getById(Id);
  const versions = await item.versions();
  expect(versions.map((version: { VersionId: number; VersionLabel: string; Title: string; IsCurrentVersion: boolean }) => [version.VersionId, version.VersionLabel, version.Title, version.IsCurrentVersion]))
    .toEqual([[1536, '3.0', 'v3', true], [1024, '2.0', 'v2', false], [512, '1.0', 'v1', false]]);
  await item.versions.getById(512).delete();
  expect((await item.versions()).length).toBe(2);
  expect((await item()).OData__UIVersionString).toBe('3.0');
});

test('attachments', async () => {
  const { Id } = await list().items.add({ Title: 'with file' });
  const item = list().items.getById(Id);
  await item.attachmentFiles.add('note.txt', 'hello');
  expect(await item.attachmentFiles()).toMatchObject([{ FileName: 'note.txt', ServerRelativeUrl: `/sites/okr/Lists/Goals/Attachments/${Id}/note.txt` }]);
  expect(await item.attachmentFiles.getByName('note.txt').getText()).toBe('hello');
  await item.attachmentFiles.getByName('note.txt').setContent('changed');
  expect(await item.attachmentFiles.getByName('note.txt').getText()).toBe('changed');
  expect(await item.select('Attachments', 'AttachmentFiles').expand('AttachmentFiles')()).toMatchObject({ Attachments: true, AttachmentFiles: [{ FileName: 'note.txt' }] });
  await item.attachmentFiles.getByName('note.txt').delete();
  expect(await item.attachmentFiles()).toEqual([]);
  await list().update({ EnableAttachments: false });
  await expect(item.attachmentFiles.add('x.txt', 'x')).rejects.toThrow(/not enabled/);
});

test('content types of a site and of a list', async () => {
  const site = await sp.web.contentTypes();
  expect(site.map((type) => type.Name)).toEqual(expect.arrayContaining(['Item', 'Document', 'Folder']));
  const made = await sp.web.contentTypes.add('0x0100A33D9AD9805788419BDAAC2CCB37509F', 'Goal type', 'What a goal is');
  expect(made.data).toMatchObject({ Name: 'Goal type', Group: 'Custom Content Types' });
  await list().contentTypes.addAvailableContentType('0x0100A33D9AD9805788419BDAAC2CCB37509F');
  const types = await list().contentTypes();
  expect(types.map((type) => type.Name)).toEqual(['Item', 'Folder', 'Goal type']);
  const { Id } = await list().items.add({ Title: 'typed', ContentTypeId: types[2].StringId });
  expect(await list().items.getById(Id).select('ContentTypeId', 'ContentType/Name').expand('ContentType')()).toMatchObject({ ContentTypeId: types[2].StringId, ContentType: { Name: 'Goal type' } });
});

describe('CAML', () => {
  beforeAll(async () => {
    await sp.web.lists.add('Caml');
    const me = (await sp.web.currentUser()).Id;
    for (const xml of ['<Field Type="Number" Name="N" DisplayName="N" Indexed="TRUE"/>', '<Field Type="Text" Name="Plain" DisplayName="Plain"/>', '<Field Type="User" Name="Who" DisplayName="Who"/>', '<Field Type="DateTime" Name="When" DisplayName="When"/>']) {
      await list('Caml').fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
    }
    await addRows(tenant, admin, 'Caml', Array.from({ length: 30 }, (_, n) => ({ Title: `Row ${n}`, N: n, Plain: n % 2 ? 'odd' : 'even', WhoId: n < 3 ? me : null, When: `2022-11-0${1 + (n % 5)}T12:00:00Z` })));
  });
  const query = async (where: string, rest = ''): Promise<number[]> =>
    (await list('Caml').getItemsByCAMLQuery({ ViewXml: `<View><Query>${where === '' ? '' : `<Where>${where}</Where>`}<OrderBy><FieldRef Name="N" Ascending="FALSE"/></OrderBy></Query>${rest}</View>` })).map((row: { N: number }) => row.N);

  test.each<[string, number[]]>([
    ['<Gt><FieldRef Name="N"/><Value Type="Number">27</Value></Gt>', [29, 28]],
    ['<And><Lt><FieldRef Name="N"/><Value Type="Number">4</Value></Lt><Eq><FieldRef Name="Plain"/><Value Type="Text">odd</Value></Eq></And>', [3, 1]],
    ['<Eq><FieldRef Name="Who" LookupId="TRUE"/><Value Type="Integer"><UserID/></Value></Eq>', [2, 1, 0]],
    ['<Eq><FieldRef Name="Who"/><Value Type="User">Ada Admin</Value></Eq>', [2, 1, 0]],
    ['<In><FieldRef Name="N"/><Values><Value Type="Number">5</Value><Value Type="Number">7</Value></Values></In>', [7, 5]],
    ['<And><Eq><FieldRef Name="When"/><Value Type="DateTime">2022-11-02T00:00:00Z</Value></Eq><Lt><FieldRef Name="N"/><Value Type="Number">7</Value></Lt></And>', [6, 1]],
    ['<And><IsNotNull><FieldRef Name="Who"/></IsNotNull><BeginsWith><FieldRef Name="Title"/><Value Type="Text">row 2</Value></BeginsWith></And>', [2]],
    ['<Contains><FieldRef Name="Title"/><Value Type="Text">w 19</Value></Contains>', [19]]
  ])('%s', async (where, expected) => {
    expect(await query(where)).toEqual(expected);
  });

  test('RowLimit, ViewFields and paging by position', async () => {
    expect(await query('', '<RowLimit>2</RowLimit>')).toEqual([29, 28]);
    const rows = await list('Caml').getItemsByCAMLQuery({ ViewXml: '<View><ViewFields><FieldRef Name="N"/></ViewFields><RowLimit>2</RowLimit></View>', ListItemCollectionPosition: { PagingInfo: 'Paged=TRUE&p_ID=10' } });
    expect(rows.map((row: object) => Object.keys(row).filter((key) => !key.includes('odata.')))).toEqual([['Id', 'ID', 'N'], ['Id', 'ID', 'N']]);
    expect(rows[0].Id).toBe(11);
  });

  test('an unindexed filter past the threshold answers 200 with part of the rows', async () => {
    await tenant.control('PATCH', 'settings', { listViewThreshold: 10 });
    expect((await query('<Eq><FieldRef Name="Plain"/><Value Type="Text">odd</Value></Eq>')).length).toBe(5);
    await expect(list('Caml').items.filter('Plain eq \'odd\'')()).rejects.toThrow(/-2147024860/);
    await tenant.control('PATCH', 'settings', { listViewThreshold: 5000 });
  });

  test('a DOCTYPE is refused', async () => {
    await expect(list('Caml').getItemsByCAMLQuery({ ViewXml: '<!DOCTYPE View><View/>' })).rejects.toThrow(/400/);
  });

  test('RenderListDataAsStream shows texts, and pages', async () => {
    const xml = '<View><Query/><ViewFields><FieldRef Name="Title"/><FieldRef Name="N"/><FieldRef Name="Who"/><FieldRef Name="When"/></ViewFields><RowLimit Paged="TRUE">2</RowLimit></View>';
    const page = await list('Caml').renderListDataAsStream({ ViewXml: xml });
    expect(page.Row[0]).toMatchObject({ ID: '1', Title: 'Row 0', N: '0', 'N.': '0', Who: [{ title: 'Ada Admin' }], When: '11/1/2022 1:00 PM', 'When.': '2022-11-01T12:00:00Z', FSObjType: '0' });
    const next = await list('Caml').renderListDataAsStream({ ViewXml: xml, Paging: (page.NextHref as string).slice(1) });
    expect([next.Row[0].ID, next.FirstRow]).toEqual(['3', 3]);
  });
});

test('getChanges: adds, updates, deletions behind a token; the log keeps 60 days', async () => {
  await sp.web.lists.add('Changed');
  const start = (await list('Changed')()).CurrentChangeToken;
  expect(start.StringValue).toMatch(/^1;3;[0-9a-f-]{36};\d+;\d+$/);
  const first = await list('Changed').items.add({ Title: 'x' });
  await list('Changed').items.getById(first.Id).update({ Title: 'y' });
  await list('Changed').items.getById(first.Id).delete();
  const read = (token: { StringValue: string }, more: object = {}) => list('Changed').getChanges({ Item: true, Add: true, Update: true, DeleteObject: true, ChangeTokenStart: token, ...more });
  const changes = await read(start) as unknown as { ChangeType: number; ItemId: number; ChangeToken: { StringValue: string } }[];
  expect(changes.map((entry) => [entry.ChangeType, entry.ItemId])).toEqual([[1, 1], [2, 1], [3, 1]]);
  expect((await read(changes[1].ChangeToken) as unknown as unknown[]).length).toBe(1);
  const only = (query: object): Promise<unknown[]> => list('Changed').getChanges({ ChangeTokenStart: start, ...query }) as unknown as Promise<unknown[]>;
  expect([(await only({ Item: true, Add: true })).length, (await only({ List: true, Add: true })).length, (await only({})).length]).toEqual([1, 0, 3]);
  expect((await sp.site.getChanges({ Item: true, DeleteObject: true, ChangeTokenStart: start } as never) as unknown[]).length).toBeGreaterThan(0);
  await tenant.control('POST', 'clock', { advance: 61 * 86400 });
  await expect(read(start)).rejects.toThrow(/before the start/);
});

test('a recycled row is listed and restored, by who recycled it', async () => {
  const { Id } = await pnpAs(tenant, mia).web.lists.getByTitle('Goals').items.add({ Title: 'thrown away' });
  await pnpAs(tenant, mia).web.lists.getByTitle('Goals').items.getById(Id).recycle();
  const bin = await pnpAs(tenant, mia).web.recycleBin();
  expect(bin[0]).toMatchObject({ Title: 'thrown away', DeletedByName: 'Mia Meyer' });
  expect((await pnpAs(tenant, tom).web.recycleBin()).length).toBe(0);
  await pnpAs(tenant, mia).web.recycleBin.getById(bin[0].Id).restore();
  expect((await list().items.getById(Id)()).Title).toBe('thrown away');
});

test('sub-webs: made, read, with a parent, deleted', async () => {
  await sp.web.webs.add('Sub web', 'sub');
  expect((await sp.web.webs()).map((web) => web.ServerRelativeUrl)).toEqual(['/sites/okr/sub']);
  const sub = pnpAs(tenant, admin, '/sites/okr/sub');
  expect(await sub.web.select('Title', 'ParentWeb/Title').expand('ParentWeb')()).toMatchObject({ Title: 'Sub web', ParentWeb: { Title: 'OKR' } });
  await sub.web.lists.add('Below');
  await sub.web.breakRoleInheritance(false);
  await expect(pnpAs(tenant, tom, '/sites/okr/sub').web.lists.getByTitle('Below').items()).rejects.toThrow(/404/);
  await sub.web.delete();
  expect((await sp.web.webs()).length).toBe(0);
});

test('a web keeps what is set on it, and refuses what it does not know', async () => {
  await sp.web.update({ Description: 'Goals', QuickLaunchEnabled: false });
  expect(await sp.web()).toMatchObject({ Description: 'Goals', QuickLaunchEnabled: false, TreeViewEnabled: false });
  await expect(sp.web.update({ Nope: 1 } as never)).rejects.toThrow(/does not exist on type/);
});

test('a site is made, found, and its owner is in', async () => {
  const url = `${tenant.url}/sites/brand-new`;
  expect(await sp.site.exists(url)).toBe(false);
  expect(await sp.site.createCommunicationSite('Brand new', 1033, false, url)).toMatchObject({ SiteStatus: 2, SiteUrl: url });
  expect(await sp.site.exists(url)).toBe(true);
  expect(await sp.site.getWebUrlFromPageUrl(`${url}/SitePages/Home.aspx`)).toBe(url);
  const made = pnpAs(tenant, admin, '/sites/brand-new');
  expect([(await made.web()).Title, (await made.site.rootWeb()).Title, (await made.web.associatedOwnerGroup.users()).map((user) => user.Title)]).toEqual(['Brand new', 'Brand new', ['Ada Admin']]);
});

test('what else PnPjs reads of a row', async () => {
  const { Id } = await list().items.add({ Title: '<b>', GoalValue: 1.5 });
  const item = list().items.getById(Id);
  expect(await item.getParentInfos()).toMatchObject({ Item: { Id }, ParentList: { Title: 'Goals', RootFolderServerRelativeUrl: '/sites/okr/Lists/Goals' }, ParentWeb: { ServerRelativeUrl: '/sites/okr' } });
  expect(await item.fieldValuesAsText()).toMatchObject({ Title: '<b>', GoalValue: '1.5', Author: 'Ada Admin' });
  expect(await item.fieldValuesAsHTML()).toMatchObject({ Title: '&lt;b&gt;' });
  expect(await item.effectiveBasePermissions()).toEqual(expect.objectContaining({ High: '2147483647', Low: '4294967295' }));
  expect(await pnpAs(tenant, tom).web.lists.getByTitle('Goals').items.getById(Id).currentUserHasPermissions(3)).toBe(false);
  expect(await sp.web.userHasPermissions(`i:0#.f|membership|${mia}`, 3)).toBe(true);
  expect((await item.list()).Title).toBe('Goals');
});

test('regional settings, and times of the site', async () => {
  expect(await sp.web.regionalSettings()).toMatchObject({ LocaleId: 1033, Time24: false });
  expect(await sp.web.regionalSettings.timeZone()).toMatchObject({ Id: 4, Information: { Bias: -60, DaylightBias: -60, StandardBias: 0 } });
  expect(await sp.web.regionalSettings.timeZone.utcToLocalTime('2022-11-04T16:00:00Z')).toBe('2022-11-04T17:00:00Z');
});

test('site groups and their members', async () => {
  const group = await sp.web.siteGroups.add({ Title: 'Coaches', Description: 'They help' });
  await sp.web.siteGroups.getById(group.Id).users.add(`i:0#.f|membership|${mia}`);
  expect((await sp.web.siteGroups.getByName('Coaches').users()).map((user) => user.Title)).toEqual(['Mia Meyer']);
  expect((await pnpAs(tenant, mia).web.currentUser.groups()).map((entry) => entry.Title)).toEqual(expect.arrayContaining(['Coaches', 'OKR Members']));
  await sp.web.siteGroups.getById(group.Id).users.removeByLoginName(`i:0#.f|membership|${mia}`);
  expect(await sp.web.siteGroups.getByName('Coaches').users()).toEqual([]);
  await sp.web.siteGroups.removeById(group.Id);
  await expect(sp.web.siteGroups.getByName('Coaches')()).rejects.toThrow(/404/);
});
