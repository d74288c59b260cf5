import type { Locator, Page } from 'playwright-core';
import { samplePersonas } from '../../commands/sampleOrganisation';
import type { Visitor } from '../harness/browser';
import { card, quickView } from '../harness/myGoals';
import { addSite, readRows } from '../harness/sharePoint';
import { productWithVisitors } from '../harness/visitors';

const visitors = productWithVisitors();

/** Opens a page in edit mode, with the property pane of what is on it. */
async function openPane(person: string, path: string, button: RegExp): Promise<{ page: Page; pane: Locator; visitor: Visitor }> {
  const visitor = await visitors.visitAs(person, { width: 1400, height: 1000 });
  const { page } = visitor;
  await page.goto(`${visitors.product.url}${path}${path.includes('?') ? '&' : '?'}mode=edit`);
  await page.waitForFunction(() => (window as unknown as { __workbench: { ready: boolean } }).__workbench.ready);
  await page.getByRole('button', { name: button }).first().click();
  const pane = page.locator('#spPropertyPaneContainer');
  await pane.getByLabel('Site with the goals').waitFor();
  return { page, pane, visitor };
}

const cases: readonly [path: string, button: RegExp][] = [['/sites/home/dashboard', /^Edit properties of My goals/], ['/sites/home/page', /^Edit properties of Alignment/]];

test.each(cases)('the settings on %s say whether the site is there, set up and open to this person', async (path, button) => {
  const { url } = visitors.product;
  await addSite(url, '/sites/empty', 'Empty');
  await addSite(url, '/sites/closed', 'Closed', { everyoneReads: false });
  const { page, pane, visitor } = await openPane(samplePersonas.manager, path, button);
  await pane.getByText(`Found: ${url}/sites/okr`).waitFor();
  const site = pane.getByLabel('Site with the goals');
  for (const [typed, words] of [
    ['/sites/empty', `Not set up yet: ${url}/sites/empty. A site owner can set it up on the Alignment page.`], ['/sites/nowhere', `There is no site at ${url}/sites/nowhere.`], ['/sites/closed', `You have no access to ${url}/sites/closed.`],
    ['https://elsewhere.example/sites/okr', `Enter an address on this SharePoint, such as ${url}/sites/okr.`], ['/sites/okr', `Found: ${url}/sites/okr`]
  ]) {
    await site.fill(typed);
    await pane.getByText(words).waitFor();
  }
  await page.waitForLoadState('networkidle');
  // Sites that are not there or closed, and lists that are not set up, are named by the browser too.
  expect(visitor.takeTroubles().filter((trouble) => !/status of 40[34]/.test(trouble))).toEqual([]);
});

test('the card shows one period when it is set to it', async () => {
  const { page, pane } = await openPane(samplePersonas.fortyGoals, '/sites/home/dashboard', cases[0][1]);
  const periods = await readRows<{ Title: string; OkrState: string }>(visitors.product.url, 'OKRPeriods', '$select=Title,OkrState');
  const running = periods.find(({ Title, OkrState }) => OkrState === 'active' && Title.startsWith('Q'))!;
  const year = periods.find(({ Title, OkrState }) => OkrState === 'closed' && Title.startsWith('Q'))!;
  await pane.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: year.Title }).click();
  await card(page).getByText('No goals yet').waitFor();
  await pane.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: running.Title }).click();
  await card(page).getByText(/check-ins due/).waitFor();
  await expect(quickView(page).count()).resolves.toBe(0);
});
