import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { OkrDocument } from '../src/okr/document';
import { compare } from './checkConvert/compare';
import type { Outcome } from './checkConvert/compare';
import { compareNormalised } from './checkConvert/compareNormalised';
import type { Normalised } from './checkConvert/compareNormalised';
import type { Difference, Expectation } from './checkConvert/expectation';

/*
 * Runs `convert` on the files of a folder and compares what comes out: on those that its `expected.json` names, or on `explorer.csv` and `admin.zip` beside a
 * `normalised.json`. `node commands/run.js checkConvert FOLDER`. Exit 0: as expected. 1: something is not.
 */

const readJson = <Content>(file: string): Content => JSON.parse(fs.readFileSync(file, 'utf8')) as Content;

function convert(input: string, work: string): Outcome {
  const [output, report] = [path.join(work, 'output.json'), path.join(work, 'report.json')];
  fs.rmSync(output, { force: true });
  fs.rmSync(report, { force: true });
  const runner = path.join(__dirname, '..', '..', 'commands', 'run.js');
  const { status } = spawnSync(process.execPath, [runner, 'convert', input, output, '--report', report], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { exitCode: status, document: fs.existsSync(output) ? readJson<OkrDocument>(output) : null, report: readJson<Outcome['report']>(report) };
}

interface Check {
  file: string;
  compare(outcome: Outcome): Difference[];
}

/** What there is to check in a folder; null when it says nothing of what is expected. */
function checksOf(folder: string): Check[] | null {
  const [expected, normalised] = ['expected.json', 'normalised.json'].map((name) => path.join(folder, name));
  if (fs.existsSync(expected)) {
    return readJson<{ files: Expectation[] }>(expected).files.map((expectation) => ({ file: expectation.file, compare: (outcome) => compare(expectation, outcome) }));
  }
  if (!fs.existsSync(normalised)) return null;
  const wanted = readJson<Normalised>(normalised);
  return ['explorer.csv', 'admin.zip'].map((file) => ({
    file, compare: ({ document }) => (document ? compareNormalised(wanted, document) : [{ text: 'it is refused', isAllowed: false }])
  }));
}

function run(folder: string, checks: readonly Check[]): boolean {
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'convert-'));
  let failed = 0;
  for (const check of checks) {
    const differences = check.compare(convert(path.join(folder, check.file), work));
    const isPassed = differences.every((difference) => difference.isAllowed);
    if (!isPassed) failed++;
    process.stdout.write(`${isPassed ? 'as expected' : 'NOT AS EXPECTED'}  ${check.file}\n`);
    differences.forEach(({ text, isAllowed }) => process.stdout.write(`    ${isAllowed ? '(allowed) ' : ''}${text}\n`));
  }
  fs.rmSync(work, { recursive: true });
  process.stdout.write(`${checks.length - failed} as expected, ${failed} not\n`);
  return failed === 0;
}

const [folder] = process.argv.slice(2);
const checks = folder ? checksOf(folder) : null;
if (!checks) {
  process.stderr.write('Usage: node commands/run.js checkConvert FOLDER. The folder holds files and an expected.json or normalised.json.\n');
  process.exitCode = 2;
} else if (!run(folder, checks)) {
  process.exitCode = 1;
}
