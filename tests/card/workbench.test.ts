import type { Browser, Page } from 'playwright-core';
import { samplePersonas } from '../../commands/sampleOrganisation';
import { launchBrowser, visit, type Visitor } from '../harness/browser';
import { card, openCard, quickView } from '../harness/myGoals';
import { startProduct, type Product } from '../harness/product';
import { readRows } from '../harness/sharePoint';

const phone = { width: 390, height: 844, touch: true };
let product: Product;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  product = await startProduct(['--people', '60']);
  browser = await launchBrowser();
});

afterEach(async () => {
  const troubles = visitor.takeTroubles();
  await visitor.close();
  expect(troubles).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

async function openAs(person: string, path = '/sites/home/phone'): Promise<Page> {
  visitor = await visit(browser, product.url, person, phone);
  await openCard(visitor.page, `${product.url}${path}`);
  return visitor.page;
}

const logSize = async (): Promise<number> => (await readRows(product.url, 'OKRCheckIns', '$select=Id&$top=5000')).length;

test('everything that is due is checked in on with three taps', async () => {
  const before = await logSize();
  const page = await openAs(samplePersonas.fiveKeyResults);
  await card(page).getByRole('button').first().click();
  await quickView(page).getByRole('button', { name: /^Check in on all/ }).click();
  const fields = quickView(page).getByRole('textbox');
  await fields.first().waitFor();
  const asked = await fields.count();
  for (let i = 0; i < asked; i++) await fields.nth(i).fill(String(11 + i));
  await quickView(page).getByRole('button', { name: 'Save all' }).click();
  await quickView(page).getByText(`${asked} saved. Thank you!`).waitFor();
  await expect(logSize()).resolves.toBe(before + asked);
});

test('a wrong number is named, and what was typed is still there', async () => {
  const before = await logSize();
  const page = await openAs(samplePersonas.fortyGoals);
  await card(page).getByRole('button').first().click();
  await quickView(page).locator('.ac-selectable').first().click();
  await quickView(page).getByRole('textbox').first().fill('a dozen');
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('“a dozen” is not a number').waitFor();
  await expect(quickView(page).getByRole('textbox').first().inputValue()).resolves.toBe('a dozen');
  await expect(logSize()).resolves.toBe(before);
});

test('the second visit shows the goals before it asks for anything, and never to somebody else', async () => {
  const page = await openAs(samplePersonas.fiveKeyResults);
  await card(page).getByText(/due|on track|at risk|behind/).first().waitFor();
  const shown = await card(page).innerText();
  // The data do not answer any more: what is on the card now was kept.
  await page.route('**/sites/okr/_api/**', () => undefined);
  await openCard(page, `${product.url}/sites/home/phone`);
  await expect(card(page).innerText()).resolves.toBe(shown);
  await page.context().clearCookies();
  await page.context().addCookies([{ name: 'tenant-user', value: encodeURIComponent(samplePersonas.manager), url: product.url }]);
  await page.goto(`${product.url}/sites/home/phone`);
  await card(page).getByText('Loading…').waitFor();
  await expect(card(page).innerText()).resolves.not.toContain(shown.split('\n')[2]);
});

test('a part of the card that does not arrive says so, and comes with another try', async () => {
  const page = await openAs(samplePersonas.manager);
  await page.route('**/chunk.my-goals-team*', (route) => route.abort());
  await card(page).click({ position: { x: 40, y: 20 } });
  await quickView(page).getByRole('button', { name: 'My team' }).click();
  await quickView(page).getByText('This could not be opened').waitFor();
  await page.unroute('**/chunk.my-goals-team*');
  await quickView(page).getByRole('button', { name: 'Try again' }).click();
  await quickView(page).getByText(/need attention|needs attention|on track/).first().waitFor();
  visitor.takeTroubles();
});

test('a goal of one\'s own is made, shown and checked in on', async () => {
  const page = await openAs(samplePersonas.noGoals);
  await card(page).click({ position: { x: 40, y: 20 } });
  await quickView(page).getByRole('button', { name: 'New goal' }).click();
  await quickView(page).getByText('Speak with confidence in front of groups').click();
  await quickView(page).getByText('Or begin with an example:').waitFor({ state: 'detached' });
  await expect(quickView(page).getByRole('textbox').first().inputValue()).resolves.toBe('Speak with confidence in front of groups');
  await quickView(page).getByRole('button', { name: 'Save goal' }).click();
  await quickView(page).getByText('Your goal is saved.').waitFor();
  await quickView(page).getByRole('button', { name: 'All my goals' }).click();
  await quickView(page).getByText('Talks given').click();
  await quickView(page).getByRole('textbox').first().fill('1');
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('Saved. Thank you!').waitFor();
  await quickView(page).getByText('1 of 3 talks').waitFor();
});
