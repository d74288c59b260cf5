import type { SPFI } from '@pnp/sp';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, pnpAs, tom } from './connect';

/** Files and folders of libraries, driven by the unmodified PnPjs. */
let tenant: RunningTenant;
let sp: SPFI;
const library = '/sites/okr/Shared Documents';
const names = (entries: readonly { Name: string }[]): string[] => entries.map((entry) => entry.Name);

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  sp = pnpAs(tenant, admin);
});
afterAll(() => tenant.close());

test('a file is added, read, listed, changed and deleted', async () => {
  const folder = sp.web.getFolderByServerRelativePath(library);
  const added = await folder.files.addUsingPath('It\'s a note.txt', 'hello', { Overwrite: false });
  expect(added).toMatchObject({ Name: 'It\'s a note.txt', ServerRelativeUrl: `${library}/It's a note.txt`, Length: '5', UIVersionLabel: '1.0', Exists: true });
  const file = sp.web.getFileByServerRelativePath(`${library}/It's a note.txt`);
  expect([await file.getText(), (await file.getBuffer()).byteLength, await file.exists()]).toEqual(['hello', 5, true]);
  expect(names(await folder.files())).toEqual(['It\'s a note.txt']);
  await expect(folder.files.addUsingPath('It\'s a note.txt', 'x')).rejects.toThrow(/already exists/);
  await folder.files.addUsingPath('It\'s a note.txt', 'again', { Overwrite: true });
  await file.setContent('changed');
  expect(await file.getText()).toBe('changed');
  expect(await (await file.getItem()).select('FileLeafRef', 'FileRef', 'File_x0020_Type', 'EncodedAbsUrl')()).toMatchObject({
    FileLeafRef: 'It\'s a note.txt', FileRef: `${library}/It's a note.txt`, File_x0020_Type: 'txt', EncodedAbsUrl: `${tenant.url}/sites/okr/Shared%20Documents/It's%20a%20note.txt`
  });
  await file.delete();
  expect(await file.exists()).toBe(false);
  await expect(file.getText()).rejects.toThrow(/404/);
});

test('a file of 100 bytes sent in pieces of 30', async () => {
  const text = 'x'.repeat(60) + 'y'.repeat(40);
  await sp.web.getFolderByServerRelativePath(library).files.addChunked('pieces.txt', new Blob([text]), { chunkSize: 30, progress: () => undefined });
  expect(await sp.web.getFileByServerRelativePath(`${library}/pieces.txt`).getText()).toBe(text);
});

test('folders are made, listed, renamed with what is in them, and recycled as one', async () => {
  await sp.web.folders.addUsingPath('Shared Documents/Plans');
  const plans = sp.web.getFolderByServerRelativePath(`${library}/Plans`);
  await plans.addSubFolderUsingPath('2026');
  await sp.web.getFolderByServerRelativePath(`${library}/Plans/2026`).files.addUsingPath('plan.txt', 'the plan');
  expect(names(await sp.web.getFolderByServerRelativePath(library).folders())).toEqual(['Plans']);
  expect(await plans.getParentInfos()).toMatchObject({ Folder: { ServerRelativeUrl: `${library}/Plans` }, ParentList: { RootFolderServerRelativeUrl: library } });
  await (await plans.getItem()).update({ FileLeafRef: 'Ideas' });
  const moved = sp.web.getFileByServerRelativePath(`${library}/Ideas/2026/plan.txt`);
  expect(await moved.getText()).toBe('the plan');
  await sp.web.getFolderByServerRelativePath(`${library}/Ideas`).recycle();
  expect(await moved.exists()).toBe(false);
  const [thrown] = await sp.web.recycleBin();
  expect(thrown).toMatchObject({ LeafName: 'Ideas', ItemType: 5 });
  await sp.web.recycleBin.getById(thrown.Id).restore();
  expect(await moved.getText()).toBe('the plan');
  await sp.web.getFolderByServerRelativePath(`${library}/Ideas`).delete();
  expect(await moved.exists()).toBe(false);
  expect(await sp.web.getFolderByServerRelativePath(`${library}/Ideas`).select('Exists')()).toMatchObject({ Exists: false });
  await expect(sp.web.getFolderByServerRelativePath(`${library}/Ideas`)()).rejects.toThrow(/404/);
});

test('a file is copied and moved', async () => {
  const { files } = sp.web.getFolderByServerRelativePath(library);
  await files.addUsingPath('one.txt', 'one');
  await sp.web.getFileByServerRelativePath(`${library}/one.txt`).copyTo(`${library}/two.txt`, false);
  expect(await sp.web.getFileByServerRelativePath(`${library}/two.txt`).getText()).toBe('one');
  await expect(sp.web.getFileByServerRelativePath(`${library}/one.txt`).copyTo(`${library}/two.txt`, false)).rejects.toThrow(/already exists/);
  const moving = await tenant.ask(admin, 'POST', `/sites/okr/_api/web/getFileByServerRelativeUrl('${library}/two.txt')/moveTo(newurl='${library}/three.txt',flags=1)`);
  expect(moving.status).toBe(200);
  expect(await sp.web.getFileByServerRelativePath(`${library}/three.txt`).getText()).toBe('one');
});

test('who may only read can neither add nor change nor delete; who may not see the library sees no file', async () => {
  const { Id } = await sp.web.getList(library)();
  await sp.web.getFolderByServerRelativePath(library).files.addUsingPath('shared.txt', 'for all', { Overwrite: true });
  const reader = pnpAs(tenant, tom).web;
  expect(await reader.getFileByServerRelativePath(`${library}/shared.txt`).getText()).toBe('for all');
  await expect(reader.getFolderByServerRelativePath(library).files.addUsingPath('mine.txt', 'x')).rejects.toThrow(/403/);
  await expect(reader.getFileByServerRelativePath(`${library}/shared.txt`).setContent('x')).rejects.toThrow(/403/);
  await expect(reader.getFileByServerRelativePath(`${library}/shared.txt`).delete()).rejects.toThrow(/403/);
  const item = await sp.web.getFileByServerRelativePath(`${library}/shared.txt`).getItem();
  await item.breakRoleInheritance(false);
  expect(await reader.getFileByServerRelativePath(`${library}/shared.txt`).exists()).toBe(false);
  expect(names(await reader.getFolderByServerRelativePath(library).files())).not.toContain('shared.txt');
  await sp.web.lists.getById(Id).breakRoleInheritance(false);
  await expect(pnpAs(tenant, mia).web.getFileByServerRelativePath(`${library}/pieces.txt`).getText()).rejects.toThrow(/403|404/);
  await sp.web.lists.getById(Id).resetRoleInheritance();
});

test('the site\'s pages are files too', async () => {
  expect(await sp.web.getFileByServerRelativePath('/sites/okr/SitePages/Home.aspx')()).toMatchObject({ Name: 'Home.aspx', Title: 'Home' });
  expect(names(await sp.web.getFolderByServerRelativePath('SitePages').files())).toEqual(['Home.aspx']);
  expect(names(await sp.web.rootFolder.folders())).toEqual(['Shared Documents', 'SitePages']);
  expect(await sp.web.lists.getByTitle('Site Pages').items.select('FileLeafRef', 'File/Name', 'File/Length').expand('File')()).toMatchObject([{ FileLeafRef: 'Home.aspx', File: { Name: 'Home.aspx' } }]);
});

test('a refusal names the file', async () => {
  const reply = await tenant.ask(admin, 'GET', `/sites/okr/_api/web/getFileByServerRelativePath(decodedUrl='${encodeURIComponent(`${library}/nope.txt`)}')`, undefined, { Accept: 'application/json' });
  expect([reply.status, reply.json]).toEqual([404, { 'odata.error': { code: '-2130575338, Microsoft.SharePoint.SPException', message: { lang: 'en-US', value: `The file ${library}/nope.txt does not exist.` } } }]);
});
