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

/** What can be pressed and is lower than a finger needs, in its words. A link in a line of text and a box within its label are no targets of their own. */
const smallTargets = (): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, [role="button"], select, input, textarea')].flatMap((element) => {
  const target = element.closest('.ac-toggleInput') instanceof HTMLElement ? element.closest<HTMLElement>('.ac-toggleInput')! : element.matches('[type="checkbox"], [type="radio"]') ? element.parentElement! : element;
  const { height, width } = target.getBoundingClientRect();
  return height < 44 || width < 44 ? [`${element.tagName} ${(element.innerText || element.id).slice(0, 60)}: ${Math.round(width)} x ${Math.round(height)}`] : [];
}));

interface Axe { run(options: object): Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> }

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
      const { axe: checker } = window as unknown as { axe: Axe };
      // Beside what it checks anyway: what a row is called must hold what it shows, for those who speak to their phone.
      const { violations } = await checker.run({ rules: { 'label-content-name-mismatch': { enabled: true } } });
      return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
    });
    expect(problems).toEqual([]);
    await expect(smallTargets()).resolves.toEqual([]);
  });
});
