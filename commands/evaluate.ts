import { readFileSync } from 'node:fs';
import { evaluate, isDay, isOkrDocument } from '../src/okr';
import type { OkrDocument } from '../src/okr/document';
import { readArgs } from './machine/readArgs';
import { runCommand } from './machine/runCommand';
import { UserError } from './machine/UserError';

/*
 * npm run --silent evaluate -- FILE --today 2026-11-21
 * Prints every number of an OKR JSON file as JSON, as of the evening of that day. Exit 0 (also with problems in the data, which are listed in the
 * output); 2 when the file cannot be read or the usage is wrong, with one line on standard error and nothing on standard output.
 */

const usage = 'Usage: npm run --silent evaluate -- FILE --today yyyy-mm-dd';

function readArguments(args: string[]): { file: string; today: string } {
  const { positionals, values } = readArgs({ args, allowPositionals: true, options: { today: { type: 'string' } } }, usage);
  if (positionals.length !== 1) throw new UserError(`Name one file. ${usage}`, 2);
  if (values.today === undefined) throw new UserError(`Say as of which day, with --today. ${usage}`, 2);
  if (!isDay(values.today)) throw new UserError(`--today ${JSON.stringify(values.today)} is no day of the calendar. ${usage}`, 2);
  return { file: positionals[0], today: values.today };
}

function readDocument(file: string): OkrDocument {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    throw new UserError(`${file} cannot be read: ${messageOf(error)}`, 2);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file} is no JSON: ${messageOf(error)}`, 2);
  }
  if (!isOkrDocument(value)) throw new UserError(`${file} is no OKR JSON of version 1 ("format": "okr-json", "version": 1).`, 2);
  return value;
}

/** On one line: a message may quote the file. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}

/** A reader that stops early (`| head`) is no failure of ours. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCommand(usage, async () => {
  const { file, today } = readArguments(process.argv.slice(2));
  const document = readDocument(file);
  // No process.exit follows: the output is written in full first, also into a slow pipe.
  process.stdout.write(`${JSON.stringify(evaluate(document, today), null, 2)}\n`);
});
