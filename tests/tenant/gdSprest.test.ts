import type { Page } from 'playwright-core';
import { mia, tom, uma } from './connect';
import { openPublishedClient, type PublishedClient } from './publishedClient';

/**
 * gd-sprest, a client for SharePoint that others have published, unchanged: the bundle of its package in a page of the tenant's own, with the cookie and form digests. It speaks verbose OData and
 * builds its batches in its own way.
 */
let client: PublishedClient;
let page: Page;

/** The package's chains: `Web().Lists('x').Items()`, and then `execute(done, failed)`. */
interface Chain {
  (...given: unknown[]): Chain;
  readonly [name: string]: Chain;
}
interface Package {
  readonly ContextInfo: { readonly setPageContext: (context: object) => void; readonly getWeb: () => Chain };
  readonly Web: () => Chain;
}
interface Reply {
  readonly status: number;
  /** The answer's `d`. */
  readonly d: Readonly<Record<string, unknown>> & { readonly results: readonly Readonly<Record<string, unknown>>[] };
  readonly response: string;
  /** Rows that the package hands over, after it has followed all pages. */
  readonly rows: number;
}
declare global {
  interface Window {
    readonly $REST: Package;
    /** Carries a chain out; a refusal is an answer too. */
    run(chain: Chain): Promise<Reply>;
  }
}

beforeAll(async () => {
  client = await openPublishedClient('gd-sprest/dist/gd-sprest.min.js');
  ({ page } = client);
  await page.evaluate(async () => {
    const web = { webAbsoluteUrl: `${location.origin}/sites/okr`, webServerRelativeUrl: '/sites/okr', siteAbsoluteUrl: `${location.origin}/sites/okr`, siteServerRelativeUrl: '/sites/okr' };
    window.run = (chain) => new Promise((resolve) => {
      const answer = (reply: unknown): void => {
        const { status, response, results } = reply as { status: number; response: string; results?: readonly unknown[] };
        const { d } = (response.startsWith('{') ? JSON.parse(response) : {}) as { d?: Reply['d'] };
        resolve({ status, response, d: d ?? { results: [] }, rows: results?.length ?? 0 });
      };
      chain.execute(answer, answer);
    });
    // A page of SharePoint brings a form digest along; here the package asks for it itself.
    window.$REST.ContextInfo.setPageContext({ legacyPageContext: web });
    const { d } = await window.run(window.$REST.ContextInfo.getWeb());
    const { FormDigestValue, FormDigestTimeoutSeconds } = d.GetContextWebInformation as Readonly<Record<string, unknown>>;
    window.$REST.ContextInfo.setPageContext({ legacyPageContext: { ...web, formDigestValue: FormDigestValue, formDigestTimeoutSeconds: FormDigestTimeoutSeconds } });
  });
}, 60000);
afterAll(async () => {
  await client.close();
});

test('a list with columns is made, found among the others, and changed', async () => {
  const made = await page.evaluate(() => window.run(window.$REST.Web().Lists().add({ Title: 'Sprest', BaseTemplate: 100 })));
  expect([made.status, made.d.Title]).toEqual([201, 'Sprest']);
  const field = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Fields().createFieldAsXml('<Field Type="Number" Name="Amount" DisplayName="Amount"/>')));
  expect(field.d.InternalName).toBe('Amount');
  const person = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Fields().createFieldAsXml('<Field Type="User" Name="Owner" DisplayName="Owner"/>')));
  expect(person.d.TypeAsString).toBe('User');
  const described = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').update({ Description: 'By a package of others' })));
  expect(described.status).toBe(204);
  const found = await page.evaluate(() => window.run(window.$REST.Web().Lists().query({ Filter: 'Hidden eq false', Select: ['Title', 'Description'], OrderBy: ['Title'] })));
  expect(found.d.results.map((list) => [list.Title, list.Description])).toEqual([['Documents', ''], ['Site Pages', ''], ['Sprest', 'By a package of others']]);
});

test('rows are made, filtered, expanded, changed, recycled and deleted', async () => {
  const owner = (await page.evaluate((login) => window.run(window.$REST.Web().ensureUser(login)), uma)).d.Id as number;
  const made = await page.evaluate((id) => window.run(window.$REST.Web().Lists('Sprest').Items().add({ Title: 'One', Amount: 1, OwnerId: id })), owner);
  expect([made.status, made.d.Title, made.d.OwnerId]).toEqual([201, 'One', owner]);
  for (const amount of [2, 3]) await page.evaluate((value) => window.run(window.$REST.Web().Lists('Sprest').Items().add({ Title: `Row ${value}`, Amount: value })), amount);
  const filtered = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items().query({
    Filter: 'Amount lt 3', Select: ['Id', 'Title', 'Owner/Title'], Expand: ['Owner'], OrderBy: ['Amount desc'], Top: 5
  })));
  expect(filtered.d.results.map((row) => [row.Title, (row.Owner as { Title: string } | null)?.Title])).toEqual([['Row 2', undefined], ['One', 'Uma Unger']]);
  const changed = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items(1).update({ Title: 'Changed' })));
  expect(changed.status).toBe(204);
  const read = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items(1)));
  expect(read.d.Title).toBe('Changed');
  expect((await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items(2).recycle()))).status).toBe(200);
  expect((await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items(3).delete()))).status).toBe(200);
  const left = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items()));
  expect(left.d.results.map((row) => row.Id)).toEqual([1]);
  const missing = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items(99)));
  expect([missing.status, JSON.parse(missing.response)]).toEqual([404, { error: { code: '-2130575338, System.ArgumentException', message: expect.objectContaining({ lang: 'en-US' }) } }]);
});

test('CAML, pages followed to their end, and attachments', async () => {
  for (const value of [10, 11, 12, 13, 14]) await page.evaluate((amount) => window.run(window.$REST.Web().Lists('Sprest').Items().add({ Title: 'Many', Amount: amount })), value);
  const caml = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').getItemsByQuery('<Query><Where><Gt><FieldRef Name="Amount"/><Value Type="Number">12</Value></Gt></Where></Query>')));
  expect(caml.d.results.map((row) => row.Amount)).toEqual([13, 14]);
  const all = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items().query({ GetAllItems: true, Top: 2, Select: ['Amount'] })));
  expect(all.rows).toBe(6);
  const attached = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items(1).AttachmentFiles().add('note.txt', 'hello')));
  expect(attached.status).toBe(200);
  const files = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items(1).AttachmentFiles()));
  expect(files.d.results.map((file) => file.FileName)).toEqual(['note.txt']);
});

test('its batches: every part is carried out and answered', async () => {
  const answers = await page.evaluate(() => new Promise<string[]>((resolve) => {
    const items = window.$REST.Web().Lists('Sprest');
    const titles: string[] = [];
    const note = (row: unknown): void => void titles.push(String((row as { Title: string }).Title));
    items.Items().add({ Title: 'First of a batch', Amount: 100 }).batch(note);
    items.Items().add({ Title: 'Second of a batch', Amount: 101 }).batch(note);
    items.Items(1).update({ Title: 'Changed in a batch' }).batch();
    items.execute(() => resolve(titles));
  }));
  expect(answers).toEqual(['First of a batch', 'Second of a batch']);
  const read = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').Items().query({ Filter: 'Amount ge 100 or Id eq 1', Select: ['Title'] })));
  expect(read.d.results.map((row) => row.Title)).toEqual(['Changed in a batch', 'First of a batch', 'Second of a batch']);
});

test('people, groups, permission levels and permissions', async () => {
  const me = await page.evaluate(() => window.run(window.$REST.Web().CurrentUser()));
  expect([me.d.Title, me.d.Email]).toEqual(['Mia Meyer', mia]);
  const users = await page.evaluate(() => window.run(window.$REST.Web().SiteUsers().query({ Filter: 'PrincipalType eq 1', Select: ['Title'] })));
  expect(users.d.results.map((user) => user.Title)).toEqual(expect.arrayContaining(['Ada Admin', 'Mia Meyer', 'Tom Tailor', 'Uma Unger']));
  const group = await page.evaluate(() => window.run(window.$REST.Web().SiteGroups().getByName('OKR Members').Users()));
  expect(group.d.results.map((user) => user.Title)).toEqual(expect.arrayContaining(['Mia Meyer', 'Uma Unger']));
  const roles = await page.evaluate(() => window.run(window.$REST.Web().RoleDefinitions()));
  expect(roles.d.results.map((role) => role.Name)).toEqual(expect.arrayContaining(['Full Control', 'Edit', 'Read']));
  const assigned = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').RoleAssignments().query({ Expand: ['Member', 'RoleDefinitionBindings'] })));
  expect(assigned.d.results.map((row) => [(row.Member as { Title: string }).Title, (row.RoleDefinitionBindings as { results: { Name: string }[] }).results.map((role) => role.Name)]))
    .toEqual(expect.arrayContaining([['OKR Members', ['Edit']], ['OKR Visitors', ['Read']]]));
  const rights = await page.evaluate((login) => window.run(window.$REST.Web().getUserEffectivePermissions(`i:0#.f|membership|${login}`)), tom);
  expect(rights.d.GetUserEffectivePermissions).toMatchObject({ High: expect.any(String), Low: expect.any(String) });
  const refused = await page.evaluate(() => window.run(window.$REST.Web().Lists('Sprest').breakRoleInheritance(false, true)));
  expect(refused.status).toBe(403);
});
