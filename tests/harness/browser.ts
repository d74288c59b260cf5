import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findChromium } from '../../commands/machine/findChromium';

/** As on the machines where Chromium is used headless and offline: nothing of its own goes out. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}

/** A signed-in person's browser, in which nothing may go wrong unseen. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Console errors, page errors, requests to other hosts and requests for unknown components since the last look, and forgets them. */
  takeTroubles(): string[];
  /** HTTP requests to the tenant's API since the last look: `GET /sites/okr/_api/…`. */
  takeRequests(): { method: string; url: string; startedAt: number; endedAt: number }[];
  close(): Promise<void>;
}

export interface VisitorOptions {
  width?: number;
  height?: number;
  locale?: string;
  timeZone?: string;
  touch?: boolean;
}

/** Opens a browser in which this person is signed in. Each visitor has storage of their own. */
export async function visit(browser: Browser, productUrl: string, person: string, options: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 900 }, locale: options.locale ?? 'en-US', timezoneId: options.timeZone, hasTouch: options.touch
  });
  await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(person), url: productUrl }]);
  const page = await context.newPage();
  let troubles: string[] = [];
  let requests: ReturnType<Visitor['takeRequests']> = [];
  page.on('console', (message) => { if (message.type() === 'error') troubles.push(`console: ${message.text().slice(0, 500)}`); });
  page.on('pageerror', (error) => troubles.push(`page: ${String(error.stack ?? error).slice(0, 500)}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob|about):/.test(url) && !url.startsWith(productUrl)) troubles.push(`request to another host: ${url}`);
    if (/GetClientSideComponents/i.test(url)) troubles.push(`unknown component asked for: ${request.postData() ?? ''}`);
  });
  page.on('requestfinished', (request) => {
    const path = request.url().replace(productUrl, '');
    if (!/\/_api\/|^\/v1\.0\//.test(path)) return;
    const { startTime, responseEnd } = request.timing();
    requests.push({ method: request.method(), url: decodeURIComponent(path), startedAt: startTime, endedAt: startTime + responseEnd });
  });
  return {
    context,
    page,
    takeTroubles: () => { const taken = troubles; troubles = []; return taken; },
    takeRequests: () => { const taken = requests; requests = []; return taken; },
    close: () => context.close()
  };
}
