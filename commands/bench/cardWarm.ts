import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { buildComponents } from '../machine/buildComponents';
import { findChromium } from '../machine/findChromium';
import { projectRoot } from '../machine/projectRoot';
import { sampleOrganisation, samplePersonas } from '../sampleOrganisation';
import { fillTenant } from '../start/fillTenant';
import { serveWorkbench } from '../start/serveWorkbench';
import type { BenchRow } from './BenchRow';

interface PaintedWindow {
  /** When the card first showed somebody's goals, by the page's own clock. */
  painted?: number;
}

const cardPage = '/sites/home/phone';

/** Notes in every page when the card says something of the person's goals: before that it says that it is loading. */
const watchCard = (): void => {
  const look = (): void => {
    const painted = window as unknown as PaintedWindow;
    const card = document.querySelector('[data-card="MyGoalsAdaptiveCardExtension"]');
    if (painted.painted === undefined && card?.querySelector('button') && !/Loading/.test(card.textContent ?? '')) painted.painted = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
};

/** Requests to SharePoint that had begun when the card was there, of those that were made at all. */
const visitCard = async (page: Page, url: string): Promise<{ before: number; all: number }> => {
  await page.goto(`${url}${cardPage}`);
  await page.waitForFunction(() => (window as unknown as PaintedWindow).painted !== undefined, undefined, { timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  return page.evaluate(() => {
    const begun = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/_api/')).map(({ startTime }) => startTime);
    const { painted = 0 } = window as unknown as PaintedWindow;
    return { before: begun.filter((at) => at < painted).length, all: begun.length };
  });
};

/** The row `card.warm.*`: the packaged card in a real browser, at a person's second visit. */
export const cardWarmRows = async (): Promise<BenchRow[]> => {
  await buildComponents(projectRoot);
  const folder = mkdtempSync(join(tmpdir(), 'okr-bench-'));
  const workbench = await serveWorkbench({ root: projectRoot, databaseFile: join(folder, 'tenant.sqlite'), port: 0 });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await fillTenant(workbench.url, sampleOrganisation({ people: 60, seed: 1, today: new Date().toISOString().slice(0, 10) }), '/sites/okr');
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(samplePersonas.fiveKeyResults), url: workbench.url }]);
    await context.addInitScript(watchCard);
    const page = await context.newPage();
    const first = await visitCard(page, workbench.url);
    const second = await visitCard(page, workbench.url);
    return [{ name: 'card.warm.requests-before-paint', value: second.before, unit: `of ${second.all} requests; ${first.before} at the first visit`, against: null, ratio: null, samples: 1 }];
  } finally {
    await browser.close();
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
