import * as fs from 'node:fs';
import * as path from 'node:path';
import { chromium } from 'playwright-core';
import type { Normalised } from './checkConvert/compareNormalised';
import { chainsOf } from './checkReal/chains';
import { compareOpening, compareShown } from './checkReal/compareShown';
import { compareStored } from './checkReal/compareStored';
import { GoalsPage } from './checkReal/GoalsPage';
import { readStored } from './checkReal/readStored';
import { knownDifferences, sourceOkrs } from './checkReal/sourceOkrs';
import { startProduct } from './checkReal/startProduct';
import { storedOkrs } from './checkReal/storedOkrs';
import { ensureChromium } from './machine/findChromium';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';

/*
 * `npm run check:real -- FOLDER`: fills the product with the folder's explorer.csv and compares every title, chain of parents and check-in, stored and
 * shown, with its normalised.json, the same OKRs in plain form. Exit 0: nothing differs.
 */

const usage = 'Usage: npm run check:real -- FOLDER. The folder holds explorer.csv and normalised.json, the same OKRs as an export and in plain form.';

function folderOf(args: readonly string[]): string {
  if (args.length !== 1) throw new UserError(usage, 2);
  const folder = path.resolve(args[0]);
  const missing = ['explorer.csv', 'normalised.json'].find((name) => !fs.existsSync(path.join(folder, name)));
  if (missing) throw new UserError(`There is no ${missing} in ${args[0]}. ${usage}`, 2);
  return folder;
}

function readNormalised(file: string): Normalised {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Normalised;
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${(error as Error).message}`, 2);
  }
}

const say = (line: string): void => { process.stdout.write(`${line}\n`); };

void runCommand(usage, async () => {
  const folder = folderOf(process.argv.slice(2));
  const normalised = readNormalised(path.join(folder, 'normalised.json'));
  const source = sourceOkrs(normalised);
  const executablePath = await ensureChromium(projectRoot);
  const product = await startProduct(projectRoot, path.join(folder, 'explorer.csv'));
  const stopAtOnce = (): void => { product.stop().then(() => process.exit(130), () => process.exit(1)); };
  process.once('SIGINT', stopAtOnce).once('SIGTERM', stopAtOnce);
  const differences: string[] = [];
  try {
    const stored = storedOkrs(await readStored(product.url));
    differences.push(...compareStored(source, stored));
    say(`Lists read: ${stored.goals.size} goals, ${stored.checkIns.length} check-ins`);
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'] });
    try {
      const page = await GoalsPage.open(browser, product.url, 'admin@contoso.example');
      differences.push(...await compareOpening(page, normalised, source, new Date().toISOString().slice(0, 10)));
      const shown = await compareShown(page, source, stored.links);
      differences.push(...shown.differences, ...page.troubles);
    } finally {
      await browser.close();
    }
    knownDifferences(normalised).forEach((text) => say(`Known: ${text}`));
    if (stored.openings > 0) say(`Known: rows of the log that give the value at the start (the export has it without a check-in): ${stored.openings}`);
  } finally {
    await product.stop();
  }
  differences.forEach(say);
  const chains = chainsOf(source, new Set(source.goals.keys()));
  say(`${source.goals.size} titles, ${chains.length} parent chains, ${source.checkIns.length} check-ins compared, ${differences.length} differences`);
  process.exitCode = differences.length === 0 ? 0 : 1;
});
