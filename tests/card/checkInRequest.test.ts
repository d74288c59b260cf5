import { samplePersonas } from '../../commands/sampleOrganisation';
import { card, openCard, quickView } from '../harness/myGoals';
import { readRows } from '../harness/sharePoint';
import { productWithVisitors } from '../harness/visitors';

/** Whatever goes wrong with the request that writes a check-in: never "saved" before it is, never twice, nothing typed lost. */
const visitors = productWithVisitors(['--people', '40']);

const faults = [
  ...[400, 403, 404, 409, 412, 423, 429, 500, 503].map((status) => ({ kind: 'status', status })),
  { kind: 'status', status: 403, html: true }, { kind: 'status', status: 500, html: true },
  { kind: 'reset-before' }, { kind: 'reset-after' }, { kind: 'truncate' }, { kind: 'malformed' }, { kind: 'delay', ms: 1500 }, { kind: 'digest-expired' }
];

async function control(method: string, body?: object): Promise<void> {
  const response = await fetch(`${visitors.product.url}/_tenant/faults`, { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) });
  expect(response.status).toBeLessThan(300);
}

const rowsWith = async (note: string): Promise<number> => (await readRows<{ OkrNote: string | null }>(visitors.product.url, 'OKRCheckIns', '$select=OkrNote&$top=5000')).filter(({ OkrNote }) => OkrNote === note).length;

describe.each([['once', 1], ['again and again', 60]])('%s', (often, times) => {
  it.each(faults.map((fault) => [Object.values(fault).join(' '), fault] as const))('%s', async (name, fault) => {
    const visitor = await visitors.visitAs(samplePersonas.oneGoal, { width: 390, height: 844, touch: true });
    const { page } = visitor;
    const note = `What I typed, ${name}, ${often}`;
    await openCard(page, `${visitors.product.url}/sites/home/phone`);
    await card(page).click({ position: { x: 40, y: 20 } });
    await quickView(page).getByRole('button', { name: 'Save' }).or(quickView(page).locator('.ac-selectable').first()).first().waitFor();
    if (await quickView(page).getAttribute('data-quick-view') !== 'check-in') await quickView(page).locator('.ac-selectable').first().click();
    await quickView(page).getByPlaceholder('What happened, what comes next').fill(note);
    await control('POST', { match: { method: 'POST', url: 'OKRCheckIns.*/items$' }, fault, times });
    await quickView(page).getByRole('button', { name: 'Save' }).click();
    const saved = quickView(page).getByText('Saved. Thank you!');
    await saved.or(quickView(page).getByRole('button', { name: 'Try again' })).first().waitFor({ timeout: 100000 });
    const isSaved = await saved.isVisible();
    // "Saved" is said when it is in the log; when it is not said, it may be there all the same (the answer was lost), but never twice.
    const rows = await rowsWith(note);
    if (isSaved) expect(rows).toBe(1);
    else expect(rows).toBeLessThanOrEqual(1);
    await control('DELETE');
    if (!isSaved) {
      await expect(quickView(page).getByPlaceholder('What happened, what comes next').inputValue()).resolves.toBe(note);
      await quickView(page).getByRole('button', { name: 'Try again' }).click();
      await saved.waitFor({ timeout: 60000 });
    }
    await expect(rowsWith(note)).resolves.toBe(1);
    // The next visit finds nothing that is left to be sent.
    await openCard(page, `${visitors.product.url}/sites/home/phone`);
    await page.waitForLoadState('networkidle');
    await expect(rowsWith(note)).resolves.toBe(1);
    await expect(card(page).getByText('not sent yet').count()).resolves.toBe(0);
    // The browser names the requests that failed.
    visitor.takeTroubles();
  });
});
