import type { Browser, Page } from 'playwright-core';
import { samplePersonas } from '../commands/sampleOrganisation';
import { launchBrowser, visit, type Visitor } from './harness/browser';
import { card, openCard, quickView } from './harness/myGoals';
import { startProduct, type Product } from './harness/product';
import { readRows } from './harness/sharePoint';

const owner = samplePersonas.fiveKeyResults;
let product: Product;
let browser: Browser;

beforeAll(async () => {
  product = await startProduct(['--people', '40']);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

const logSize = async (): Promise<number> => (await readRows(product.url, 'OKRCheckIns', '$select=Id&$top=5000')).length;

/** Opens the phone's form of the first goal in the list and types a value. */
async function fillForm(page: Page, value: string): Promise<void> {
  await openCard(page, `${product.url}/sites/home/phone`);
  await card(page).click({ position: { x: 40, y: 20 } });
  await quickView(page).getByRole('button', { name: 'Save' }).or(quickView(page).locator('.ac-selectable').first()).first().waitFor();
  if (await quickView(page).getAttribute('data-quick-view') !== 'check-in') await quickView(page).locator('.ac-selectable').first().click();
  await quickView(page).getByRole('textbox').first().fill(value);
}

async function arm(fault: object): Promise<void> {
  const response = await fetch(`${product.url}/_tenant/faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(fault) });
  expect(response.status).toBeLessThan(300);
}

const visitOwner = (): Promise<Visitor> => visit(browser, product.url, owner, { width: 390, height: 844, touch: true });

test('killed in the middle of a check-in: not saved, nothing half-written, and sent once after a restart', async () => {
  const before = await logSize();
  const { page, close } = await visitOwner();
  await fillForm(page, '21');
  await product.kill();
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('Not sent yet').first().waitFor({ timeout: 60000 });
  await expect(quickView(page).getByText('Saved', { exact: false }).count()).resolves.toBe(0);

  const port = Number(new URL(product.url).port);
  product = await startProduct(['--people', '40'], { store: product.store, port });
  await expect(logSize()).resolves.toBe(before);
  await quickView(page).getByRole('button', { name: 'Try again' }).click();
  await quickView(page).getByText('Saved. Thank you!').waitFor({ timeout: 60000 });
  await expect(logSize()).resolves.toBe(before + 1);

  // Nothing is left to be sent a second time.
  await openCard(page, `${product.url}/sites/home/phone`);
  await page.waitForLoadState('networkidle');
  await expect(logSize()).resolves.toBe(before + 1);
  await close();
});

test('an answer lost after the row was written: saved, and in the log once', async () => {
  const before = await logSize();
  const { page, close } = await visitOwner();
  await fillForm(page, '22');
  await arm({ match: { method: 'POST', url: 'OKRCheckIns.*/items$' }, fault: { kind: 'reset-after' }, times: 1 });
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('Saved. Thank you!').waitFor({ timeout: 60000 });
  await expect(logSize()).resolves.toBe(before + 1);
  await close();
});

test('what could not be sent goes out once when the person comes back', async () => {
  const before = await logSize();
  const { page, close } = await visitOwner();
  await fillForm(page, '23');
  await arm({ match: { method: 'POST', url: 'OKRCheckIns.*/items$' }, fault: { kind: 'status', status: 503 }, times: 50 });
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('Not sent yet').first().waitFor({ timeout: 90000 });
  await expect(logSize()).resolves.toBe(before);
  await fetch(`${product.url}/_tenant/faults`, { method: 'DELETE' });
  await openCard(page, `${product.url}/sites/home/phone`);
  for (let tries = 0; tries < 40 && await logSize() === before; tries++) await page.waitForTimeout(250);
  await expect(logSize()).resolves.toBe(before + 1);
  await close();
});
