import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../tests/harness/browser';
import { Site } from '../../src/lists/connection/Site';
import { countOf } from '../../src/lists/read/reading';
import { setUp } from '../../src/lists/setup/setUp';
import { createTenant } from '../../workbench/tenant/createTenant';
import { bearerWire } from '../bearerWire';
import { projectRoot } from '../machine/projectRoot';
import type { BenchRow } from './BenchRow';
import { bundlePage } from './bundlePage';
import type { ImportOutcome } from './import/page';
import { benchAdmin, benchPeople, type BenchSize } from './listsOrganisation';
import { longestBlock } from './mainThread';

const sizes: Record<'full' | 'quick', BenchSize> = {
  full: { objectives: 5_000, keyResults: 15_000, alignments: 0, checkIns: 100_000, waiting: 0, weeklyWithoutFolding: 0 },
  quick: { objectives: 500, keyResults: 1_500, alignments: 0, checkIns: 10_000, waiting: 0, weeklyWithoutFolding: 0 }
};

/** Rows that a request has to bring on average, and milliseconds that the page may stand still. */
const rowsARequest = 50;
const longestAllowed = 100;

/** A page of the tenant's own origin, signed in by its cookie, with the product's lists in it. */
const inPage = async <T>(baseUrl: string, script: string, use: (page: Page) => Promise<T>): Promise<T> => {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(benchAdmin), url: baseUrl }]);
    const page = await context.newPage();
    await page.goto(`${baseUrl}/`);
    await page.addScriptTag({ content: script });
    return await use(page);
  } finally {
    await browser.close();
  }
};

const measure = async (page: Page, webUrl: string, size: BenchSize): Promise<{ outcome: ImportOutcome; longest: number }> => {
  await page.evaluate((wanted) => window.importBench.prepare(wanted), size);
  const browser = page.context().browser();
  if (browser === null) throw new Error('The browser is gone.');
  await browser.startTracing(page, { categories: ['blink.user_timing', 'toplevel'] });
  const outcome = await page.evaluate((url) => window.importBench.run(url), webUrl);
  return { outcome, longest: longestBlock(await browser.stopTracing(), 'import began', 'import ended') };
};

/**
 * The rows `import.20000.*`: goals and their check-ins brought into the lists of a local tenant by the product's own import, in Chromium. The longest block is
 * the longest time that the page's main thread worked meanwhile before anything else had a turn.
 * @throws when a row is missing in the lists, or what the page was told of the progress did not grow up to the whole
 */
export const importRows = async ({ quick }: { quick: boolean }): Promise<BenchRow[]> => {
  const size = sizes[quick ? 'quick' : 'full'];
  const tenant = createTenant();
  const server = createServer((request, response) => void tenant.handle(request, response).then((isAnswered) => {
    if (!isAnswered) response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Import</title><body>');
  }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const webUrl = `${baseUrl}/sites/okr`;
  try {
    await fetch(`${baseUrl}/_tenant/people`, { method: 'POST', body: JSON.stringify({ people: benchPeople }), headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${benchAdmin}` } });
    const site = new Site(webUrl, bearerWire(benchAdmin));
    await setUp(site, () => undefined);
    const { outcome, longest } = await inPage(baseUrl, await bundlePage(projectRoot, 'commands/bench/import/page.ts'), (page) => measure(page, webUrl, size));
    for (const [list, rows] of [['OKRObjectives', size.objectives], ['OKRKeyResults', size.keyResults], ['OKRCheckIns', size.checkIns]] as const) {
      const there = await countOf(site, list);
      if (there !== rows) throw new Error(`${list} has ${there} rows after the import, not ${rows}.`);
    }
    if (!outcome.isSteady) throw new Error('The progress that the page was told of does not grow up to the whole.');
    const most = (size.objectives + size.keyResults + size.checkIns) / rowsARequest;
    return [
      { name: 'import.20000.requests', value: outcome.requests, unit: `requests in ${Math.round(outcome.seconds)} s, told ${outcome.reports} times how far it is`, against: `at most ${most}`, ratio: outcome.requests / most, samples: 1 },
      { name: 'import.20000.longest-block', value: longest, unit: 'ms', against: `at most ${longestAllowed}`, ratio: longest / longestAllowed, samples: 1 }
    ];
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    tenant.close();
  }
};
