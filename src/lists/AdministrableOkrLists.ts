import type { OkrDocument } from '../okr/document';
import type { EditableOkrLists } from './EditableOkrLists';
import type { Health } from './health/HealthProblem';
import type { ImportProgress, ImportResult } from './import/importDocument';

/** What the pages for administrators ask of the lists, each loaded when it is first needed. */
export interface AdministrableOkrLists extends EditableOkrLists {
  /** What is wrong with the lists, and mending it. */
  health(): Promise<Health>;
  /**
   * Brings a whole document into the lists. May be run again after any failure: nothing is made twice.
   * @throws ListsError
   */
  importDocument(document: OkrDocument, onProgress: (progress: ImportProgress) => void): Promise<ImportResult>;
  /**
   * Everything in the lists that this person may see as one document, texts and the whole log included.
   * @throws ListsError; a truncated read is an error, never a smaller document
   */
  exportDocument(onProgress?: (rowsRead: number) => void): Promise<OkrDocument>;
}
