import Papa from 'papaparse';
import { dayIn } from '../okr';
import type { Instant, IsoDate, OkrDocument } from '../okr/document';
import { explorerHeaders } from './explorer/headers';
import { writeTable } from './explorer/writeTable';
import { countDocument } from './report/counts';
import type { Counts } from './report/counts';
import { ProblemList } from './report/ProblemList';
import type { Problem } from './report/ProblemList';
import { longestCell, writeWorkbook } from './spreadsheet/writeWorkbook';
import type { SheetCell } from './spreadsheet/writeWorkbook';

export type FileKind = 'json' | 'csv' | 'xlsx';

export interface WrittenFile {
  content: Uint8Array;
  written: Counts;
  /** What the file has no place for; empty when it holds everything. */
  problems: Problem[];
}

/** The day as of which a table's numbers are worked out: that of the export, else of the newest row of the log. */
function dayOf(document: OkrDocument, now: Instant | null): IsoDate {
  const newest = document.checkIns.reduce((latest, { createdAt }) => (createdAt > latest ? createdAt : latest), '1970-01-01T00:00:00Z');
  return dayIn(now ?? document.exportedAt ?? newest, document.settings.timeZone) ?? newest.slice(0, 10);
}

/** Cells that are longer than Excel accepts are cut, and named. */
function fitted(rows: SheetCell[][], problems: ProblemList): SheetCell[][] {
  return rows.map((row, position) => row.map((cell) => {
    if (typeof cell !== 'string' || cell.length <= longestCell) return cell;
    problems.add('W_NOT_IN_TABLE', position + 1, null, `A cell has ${cell.length} characters; Excel holds ${longestCell}. It was cut; CSV and OKR JSON keep the whole.`);
    return `${cell.slice(0, longestCell - 1)}…`;
  }));
}

/** OKR JSON, indented, as UTF-8. Loses nothing. */
export function writeJson(document: OkrDocument): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/**
 * Writes a document as OKR JSON, or as a table with the columns of a Viva Goals Explorer export (CSV as UTF-8 with byte order mark, for Excel).
 * @param now as of when a table's numbers are; null: as of the document's own export
 */
export function writeFile(document: OkrDocument, kind: FileKind, now: Instant | null): WrittenFile {
  const problems = new ProblemList();
  if (kind === 'json') return { content: writeJson(document), written: countDocument(document), problems: problems.problems };
  const table = writeTable(document, dayOf(document, now), problems);
  const checkIns = table.slice(1).reduce((sum, row) => sum + row.slice(explorerHeaders.length - 1).filter((cell) => cell !== null).length, 0);
  const written = { ...countDocument(document), checkIns };
  const content = kind === 'xlsx' ? writeWorkbook('OKRs', fitted(table, problems)) : new TextEncoder().encode(`\ufeff${Papa.unparse(table, { newline: '\r\n' })}\r\n`);
  return { content, written, problems: problems.problems };
}
