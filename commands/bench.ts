import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { alignmentRows } from './bench/alignment';
import type { BenchRow } from './bench/BenchRow';
import { cardRows } from './bench/cardRows';
import { importRows } from './bench/importRows';
import { cardReadingRows, listsRows } from './bench/lists';
import { methodRows } from './bench/methodRows';
import { sizeRows } from './bench/sizeRows';
import { table } from './bench/table';
import { tenantRows } from './bench/tenantRows';
import { buildComponents } from './machine/buildComponents';
import { projectRoot } from './machine/projectRoot';
import { readArgs } from './machine/readArgs';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';

interface Group {
  /** What its rows' names start with. */
  prefixes: readonly string[];
  rows(options: { quick: boolean }): Promise<BenchRow[]>;
}

const groups: readonly Group[] = [
  {
    prefixes: ['alignment.size', 'package.size'],
    rows: async () => {
      await buildComponents(projectRoot);
      return sizeRows(projectRoot);
    }
  },
  {
    prefixes: ['alignment.first-paint', 'alignment.expand-all', 'alignment.keystroke', 'alignment.scroll-step', 'alignment.dom', 'alignment.heap', 'alignment.work-out'],
    rows: alignmentRows
  },
  { prefixes: ['method'], rows: methodRows },
  { prefixes: ['card.size', 'card.warm', 'card.render'], rows: cardRows },
  { prefixes: ['card.cold', 'card.owned'], rows: cardReadingRows },
  { prefixes: ['lists'], rows: listsRows },
  { prefixes: ['import'], rows: importRows },
  { prefixes: ['tenant.page50', 'tenant.page5000', 'tenant.load', 'tenant.start'], rows: tenantRows }
];

const usage = 'Usage: npm run bench -- [NAME-PREFIX…] [--json FILE] [--quick]. Measures speed and sizes and prints a table.';

/** Refuses a file that could not be written when everything is measured: that takes minutes. */
function refuseUnwritable(file: string): void {
  try {
    if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
    fs.accessSync(fs.existsSync(file) ? file : path.dirname(file), fs.constants.W_OK);
    if (!fs.statSync(path.dirname(file)).isDirectory()) throw new Error('it would stand in what is no folder');
  } catch (error) {
    throw new UserError(`${file} cannot be written: ${(error as Error).message}`, 2);
  }
}

void runCommand(usage, async () => {
  const { values, positionals } = readArgs({ allowPositionals: true, options: { json: { type: 'string' }, quick: { type: 'boolean', default: false } } }, usage);
  if (values.json !== undefined) refuseUnwritable(values.json);
  const wanted = (name: string): boolean => positionals.length === 0 || positionals.some((prefix) => name.startsWith(prefix));
  const holds = ({ prefixes }: Group, asked: string): boolean => prefixes.some((prefix) => prefix.startsWith(asked) || asked.startsWith(`${prefix}.`));
  const unknown = positionals.filter((asked) => !groups.some((group) => holds(group, asked)));
  if (unknown.length > 0) throw new UserError(`No benchmark is named like ${unknown.join(', ')}. There are: ${groups.flatMap((group) => group.prefixes).join(', ')}.`, 2);
  const chosen = groups.filter((group) => positionals.length === 0 || positionals.some((asked) => holds(group, asked)));
  const rows: BenchRow[] = [];
  for (const group of chosen) rows.push(...(await group.rows({ quick: values.quick })).filter((row) => wanted(row.name)));
  process.stdout.write(`${table(rows)}\n`);
  const without = positionals.filter((asked) => !rows.some(({ name }) => name.startsWith(asked)));
  if (without.length > 0) throw new UserError(`No benchmark is named like ${without.join(', ')}.`, 2);
  if (values.json !== undefined) {
    const machine = `${os.cpus().length} x ${os.cpus()[0]?.model ?? 'unknown'}, node ${process.version}`;
    fs.writeFileSync(values.json, `${JSON.stringify({ machine, date: new Date().toISOString(), rows }, null, 2)}\n`);
  }
});
