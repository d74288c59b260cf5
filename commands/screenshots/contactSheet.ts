import type { Page } from 'playwright-core';
import type { Shot } from './studio';

const style = `body { margin: 0; padding: 16px; inline-size: max-content; background: #dcdcdc; font: 13px "Segoe UI", Roboto, "Helvetica Neue", sans-serif; color: #242424; }
  body { display: grid; gap: 16px; } section { display: flex; gap: 16px; align-items: start; } figure { margin: 0; } figcaption { margin-block-end: 6px; font-weight: 600; } img { display: block; }`;

const inARow = 4;

/** Puts pictures side by side, four in a row, each under its label. */
export async function contactSheet(page: Page, shots: readonly Shot[]): Promise<Buffer> {
  const figures = shots.map(({ label, png }) => `<figure><figcaption>${label}</figcaption><img src="data:image/png;base64,${png.toString('base64')}" alt=""></figure>`);
  const rows = figures.flatMap((_figure, at) => (at % inARow === 0 ? [`<section>${figures.slice(at, at + inARow).join('')}</section>`] : []));
  await page.setContent(`<!doctype html><style>${style}</style>${rows.join('')}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return page.locator('body').screenshot();
}
