import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser } from 'playwright-core';
import { startProduct } from '../../tests/harness/product';
import { UserError } from '../machine/UserError';
import { contactSheet } from './contactSheet';
import { galleryCompany } from './galleryCompany';
import { indexPage } from './indexPage';
import { smallPng } from './smallPng';
import type { Scene } from './Scene';
import { scenes as allScenes } from './scenes';
import { shoot } from './studio';

interface Options {
  browser: Browser;
  /** A folder for what is only needed meanwhile. */
  store: string;
  folder: string;
  scenes: readonly Scene[];
  taken(name: string): void;
}

async function control(url: string, method: string, name: string, body?: unknown): Promise<void> {
  const response = await fetch(`${url}/_tenant/${name}`, { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (!response.ok) throw new Error(`The local tenant refused ${name}: ${response.status} ${await response.text()}`);
}

/** Every state of the card as one picture with all its looks, and the page that lists them. */
export async function cardPictures({ browser, store, folder, scenes, taken }: Options): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  const data = path.join(store, 'gallery.json');
  fs.writeFileSync(data, JSON.stringify(galleryCompany(new Date().toISOString().slice(0, 10))));
  const product = await startProduct(['--data', data], { store });
  try {
    const { url } = product;
    await control(url, 'POST', 'sites', { path: '/sites/empty', title: 'New team', everyoneReads: true });
    await control(url, 'POST', 'sites', { path: '/sites/closed', title: 'Closed team', everyoneReads: false });
    await control(url, 'POST', 'snapshot', { name: 'gallery' });
    const clear = async (): Promise<void> => {
      await control(url, 'DELETE', 'faults');
      await control(url, 'POST', 'restore', { name: 'gallery' });
    };
    const page = await browser.newPage();
    const failures: string[] = [];
    for (const scene of scenes) {
      try {
        const sheet = await contactSheet(page, await shoot(browser, url, scene, clear));
        fs.writeFileSync(path.join(folder, `${scene.name}.png`), smallPng(sheet));
      } catch (error) {
        // The others can still be taken; the run does not pass for whole.
        failures.push(`${scene.name}: ${(error as Error).message}`);
        await clear();
        continue;
      }
      taken(scene.name);
    }
    await page.close();
    fs.writeFileSync(path.join(folder, 'README.md'), indexPage(allScenes.filter(({ name }) => fs.existsSync(path.join(folder, `${name}.png`)))));
    if (failures.length > 0) throw new UserError(`${failures.length} pictures could not be taken:\n${failures.join('\n')}`);
  } finally {
    await product.stop();
  }
}
