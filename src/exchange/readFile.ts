import type { Instant, OkrDocument } from '../okr/document';
import { AdminReader } from './admin/readAdmin';
import { readEntities } from './admin/entities';
import { buildDocument } from './build/buildDocument';
import { ExplorerReader } from './explorer/readExplorer';
import { readOkrJson } from './okrJson/readOkrJson';
import { countDocument } from './report/counts';
import type { Counts } from './report/counts';
import { FileRejected } from './report/FileRejected';
import { ProblemList } from './report/ProblemList';
import type { Problem } from './report/ProblemList';
import type { SourceFile } from './source/SourceGoal';
import { readWorkbook, isWorkbook } from './spreadsheet/readWorkbook';
import { decodeText } from './text/decodeText';
import { parseCsv } from './text/parseCsv';
import { looksLikeZip } from './zip/readZipDirectory';
import { ZipArchive } from './zip/ZipArchive';

export interface ReadOptions {
  /** When the file is read: it decides which of a file's periods run. null: as of the file's own date, else of the newest instant in it. */
  now: Instant | null;
  /** Only to say what is wrong with a file whose content is nothing that is known. */
  fileName?: string;
}

export interface ReadResult {
  document: OkrDocument;
  read: Counts;
  /** What was left out, changed or is doubtful; empty when nothing was. */
  problems: Problem[];
}

function readZip(bytes: Uint8Array, problems: ProblemList): SourceFile {
  const archive = new ZipArchive(bytes);
  if (isWorkbook(archive)) return new ExplorerReader(readWorkbook(archive), problems).read();
  return new AdminReader(readEntities(archive, problems), problems).read();
}

/** The first character that is no blank, of a file in any encoding. */
const firstCharacter = (text: string): string => text.trimStart().charAt(0);

/**
 * Reads any file that the product understands into an OKR document: a Viva Goals Explorer export (CSV, XLSX), a Viva Goals admin export (ZIP), OKR JSON.
 * Which one it is, its content tells, never its name.
 * @throws FileRejected when nothing of it can be read
 */
export function readFile(bytes: Uint8Array, { now, fileName = '' }: ReadOptions): ReadResult {
  const problems = new ProblemList();
  const build = (file: SourceFile): ReadResult => {
    const document = buildDocument(file, now, problems);
    return { document, read: countDocument(document, file.rows), problems: problems.problems };
  };
  if (looksLikeZip(bytes)) return build(readZip(bytes, problems));
  try {
    const text = decodeText(bytes, problems);
    if (firstCharacter(text) === '{' || firstCharacter(text) === '[') {
      const document = readOkrJson(text, now, problems);
      return { document: document.document, read: countDocument(document.document, document.rows), problems: problems.problems };
    }
    return build(new ExplorerReader(parseCsv(text, problems), problems).read());
  } catch (error) {
    if (error instanceof FileRejected && /\.zip$/i.test(fileName)) throw new FileRejected('F_NOT_ZIP', 'The file is called .zip, but is no ZIP file.');
    throw error;
  }
}
