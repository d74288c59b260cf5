import { FileRejected } from '../report/FileRejected';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import { explorerHeaders, olderHeaders } from './headers';

export type ExplorerColumn = (typeof explorerHeaders)[number] | (typeof olderHeaders)[number];

/** Where the columns of one file are. */
export interface Columns {
  at: Map<ExplorerColumn, number>;
  /** Named columns that are not of the export, by position. */
  unknown: Map<number, string>;
  /** First position whose cells are check-ins: `Checkins` and the unnamed columns after it; null without such a column. */
  checkIns: number | null;
  /** A row with fewer cells than this is short: the position after the last named column. */
  width: number;
}

const normal = (header: string): string => header.replace(/\s+/g, ' ').trim().toLowerCase();
const known = new Map<string, ExplorerColumn>([...explorerHeaders, ...olderHeaders].map((header) => [normal(header), header]));

/** Position of the header row: the first that is not blank; −1 when there is none. */
export const headerRowOf = (rows: readonly string[][]): number => rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));

/** Whether a row holds the two columns without which nothing can be read. */
export function isExplorerHeader(row: readonly string[]): boolean {
  const names = new Set(row.map(normal));
  return names.has('title') && names.has('object type');
}

/**
 * Finds the columns by name (R2), in any order, trimmed and regardless of case.
 * @throws FileRejected without `Title` or `Object Type`
 */
export function findColumns(header: readonly string[], row: number, problems: ProblemList): Columns {
  const columns: Columns = { at: new Map(), unknown: new Map(), checkIns: null, width: 0 };
  const seen = new Set<string>();
  header.forEach((cell, position) => {
    const name = normal(cell);
    if (name === '') return;
    columns.width = position + 1;
    if (seen.has(name)) {
      problems.add('W_DUP_HEADER', row, cell.trim(), `There is a second column ${quote(cell)}.`);
      return;
    }
    seen.add(name);
    const column = known.get(name);
    if (column) columns.at.set(column, position);
    else columns.unknown.set(position, cell.trim());
  });
  const missing = (['Title', 'Object Type'] as const).filter((column) => !columns.at.has(column));
  if (missing.length > 0) {
    throw new FileRejected('F_NO_COLUMNS', `This is not a Viva Goals export: there is no column ${missing.map((column) => `“${column}”`).join(' and no column ')}.`);
  }
  columns.checkIns = columns.at.get('Checkins') ?? null;
  return columns;
}

/**
 * The cells of a row that are check-ins: the column `Checkins`, and what is not blank in unnamed columns and beyond the header behind it (behind all named
 * columns when there is no such column).
 */
export function checkInCells(row: readonly string[], header: readonly string[], columns: Columns): string[] {
  const last = columns.checkIns ?? columns.width - 1;
  return row.filter((cell, position) => cell.trim() !== '' && (position === columns.checkIns || (position > last && (header[position] ?? '').trim() === '')));
}
