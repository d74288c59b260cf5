import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/forms';
import '@pnp/sp/navigation';
import '@pnp/sp/profiles';
import '@pnp/sp/regional-settings/field';
import '@pnp/sp/regional-settings/list';
import '@pnp/sp/regional-settings/web';
import '@pnp/sp/sputilities';
import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, pnpAs, tom, uma } from './connect';

/** What PnPjs' other modules ask for, those that samples use beside lists: profiles, principals, navigation, files that move, forms, sites. */
let tenant: RunningTenant;
let sp: SPFI;
const claim = (upn: string): string => `i:0#.f|membership|${upn}`;

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  sp = pnpAs(tenant, admin);
});
afterAll(() => tenant.close());

describe('profiles', () => {
  test('one\'s own, another\'s, and one property', async () => {
    const { profiles } = pnpAs(tenant, mia);
    const own = await profiles.myProperties() as { UserProfileProperties: { Key: string; Value: string }[] };
    expect(own).toMatchObject({ AccountName: claim(mia), DisplayName: 'Mia Meyer', Title: 'Lead', DirectReports: [claim(tom), claim(uma)], ExtendedManagers: [claim(admin)] });
    expect(own.UserProfileProperties.filter((property) => /^(Department|Manager|WorkEmail)$/.test(property.Key)).map((property) => property.Value)).toEqual(['Sales', claim(admin), mia]);
    expect(await profiles.getPropertiesFor(claim(tom))).toMatchObject({ DisplayName: 'Tom Tailor', Peers: [claim(uma)] });
    expect(await profiles.getUserProfilePropertyFor(claim(mia), 'Department')).toBe('Sales');
    expect(await profiles.getPropertiesFor(claim('nobody@contoso.example'))).toMatchObject({ 'odata.null': true });
    expect(await profiles.userProfile).toMatchObject({ DisplayName: 'Mia Meyer' });
  });

  test('the people picker resolves one, by address or whole name', async () => {
    const resolve = (QueryString: string): Promise<object> => sp.profiles.clientPeoplePickerResolveUser({ AllowEmailAddresses: true, AllowMultipleEntities: false, MaximumEntitySuggestions: 5, QueryString } as never);
    expect(await resolve(mia)).toMatchObject({ Key: claim(mia), IsResolved: true });
    expect(await resolve('tom tailor')).toMatchObject({ Key: claim(tom) });
    expect(await resolve('nobody')).toMatchObject({ IsResolved: false });
  });
});

describe('the user information list', () => {
  test('holds every user and group of the site, by each of its addresses', async () => {
    const [row] = await sp.web.siteUserInfoList.items.select('Id', 'Title', 'EMail', 'JobTitle').filter(`EMail eq '${mia}'`)();
    expect(row).toMatchObject({ Id: (await sp.web.ensureUser(mia)).Id, Title: 'Mia Meyer', JobTitle: 'Lead' });
    expect((await sp.web.getList('/sites/okr/_catalogs/users').items.getById(row.Id)()).Name).toBe(claim(mia));
    expect((await sp.web.lists.getByTitle('User Information List').select('Title', 'Hidden', 'ItemCount')())).toMatchObject({ Hidden: true, ItemCount: (await sp.web.siteUserInfoList.items.top(500)()).length });
    expect((await sp.web.lists()).some((list) => list.Title === 'User Information List')).toBe(false);
  });
});

test('principals are resolved, searched and expanded; a mail is taken', async () => {
  expect(await sp.utility.resolvePrincipal(mia, 1, 15, true, false)).toMatchObject({ LoginName: claim(mia), DisplayName: 'Mia Meyer', PrincipalType: 1 });
  expect((await sp.utility.searchPrincipals('o', 15, 15, '', 10)).map((found) => found.DisplayName)).toEqual(expect.arrayContaining(['OKR Owners', 'OKR Members', 'OKR Visitors']));
  expect((await sp.utility.searchPrincipals('mia', 8, 15, '', 10)).length).toBe(0);
  expect((await sp.utility.expandGroupsToPrincipals(['OKR Members'], 10)).map((found) => found.DisplayName)).toEqual(['Mia Meyer', 'Uma Unger']);
  expect(await pnpAs(tenant, mia).utility.getCurrentUserEmailAddresses()).toBe(mia);
  await sp.utility.sendEmail({ To: [mia], Subject: 'Hello', Body: 'x' });
  await expect(sp.utility.sendEmail({ To: [], Subject: 'Hello', Body: 'x' })).rejects.toThrow(/\[400\]/);
});

test('navigation: read by everybody, changed by who manages the web', async () => {
  const titles = async (): Promise<string[]> => (await pnpAs(tenant, tom).web.navigation.quicklaunch()).map((node: { Title: string }) => node.Title);
  expect(await titles()).toEqual(['Home', 'Documents', 'Site contents']);
  const bar = sp.web.navigation.quicklaunch;
  const { Id } = await bar.add('Goals', '/sites/okr/Lists/Goals');
  await sp.web.navigation.quicklaunch.getById(Id).children.add('Below', '/sites/okr/below');
  await sp.web.navigation.quicklaunch.getById(Id).update({ Title: 'Our goals' });
  await sp.web.navigation.quicklaunch.moveAfter(Id, 2001);
  expect(await titles()).toEqual(['Home', 'Our goals', 'Documents', 'Site contents']);
  expect(await sp.web.navigation.quicklaunch.getById(Id).children()).toEqual([expect.objectContaining({ Title: 'Below' })]);
  await expect(pnpAs(tenant, mia).web.navigation.quicklaunch.getById(Id).delete()).rejects.toThrow(/\[403\]/);
  await sp.web.navigation.quicklaunch.getById(Id).delete();
  expect((await sp.navigation.getMenuState()).Nodes.map((node) => node.Title)).toEqual(['Home', 'Documents', 'Site contents']);
});

describe('files and folders', () => {
  const library = '/sites/okr/Shared Documents';
  const names = async (path = library): Promise<string[]> => (await sp.web.getFolderByServerRelativePath(path).files()).map((file) => file.Name);

  test('are copied and moved by their paths, to another site too', async () => {
    await sp.web.getFolderByServerRelativePath(library).folders.addUsingPath('Old');
    await sp.web.getFolderByServerRelativePath(`${library}/Old`).files.addUsingPath('a.txt', 'first');
    const file = sp.web.getFileByServerRelativePath(`${library}/Old/a.txt`);
    await file.copyByPath(`${library}/b.txt`, false, { KeepBoth: false });
    await expect(file.copyByPath(`${library}/b.txt`, false, { KeepBoth: false })).rejects.toThrow(/already exists/);
    await file.copyByPath(`${library}/b.txt`, false, { KeepBoth: true });
    expect(await names()).toEqual(['b.txt', 'b1.txt']);
    await sp.web.getFileByServerRelativePath(`${library}/b1.txt`).moveByPath('/sites/home/Shared Documents/c.txt', true, {});
    expect([await names(), await pnpAs(tenant, admin, '/sites/home').web.getFileByServerRelativePath('/sites/home/Shared Documents/c.txt').getText()]).toEqual([['b.txt'], 'first']);
    await sp.web.getFolderByServerRelativePath(`${library}/Old`).moveByPath(`${library}/New`, { KeepBoth: false });
    await sp.web.getFolderByServerRelativePath(`${library}/New`).copyByPath(`${library}/Copy`, { KeepBoth: false });
    expect([await names(`${library}/New`), await names(`${library}/Copy`)]).toEqual([['a.txt'], ['a.txt']]);
  });

  test('a folder is renamed, measured, and has properties that are chosen', async () => {
    await sp.web.getFolderByServerRelativePath(library).folders.addUsingPath('Box');
    await sp.web.getFolderByServerRelativePath(`${library}/Box`).files.addUsingPath('x.txt', '12345');
    await sp.web.getFolderByServerRelativePath(`${library}/Box`).update({ Name: 'Crate' });
    expect(await sp.web.getFolderByServerRelativePath(`${library}/Crate`).storageMetrics()).toMatchObject({ TotalFileCount: '1', TotalFileStreamSize: '5' });
    const chosen = await sp.web.getFolderByServerRelativePath(library).properties.select('vti_x005f_listtitle')() as Record<string, string>;
    expect([chosen.vti_x005f_listtitle, chosen['odata.type'], chosen.vti_x005f_level]).toEqual(['Documents', 'SP.PropertyValues', undefined]);
  });

  test('what is thrown out of the bin is still in the site\'s, until that is emptied', async () => {
    await sp.web.getFolderByServerRelativePath(library).files.addUsingPath('gone.txt', 'x');
    const id = await sp.web.getFileByServerRelativePath(`${library}/gone.txt`).recycle();
    await sp.web.recycleBin.getById(id).moveToSecondStage();
    expect([(await sp.web.recycleBin()).length, (await sp.site.recycleBin()).length]).toEqual([0, 1]);
    await sp.site.recycleBin.deleteAllSecondStageItems();
    expect((await sp.site.recycleBin()).length).toBe(0);
  });
});

describe('lists', () => {
  test('forms, lookups that read a list, titles by language, numbers taken in advance, rows as JSON in a text', async () => {
    const { Id } = await sp.web.lists.add('Asked', 'What is asked');
    const list = sp.web.lists.getByTitle('Asked');
    expect((await list.forms()).map((form) => [form.FormType, form.ServerRelativeUrl])).toEqual([[4, '/sites/okr/Lists/Asked/DispForm.aspx'], [6, '/sites/okr/Lists/Asked/EditForm.aspx'], [8, '/sites/okr/Lists/Asked/NewForm.aspx']]);
    await list.fields.addLookup('Parent', { LookupListId: Id, LookupFieldName: 'Title' });
    expect(await list.relatedFields()).toEqual([expect.objectContaining({ ListId: Id })]);
    expect([await list.titleResource('en-us'), await list.fields.getByInternalNameOrTitle('Parent').titleResource('en-us'), await sp.web.titleResource('en-us')]).toEqual(['Asked', 'Parent', 'OKR']);
    await list.items.add({ Title: 'one' });
    expect([await list.reserveListItemId(), (await list.items.add({ Title: 'three' })).Id]).toEqual([2, 3]);
    expect((await list.renderListData('<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>')).Row.map((row) => row.Title)).toEqual(['one', 'three']);
  });
});

describe('sites', () => {
  test('their libraries, what is kept of them, one with a group, and groups that a web is given', async () => {
    expect((await sp.site.getDocumentLibraries(`${tenant.url}/sites/okr`)).map((library) => library.Title)).toEqual(['Documents']);
    await sp.site.update({ ShareByEmailEnabled: true } as never);
    expect((await sp.site.select('ShareByEmailEnabled')())).toMatchObject({ ShareByEmailEnabled: true });
    await expect(pnpAs(tenant, mia).site.update({ ShareByEmailEnabled: false } as never)).rejects.toThrow(/\[403\]/);
    const made = JSON.parse(await pnpAs(tenant, mia).site.createModernTeamSite('Launch', 'launch', false) as unknown as string) as { SiteUrl: string; GroupId: string };
    expect(made.SiteUrl).toBe(`${tenant.url}/sites/launch`);
    expect((await tenant.ask(mia, 'GET', `/v1.0/groups/${made.GroupId}`)).json).toMatchObject({ displayName: 'Launch', visibility: 'Private' });
    await sp.web.webs.add('Own', 'own');
    const { web } = pnpAs(tenant, admin, '/sites/okr/own');
    await web.createDefaultAssociatedGroups('Own', claim(mia), false, true);
    expect([(await web.associatedOwnerGroup()).Title, (await web.associatedOwnerGroup.users()).map((user) => user.Title)]).toEqual(['Own Owners', ['Mia Meyer']]);
  });
});
