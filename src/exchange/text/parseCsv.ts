import type { ProblemList } from '../report/ProblemList';
import { splitRows } from './splitRows';

/** Rows of cells. Rows that hold nothing but blanks are there, as empty arrays: positions stay those of the file. */
export interface Table {
  rows: string[][];
  /** The sign before decimals where a number could be read either way. */
  decimal: '.' | ',';
}

/** The most frequent of comma, semicolon and tab in the first line that is not blank, outside quotes. Of equals the first in this order. */
export function findDelimiter(text: string): string {
  const counts: Record<string, number> = { ',': 0, ';': 0, '\t': 0 };
  let isQuoted = false;
  let isBlank = true;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === '\n' && !isQuoted && !isBlank) break;
    if (!/\s/.test(character)) isBlank = false;
    if (!isQuoted && character in counts) counts[character]++;
  }
  return Object.keys(counts).reduce((best, candidate) => (counts[candidate] > counts[best] ? candidate : best));
}

/**
 * Reads delimited text (R1, R20): RFC 4180, with the delimiter of a first line `sep=X` or else the one that is found. An unclosed quote at the end
 * rejects the open record only.
 * @param text with LF as line break, without byte order mark
 */
export function parseCsv(text: string, problems: ProblemList): Table {
  const declared = /^sep=(.)\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const delimiter = declared ? declared[1] : findDelimiter(body);
  const { rows, isOpen } = splitRows(body, delimiter);
  if (isOpen) problems.add('E_UNCLOSED_QUOTE', rows.length + (declared ? 1 : 0), null, 'A quotation mark that opens a cell is never closed.');
  const whole = isOpen ? rows.slice(0, -1) : rows;
  const blanked = whole.map((row) => (row.some((cell) => cell.trim() !== '') ? row : []));
  return { rows: declared ? [[], ...blanked] : blanked, decimal: delimiter === ';' ? ',' : '.' };
}
