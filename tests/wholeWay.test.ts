import type { Page } from 'playwright-core';
import { samplePersonas } from '../commands/sampleOrganisation';
import { card, goal, openCard, quickView } from './harness/myGoals';
import { readRows } from './harness/sharePoint';
import { productWithVisitors } from './harness/visitors';

interface CheckInRow {
  Id: number;
  Title: string;
  OkrGoal: string;
  OkrValue: number;
  OkrClientKey: string;
  Author: { Name: string };
}

const owner = samplePersonas.fiveKeyResults;
const visitors = productWithVisitors();

const checkIns = (): Promise<CheckInRow[]> => readRows<CheckInRow>(visitors.product.url, 'OKRCheckIns', '$select=Id,Title,OkrGoal,OkrValue,OkrClientKey,Author/Name&$expand=Author&$top=5000');

/** The first goal that is due, as its row in the goals view names it. */
async function firstDueGoal(page: Page): Promise<string> {
  const rows = await quickView(page).innerText();
  const lines = rows.split('\n').map((line) => line.trim()).filter(Boolean);
  const due = lines.findIndex((line) => /^Check in ›/.test(line));
  const percent = lines.slice(0, due).reverse().find((_, index, before) => /^\d+\s?%$/.test(before[index - 1] ?? ''));
  if (percent === undefined) throw new Error(`no goal is due in:\n${rows}`);
  return percent;
}

/** From the card to a saved check-in, counting what is pressed. */
async function checkIn(page: Page, value: string): Promise<{ taps: number; title: string }> {
  let taps = 0;
  const tap = async (press: () => Promise<void>): Promise<void> => {
    await press();
    taps++;
  };
  await tap(() => card(page).getByRole('button').first().click());
  await quickView(page).getByRole('button', { name: 'Save' }).or(quickView(page).getByText('Check in ›').first()).first().waitFor();
  // With a single one due, the card leads straight to it.
  const single = await quickView(page).getAttribute('data-quick-view') === 'check-in';
  const title = single ? await quickView(page).getByRole('heading').nth(1).innerText() : await firstDueGoal(page);
  if (!single) await tap(() => goal(page, title).click());
  const input = quickView(page).getByRole('textbox').first();
  await input.fill(value);
  await tap(() => quickView(page).getByRole('button', { name: 'Save' }).click());
  await quickView(page).getByText(/^✓? ?Saved/).first().waitFor();
  return { taps, title };
}

/** What the tree says of a goal, searched by its title. */
async function treeRow(page: Page, title: string): Promise<string> {
  await page.goto(`${visitors.product.url}/sites/home/full`);
  await page.getByRole('searchbox').first().fill(title);
  // Two people may have goals of the same name.
  const row = page.getByRole('row').filter({ hasText: title }).filter({ hasText: 'Mia Sommer' }).first();
  await row.waitFor({ timeout: 60000 });
  return (await row.innerText()).replace(/\s+/g, ' ');
}

test.each([
  ['phone', '/sites/home/phone', { width: 390, height: 844, touch: true }, '41'],
  ['desktop', '/sites/home/dashboard', { width: 1280, height: 900 }, '43']
])('card, quick view, check-in, list row and tree on the %s, in three taps', async (_name, path, size, value) => {
  const before = await checkIns();
  const { page } = await visitors.visitAs(owner, size);
  await openCard(page, `${visitors.product.url}${path}`);
  const cardBefore = await card(page).innerText();

  const { taps, title } = await checkIn(page, value);
  expect(taps).toBeLessThanOrEqual(3);

  const added = (await checkIns()).filter((row) => !before.some((known) => known.Id === row.Id));
  expect(added).toHaveLength(1);
  expect(added[0]).toMatchObject({ Title: title, OkrValue: Number(value) });
  expect(added[0].Author.Name).toContain(owner);
  expect(added[0].OkrClientKey).toMatch(/^[0-9a-f-]{36}$/);

  // The card says it at once when the quick view closes, and after a reload.
  await quickView(page).getByRole('button', { name: /^Close$/ }).last().click();
  await expect(card(page).innerText()).resolves.not.toBe(cardBefore);
  const cardAfter = await card(page).innerText();
  await openCard(page, `${visitors.product.url}${path}`);
  await page.waitForLoadState('networkidle');
  await expect(card(page).innerText()).resolves.toBe(cardAfter);

  // Somebody else sees it in the tree.
  const [self, other] = [await visitors.visitAs(owner), await visitors.visitAs(samplePersonas.executive)];
  await expect(treeRow(other.page, title)).resolves.toBe(await treeRow(self.page, title));
  await expect(treeRow(other.page, title)).resolves.toContain(`${value} `);
});

test('the goal, its value and its check-in are in the detail panel', async () => {
  const { page } = await visitors.visitAs(samplePersonas.manager);
  const [row] = (await checkIns()).slice(-1);
  await treeRow(page, row.Title);
  await page.getByRole('row').filter({ hasText: row.Title }).filter({ hasText: 'Mia Sommer' }).first().getByText(row.Title).click();
  const panel = page.getByRole('dialog');
  await panel.getByText(row.Title).first().waitFor();
  await expect(panel.innerText()).resolves.toContain(String(row.OkrValue));
});
