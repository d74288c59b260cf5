import fs from 'node:fs';
import path from 'node:path';
import { actions, FileRejected, noCounts, parseInstant, readFile, writeFile } from '../src/exchange';
import type { Counts, FileKind, Problem } from '../src/exchange';
import { readArgs } from './machine/readArgs';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';

const usage = 'Usage: npm run --silent convert -- INPUT OUTPUT [--report REPORT.json] [--now INSTANT]. OUTPUT ends in .json, .csv or .xlsx.';

/** Called in a way that it does not understand, or a file cannot be reached: the message is one plain line, nothing is written. */
const refused = (message: string): UserError => new UserError(message, 2);

const kinds: FileKind[] = ['json', 'csv', 'xlsx'];

interface Report {
  read: Counts;
  written: Counts;
  problems: Problem[];
}

interface Call {
  input: string;
  output: string;
  kind: FileKind;
  report: string | null;
  now: string | null;
}

function readCall(args: string[]): Call {
  const { values, positionals } = readArgs({ args, allowPositionals: true, options: { report: { type: 'string' }, now: { type: 'string' } } }, usage);
  const [input, output] = positionals;
  if (positionals.length !== 2) throw refused(usage);
  const kind = kinds.find((ending) => output.toLowerCase().endsWith(`.${ending}`));
  if (!kind) throw refused(`${output} ends in neither .json, .csv nor .xlsx. ${usage}`);
  const replaced = values.report === undefined ? undefined : [output, input].find((file) => path.resolve(file) === path.resolve(values.report ?? ''));
  if (replaced !== undefined) throw refused(`The report cannot have the name of the ${replaced === output ? 'output' : 'input'}, ${replaced}: it would replace it.`);
  const now = values.now === undefined ? null : parseInstant(values.now);
  if (values.now !== undefined && now === null) throw refused(`--now ${values.now} is no instant: write it like 2026-11-21T10:00:00Z.`);
  return { input, output, kind, report: values.report ?? null, now };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

interface Output {
  file: string;
  content: string | Uint8Array;
}

/** Writes to files beside them first, so that whoever looks sees the whole of each or nothing, and all of them or none. */
function writeWhole(outputs: readonly Output[]): void {
  const unfinished = outputs.map(({ file }) => path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.part`));
  let current = '';
  try {
    outputs.forEach(({ file, content }, number) => {
      current = file;
      // A folder could not be replaced below, when others already are.
      if (fs.statSync(file, { throwIfNoEntry: false })?.isDirectory()) throw new Error('it is a folder');
      fs.writeFileSync(unfinished[number], content);
    });
    outputs.forEach(({ file }, number) => {
      current = file;
      fs.renameSync(unfinished[number], file);
    });
  } catch (error) {
    unfinished.forEach((file) => fs.rmSync(file, { force: true }));
    throw refused(`${current} cannot be written: ${reasonOf(error)}`);
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw refused(`${file} cannot be read: ${reasonOf(error)}`);
  }
}

const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const reportOf = ({ report }: Call, content: Report): Output[] => (report === null ? [] : [{ file: report, content: toJson(content) }]);

function inOneLine({ code, row, field, message, action }: Problem): string {
  const place = [row === null ? null : `row ${row}`, field].filter((part) => part !== null).join(', ');
  return `${code}${place === '' ? '' : ` (${place})`}: ${message} ${action}`;
}

const several = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** What stands in the file that was written. */
function writtenInOneLine(file: string, { objectives, keyResults, initiatives, checkIns }: Counts): string {
  const counts = [several(objectives, 'objective', 'objectives'), several(keyResults, 'key result', 'key results'), several(initiatives, 'initiative', 'initiatives'), several(checkIns, 'check-in', 'check-ins')];
  return `Written to ${file}: ${counts.join(', ')}.`;
}

/** @returns the exit code: 0 done, 2 the file cannot be read, 3 done, with something left out or changed; each is named in the report, else on standard error */
function convert(call: Call): number {
  const bytes = readBytes(call.input);
  try {
    const { document, read, problems } = readFile(bytes, { now: call.now, fileName: path.basename(call.input) });
    const written = writeFile(document, call.kind, call.now);
    const all = [...problems, ...written.problems];
    writeWhole([{ file: call.output, content: written.content }, ...reportOf(call, { read, written: written.written, problems: all })]);
    if (call.report === null) all.forEach((problem) => process.stderr.write(`${inOneLine(problem)}\n`));
    process.stderr.write(`${writtenInOneLine(call.output, written.written)}\n`);
    return all.length === 0 ? 0 : 3;
  } catch (error) {
    if (!(error instanceof FileRejected)) throw error;
    writeWhole(reportOf(call, { read: noCounts, written: noCounts, problems: [{ code: error.code, row: null, field: error.field, message: error.message, action: actions[error.code] }] }));
    process.stderr.write(`${call.input}: ${error.message} (${error.code})\n`);
    return 2;
  }
}

void runCommand(usage, async () => {
  process.exitCode = convert(readCall(process.argv.slice(2)));
});
