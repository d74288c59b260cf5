import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../tests/harness/browser';
import { card, quickView } from '../../tests/harness/myGoals';
import { startProduct } from '../../tests/harness/product';
import { buildComponents } from '../machine/buildComponents';
import { projectRoot } from '../machine/projectRoot';
import { samplePersonas } from '../sampleOrganisation';
import type { BenchRow } from './BenchRow';
import { CardVisit } from './CardVisit';
import { mainThreadUntil } from './mainThread';
import { median } from './median';

const kilobytes = (bytes: number): number => Math.round(bytes / 10.24) / 100;
const row = (name: string, value: number, unit: string, samples = 1): BenchRow => ({ name, value, unit, against: null, ratio: null, samples });

/** The ways through the card on which every quick view is opened once, the first of each with nothing but the card loaded. */
const ways: readonly (readonly string[])[] = [['goals', 'check-in', 'detail'], ['goals', 'all-due'], ['goals', 'new-goal'], ['goals', 'team'], ['goals', 'check-in', 'done', 'help']];

/** Opens the next view of a way. */
async function step({ page }: CardVisit, view: string): Promise<void> {
  const button = (name: string | RegExp): Promise<void> => quickView(page).getByRole('button', { name }).first().click();
  switch (view) {
    case 'goals': await card(page).click({ position: { x: 40, y: 20 } }); break;
    case 'check-in': await quickView(page).locator('.ac-container.ac-selectable').first().click(); break;
    case 'detail': await button('History'); break;
    case 'all-due': await button(/at once$/); break;
    case 'new-goal': await button('New goal'); break;
    case 'team': await button('My team'); break;
    case 'done':
      await quickView(page).getByRole('textbox').first().fill('30');
      await quickView(page).getByLabel('What stopped you?', { exact: true }).selectOption({ label: 'I need training' });
      await button('Save');
      break;
    case 'help': await button('Find help'); break;
  }
  await page.locator(`[data-quick-view="${view}"] .ac-textBlock`).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** What the card loads until it shows the goals, and the most that a quick view loads on top when it is opened. */
async function sizes(browser: Browser, url: string, assets: string): Promise<BenchRow[]> {
  let first = 0;
  let largest = 0;
  for (const way of ways) {
    const visit = await CardVisit.begin(browser, url, samplePersonas.fiveKeyResults, assets);
    await visit.open();
    first = Math.max(first, visit.takeBytes());
    for (const view of way) {
      await step(visit, view);
      largest = Math.max(largest, visit.takeBytes());
    }
    await visit.close();
  }
  return [row('card.size.first', kilobytes(first), 'kB'), row('card.size.quickview.max', kilobytes(largest), 'kB')];
}

/** Requests for goals that a second visit sends before it shows what was kept of the first. */
async function warm(browser: Browser, url: string, assets: string): Promise<BenchRow> {
  const visit = await CardVisit.begin(browser, url, samplePersonas.fiveKeyResults, assets);
  await visit.open();
  await visit.page.waitForLoadState('networkidle');
  const { shown, asked } = await visit.open();
  await visit.close();
  return row('card.warm.requests-before-paint', asked.filter((at) => at < (shown ?? Infinity)).length, 'requests');
}

/** What the main thread does from the bundle's evaluation until the goals are on the card, with nothing kept: the platform's part and the workbench's are in it. */
async function render(browser: Browser, url: string, assets: string, samples: number): Promise<BenchRow> {
  const times: number[] = [];
  // The first visit makes Chromium keep the compiled scripts, as it does for everybody's second visit; it is not counted.
  for (let sample = -1; sample < samples; sample++) {
    const visit = await CardVisit.begin(browser, url, samplePersonas.fiveKeyResults, assets);
    await browser.startTracing(visit.page, { categories: ['devtools.timeline', 'blink.user_timing', 'toplevel'] });
    await visit.open();
    const trace = await browser.stopTracing();
    await visit.close();
    if (sample >= 0) times.push(mainThreadUntil(trace, /my-goals-adaptive-card-extension/, 'card shown'));
  }
  return row('card.render', median(times), 'ms', times.length);
}

/** The rows `card.size.*`, `card.warm.*` and `card.render`: the packaged card in the running product, in Chromium. */
export async function cardRows({ quick }: { quick: boolean }): Promise<BenchRow[]> {
  await buildComponents(projectRoot);
  const assets = path.join(projectRoot, 'release', 'assets');
  const store = fs.mkdtempSync(path.join(os.tmpdir(), 'okr-bench-'));
  const browser = await launchBrowser();
  try {
    const product = await startProduct(['--people', '60'], { store });
    try {
      const { url } = product;
      return [...await sizes(browser, url, assets), await warm(browser, url, assets), await render(browser, url, assets, quick ? 1 : 7)];
    } finally {
      await product.stop();
    }
  } finally {
    await browser.close();
    fs.rmSync(store, { recursive: true, force: true });
  }
}
