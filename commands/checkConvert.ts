import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { OkrDocument } from '../src/okr/document';
import { compare } from './checkConvert/compare';
import type { Outcome } from './checkConvert/compare';
import type { Expectation } from './checkConvert/expectation';

/*
 * Runs `convert` on every file of a folder that `expected.json` names, and compares what comes out: `node commands/run.js checkConvert FOLDER`.
 * Exit 0: as expected. 1: something is not.
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

function check(folder: string): boolean {
  const { files } = readJson<{ files: Expectation[] }>(path.join(folder, 'expected.json'));
  const work = fs.mkdtempSync(path.join(os.tmpdir(), 'convert-'));
  let failed = 0;
  for (const expectation of files) {
    const differences = compare(expectation, convert(path.join(folder, expectation.file), work));
    const isPassed = differences.every((difference) => difference.isAllowed);
    if (!isPassed) failed++;
    process.stdout.write(`${isPassed ? 'as expected' : 'NOT AS EXPECTED'}  ${expectation.file}\n`);
    differences.forEach(({ text, isAllowed }) => process.stdout.write(`    ${isAllowed ? '(allowed) ' : ''}${text}\n`));
  }
  fs.rmSync(work, { recursive: true });
  process.stdout.write(`${files.length - failed} as expected, ${failed} not\n`);
  return failed === 0;
}

const [folder] = process.argv.slice(2);
if (!folder || !fs.existsSync(path.join(folder, 'expected.json'))) {
  process.stderr.write('Usage: node commands/run.js checkConvert FOLDER. The folder holds files and an expected.json.\n');
  process.exitCode = 2;
} else if (!check(folder)) {
  process.exitCode = 1;
}
