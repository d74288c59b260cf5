import type { Locator, Page } from 'playwright-core';
import { samplePersonas } from '../../commands/sampleOrganisation';
import { axeFaults } from '../harness/axeFaults';
import type { VisitorOptions } from '../harness/browser';
import { productWithVisitors } from '../harness/visitors';

const owner = samplePersonas.fiveKeyResults;
const visitors = productWithVisitors();

/** Opens the full page as somebody, and waits for the tree. */
async function openPage(query = '', options: VisitorOptions = {}): Promise<Page> {
  const { page } = await visitors.visitAs(owner, options);
  await page.goto(`${visitors.product.url}/sites/home/full${query}`);
  await page.getByRole('treegrid').waitFor({ timeout: 60000 });
  return page;
}

const line = (page: Page, text: string | RegExp): Locator => page.getByRole('row').filter({ hasText: text }).first();
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.querySelector('bdi')?.textContent ?? '');

test.each(['light', 'dark', 'contrast'])('nothing stands in anybody\'s way in the %s theme: tree, filters, details, check-in form', async (theme) => {
  const page = await openPage(`?theme=${theme}`);
  await expect(axeFaults(page)).resolves.toEqual([]);
  await page.getByRole('button', { name: 'My goals' }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  await line(page, /%|€|days|meetings/).locator('bdi').first().click();
  await page.getByRole('dialog').getByRole('heading', { name: 'Check-ins' }).waitFor();
  await expect(axeFaults(page)).resolves.toEqual([]);
});

test.each([320, 390, 640])('at %d px nothing scrolls sideways and everything can be hit with a thumb', async (width) => {
  const page = await openPage('?owner=' + encodeURIComponent(owner), { width, height: 844, touch: true });
  const sideways = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  const small = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, select, input, textarea')]
    .filter((element) => element.closest('[style*="--okr-text"]') && element.offsetParent !== null)
    .filter((element) => element.getBoundingClientRect().height < 43.5 || element.getBoundingClientRect().width < 43.5)
    .map((element) => element.outerHTML.slice(0, 120)));
  await expect(sideways()).resolves.toBe(false);
  await expect(small()).resolves.toEqual([]);
  await page.getByRole('row').last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Check in' }).click();
  await page.getByRole('dialog').getByLabel('Note').waitFor();
  await expect(sideways()).resolves.toBe(false);
  await expect(small()).resolves.toEqual([]);
});

test('the keyboard goes through the whole tree and keeps its place, however far it is scrolled', async () => {
  const page = await openPage();
  await page.getByRole('combobox', { name: 'Levels shown' }).selectOption('all');
  await page.getByRole('row').nth(1).focus();
  await page.keyboard.press('End');
  const last = await focused(page);
  expect(last).not.toBe('');
  await page.keyboard.press('Home');
  const first = await focused(page);
  expect(first).not.toBe(last);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  const there = await focused(page);
  // Scrolled far away with the wheel: the line is out of sight, and the next key goes on from it.
  await page.getByRole('rowgroup').last().evaluate((scroller) => { scroller.scrollTop = scroller.scrollHeight; });
  await expect(focused(page)).resolves.toBe(there);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(focused(page)).resolves.toBe(there);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  // Whoever closed the details goes on from the line that they were opened from.
  await page.waitForFunction((title) => document.activeElement?.querySelector('bdi')?.textContent === title, there, { timeout: 10000 });
  await expect(page.evaluate(() => document.querySelectorAll('[style*="--okr-text"] *').length)).resolves.toBeLessThanOrEqual(1500);
});

test('a link opens the goal that it leads to, and the address says what is shown', async () => {
  const page = await openPage();
  await page.getByRole('searchbox').fill('pipeline');
  await line(page, 'qualified pipeline').locator('bdi').first().click();
  await page.getByRole('dialog').getByRole('heading', { level: 2 }).waitFor();
  await page.waitForURL(/text=pipeline.*/);
  const link = page.url();
  expect(link).toMatch(/[?&](goal|keyResult)=\d+/);
  const title = await page.getByRole('dialog').getByRole('heading', { level: 2 }).innerText();
  const other = await openPage(new URL(link).search);
  await expect(other.getByRole('dialog').getByRole('heading', { level: 2 }).innerText()).resolves.toBe(title);
  await expect(other.getByRole('searchbox').inputValue()).resolves.toBe('pipeline');
});

test('a check-in from the details moves the goals above, here and for the next visitor', async () => {
  const page = await openPage(`?owner=${encodeURIComponent(owner)}`);
  await line(page, 'first meetings').locator('bdi').first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Check in' }).click();
  await dialog.getByLabel('Where does it stand now?').fill('139');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Saved.').waitFor();
  await expect(line(page, 'first meetings').innerText()).resolves.toMatch(/139\sfirst meetings/);
  const objective = await dialog.getByRole('navigation').getByRole('button').last().innerText();
  const progress = await line(page, objective).getByRole('progressbar').getAttribute('aria-valuetext');
  const next = await openPage(`?owner=${encodeURIComponent(owner)}`);
  await expect(line(next, 'first meetings').innerText()).resolves.toMatch(/139\sfirst meetings/);
  await expect(line(next, objective).getByRole('progressbar').getAttribute('aria-valuetext')).resolves.toBe(progress);
});

test('German and right to left', async () => {
  const german = await openPage('?locale=de-DE');
  await expect(german.getByRole('columnheader').allInnerTexts()).resolves.toEqual(['Ziel', 'Verantwortlich', 'Status', 'Fortschritt']);
  const mirrored = await openPage('?locale=qps-plocm');
  const row = mirrored.getByRole('row').nth(1);
  const [title, bar] = [await row.locator('bdi').first().boundingBox(), await row.getByRole('progressbar').boundingBox()];
  expect(title!.x).toBeGreaterThan(bar!.x);
  await row.focus();
  await mirrored.keyboard.press('ArrowRight');
  await expect(row.getAttribute('aria-expanded')).resolves.toBe('false');
  await mirrored.keyboard.press('ArrowLeft');
  await expect(row.getAttribute('aria-expanded')).resolves.toBe('true');
});
