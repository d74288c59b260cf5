import type { Browser } from 'playwright-core';
import { samplePersonas } from '../commands/sampleOrganisation';
import { launchBrowser, visit } from './harness/browser';
import { startProduct, type Product } from './harness/product';
import { addSite, readRows } from './harness/sharePoint';

const site = '/sites/fresh';
let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct(['--people', '40']);
  browser = await launchBrowser();
  await addSite(product.url, site, 'Fresh');
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const page = (): string => `${product.url}/sites/home/full?props=${encodeURIComponent(JSON.stringify({ siteUrl: product.url + site }))}`;

/** Asking whether a list is there answers 404 while it is not, and the browser writes that into its console by itself. */
const other = (troubles: string[]): string[] => troubles.filter((trouble) => !/^console: Failed to load resource: the server responded with a status of 404/.test(trouble));

test('a person who may not manage permissions is told whom to ask, by name', async () => {
  const visitor = await visit(browser, product.url, samplePersonas.oneGoal);
  await visitor.page.goto(page());
  await visitor.page.getByText('Goals are not set up here yet').waitFor();
  await visitor.page.getByRole('link', { name: 'Ada Admin' }).waitFor();
  await expect(visitor.page.getByRole('button', { name: 'Set up' }).count()).resolves.toBe(0);
  expect(other(visitor.takeTroubles())).toEqual([]);
  await visitor.close();
});

test('an administrator sets an empty site up in one click, and everybody else then finds an empty tree there', async () => {
  const admin = await visit(browser, product.url, 'admin@contoso.example');
  await admin.page.goto(page());
  await admin.page.getByRole('button', { name: 'Set up' }).click();
  await admin.page.getByText('Everything is set up').waitFor({ timeout: 90000 });
  await admin.page.getByRole('button', { name: 'Show the goals' }).click();
  expect(other(admin.takeTroubles())).toEqual([]);
  await admin.close();

  await expect(readRows(product.url, 'OKRObjectives', '$select=Id', { site })).resolves.toEqual([]);
  const person = await visit(browser, product.url, samplePersonas.oneGoal);
  await person.page.goto(page());
  await person.page.waitForLoadState('networkidle');
  await expect(person.page.getByText('Goals are not set up here yet').count()).resolves.toBe(0);
  expect(other(person.takeTroubles())).toEqual([]);
  await person.close();
});

test('the check-in log lets an ordinary person add, and neither edit nor delete', async () => {
  const person = samplePersonas.oneGoal;
  const call = (method: string, path: string, body?: object): Promise<Response> => fetch(`${product.url}${site}/_api/web/GetList('${site}/Lists/OKRCheckIns')/items${path}`, {
    method,
    headers: { authorization: `Bearer ${person}`, accept: 'application/json;odata=nometadata', 'content-type': 'application/json', ...(method === 'POST' ? {} : { 'if-match': '*' }) },
    body: body && JSON.stringify(body)
  });
  const added = await call('POST', '', { Title: 'Mine', OkrGoal: 'k1', OkrKind: 'comment', OkrDate: '2026-11-21', OkrClientKey: '0b8ef1d4-3a52-4b8f-9e64-0a6c1f0c9a11' });
  expect(added.status).toBe(201);
  const { Id } = await added.json() as { Id: number };
  await expect(call('PATCH', `(${Id})`, { Title: 'Changed' }).then((response) => response.status)).resolves.toBe(403);
  await expect(call('DELETE', `(${Id})`).then((response) => response.status)).resolves.toBe(403);
});
