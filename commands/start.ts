import * as fs from 'node:fs';
import * as path from 'node:path';
import { buildComponents } from './machine/buildComponents';
import { projectRoot } from './machine/projectRoot';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';
import { dataSource } from './start/dataSource';
import { fillTenant } from './start/fillTenant';
import { openInBrowser } from './start/openInBrowser';
import { parseStartOptions, startUsage } from './start/options';
import { readDocument } from './start/readDocument';
import { serveWorkbench } from './start/serveWorkbench';

/** Where the product's data live in the local tenant; dashboards and pages are on another site, as in most organisations. */
const dataSite = '/sites/okr';

/** A company whose check-ins stop so long ago shows hardly anything but overdue goals. */
const staleAfter = 14 * 86_400_000;

void runCommand(startUsage, async () => {
  const options = parseStartOptions(process.argv.slice(2));
  const source = dataSource(options);
  // Read before anything is built or thrown away: a file that cannot be read should cost no time and no data.
  const { document, problems } = readDocument(source, options.people, new Date());
  await buildComponents(projectRoot);

  const folder = path.join(options.store ?? path.join(projectRoot, 'workbench', 'data'), source.key);
  const filledFile = path.join(folder, 'filled');
  // A store that was not filled to its end is worth nothing: begin anew.
  if (options.fresh || !fs.existsSync(filledFile)) fs.rmSync(folder, { recursive: true, force: true });
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new UserError(`The data folder ${folder} cannot be made: ${(error as Error).message}`);
  }

  const workbench = await serveWorkbench({ root: projectRoot, databaseFile: path.join(folder, 'tenant.sqlite'), port: options.port });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.prependListener(signal, () => { workbench.close().then(() => process.exit(0), () => process.exit(1)); });
  if (!fs.existsSync(filledFile)) {
    process.stdout.write(`Filling the local tenant with ${source.title}.\n`);
    await fillTenant(workbench.url, document, dataSite);
    if (problems > 0) process.stdout.write(`${problems} things in the file were left out or changed: npm run convert -- ${options.data} OUT.json --report REPORT.json names each.\n`);
    fs.writeFileSync(filledFile, `${new Date().toISOString()}\n`);
  } else if (source.file === null && Date.now() - Date.parse(fs.readFileSync(filledFile, 'utf8').trim()) > staleAfter) {
    process.stdout.write('The made-up company is more than two weeks old, so much of it is overdue. npm start -- --fresh makes it anew, without what you have typed into it.\n');
  }
  process.stdout.write(`Ready: ${workbench.url} (Ctrl-C stops it)\n`);
  if (options.open) openInBrowser(workbench.url);
});
