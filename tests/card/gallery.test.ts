import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import type { Look } from '../../src/adaptiveCardExtensions/myGoals/Look';
import { launchBrowser } from '../harness/browser';
import { openGallery } from './gallery';
import { shownStates } from './sampleStates';

/** The narrowest phone that is still sold. */
const narrow = { width: 320, height: 640 };
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
});

const show = (view: string, state: string, look: Look): Promise<void> => page.evaluate(([a, b, c]) => window.showView(a as string, b as string, c as Look), [view, state, look] as const);
const widest = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

const looks: [string, string, Look][] = [
  ['en-us', 'light', { locale: 'en-GB', rightToLeft: false, scope: 'mine', pageUrl: 'https://contoso.example/goals' }],
  ['de-de', 'dark', { locale: 'de-DE', rightToLeft: false, scope: 'mine', pageUrl: null }],
  ['qps-ploc', 'light', { locale: 'en-GB', rightToLeft: false, scope: 'mine', pageUrl: 'https://contoso.example/goals' }],
  ['en-us', 'dark', { locale: 'he-IL', rightToLeft: true, scope: 'mine', pageUrl: null }]
];

describe.each(looks)('%s, %s', (language, theme, look) => {
  beforeAll(async () => {
    page = await browser.newPage({ viewport: narrow });
    await openGallery(page, language, theme);
    await page.evaluate(axe);
  });

  afterAll(async () => {
    await page.close();
  });

  it.each(shownStates)('$view, $name fits a narrow phone and is usable by everybody', async ({ view, name }) => {
    await show(view, name, look);
    expect(await widest()).toBeLessThanOrEqual(narrow.width);
    const problems = await page.evaluate(async () => {
      const { axe: checker } = window as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } };
      const { violations } = await checker.run();
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
    expect(problems).toEqual([]);
  });
});
