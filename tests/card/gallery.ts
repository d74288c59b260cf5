import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { localisedStrings } from './localisedStrings';

const root = path.resolve(__dirname, '..', '..');
const css = (name: string): string => readFileSync(path.join(root, 'workbench/host/static', `${name}.css`), 'utf8');

/** Makes a page that shows any quick view in any state, with the workbench's own renderer: `window.showView(view, state, look)`. */
export async function openGallery(page: Page, language = 'en-us', theme = 'light'): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'galleryPage.ts')], bundle: true, write: false, format: 'iife', target: 'es2022', logLevel: 'error', plugins: [localisedStrings(language)],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"test"' }
  });
  await page.setContent(`<!doctype html><html lang="en" data-theme="${theme}"><head><title>Quick views</title><style>${['theme', 'adaptiveCard', 'quickView'].map(css).join('\n')}
    body { margin: 0; } .quick-view { position: static; inline-size: 100%; box-shadow: none; border: 0; }</style></head>
    <body><main class="quick-view"><div class="quick-view-bar"><h2>–</h2></div><div class="quick-view-body"><div class="adaptive-card"></div></div></main></body></html>`);
  await page.addScriptTag({ content: outputFiles[0].text });
}
