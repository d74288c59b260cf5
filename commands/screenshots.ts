import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { launchBrowser } from '../tests/harness/browser';
import { progressLine } from './machine/progressLine';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';
import { cardPictures } from './screenshots/cardPictures';
import { readmePictures } from './screenshots/readmePictures';
import { scenes } from './screenshots/scenes';

const pictures = path.join(projectRoot, 'docs', 'pictures');

/**
 * Makes the pictures of the documentation from the running product: those of the README, and every view and state of the card. Arguments pick some: `readme`,
 * names of states (`goals`), and beginnings of names (`check-in-` makes all check-ins).
 */
void runCommand('Usage: npm run screenshots -- [readme] [NAME…]. Makes the pictures in docs/pictures from the running product: all, or those whose names are given.', async () => {
  const wanted = process.argv.slice(2);
  const named = new Set(scenes.map(({ name }) => name));
  const chosen = scenes.filter(({ name }) => wanted.length === 0 || wanted.some((asked) => (named.has(asked) ? name === asked : name.startsWith(asked))));
  const readme = wanted.length === 0 || wanted.includes('readme');
  if (!readme && chosen.length === 0) throw new UserError(`No picture is named like ${wanted.join(', ')}. There are: readme, ${scenes.map(({ name }) => name).join(', ')}.`, 2);
  const progress = progressLine('Taking pictures');
  const browser = await launchBrowser();
  const store = fs.mkdtempSync(path.join(os.tmpdir(), 'okr-pictures-'));
  let taken = 0;
  const count = (name: string): void => progress.set(`${++taken} taken, the last: ${name}`);
  try {
    if (chosen.length > 0) await cardPictures({ browser, store, folder: path.join(pictures, 'card'), scenes: chosen, taken: count });
    if (readme) await readmePictures({ browser, store, folder: pictures, taken: count });
  } finally {
    await browser.close();
    fs.rmSync(store, { recursive: true, force: true });
  }
  progress.done(`${taken} pictures in docs/pictures`);
});
