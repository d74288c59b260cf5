import * as fs from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: { run(context: object, options: object): Promise<AxeResults> };
  }
}

/** What axe finds in the web part's own part of the page and in what is open beside or above it: rule and element. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8') });
  return page.evaluate(async () => {
    // What is still fading in has less contrast than it will have. An animation that is cancelled is over too.
    await Promise.all(document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished.catch(() => undefined)));
    const own = [...document.querySelectorAll<HTMLElement>('div')].find((element) => element.style.getPropertyValue('--okr-text') !== '');
    const { violations } = await window.axe.run({ include: [own, ...document.querySelectorAll('[role=dialog], [role=alertdialog]')] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
  });
}
