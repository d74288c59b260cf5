import { admin, startTenant, type Reply, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, pnpAs, uma } from './connect';

/** Facts: "Formats". */
let tenant: RunningTenant;
let owner: number;
const list = '/sites/okr/_api/web/lists/getByTitle(\'Goals\')';
const ask = (query: string, headers: Record<string, string> = {}): Promise<Reply> => tenant.ask(admin, 'GET', list + query.replace(/ /g, '%20'), undefined, { Accept: 'application/json', ...headers });
const rows = (reply: Reply): Record<string, unknown>[] => reply.json.value as unknown as Record<string, unknown>[];
const none = { Accept: 'application/json;odata=nometadata' };
const verbose = { Accept: 'application/json;odata=verbose' };

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  const { web } = pnpAs(tenant, admin);
  owner = (await web.ensureUser(mia)).Id;
  const areas = await web.lists.add('Areas');
  await web.lists.getByTitle('Areas').items.add({ Title: 'North' });
  await web.lists.add('Goals');
  const { fields } = web.lists.getByTitle('Goals');
  for (const xml of [
    '<Field Type="Number" Name="GoalValue" DisplayName="Value"/>', '<Field Type="DateTime" Name="Start" DisplayName="Start"/>', '<Field Type="DateTime" Name="Day" DisplayName="Day" Format="DateOnly"/>',
    '<Field Type="User" Name="Owner" DisplayName="Owner"/>', '<Field Type="UserMulti" Mult="TRUE" Name="Owners" DisplayName="Owners"/>', '<Field Type="MultiChoice" Name="Tags" DisplayName="Tags"><CHOICES><CHOICE>a</CHOICE></CHOICES></Field>',
    `<Field Type="Lookup" Name="Area" DisplayName="Area" List="{${areas.Id}}" ShowField="Title"/>`, '<Field Type="URL" Name="Link" DisplayName="Link"/>', '<Field Type="Boolean" Name="Done" DisplayName="Done"/>',
    '<Field Type="Text" Name="_Secret" DisplayName="Secret"/>'
  ]) await fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
  await tenant.control('POST', 'clock', { now: '2022-11-04T16:12:04Z' });
  await web.lists.getByTitle('Goals').items.add({
    Title: 'One', GoalValue: 1.5, Start: '2022-11-04T17:30:00+01:00', Day: '2022-11-04', OwnerId: owner, OwnersId: [owner], Tags: ['a', 'b'], AreaId: 1, Done: true,
    Link: { Url: 'https://contoso.example/x', Description: 'X' }, OData__Secret: 's'
  });
  await web.lists.getByTitle('Goals').items.add({ Title: 'Two' });
});
afterAll(() => tenant.close());

test('Accept: application/json gives minimal metadata', async () => {
  const reply = await ask('/items?$top=1');
  expect(reply.headers.get('content-type')).toBe('application/json;odata=minimalmetadata;streaming=true;charset=utf-8');
  expect(reply.json['odata.metadata']).toMatch(/_api\/\$metadata#/);
  expect(rows(reply)[0]).toMatchObject({
    'odata.type': 'SP.Data.GoalsListItem', 'odata.id': expect.any(String), 'odata.etag': '"1"', 'odata.editLink': expect.stringMatching(/^Web\/Lists\(guid'.*'\)\/Items\(1\)$/),
    'ParentList@odata.navigationLinkUrl': expect.stringMatching(/Items\(1\)\/ParentList$/)
  });
});

test('nometadata gives the bare thing', async () => {
  const reply = await ask('/items(1)?$select=Title', none);
  expect(reply.json).toEqual({ Title: 'One' });
  expect(Object.keys((await ask('/items?$select=Title', none)).json)).toEqual(['value']);
});

test('verbose wraps in d, results and __next', async () => {
  const many = await ask('/items?$top=1&$select=Title,Tags', verbose);
  const d = many.json.d as unknown as { results: Record<string, unknown>[]; __next: string };
  expect(d.__next).toMatch(/^http.*skiptoken/);
  expect(d.results[0]).toMatchObject({ __metadata: { type: 'SP.Data.GoalsListItem', etag: '"1"', uri: expect.stringMatching(/Items\(1\)$/) }, Tags: { results: ['a', 'b'] } });
  expect((await ask('/items(1)', verbose)).json.d).toMatchObject({ Title: 'One', ParentList: { __deferred: { uri: expect.any(String) } } });
});

test('an OData 4 caller (SPHttpClient) reads @odata annotations', async () => {
  const reply = await ask('/items?$top=1', { 'OData-Version': '4.0' });
  expect(Object.keys(reply.json)).toEqual(expect.arrayContaining(['@odata.context', '@odata.nextLink', 'value']));
  expect(rows(reply)[0]).toMatchObject({ '@odata.etag': '"1"', '@odata.type': '#SP.Data.GoalsListItem' });
});

test('the default columns of a row, in their order', async () => {
  const keys = Object.keys(rows(await ask('/items?$top=1', none))[0]);
  const builtIn = ['FileSystemObjectType', 'Id', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ContentTypeId', 'Title', 'ComplianceAssetId'];
  expect(keys.slice(0, 7)).toEqual(builtIn);
  expect(keys.slice(-8)).toEqual(['ID', 'Modified', 'Created', 'AuthorId', 'EditorId', 'OData__UIVersionString', 'Attachments', 'GUID']);
  expect(keys.slice(7, -8)).toEqual(['GoalValue', 'Start', 'Day', 'OwnerId', 'OwnerStringId', 'OwnersId', 'OwnersStringId', 'Tags', 'AreaId', 'AreaStringId', 'Link', 'Done', 'OData__Secret']);
});

test('$select=Id gives Id and ID', async () => {
  expect(rows(await ask('/items?$select=Id&$top=1', none))[0]).toEqual({ Id: 1, ID: 1 });
});

test('values: dates in UTC without milliseconds, date-only at the site\'s midnight, people as number and text, links as objects', async () => {
  expect(rows(await ask('/items?$top=1', none))[0]).toMatchObject({
    GoalValue: 1.5, Start: '2022-11-04T16:30:00Z', Day: '2022-11-03T23:00:00Z', OwnerId: owner, OwnerStringId: String(owner), OwnersId: [owner], Tags: ['a', 'b'], AreaId: 1, Done: true,
    Link: { Description: 'X', Url: 'https://contoso.example/x' }, Created: '2022-11-04T16:12:04Z', OData__Secret: 's', OData__UIVersionString: '1.0'
  });
});

test('any text comes back as it was written', async () => {
  const { items } = pnpAs(tenant, admin).web.lists.getByTitle('Goals');
  for (const Title of ['}}', '{"a":1}', '"\\\'', '\u0000\u001f\n', '\u{1F600}\u2028', '%_\'--']) {
    const { Id } = await items.add({ Title });
    expect((await items.getById(Id).select('Title')<{ Title: string }>()).Title).toBe(Title);
    await items.getById(Id).delete();
  }
});

test('empty values are null, empty multi-value columns too; that one is a switch', async () => {
  expect(rows(await ask('/items?$filter=Id eq 2', none))[0]).toMatchObject({ GoalValue: null, Start: null, OwnerId: null, OwnerStringId: null, OwnersId: null, Tags: null, AreaId: null, Link: null, Done: null });
  await tenant.control('PATCH', 'settings', { emptyMultiIsNull: false });
  expect(rows(await ask('/items?$filter=Id eq 2', none))[0]).toMatchObject({ OwnersId: [], Tags: [] });
  await tenant.control('PATCH', 'settings', { emptyMultiIsNull: true });
});

test('a lookup is read with $expand and $select together; either alone is refused', async () => {
  expect(rows(await ask('/items?$top=1&$select=Owner/Title,Area/Title,Owners/Title&$expand=Owner,Area,Owners', none))[0])
    .toEqual({ Owner: { Title: 'Mia Meyer' }, Area: { Title: 'North' }, Owners: [{ Title: 'Mia Meyer' }] });
  for (const query of ['$select=Owner', '$expand=Owner', '$select=Owner/Title', '$select=Owner/Manager/Title&$expand=Owner/Manager']) {
    const reply = await ask(`/items?${query}`);
    expect([query, reply.status]).toEqual([query, 400]);
    expect(reply.text).toContain('The $select query string must specify the target fields');
  }
});

test('a sub-column that is null on a multi-person column breaks the answer', async () => {
  const { Id } = await pnpAs(tenant, admin).web.ensureUser(uma);
  const list2 = pnpAs(tenant, admin).web.lists.getByTitle('Goals');
  const { Id: row } = await list2.items.add({ Title: 'No mailbox', OwnersId: [owner, Id] });
  const reply = await ask('/items?$select=Owners/Title,Owners/EMail&$expand=Owners');
  expect(reply.status).toBe(500);
  expect(reply.text).toContain('Cannot get value for projected field');
  await list2.items.getById(row).delete();
});

test('pages: 100 by default, at most 5,000, $skip ignored, an absolute continuation', async () => {
  const { web } = pnpAs(tenant, admin);
  await web.lists.add('Pages');
  const pages = web.lists.getByTitle('Pages');
  const [batch, execute] = pnpAs(tenant, admin).batched({ maxRequests: 100 });
  for (let n = 0; n < 230; n += 1) void batch.web.lists.getByTitle('Pages').items.add({ Title: `P${n % 3}` });
  await execute();
  expect((await pages.items()).length).toBe(100);
  const url = '/sites/okr/_api/web/lists/getByTitle(\'Pages\')/items';
  const page = (await tenant.ask(admin, 'GET', `${url}?$top=100&$skip=50`, undefined, { Accept: 'application/json' })).json as unknown as { value: { Id: number }[]; 'odata.nextLink': string };
  expect(page.value[0].Id).toBe(1);
  expect(page['odata.nextLink']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/sites\/okr\/_api\/.*skiptoken=Paged%3DTRUE%26p_ID%3D100/i);
  const ids: number[] = [];
  for await (const part of pages.items.select('Id', 'Title').orderBy('Title', false).top(90)) ids.push(...part.map((item: { Id: number }) => item.Id));
  expect(new Set(ids).size).toBe(230);
  expect((await tenant.ask(admin, 'GET', `${url}?$orderby=Title&$top=1`)).text).toMatch(/p_Title/);
  expect((await tenant.ask(admin, 'GET', `${url}?$top=9999`)).status).toBe(200);
});

test('a filtered page can be empty and still have a continuation, when the setting asks for it', async () => {
  await tenant.control('PATCH', 'settings', { filteredPageScan: 50 });
  const pages: number[] = [];
  for await (const part of pnpAs(tenant, admin).web.lists.getByTitle('Pages').items.filter('Id gt 200')) pages.push(part.length);
  await tenant.control('PATCH', 'settings', { filteredPageScan: 0 });
  expect(pages).toEqual([0, 0, 0, 0, 30]);
});

test('a row can appear later than rows with greater numbers, when the setting asks for it', async () => {
  await pnpAs(tenant, admin).web.lists.add('Late');
  await tenant.control('PATCH', 'settings', { lateRowSeconds: 120 });
  for (let n = 0; n < 4; n += 1) await pnpAs(tenant, admin).web.lists.getByTitle('Late').items.add({ Title: 'x' });
  const ids = async (user: string): Promise<number[]> => (await pnpAs(tenant, user).web.lists.getByTitle('Late').items()).map((row: { Id: number }) => row.Id);
  expect([await ids(admin), await ids(mia)]).toEqual([[1, 2, 3, 4], [1, 2, 4]]);
  await tenant.control('POST', 'clock', { advance: 121 });
  expect(await ids(mia)).toEqual([1, 2, 3, 4]);
  await tenant.control('PATCH', 'settings', { lateRowSeconds: 0 });
});

test('create answers 201 with ETag and Location, MERGE 204 with ETag, DELETE 200 and nothing', async () => {
  const made = await tenant.ask(admin, 'POST', `${list}/items`, { Title: 'T' });
  expect(made.status).toBe(201);
  expect(made.headers.get('etag')).toMatch(/^"[0-9a-f-]{36},1"$/);
  expect(made.headers.get('location')).toMatch(/^http.*Items\(\d+\)$/);
  const item = `${list}/items(${made.json.Id})`;
  const merged = await tenant.ask(admin, 'POST', item, { Title: 'U' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
  expect([merged.status, merged.headers.get('etag')]).toEqual([204, expect.stringMatching(/,2"$/)]);
  const patched = await tenant.ask(admin, 'PATCH', item, { Title: 'V' }, { 'If-Match': '"2"' });
  expect([patched.status, patched.headers.get('etag')]).toEqual([204, expect.stringMatching(/,3"$/)]);
  const removed = await tenant.ask(admin, 'DELETE', item, undefined, { 'If-Match': (patched.headers.get('etag') as string) });
  expect([removed.status, removed.text]).toEqual([200, '']);
});

test.each([
  ['GoalValue ge 1 and GoalValue lt 2', 1], ['not (Title eq \'Two\')', 1], ['substringof(\'n\',Title)', 1], ['startswith(Title,\'on\')', 1], ['Start gt datetime\'2022-01-01T00:00:00Z\'', 1],
  ['Start ge \'2022-11-04T16:30:00Z\'', 1], ['year(Start) eq 2022 and month(Start) eq 11', 1], ['GoalValue eq null', 1], ['GoalValue ne null', 1], ['Done eq 1', 1], ['Done eq true', 1],
  ['OwnerId eq OWNER', 1], ['Owner/Title eq \'Mia Meyer\'', 1], ['Area/Title eq \'North\'', 1], ['OwnersId eq OWNER', 1], ['Tags eq \'a\'', 1], ['Tags eq \'z\'', 0], ['GUID eq guid\'00000000-0000-0000-0000-000000000000\'', 0],
  ['Title eq \'it\'\'s\'', 0], ['(Title eq \'One\' or Title eq \'Two\') and GoalValue ne 1.5', 1], ['Created le datetime\'2022-11-04T16:12:04Z\'', 2]
])('filter %s', async (filter, count) => {
  const reply = await ask(`/items?$select=Id,Owner/Title,Area/Title&$expand=Owner,Area&$filter=${encodeURIComponent(filter.replace('OWNER', String(owner)))}`, none);
  expect(reply.json['odata.error']).toBeUndefined();
  expect(rows(reply).length).toBe(count);
});
