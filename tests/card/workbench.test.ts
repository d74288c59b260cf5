import type { Locator, Page } from 'playwright-core';
import { samplePersonas } from '../../commands/sampleOrganisation';
import type { Visitor } from '../harness/browser';
import { card, openCard, quickView } from '../harness/myGoals';
import { readRows } from '../harness/sharePoint';
import { productWithVisitors } from '../harness/visitors';

const phone = { width: 390, height: 844, touch: true };
const visitors = productWithVisitors();
let visitor: Visitor;

async function openAs(person: string, path = '/sites/home/phone'): Promise<Page> {
  visitor = await visitors.visitAs(person, phone);
  await openCard(visitor.page, `${visitors.product.url}${path}`);
  return visitor.page;
}

const logSize = async (): Promise<number> => (await readRows(visitors.product.url, 'OKRCheckIns', '$select=Id&$top=5000')).length;

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

/** Counts taps: filling in is none. */
function tapper() {
  let taps = 0;
  return { tap: async (target: Locator): Promise<void> => { taps++; await target.click(); }, taps: () => taps };
}

test('from the card to a saved check-in it takes two taps with one goal that is due, three with several', async () => {
  for (const [person, most] of [[samplePersonas.oneGoal, 2], [samplePersonas.fortyGoals, 3]] as const) {
    const page = await openAs(person);
    const { tap, taps } = tapper();
    await tap(card(page).getByRole('button', { name: 'Check in' }));
    if (most === 3) await tap(quickView(page).getByText('Check in ›').first());
    await quickView(page).getByRole('button', { name: 'Save' }).waitFor();
    const value = quickView(page).getByRole('textbox', { name: 'Where are you now?' });
    if (await value.count() > 0) await value.fill('12');
    const steps = quickView(page).getByRole('combobox', { name: 'Which step is done?' });
    if (await steps.count() > 0) await steps.selectOption({ index: 1 });
    await tap(quickView(page).getByRole('button', { name: 'Save' }));
    await quickView(page).getByText('Saved. Thank you!').waitFor();
    expect(taps()).toBe(most);
  }
});

test('what is typed stays while the goals of a warm card are read again, and differ', async () => {
  const page = await openAs(samplePersonas.fiveKeyResults);
  await card(page).getByText(/due|at risk|behind|on track/).first().waitFor();
  const open = async (on: Page): Promise<void> => {
    await card(on).click({ position: { x: 40, y: 20 } });
    await quickView(on).getByText('Hold ').first().click();
  };
  const other = await visitors.visitAs(samplePersonas.fiveKeyResults, phone);
  await openCard(other.page, `${visitors.product.url}/sites/home/phone`);
  await open(other.page);
  await quickView(other.page).getByRole('textbox').first().fill('33');
  await quickView(other.page).getByRole('button', { name: 'Save' }).click();
  await quickView(other.page).getByText('Saved. Thank you!').waitFor();

  // The first device shows what it kept, and the new reading arrives while somebody types.
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => { release = resolve; });
  await page.route('**/sites/okr/_api/**', async (route) => {
    await released;
    await route.continue();
  });
  await openCard(page, `${visitors.product.url}/sites/home/phone`);
  await open(page);
  const value = quickView(page).getByRole('textbox').first();
  await value.fill('34');
  release();
  await page.waitForLoadState('networkidle');
  await expect(value.inputValue()).resolves.toBe('34');
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('You wrote: 34').waitFor();
  await quickView(page).getByRole('button', { name: 'Leave it as it is now' }).click();
  await quickView(page).getByText(/^33 of/).waitFor();
});

test('a check-in from another device meanwhile is shown, and the person decides', async () => {
  const before = await logSize();
  const open = async (page: Page, typed: string): Promise<void> => {
    await card(page).click({ position: { x: 40, y: 20 } });
    await quickView(page).getByText('Sign ').first().click();
    await quickView(page).getByRole('textbox').first().fill(typed);
  };
  const page = await openAs(samplePersonas.fiveKeyResults);
  const other = await visitors.visitAs(samplePersonas.fiveKeyResults, phone);
  await openCard(other.page, `${visitors.product.url}/sites/home/phone`);
  await open(page, '8');
  await open(other.page, '7');
  await quickView(other.page).getByRole('button', { name: 'Save' }).click();
  await quickView(other.page).getByText('Saved. Thank you!').waitFor();
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('You reported 7\u00a0customers from another device').waitFor();
  await quickView(page).getByText('You wrote: 8').waitFor();
  await expect(quickView(page).getByRole('textbox').first().inputValue()).resolves.toBe('8');
  await expect(logSize()).resolves.toBe(before + 1);
  await quickView(page).getByRole('button', { name: 'Save mine as well' }).click();
  await quickView(page).getByText('Saved. Thank you!').waitFor();
  await expect(logSize()).resolves.toBe(before + 2);
});

test('a wrong number is named, and what was typed is still there', async () => {
  const before = await logSize();
  const page = await openAs(samplePersonas.fortyGoals);
  await card(page).getByRole('button').first().click();
  await quickView(page).locator('.ac-selectable').first().click();
  await quickView(page).getByRole('textbox').first().fill('a dozen');
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText(/^“a dozen” is not a number/).waitFor();
  await expect(quickView(page).getByRole('textbox').first().inputValue()).resolves.toBe('a dozen');
  await expect(logSize()).resolves.toBe(before);
});

test('the second visit shows the goals before it asks for anything, and never to somebody else', async () => {
  const page = await openAs(samplePersonas.fiveKeyResults);
  await card(page).getByText(/due|on track|at risk|behind/).first().waitFor();
  const shown = await card(page).innerText();
  // The data do not answer any more: what is on the card now was kept.
  await page.route('**/sites/okr/_api/**', () => undefined);
  await openCard(page, `${visitors.product.url}/sites/home/phone`);
  await expect(card(page).innerText()).resolves.toBe(shown);
  await page.context().clearCookies();
  await page.context().addCookies([{ name: 'tenant-user', value: encodeURIComponent(samplePersonas.manager), url: visitors.product.url }]);
  await page.goto(`${visitors.product.url}/sites/home/phone`);
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
  await card(page).getByRole('button', { name: 'New goal' }).click();
  await quickView(page).getByText('Speak with confidence in front of groups').click();
  await quickView(page).getByText('Begin with an example, or write your own below:').waitFor({ state: 'detached' });
  await expect(quickView(page).getByRole('textbox').first().inputValue()).resolves.toBe('Speak with confidence in front of groups');
  await quickView(page).getByRole('button', { name: 'Save goal' }).click();
  await quickView(page).getByText('Your goal is saved.').waitFor();
  await quickView(page).getByRole('button', { name: 'All my goals' }).click();
  // It begins today: nothing of it is late.
  await quickView(page).getByText('Not started').first().waitFor();
  await expect(quickView(page).getByText(/^Due /).count()).resolves.toBe(0);
  await quickView(page).getByText('Talks given').click();
  await quickView(page).getByText('Speak with confidence in front of groups').waitFor();
  await quickView(page).getByRole('textbox').first().fill('1');
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('Saved. Thank you!').waitFor();
  await quickView(page).getByText('1 of 3 talks').waitFor();
});

test('five key results that are due are saved with three taps', async () => {
  // A week later all five are due: the clock of the server and that of the browser move on.
  await fetch(`${visitors.product.url}/_tenant/clock`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance: 9 * 86400 }) });
  const { page } = await visitors.visitAs(samplePersonas.fiveKeyResults, phone);
  await page.clock.setSystemTime(Date.now() + 9 * 86400000);
  await openCard(page, `${visitors.product.url}/sites/home/phone`);
  const before = await logSize();
  const { tap, taps } = tapper();
  await card(page).getByText('5 check-ins due').waitFor();
  await tap(card(page).getByRole('button').first());
  await tap(quickView(page).getByRole('button', { name: 'Check in on all at once' }));
  const fields = quickView(page).getByRole('textbox');
  await fields.first().waitFor();
  for (let i = 0; i < 5; i++) await fields.nth(i).fill(String(21 + i));
  await tap(quickView(page).getByRole('button', { name: 'Save all' }));
  await quickView(page).getByText('5 saved. Thank you!').waitFor();
  expect(taps()).toBe(3);
  await expect(logSize()).resolves.toBe(before + 5);
});
