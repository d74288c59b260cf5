import type { Page } from 'playwright-core';
import { samplePersonas } from '../../commands/sampleOrganisation';
import type { VisitorOptions } from '../harness/browser';
import { card, openCard, quickView } from '../harness/myGoals';
import { productWithVisitors } from '../harness/visitors';

const visitors = productWithVisitors();

/** The form of the first check-in that is due. */
async function openForm(path: string, options: VisitorOptions): Promise<Page> {
  const { page } = await visitors.visitAs(samplePersonas.fiveKeyResults, options);
  await openCard(page, `${visitors.product.url}${path}`);
  await card(page).getByText(/due/).first().waitFor();
  await card(page).click({ position: { x: 40, y: 20 } });
  await quickView(page).getByText('Check in ›').first().click();
  return page;
}

const save = (page: Page) => quickView(page).getByRole('button', { name: 'Save', exact: true });

test('on a small phone, why it is not saved is in sight after a tap on Save', async () => {
  const page = await openForm('/sites/home/phone', { width: 320, height: 640, touch: true });
  await quickView(page).getByRole('textbox').first().fill('a dozen');
  await save(page).click();
  await quickView(page).getByText(/^Not saved: Value: “a dozen” is not a number/).waitFor();
  // Beside what is wrong, which has the focus.
  const reason = quickView(page).getByText(/^“a dozen” is not a number/);
  await expect(page.evaluate(() => (document.activeElement as HTMLInputElement).value)).resolves.toBe('a dozen');
  const { y, height } = (await reason.boundingBox())!;
  expect(y).toBeGreaterThan(0);
  expect(y + height).toBeLessThan(640);
});

test('a button can be read while the pointer is on it', async () => {
  const page = await openForm('/sites/home/dashboard', {});
  const background = (): Promise<string> => save(page).evaluate((button) => getComputedStyle(button).backgroundColor);
  const before = await background();
  await save(page).hover();
  const [, r, g, b] = (/(\d+), (\d+), (\d+)/.exec(await background()) ?? []).map(Number);
  expect(await background()).not.toBe(before);
  // Its letters are white.
  expect(0.2126 * r + 0.7152 * g + 0.0722 * b).toBeLessThan(120);
});
