import type { SPFI } from '@pnp/sp';
import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, pnpAs } from './connect';

/** What goes into the recycle bin comes out whole. */
let tenant: RunningTenant;
let sp: SPFI;

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  sp = pnpAs(tenant, admin);
});
afterAll(() => tenant.close());

test('a row comes back with its attachments and versions', async () => {
  await sp.web.lists.add('Kept', '', 100, false, { EnableVersioning: true });
  const { items } = sp.web.lists.getByTitle('Kept');
  const { Id } = await items.add({ Title: 'v1' });
  await items.getById(Id).update({ Title: 'v2' });
  await items.getById(Id).attachmentFiles.add('note.txt', 'hello');
  const bin = await items.getById(Id).recycle();
  await expect(items.getById(Id)()).rejects.toThrow(/404/);
  expect((await sp.web.lists.getByTitle('Kept')()).ItemCount).toBe(0);
  await sp.web.recycleBin.getById(bin).restore();
  expect((await items.getById(Id)()).Title).toBe('v2');
  expect(await items.getById(Id).attachmentFiles.getByName('note.txt').getText()).toBe('hello');
  expect((await items.getById(Id).versions()).length).toBe(2);
});

test('rows that a cascade takes along come back together', async () => {
  await sp.web.lists.add('Boxes');
  await sp.web.lists.add('Things');
  const { Id: boxes } = await sp.web.lists.getByTitle('Boxes')();
  await sp.web.lists.getByTitle('Things').fields.createFieldAsXml({ SchemaXml: `<Field Type="Lookup" Name="Box" DisplayName="Box" List="{${boxes}}" ShowField="Title" Indexed="TRUE" RelationshipDeleteBehavior="Cascade"/>`, Options: 8 });
  const box = await sp.web.lists.getByTitle('Boxes').items.add({ Title: 'box' });
  await sp.web.lists.getByTitle('Things').items.add({ Title: 'thing', BoxId: box.Id });
  const bin = await sp.web.lists.getByTitle('Boxes').items.getById(box.Id).recycle();
  expect(await sp.web.lists.getByTitle('Things').items()).toEqual([]);
  await sp.web.recycleBin.getById(bin).restore();
  expect((await sp.web.lists.getByTitle('Things').items()).map((row: { Title: string; BoxId: number }) => [row.Title, row.BoxId])).toEqual([['thing', box.Id]]);
});

test('a list is recycled, restored with its rows and columns, and deleted for ever', async () => {
  await sp.web.lists.add('Thrown');
  const thrown = sp.web.lists.getByTitle('Thrown');
  await thrown.fields.addNumber('Amount');
  await thrown.items.add({ Title: 'kept', Amount: 7 });
  const bin = await thrown.recycle() as unknown as string;
  await expect(thrown()).rejects.toThrow(/404/);
  await expect(sp.web.getList('/sites/okr/Lists/Thrown')()).rejects.toThrow(/404/);
  expect(await sp.web.recycleBin.getById(bin)()).toMatchObject({ Title: 'Thrown', ItemType: 4, DirName: 'sites/okr/Lists', LeafName: 'Thrown' });
  await sp.web.lists.add('Thrown');
  await expect(sp.web.recycleBin.getById(bin).restore()).rejects.toThrow(/already exists/);
  await thrown.delete();
  await sp.web.recycleBin.getById(bin).restore();
  expect((await thrown.items())[0]).toMatchObject({ Title: 'kept', Amount: 7 });
  await thrown.recycle();
  await sp.web.recycleBin.deleteAll();
  expect(await sp.web.recycleBin()).toEqual([]);
  await expect(thrown()).rejects.toThrow(/404/);
});

test('who may not manage the list cannot recycle it', async () => {
  await sp.web.lists.add('Ours');
  await sp.web.lists.getByTitle('Ours').breakRoleInheritance(true);
  const { Id } = await sp.web.associatedMemberGroup();
  await sp.web.lists.getByTitle('Ours').roleAssignments.getById(Id).delete();
  await expect(pnpAs(tenant, mia).web.lists.getByTitle('Ours').recycle()).rejects.toThrow(/403|404/);
});
