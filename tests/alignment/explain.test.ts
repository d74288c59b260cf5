import { samplePersonas } from '../../commands/sampleOrganisation';
import { axeFaults } from '../harness/axeFaults';
import { readRows } from '../harness/sharePoint';
import { productWithVisitors } from '../harness/visitors';

const visitors = productWithVisitors(['--people', '40']);

test('whoever asks how a number is worked out is told its parts, which make the number, and can open each', async () => {
  const { page } = await visitors.visitAs(samplePersonas.fiveKeyResults);
  const [keyResult] = await readRows<{ OkrObjectiveId: number }>(visitors.product.url, 'OKRKeyResults', '$select=OkrObjectiveId&$filter=OkrState eq \'active\'&$orderby=Id&$top=1');
  await page.goto(`${visitors.product.url}/sites/home/full?goal=${keyResult.OkrObjectiveId}`);
  const details = page.getByRole('dialog');
  await details.getByText('How is this worked out?').focus();
  await page.keyboard.press('Enter');
  await details.getByText('The mean of what contributes, each by its weight:').waitFor();
  const parts = await details.getByText(/^[\d.]+% × (\d+%|not started \(0%\))$/).allInnerTexts();
  const products = parts.map((part) => (/^([\d.]+)% × (?:(\d+)%|not)/.exec(part) ?? []).slice(1).map((number) => Number(number ?? 0)));
  const shown = Number(/(\d+)%/.exec(await details.locator('header ~ *').first().innerText())?.[1]);
  // Weights are shown to a tenth, progress is rounded down.
  expect(Math.abs(products.reduce((sum, [weight]) => sum + weight, 0) - 100)).toBeLessThan(0.5);
  expect(Math.abs(products.reduce((sum, [weight, progress]) => sum + (weight * progress) / 100, 0) - shown)).toBeLessThan(1.5);
  await details.getByText(/Behind is more than 0, at risk more than 25 points\.|There is no progress yet\./).waitFor();
  await expect(axeFaults(page)).resolves.toEqual([]);

  const first = details.getByRole('definition').getByRole('button').first();
  const title = await first.innerText();
  await first.click();
  await details.getByRole('heading', { level: 2, name: title, exact: true }).waitFor();
  await expect(details.getByText('The mean of what contributes').count()).resolves.toBe(0);
});
