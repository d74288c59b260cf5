import { spfi, SPBrowser, type SPFI } from '@pnp/sp';
import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/fields';
import '@pnp/sp/views';
import '@pnp/sp/site-users/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/security';
import '@pnp/sp/security/list';
import '@pnp/sp/security/web';
import '@pnp/sp/batching';
import { InjectHeaders } from '@pnp/queryable';
import { admin, startTenant, type RunningTenant } from './testing/startTenant';

let tenant: RunningTenant;
const as = (user: string, site = '/sites/okr'): SPFI => spfi(tenant.url + site).using(SPBrowser({ baseUrl: tenant.url + site }), InjectHeaders({ Authorization: `Bearer ${user}` }));

beforeAll(async () => {
  tenant = await startTenant();
  await tenant.control('POST', 'people', { people: [{ upn: 'mia@contoso.example', name: 'Mia Meyer', manager: admin }, { upn: 'tom@contoso.example', name: 'Tom Tailor', manager: 'mia@contoso.example' }] });
  await tenant.control('POST', 'sites', { path: '/sites/okr', members: ['mia@contoso.example'] });
});
afterAll(() => tenant.close());

test('PnPjs sets up a list, writes rows and reads them back', async () => {
  const sp = as(admin);
  expect((await sp.web()).Title).toBe('OKR');
  expect((await sp.web.currentUser()).UserPrincipalName).toBe(admin);
  const made = await sp.web.lists.add('Goals', 'What we want', 100, false, { NoCrawl: true });
  expect(made.Title).toBe('Goals');
  const list = sp.web.getList('/sites/okr/Lists/Goals');
  await list.fields.createFieldAsXml({ SchemaXml: '<Field Type="Number" Name="GoalValue" DisplayName="Value" Indexed="TRUE" />', Options: 8 });
  await list.fields.addText('GoalKey', { Indexed: true, EnforceUniqueValues: true });
  await list.fields.addUser('Owner', { SelectionMode: 0 });
  await list.fields.addChoice('State', { Choices: ['open', 'closed'] });
  const mia = await sp.web.ensureUser('mia@contoso.example');
  const added = await list.items.add({ Title: 'First', GoalValue: 1.5, GoalKey: 'a', OwnerId: mia.Id, State: 'open' });
  expect(added).toMatchObject({ Id: 1, Title: 'First', GoalValue: 1.5, OwnerId: mia.Id, OwnerStringId: String(mia.Id), AuthorId: expect.any(Number) });
  const read = await list.items.select('Title', 'Owner/Title', 'Owner/EMail').expand('Owner').filter('GoalValue gt 1')();
  expect(read).toEqual([expect.objectContaining({ Title: 'First', Owner: expect.objectContaining({ Title: 'Mia Meyer', EMail: 'mia@contoso.example' }) })]);
  const etag = added['odata.etag'];
  const { etag: next } = await list.items.getById(1).update({ Title: 'Second' }, etag);
  expect(next).toMatch(/^"[0-9a-f-]+,2"$/);
  await expect(list.items.getById(1).update({ Title: 'Third' }, etag)).rejects.toThrow(/412/);
  await expect(list.items.add({ Title: 'Again', GoalKey: 'A' })).rejects.toThrow(/duplicate values/);
});

test('a batch of PnPjs answers each part', async () => {
  const [batch, execute] = as(admin).batched();
  const list = batch.web.getList('/sites/okr/Lists/Goals');
  const outcomes: string[] = [];
  const note = (name: string) => [() => outcomes.push(`${name} ok`), (error: Error) => outcomes.push(`${name} ${/\[(\d+)\]/.exec(error.message)?.[1]}`)] as const;
  list.items.add({ Title: 'B1', GoalKey: 'b1' }).then(...note('add'));
  list.items.add({ Title: 'B2', GoalKey: 'b1' }).then(...note('twice'));
  list.items.getById(999)().then(...note('missing'));
  list.items.select('Title').top(10)().then(...note('read'));
  await execute();
  expect(outcomes.sort()).toEqual(['add ok', 'missing 404', 'read ok', 'twice 500']);
});

test('rights decide: visitors read, members write', async () => {
  const list = (user: string) => as(user).web.getList('/sites/okr/Lists/Goals');
  expect((await list('tom@contoso.example').items()).length).toBe(2);
  await expect(list('tom@contoso.example').items.add({ Title: 'x' })).rejects.toThrow(/403/);
  expect((await list('mia@contoso.example').items.add({ Title: 'mine' })).Id).toBe(3);
});

test('a cookie caller needs a digest to write, which PnPjs fetches', async () => {
  const headers = { Cookie: 'tenant-user=mia%40contoso.example', Authorization: '' };
  const items = '/sites/okr/_api/web/lists/getByTitle(\'Goals\')/items';
  const send = (body: object, more: Record<string, string> = {}) => fetch(tenant.url + items, { method: 'POST', body: JSON.stringify(body), headers: { Cookie: headers.Cookie, Accept: 'application/json', ...more } });
  expect((await send({ Title: 'x' })).status).toBe(403);
  const context = await (await fetch(`${tenant.url}/sites/okr/_api/contextinfo`, { method: 'POST', headers: { Cookie: headers.Cookie, Accept: 'application/json' } })).json() as { FormDigestValue: string };
  expect((await send({ Title: 'x' }, { 'X-RequestDigest': context.FormDigestValue })).status).toBe(201);
});

test('a list with its own permissions and own-rows security', async () => {
  const sp = as(admin);
  const list = sp.web.getList('/sites/okr/Lists/Goals');
  const role = await sp.web.roleDefinitions.add('Adds only', '', 1, { High: 176, Low: 138612835 });
  await list.breakRoleInheritance(false, true);
  const members = await sp.web.associatedMemberGroup();
  await list.roleAssignments.add(members.Id, role.data.Id);
  const mine = as('mia@contoso.example').web.getList('/sites/okr/Lists/Goals');
  const { Id } = await mine.items.add({ Title: 'only added' });
  await expect(mine.items.getById(Id).update({ Title: 'changed' })).rejects.toThrow(/403/);
  await expect(as('tom@contoso.example').web.getList('/sites/okr/Lists/Goals').items()).rejects.toThrow(/403/);
  expect(await mine.effectiveBasePermissions()).toMatchObject({ High: '176', Low: '138612835' });
  await list.update({ ReadSecurity: 1, WriteSecurity: 2 });
  expect(await list.select('ReadSecurity', 'WriteSecurity', 'HasUniqueRoleAssignments')()).toMatchObject({ ReadSecurity: 1, WriteSecurity: 2, HasUniqueRoleAssignments: true });
});

test('an import sets Author and Editor with validateUpdateListItem', async () => {
  const list = as(admin).web.getList('/sites/okr/Lists/Goals');
  const person = JSON.stringify([{ Key: 'i:0#.f|membership|tom@contoso.example' }]);
  const result = await list.items.getById(1).validateUpdateListItem([{ FieldName: 'Author', FieldValue: person }, { FieldName: 'Editor', FieldValue: person }]);
  expect(result.every((value) => !value.HasException)).toBe(true);
  expect((await list.items.getById(1).select('Author/Title').expand('Author')()).Author.Title).toBe('Tom Tailor');
});

test('pages follow one another to the end', async () => {
  const list = as(admin).web.getList('/sites/okr/Lists/Goals');
  const ids: number[] = [];
  for await (const page of list.items.select('Id').top(2)) ids.push(...page.map((item: { Id: number }) => item.Id));
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(ids.length).toBe((await list.select('ItemCount')()).ItemCount);
});

test('a recycled row comes back with its number', async () => {
  const list = as(admin).web.getList('/sites/okr/Lists/Goals');
  await list.items.getById(2).recycle();
  await expect(list.items.getById(2)()).rejects.toThrow(/404/);
  const bin = await tenant.ask(admin, 'GET', '/sites/okr/_api/web/recyclebin');
  const id = (bin.json.value as unknown as { Id: string }[])[0].Id;
  expect((await tenant.ask(admin, 'POST', `/sites/okr/_api/web/recyclebin('${id}')/restore`)).status).toBe(200);
  expect((await list.items.getById(2)()).Id).toBe(2);
});

test('Graph knows people, managers and reports', async () => {
  expect((await tenant.ask('mia@contoso.example', 'GET', '/v1.0/me')).json).toMatchObject({ displayName: 'Mia Meyer', userPrincipalName: 'mia@contoso.example' });
  expect((await tenant.ask('mia@contoso.example', 'GET', '/v1.0/me/manager')).json).toMatchObject({ userPrincipalName: admin });
  expect((await tenant.ask('mia@contoso.example', 'GET', '/v1.0/me/directReports')).json.value).toMatchObject([{ displayName: 'Tom Tailor' }]);
});

test('a snapshot is restored', async () => {
  expect((await tenant.control('POST', 'snapshot', { name: 'one' })).status).toBe(200);
  const list = as(admin).web.getList('/sites/okr/Lists/Goals');
  const { Id } = await list.items.add({ Title: 'later' });
  await tenant.control('POST', 'restore', { name: 'one' });
  await expect(list.items.getById(Id)()).rejects.toThrow(/404/);
});
