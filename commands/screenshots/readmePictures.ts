import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { visit } from '../../tests/harness/browser';
import { card, openCard, quickView } from '../../tests/harness/myGoals';
import { startProduct } from '../../tests/harness/product';
import { samplePersonas } from '../sampleOrganisation';
import { smallPng } from './smallPng';

const desktop = { width: 1280, height: 800 };
/** The frame of the phone stands in a page of this size. */
const phonePage = { width: 560, height: 1000 };

type Shoot = (page: Page, name: string) => Promise<void>;

/** Nothing moves and nothing is on its way any more. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
}

async function onThePhone(page: Page, url: string, theme: string, shoot: Shoot): Promise<void> {
  const suffix = theme === 'light' ? '' : `-${theme}`;
  await openCard(page, `${url}/sites/home/phone?theme=${theme}`);
  await card(page).getByText(/due/).first().waitFor();
  await settled(page);
  await shoot(page, `phone-card${suffix}`);
  await card(page).getByRole('button').first().click();
  await quickView(page).getByText('Check in ›').first().waitFor();
  await settled(page);
  await shoot(page, `phone-goals${suffix}`);
  await quickView(page).getByText('Check in ›').first().click();
  await quickView(page).getByRole('button', { name: 'Save' }).waitFor();
  await quickView(page).getByRole('textbox').first().fill('26');
  await settled(page);
  await shoot(page, `phone-check-in${suffix}`);
  if (theme !== 'light') return;
  await quickView(page).getByRole('button', { name: 'Save' }).click();
  await quickView(page).getByText('Saved. Thank you!').waitFor();
  await settled(page);
  await shoot(page, 'phone-saved');
}

async function onTheDesk(page: Page, url: string, theme: string, shoot: Shoot): Promise<void> {
  const suffix = theme === 'light' ? '' : `-${theme}`;
  await openCard(page, `${url}/sites/home/dashboard?theme=${theme}&size=large`);
  await card(page).getByText(/due|on track|behind|risk/).first().waitFor();
  await card(page).getByRole('button').first().click();
  await quickView(page).waitFor();
  await settled(page);
  await shoot(page, `dashboard${suffix}`);
  await page.goto(`${url}/sites/home/full?theme=${theme}`);
  await page.getByRole('treegrid').getByRole('row').nth(5).waitFor();
  await settled(page);
  await shoot(page, `tree${suffix}`);
  await page.getByRole('searchbox').first().fill('Fill the pipeline');
  await page.getByRole('row').filter({ hasText: 'Fill the pipeline' }).first().getByText('Fill the pipeline').click();
  await page.getByRole('dialog').getByText('Fill the pipeline').first().waitFor();
  await settled(page);
  await shoot(page, `detail${suffix}`);
}

interface Options {
  browser: Browser;
  /** A folder for what is only needed meanwhile. */
  store: string;
  folder: string;
  taken(name: string): void;
}

/** The README's pictures, with the made-up company. */
export async function readmePictures({ browser, store, folder, taken }: Options): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const product = await startProduct([], { store });
  const shoot: Shoot = async (page, name) => {
    const frame = page.locator('.phone');
    const png = await (await frame.count() > 0 ? frame : page).screenshot({ animations: 'disabled' });
    fs.writeFileSync(path.join(folder, `${name}.png`), smallPng(png));
    taken(name);
  };
  try {
    for (const theme of ['dark', 'light']) {
      const phone = await visit(browser, product.url, samplePersonas.fiveKeyResults, phonePage);
      await onThePhone(phone.page, product.url, theme, shoot);
      await phone.close();
      const desk = await visit(browser, product.url, samplePersonas.fiveKeyResults, desktop);
      await onTheDesk(desk.page, product.url, theme, shoot);
      await desk.close();
    }
    const small = await visit(browser, product.url, samplePersonas.fiveKeyResults, { width: 390, height: 844 });
    await small.page.goto(`${product.url}/sites/home/full`);
    await small.page.getByRole('treegrid').getByRole('row').nth(3).waitFor();
    await settled(small.page);
    await shoot(small.page, 'tree-phone');
    await small.close();
    const admin = await visit(browser, product.url, samplePersonas.administrator, desktop);
    await admin.page.goto(`${product.url}/sites/okr/lists/OKRCheckIns`);
    await settled(admin.page);
    await shoot(admin.page, 'list');
    await admin.close();
  } finally {
    await product.stop();
  }
}
