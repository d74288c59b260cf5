import * as fs from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a page notes of itself: when the card said something of its person's goals, and when what it reads was asked for. */
interface Noted {
  shown: number | null;
  asked: number[];
}

declare global {
  interface Window {
    __noted: Noted;
  }
}

/** Runs before everything else on the page. The mark is seen in a trace too. */
function note(): void {
  const noted: Noted = { shown: null, asked: [] };
  window.__noted = noted;
  const send = window.fetch;
  window.fetch = (...args) => {
    const address = args[0] instanceof Request ? args[0].url : String(args[0]);
    if (/\/_api\/|\/v1\.0\//.test(address)) noted.asked.push(performance.now());
    return send(...args);
  };
  const observer = new MutationObserver(() => {
    // A card that says something of the goals has a button; one that is still loading has none.
    if (noted.shown !== null || document.querySelector('[data-card] .card-footer button') === null) return;
    noted.shown = performance.now();
    performance.mark('card shown');
    observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
}

const gzipped = (file: string): number => gzipSync(fs.readFileSync(file), { level: 9 }).length;

/** A person's browser on the phone page of the workbench, in which the packaged card is loaded again and again. */
export class CardVisit {
  private loaded: string[] = [];

  private constructor(private readonly context: BrowserContext, public readonly page: Page, private readonly url: string) {}

  /** @param assets the folder with the packaged files */
  public static async begin(browser: Browser, url: string, person: string, assets: string): Promise<CardVisit> {
    const context = await browser.newContext({ viewport: { width: 560, height: 960 } });
    await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(person), url }]);
    const page = await context.newPage();
    await page.addInitScript(note);
    const visit = new CardVisit(context, page, url);
    page.on('request', (request) => {
      const file = path.join(assets, path.basename(new URL(request.url()).pathname));
      if (file.endsWith('.js') && fs.existsSync(file)) visit.loaded.push(file);
    });
    return visit;
  }

  /** Opens the page and waits until the card shows the goals. */
  public async open(): Promise<Noted> {
    await this.page.goto(`${this.url}/sites/home/phone`);
    await this.page.waitForFunction(() => window.__noted.shown !== null);
    return this.page.evaluate(() => window.__noted);
  }

  /** Minified and gzipped bytes of the packaged files that were asked for since the last look. */
  public takeBytes(): number {
    const files = new Set(this.loaded);
    this.loaded = [];
    return [...files].reduce((sum, file) => sum + gzipped(file), 0);
  }

  public close(): Promise<void> {
    return this.context.close();
  }
}
