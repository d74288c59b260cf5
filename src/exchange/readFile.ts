import type { Instant, OkrDocument } from '../okr/document';
import { buildDocument } from './build/buildDocument';
import { ExplorerReader } from './explorer/readExplorer';
import { countDocument } from './report/counts';
import type { Counts } from './report/counts';
import { ProblemList } from './report/ProblemList';
import type { Problem } from './report/ProblemList';
import { decodeText } from './text/decodeText';
import { parseCsv } from './text/parseCsv';

export interface ReadOptions {
  /** When the file is read: it decides which of a file's periods run. null: as of the file's own date, else of the newest instant in it. */
  now: Instant | null;
}

export interface ReadResult {
  document: OkrDocument;
  read: Counts;
  /** What was left out, changed or is doubtful; empty when nothing was. */
  problems: Problem[];
}

/**
 * Reads any file that the product understands into an OKR document. What kind it is, its content tells, never its name.
 * @throws FileRejected when nothing of it can be read
 */
export function readFile(bytes: Uint8Array, { now }: ReadOptions): ReadResult {
  const problems = new ProblemList();
  const table = parseCsv(decodeText(bytes, problems), problems);
  const file = new ExplorerReader(table, problems).read();
  const document = buildDocument(file, now, problems);
  return { document, read: countDocument(document, file.rows), problems: problems.problems };
}
