import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, pnpAs, tom, uma } from './connect';

/** Facts: permissions, own rows, Author, required, and what the validate calls do. */
let tenant: RunningTenant;
const key = (upn: string): string => JSON.stringify([{ Key: `i:0#.f|membership|${upn}` }]);
const listAs = (user: string, title = 'Goals') => pnpAs(tenant, user).web.getList(`/sites/okr/Lists/${title}`);
const newList = async (title: string): Promise<void> => {
  await pnpAs(tenant, admin).web.lists.add(title);
};

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  await newList('Goals');
});
afterAll(() => tenant.close());

test('the same person has another number in every site', async () => {
  const [here, there] = await Promise.all(['/sites/okr', '/sites/home'].map((site) => pnpAs(tenant, mia, site).web.currentUser()));
  expect(here.LoginName).toBe('i:0#.f|membership|mia@contoso.example');
  expect(here.Id).not.toBe(there.Id);
});

test('members have Edit: they can delete lists and columns', async () => {
  await newList('Doomed');
  await listAs(mia, 'Doomed').fields.addText('Extra');
  await listAs(mia, 'Doomed').fields.getByTitle('Extra').delete();
  await listAs(mia, 'Doomed').delete();
  await expect(listAs(mia, 'Doomed')()).rejects.toThrow(/404/);
  expect((await tenant.control('GET', 'health')).json.ready).toBe(true);
});

test('changing permissions needs Manage Permissions', async () => {
  await expect(listAs(mia).breakRoleInheritance(true)).rejects.toThrow(/403/);
  await listAs(admin).breakRoleInheritance(true);
  expect((await listAs(admin).select('HasUniqueRoleAssignments')<{ HasUniqueRoleAssignments: boolean }>()).HasUniqueRoleAssignments).toBe(true);
  await listAs(admin).resetRoleInheritance();
});

test('read security 2: one\'s own rows only; write security 2: others\' rows cannot be changed', async () => {
  await newList('Own');
  await listAs(admin, 'Own').update({ ReadSecurity: 2, WriteSecurity: 2 });
  const mine = await listAs(mia, 'Own').items.add({ Title: 'Mia\'s' });
  const theirs = await listAs(uma, 'Own').items.add({ Title: 'Uma\'s' });
  const titles = async (user: string): Promise<string[]> => (await listAs(user, 'Own').items()).map((row: { Title: string }) => row.Title);
  expect(await titles(mia)).toEqual(['Mia\'s']);
  expect(await titles(tom)).toEqual([]);
  expect(await titles(admin)).toEqual(['Mia\'s', 'Uma\'s']);
  await expect(listAs(mia, 'Own').items.getById(theirs.Id)()).rejects.toThrow(/404/);
  await listAs(admin, 'Own').update({ ReadSecurity: 1 });
  await expect(listAs(mia, 'Own').items.getById(theirs.Id).update({ Title: 'x' })).rejects.toThrow(/403/);
  await listAs(mia, 'Own').items.getById(mine.Id).update({ Title: 'y' });
});

test('Manage Lists alone does not pass by own-rows security; Override List Behaviors does', async () => {
  const { web } = pnpAs(tenant, admin);
  const low = 138612833 + 2048 + 2 + 4;
  const manages = await web.roleDefinitions.add('Manages lists', '', 1, { High: 176, Low: low });
  const overrides = await web.roleDefinitions.add('Overrides', '', 2, { High: 176, Low: low + 256 });
  await listAs(admin, 'Own').update({ ReadSecurity: 2 });
  await listAs(admin, 'Own').breakRoleInheritance(false);
  const { Id } = await web.ensureUser(tom);
  await listAs(admin, 'Own').roleAssignments.add(Id, manages.data.Id);
  expect(await listAs(tom, 'Own').items()).toEqual([]);
  await listAs(admin, 'Own').roleAssignments.add(Id, overrides.data.Id);
  expect((await listAs(tom, 'Own').items()).length).toBe(2);
});

test('append-only: who may add and view can neither change nor delete', async () => {
  await newList('Log');
  const { web } = pnpAs(tenant, admin);
  const role = await web.roleDefinitions.add('Appends', '', 3, { High: 176, Low: 138612833 + 2 });
  await listAs(admin, 'Log').breakRoleInheritance(false);
  await listAs(admin, 'Log').roleAssignments.add((await web.associatedMemberGroup()).Id, role.data.Id);
  const { Id } = await listAs(mia, 'Log').items.add({ Title: 'said' });
  await expect(listAs(mia, 'Log').items.getById(Id).update({ Title: 'unsaid' })).rejects.toThrow(/403/);
  await expect(listAs(mia, 'Log').items.getById(Id).delete()).rejects.toThrow(/403/);
  expect((await listAs(mia, 'Log').items.getById(Id)()).Title).toBe('said');
  await expect(listAs(tom, 'Log').items()).rejects.toThrow(/403/);
});

test('a list that one may not see is missing by title, refused by URL', async () => {
  await expect(pnpAs(tenant, tom).web.lists.getByTitle('Log')()).rejects.toThrow(/404/);
  expect((await pnpAs(tenant, tom).web.lists()).map((list) => list.Title)).not.toContain('Log');
});

test('a unique column conflicts with read security 2; with write security 2 by switch', async () => {
  await newList('Unique');
  await listAs(admin, 'Unique').fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE"/>', Options: 8 });
  await expect(listAs(admin, 'Unique').update({ ReadSecurity: 2 })).rejects.toThrow(/unique values/);
  await tenant.control('PATCH', 'settings', { uniqueNeedsOpenWrite: true });
  await expect(listAs(admin, 'Unique').update({ WriteSecurity: 2 })).rejects.toThrow(/unique values/);
  await tenant.control('PATCH', 'settings', { uniqueNeedsOpenWrite: false });
  await listAs(admin, 'Unique').update({ WriteSecurity: 2 });
});

test('Author is read-only on plain writes', async () => {
  const { Id: other } = await pnpAs(tenant, admin).web.ensureUser(tom);
  const { Id, AuthorId } = await listAs(mia).items.add({ Title: 'x', AuthorId: other });
  expect(AuthorId).not.toBe(other);
  await listAs(mia).items.getById(Id).update({ AuthorId: other });
  expect((await listAs(mia).items.getById(Id)()).AuthorId).toBe(AuthorId);
});

test('validateUpdateListItem sets Author together with Editor; alone it is passed over in silence', async () => {
  const { Id, AuthorId } = await listAs(mia).items.add({ Title: 'x' });
  const { Id: other } = await pnpAs(tenant, admin).web.ensureUser(tom);
  const item = listAs(mia).items.getById(Id);
  expect((await item.validateUpdateListItem([{ FieldName: 'Author', FieldValue: key(tom) }]))[0].HasException).toBe(false);
  expect((await item()).AuthorId).toBe(AuthorId);
  await item.validateUpdateListItem([{ FieldName: 'Author', FieldValue: key(tom) }, { FieldName: 'Editor', FieldValue: key(tom) }, { FieldName: 'Created', FieldValue: '11/4/2022 5:12 PM' }]);
  expect(await item()).toMatchObject({ AuthorId: other, EditorId: other, Created: '2022-11-04T16:12:00Z' });
  await tenant.control('PATCH', 'settings', { authorOnEdit: false });
  await item.validateUpdateListItem([{ FieldName: 'Author', FieldValue: key(mia) }, { FieldName: 'Editor', FieldValue: key(mia) }]);
  expect((await item()).AuthorId).toBe(other);
  await tenant.control('PATCH', 'settings', { authorOnEdit: true });
});

test('own-rows security follows the new Author', async () => {
  await newList('Moved');
  await listAs(admin, 'Moved').update({ WriteSecurity: 2 });
  const { Id } = await listAs(admin, 'Moved').items.add({ Title: 'imported' });
  await expect(listAs(mia, 'Moved').items.getById(Id).update({ Title: 'x' })).rejects.toThrow(/403/);
  await listAs(admin, 'Moved').items.getById(Id).validateUpdateListItem([{ FieldName: 'Author', FieldValue: key(mia) }, { FieldName: 'Editor', FieldValue: key(mia) }]);
  await listAs(mia, 'Moved').items.getById(Id).update({ Title: 'y' });
});

test('for an add-only caller setting Author while adding is a switch', async () => {
  const add = async (): Promise<number> => {
    const results = await listAs(mia, 'Log').addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'x' }, { FieldName: 'Author', FieldValue: key(tom) }, { FieldName: 'Editor', FieldValue: key(tom) }], '/sites/okr/Lists/Log');
    const id = Number(results.find((value) => value.FieldName === 'Id')?.FieldValue);
    return (await listAs(mia, 'Log').items.getById(id)()).AuthorId as number;
  };
  const me = (await pnpAs(tenant, mia).web.currentUser()).Id;
  expect(await add()).toBe(me);
  await tenant.control('PATCH', 'settings', { authorOnAdd: true });
  expect(await add()).not.toBe(me);
  await tenant.control('PATCH', 'settings', { authorOnAdd: false });
});

test('required is insisted on by the validate calls, on a plain POST by switch', async () => {
  await newList('Needs');
  await listAs(admin, 'Needs').fields.createFieldAsXml({ SchemaXml: '<Field Type="Text" Name="Must" DisplayName="Must" Required="TRUE"/>', Options: 8 });
  expect((await listAs(mia, 'Needs').items.add({ Title: 'x' })).Id).toBe(1);
  const refused = await listAs(mia, 'Needs').addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'x' }], '/sites/okr/Lists/Needs');
  expect(refused[0].HasException).toBe(true);
  await tenant.control('PATCH', 'settings', { requiredOnPost: true });
  await expect(listAs(mia, 'Needs').items.add({ Title: 'x' })).rejects.toThrow(/required field/);
  await tenant.control('PATCH', 'settings', { requiredOnPost: false });
});

test('the validate calls answer 200 when they refuse, refuse ISO dates, and take people as keys', async () => {
  await newList('Forms');
  for (const xml of ['<Field Type="DateTime" Name="Start" DisplayName="Start" Format="DateOnly"/>', '<Field Type="User" Name="Owner" DisplayName="Owner"/>', '<Field Type="Choice" Name="State" DisplayName="State"><CHOICES><CHOICE>open</CHOICE></CHOICES></Field>']) {
    await listAs(admin, 'Forms').fields.createFieldAsXml({ SchemaXml: xml, Options: 8 });
  }
  const add = (FieldName: string, FieldValue: string) => listAs(mia, 'Forms').addValidateUpdateItemUsingPath([{ FieldName, FieldValue }, { FieldName: 'Title', FieldValue: 'x' }], '/sites/okr/Lists/Forms');
  expect((await add('Start', '2022-11-04'))[0]).toMatchObject({ HasException: true, FieldName: 'Start' });
  expect((await add('Owner', mia))[0].HasException).toBe(true);
  expect((await add('State', 'nope'))[0].HasException).toBe(true);
  expect((await listAs(admin, 'Forms').select('ItemCount')()).ItemCount).toBe(0);
  expect((await add('Start', '11/4/2022')).map((value) => value.HasException)).toEqual([false, false, false]);
  expect((await add('Owner', key(mia)))[0].HasException).toBe(false);
  expect((await listAs(mia, 'Forms').items.getById(1)()).Start).toBe('2022-11-03T23:00:00Z');
});

test('deletions show in LastItemDeletedDate and ItemCount only; Modified counts whole seconds', async () => {
  await newList('Counted');
  const list = listAs(admin, 'Counted');
  const { Id } = await list.items.add({ Title: 'x' });
  const before = await list.select('ItemCount', 'LastItemDeletedDate', 'LastItemModifiedDate')();
  await tenant.control('POST', 'clock', { advance: 5 });
  await list.items.getById(Id).delete();
  const after = await list.select('ItemCount', 'LastItemDeletedDate')();
  expect([before.ItemCount, after.ItemCount]).toEqual([1, 0]);
  expect(after.LastItemDeletedDate > before.LastItemDeletedDate).toBe(true);
  expect(before.LastItemModifiedDate).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test('a change of a lookup\'s target does not touch Modified', async () => {
  await newList('Target');
  const target = await listAs(admin, 'Target').items.add({ Title: 'old' });
  await newList('Source');
  const { Id: list } = await listAs(admin, 'Target')();
  await listAs(admin, 'Source').fields.createFieldAsXml({ SchemaXml: `<Field Type="Lookup" Name="To" DisplayName="To" List="{${list}}" ShowField="Title"/>`, Options: 8 });
  const { Id, Modified } = await listAs(admin, 'Source').items.add({ Title: 'x', ToId: target.Id });
  await tenant.control('POST', 'clock', { advance: 60 });
  await listAs(admin, 'Target').items.getById(target.Id).update({ Title: 'new' });
  expect(await listAs(admin, 'Source').items.getById(Id).select('Modified', 'To/Title').expand('To')()).toMatchObject({ Modified, To: { Title: 'new' } });
});

test('a lookup does not tell of a row that the reader may not see, by whatever path', async () => {
  await newList('Hidden');
  const { Id: hidden } = await listAs(admin, 'Hidden')();
  const secret = await listAs(admin, 'Hidden').items.add({ Title: 'not for Tom' });
  await listAs(admin, 'Hidden').update({ ReadSecurity: 2 });
  await newList('Pointing');
  await listAs(admin, 'Pointing').fields.createFieldAsXml({ SchemaXml: `<Field Type="Lookup" Name="To" DisplayName="To" List="{${hidden}}" ShowField="Title"/>`, Options: 8 });
  const { Id } = await listAs(admin, 'Pointing').items.add({ Title: 'x', ToId: secret.Id });
  const item = listAs(tom, 'Pointing').items.getById(Id);
  const xml = '<View><ViewFields><FieldRef Name="To"/></ViewFields></View>';
  const seen = [await item.select('To/Title').expand('To')(), await item.fieldValuesAsText(), await item.versions(), await listAs(tom, 'Pointing').renderListDataAsStream({ ViewXml: xml }),
    await listAs(tom, 'Pointing').items.expand('To').select('Id', 'To/Title').filter('To/Title eq \'not for Tom\'')()];
  expect(JSON.stringify(seen)).not.toContain('not for Tom');
  expect((await listAs(admin, 'Pointing').items.getById(Id).select('To/Title').expand('To')()).To.Title).toBe('not for Tom');
});

test('a row with permissions of its own is seen by those who hold them', async () => {
  await newList('Rows');
  const { Id } = await listAs(admin, 'Rows').items.add({ Title: 'secret' });
  await listAs(admin, 'Rows').items.add({ Title: 'open' });
  await listAs(admin, 'Rows').items.getById(Id).breakRoleInheritance(false);
  const titles = async (): Promise<string[]> => (await listAs(tom, 'Rows').items()).map((row: { Title: string }) => row.Title);
  expect(await titles()).toEqual(['open']);
  await expect(listAs(tom, 'Rows').items.getById(Id)()).rejects.toThrow(/404/);
  const { web } = pnpAs(tenant, admin);
  await listAs(admin, 'Rows').items.getById(Id).roleAssignments.add((await web.ensureUser(tom)).Id, 1073741826);
  expect(await titles()).toEqual(['secret', 'open']);
  await listAs(admin, 'Rows').items.getById(Id).resetRoleInheritance();
  expect(await titles()).toEqual(['secret', 'open']);
});

test('breaking inheritance can clear what is below; who inherits names the one above that has permissions of its own', async () => {
  await newList('Cleared');
  const { Id } = await listAs(admin, 'Cleared').items.add({ Title: 'own' });
  const ancestor = async (): Promise<string> => String((await tenant.ask(admin, 'GET', `/sites/okr/_api/web/lists/getByTitle('Cleared')/items(${Id})/FirstUniqueAncestorSecurableObject`, undefined, { Accept: 'application/json' })).json['odata.type']);
  expect(await ancestor()).toBe('SP.Web');
  await listAs(admin, 'Cleared').items.getById(Id).breakRoleInheritance(false);
  expect(await ancestor()).toBe('SP.Data.ClearedListItem');
  await listAs(admin, 'Cleared').breakRoleInheritance(true, false);
  expect(await listAs(admin, 'Cleared').items.getById(Id).select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: true });
  await listAs(admin, 'Cleared').resetRoleInheritance();
  await listAs(admin, 'Cleared').breakRoleInheritance(true, true);
  expect(await listAs(admin, 'Cleared').items.getById(Id).select('HasUniqueRoleAssignments')()).toMatchObject({ HasUniqueRoleAssignments: false });
  expect(await ancestor()).toBe('SP.List');
});

test('assignments are read with their members\' members, and those of something that inherits cannot be removed', async () => {
  await newList('Assigned');
  const user = await pnpAs(tenant, admin).web.ensureUser(tom);
  const group = (await pnpAs(tenant, admin).web.associatedMemberGroup()).Id;
  await expect(listAs(admin, 'Assigned').roleAssignments.getById(group).delete()).rejects.toThrow(/inherits permissions/);
  await listAs(admin, 'Assigned').breakRoleInheritance(true);
  await listAs(admin, 'Assigned').roleAssignments.add(user.Id, 1073741827);
  const assignments = await listAs(admin, 'Assigned').roleAssignments.expand('Member/Users', 'RoleDefinitionBindings')() as unknown as { PrincipalId: number; Member: { Title: string; Users?: unknown[] } }[];
  expect(assignments.find((row) => row.PrincipalId === user.Id)?.Member).toEqual(expect.not.objectContaining({ Users: expect.anything() }));
  expect(assignments.find((row) => row.PrincipalId === group)?.Member.Users).toHaveLength(2);
});

test('a cookie caller needs a digest, whatever else the Authorization header holds', async () => {
  const send = (authorization: string): Promise<Response> => fetch(`${tenant.url}/sites/okr/_api/web/lists`, { method: 'POST', headers: { Cookie: `tenant-user=${admin}`, Authorization: authorization, 'Content-Type': 'application/json' }, body: '{"Title":"Forged"}' });
  for (const authorization of ['', 'Basic x', 'Bearer']) expect((await send(authorization)).status).toBe(403);
});

test('everybody is let in by a claim, but not in the site of a private group', async () => {
  await tenant.control('POST', 'sites', { path: '/sites/closed', title: 'Closed', everyoneReads: false });
  await tenant.control('POST', 'sites', { path: '/sites/wide', title: 'Wide', everyoneReads: true });
  const everyone = (await pnpAs(tenant, admin).web.siteUsers()).find((user) => user.Title === 'Everyone except external users')?.LoginName as string;
  expect(everyone).toMatch(/^c:0-\.f\|rolemanager\|spo-grid-all-users\//);
  await expect(pnpAs(tenant, tom, '/sites/closed').web()).rejects.toThrow(/403/);
  expect((await pnpAs(tenant, tom, '/sites/wide').web()).Title).toBe('Wide');
  await expect(pnpAs(tenant, admin, '/sites/closed').web.associatedVisitorGroup.users.add(everyone)).rejects.toThrow(/private group/);
  await pnpAs(tenant, admin).web.associatedMemberGroup.users.add(everyone);
  expect((await listAs(tom).items.add({ Title: 'now a member' })).Title).toBe('now a member');
});

test('who is removed from a site and comes back has another number', async () => {
  const { web } = pnpAs(tenant, admin);
  const before = await web.ensureUser(tom);
  await web.siteUsers.removeById(before.Id);
  expect((await web.ensureUser(tom)).Id).not.toBe(before.Id);
});

test('who was removed from a site stays named in the rows that they wrote', async () => {
  await newList('Written');
  const added = await listAs(mia, 'Written').items.add({ Title: 'by Mia' });
  const { web } = pnpAs(tenant, admin);
  await web.siteUsers.removeById((await web.ensureUser(mia)).Id);
  const row = await listAs(admin, 'Written').items.getById(added.Id).select('Author/Name', 'Author/Title').expand('Author')();
  expect(row.Author).toMatchObject({ Name: `i:0#.f|membership|${mia}`, Title: 'Mia Meyer' });
  expect((await web.siteUsers()).map((user) => user.LoginName)).not.toContain(`i:0#.f|membership|${mia}`);
  await web.ensureUser(mia);
});

test('the people picker finds people by the beginning of name and address, and everybody as a group', async () => {
  const search = async (text: string): Promise<{ Key: string; EntityType: string }[]> => {
    const response = await fetch(`${tenant.url}/sites/okr/_api/SP.UI.ApplicationPages.ClientPeoplePickerWebServiceInterface.ClientPeoplePickerSearchUser`, {
      method: 'POST', headers: { authorization: `Bearer ${mia}`, accept: 'application/json;odata=nometadata', 'content-type': 'application/json' }, body: JSON.stringify({ queryParams: { QueryString: text, MaximumEntitySuggestions: 5 } })
    });
    return JSON.parse((await response.json() as { value: string }).value) as { Key: string; EntityType: string }[];
  };
  expect(await search('mia')).toMatchObject([{ Key: `i:0#.f|membership|${mia}`, EntityType: 'User' }]);
  expect(await search('everyone')).toMatchObject([{ EntityType: 'SecGroup' }]);
  expect(await search('nobody at all')).toEqual([]);
});

test('inheritance cannot be broken past 100,000 rows, nor past 50,000 scopes: both are settings here', async () => {
  await newList('Broken');
  await listAs(admin, 'Broken').items.add({ Title: 'a' });
  await listAs(admin, 'Broken').items.add({ Title: 'b' });
  await tenant.control('PATCH', 'settings', { breakLimit: 1 });
  await expect(listAs(admin, 'Broken').breakRoleInheritance(true)).rejects.toThrow(/too many/);
  await tenant.control('PATCH', 'settings', { breakLimit: 100000, scopeLimit: 1 });
  await expect(listAs(admin, 'Broken').items.getById(1).breakRoleInheritance(true)).rejects.toThrow(/too many/);
  await tenant.control('PATCH', 'settings', { scopeLimit: 50000 });
});

test('breaking inheritance without copying leaves the caller with full control, by switch', async () => {
  await newList('Alone');
  await listAs(admin, 'Alone').breakRoleInheritance(false);
  expect((await listAs(admin, 'Alone').roleAssignments.expand('Member')()).map((row) => (row as unknown as { Member: { Title: string } }).Member.Title)).toEqual(['Ada Admin']);
  await newList('Bare');
  await tenant.control('PATCH', 'settings', { breakAddsCaller: false });
  await listAs(admin, 'Bare').breakRoleInheritance(false);
  expect(await listAs(admin, 'Bare').roleAssignments()).toEqual([]);
  await tenant.control('PATCH', 'settings', { breakAddsCaller: true });
});

test('tenant properties are read by everybody and set by tenant administrators', async () => {
  expect(await pnpAs(tenant, mia).web.getStorageEntity('OkrDataSite')).toMatchObject({ 'odata.null': true });
  await expect(pnpAs(tenant, mia).web.setStorageEntity('OkrDataSite', 'x')).rejects.toThrow(/403/);
  await pnpAs(tenant, admin).web.setStorageEntity('OkrDataSite', '/sites/okr', 'Where', 'it is');
  expect(await pnpAs(tenant, tom).web.getStorageEntity('OkrDataSite')).toMatchObject({ Value: '/sites/okr', Description: 'Where', Comment: 'it is' });
});
