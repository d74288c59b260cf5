import type { OkrDocument } from '../../src/okr/document';
import { readFile } from '../../src/exchange/readFile';
import { FileRejected } from '../../src/exchange/report/FileRejected';
import { UserError } from '../machine/UserError';
import { sampleOrganisation } from '../sampleOrganisation';
import type { DataSource } from './dataSource';

/** The made-up company is always the same one, seen from today. */
const seed = 1;

export interface SourceDocument {
  document: OkrDocument;
  /** How many things were left out or changed while reading; `npm run convert` names each. */
  problems: number;
}

/** The document that the lists are filled with. @throws UserError when the file is not one that can be read */
export function readDocument(source: DataSource, people: number, now: Date): SourceDocument {
  if (source.file === null) return { document: sampleOrganisation({ people, seed, today: now.toISOString().slice(0, 10) }), problems: 0 };
  try {
    const { document, problems } = readFile(source.file.bytes, { now: now.toISOString() });
    return { document, problems: problems.length };
  } catch (error) {
    if (error instanceof FileRejected) throw new UserError(`${source.title}: ${error.message} (${error.code})`, 2);
    throw error;
  }
}
