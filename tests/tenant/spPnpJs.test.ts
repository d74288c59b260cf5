import type { Page } from 'playwright-core';
import { mia, tom } from './connect';
import { openPublishedClient, type PublishedClient } from './publishedClient';

/**
 * sp-pnp-js 3.0.10 (MIT, 2018), unchanged, in a page of the tenant's own with the cookie and form digests: the client that samples for SharePoint Framework used before PnPjs, and that many web parts still carry. It is
 * another code base: it names the types of what it sends, fetches digests itself and builds its own batches.
 */
let client: PublishedClient;
let page: Page;

/** The package's objects and the answers to them, as far as a test looks into either. */
interface Chain {
  (...given: unknown[]): Chain & PromiseLike<Chain>;
  readonly [name: string]: Chain;
}
declare global {
  interface Window {
    readonly $pnp: { readonly sp: Chain; readonly setup: (configuration: object) => void };
  }
}

beforeAll(async () => {
  client = await openPublishedClient('sp-pnp-js/dist/pnp.min.js');
  ({ page } = client);
  await page.evaluate(() => window.$pnp.setup({ sp: { baseUrl: `${location.origin}/sites/okr` } }));
}, 60000);
afterAll(async () => {
  await client.close();
});

test('a list with columns and a view is made, found and changed', async () => {
  expect(await page.evaluate(async () => {
    const lists = (): Chain => window.$pnp.sp.web.lists;
    const made = await lists().add('Old', 'by sp-pnp-js', 100, true);
    const list = (): Chain => lists().getByTitle('Old');
    await list().fields.addNumber('Amount', 0, 10);
    await list().fields.addChoice('State', ['open', 'done']);
    await list().fields.createFieldAsXml('<Field Type="User" Name="Owner" DisplayName="Owner"/>');
    await list().views.add('Short', false, { RowLimit: 5 });
    await list().views.getByTitle('Short').fields.add('Amount');
    await list().update({ Description: 'changed' });
    const read = await list().select('Description', 'ItemCount').get();
    return [made.data.Title, (await lists().ensure('Old')).created, read.Description, (await list().fields.filter('FromBaseType eq false').get()).map((field: Chain) => field.InternalName)];
  })).toEqual(['Old', false, 'changed', ['Amount', 'State', 'Owner']]);
});

test('rows are added, filtered, paged, changed with their ETag, and told apart by who may', async () => {
  expect(await page.evaluate(async () => {
    const items = (): Chain => window.$pnp.sp.web.lists.getByTitle('Old').items;
    const first = await items().add({ Title: 'one', Amount: 5 });
    for (const Title of ['two', 'three']) await items().add({ Title, Amount: 1, State: 'open' });
    const asked = await items().select('Title', 'Author/Title').expand('Author').filter('Amount eq 1').orderBy('Title', false).get();
    const pages = await items().top(2).getPaged();
    const rest = await pages.getNext();
    await items().getById(first.data.Id).update({ Title: 'one b' });
    const stale = await items().getById(first.data.Id).update({ Title: 'lost' }, '"1"').then(() => 0, (error: { status: number }) => error.status);
    const text = await items().getById(1).fieldValuesAsText.get();
    return [asked.map((row: Chain) => [row.Title, row.Author.Title]), pages.results.length, rest.results.map((row: Chain) => row.Title), stale, text.Title];
  })).toEqual([[['two', 'Mia Meyer'], ['three', 'Mia Meyer']], 2, ['three'], 412, 'one b']);
  const refused = await client.tenant.ask(tom, 'POST', '/sites/okr/_api/web/lists/getByTitle(\'Old\')/items', { Title: 'x' });
  expect(refused.status).toBe(403);
});

test('CAML, attachments, files, its batch', async () => {
  expect(await page.evaluate(async () => {
    const list = (): Chain => window.$pnp.sp.web.lists.getByTitle('Old');
    const caml = await list().getItemsByCAMLQuery({ ViewXml: '<View><Query><Where><Eq><FieldRef Name="Amount"/><Value Type="Number">1</Value></Eq></Where></Query></View>' });
    const attachments = (): Chain => list().items.getById(1).attachmentFiles;
    await attachments().add('note.txt', 'hello');
    const folder = (): Chain => window.$pnp.sp.web.getFolderByServerRelativeUrl('/sites/okr/Shared Documents');
    await folder().files.add('plan.txt', 'a plan', true);
    const batch = window.$pnp.sp.createBatch();
    const type = await list().getListItemEntityTypeFullName();
    const parts = [list().items.inBatch(batch).add({ Title: 'four' }, type), list().items.getById(2).inBatch(batch).update({ Title: 'zwei' }, '*', type)];
    await batch.execute();
    const answers = await Promise.all(parts);
    return [caml.length, await attachments().getByName('note.txt').getText(), await window.$pnp.sp.web.getFileByServerRelativeUrl('/sites/okr/Shared Documents/plan.txt').getText(), answers.length,
      (await list().items.select('Title').get()).map((row: Chain) => row.Title)];
  })).toEqual([2, 'hello', 'a plan', 2, ['one b', 'zwei', 'three', 'four']]);
});

test('people, profiles, groups, a sub-web and its own address', async () => {
  await client.tenant.control('POST', 'sites', { path: '/sites/okr', owners: [mia] });
  expect(await page.evaluate(async (tomsName) => {
    const { sp } = window.$pnp;
    const tomsUser = await sp.web.ensureUser(tomsName);
    const groups = await sp.web.siteUsers.getById(tomsUser.data.Id).groups.get();
    const profile = await sp.profiles.getPropertiesFor(tomsName);
    const sub = await sp.web.webs.add('Sub', 'sub');
    const web = await sub.web.get();
    return [tomsUser.data.Title, groups.length, profile.DisplayName, web.Title, web.ServerRelativeUrl];
  }, `i:0#.f|membership|${tom}`)).toEqual(['Tom Tailor', 0, 'Tom Tailor', 'Sub', '/sites/okr/sub']);
});
