import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../commands/machine/findChromium';
import type { CachedList, OrganisationCache } from '../../src/lists/cache/OrganisationCache';

interface CacheWindow {
  cacheOf(webUrl: string, person: string): OrganisationCache;
}

const list: CachedList = { rows: [{ Id: 1 }, { Id: 2 }], stamp: { rows: 2, lastModified: '2026-11-21T10:00:00Z', lastDeleted: '2026-11-21T09:00:00Z' }, readAt: 5, settled: true };

describe('rows kept in IndexedDB', () => {
  let browser: Browser;
  let server: Server;
  let address: string;

  beforeAll(async () => {
    const bundle = buildSync({
      stdin: { contents: "import { browserCache } from './browserCache'; window.cacheOf = browserCache;", resolveDir: join(__dirname, '../../src/lists/cache'), loader: 'ts' }, bundle: true, write: false, format: 'iife', target: 'es2019'
    }).outputFiles[0].text;
    server = createServer((_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<!doctype html><script>${bundle}</script>`));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => server.close(resolve));
  });

  it('gives back what was written, to the same person of the same site only, and after a reload', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.evaluate(async (kept) => (window as unknown as CacheWindow).cacheOf('http://x/sites/okr', 'anna').write(new Map([['OKRObjectives', kept]])), list);
    await page.reload();
    const read = (site: string, person: string): Promise<unknown> => page.evaluate(async ([url, who]) => [...(await (window as unknown as CacheWindow).cacheOf(url, who).read())], [site, person]);
    await expect(read('http://x/sites/okr', 'anna')).resolves.toEqual([['OKRObjectives', list]]);
    await expect(read('http://x/sites/okr', 'ben')).resolves.toEqual([]);
    await expect(read('http://x/sites/other', 'anna')).resolves.toEqual([]);
    await page.close();
  });

  it('is empty, and takes writes without an error, where the browser blocks storage', async () => {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { get: () => { throw new DOMException('blocked', 'SecurityError'); } });
    });
    await page.goto(address);
    const result = await page.evaluate(async (kept) => {
      const cache = (window as unknown as CacheWindow).cacheOf('http://x/sites/okr', 'anna');
      await cache.write(new Map([['OKRObjectives', kept]]));
      return [...(await cache.read())];
    }, list);
    expect(result).toEqual([]);
    await page.close();
  });
});
