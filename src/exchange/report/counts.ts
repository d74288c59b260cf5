import type { OkrDocument } from '../../okr/document';

/** How much of each kind. Parents are homes and alignments together; opening rows and comments are no check-ins. */
export interface Counts {
  objectives: number;
  keyResults: number;
  initiatives: number;
  checkIns: number;
  parents: number;
  /** Data records, refused ones included; of what is written, goals. */
  rows: number;
}

export const noCounts: Counts = { objectives: 0, keyResults: 0, initiatives: 0, checkIns: 0, parents: 0, rows: 0 };

/** @param rows the records that were read or written; the goals of the document when missing */
export function countDocument(document: OkrDocument, rows?: number): Counts {
  const homes = document.objectives.filter((objective) => objective.parent !== null).length
    + document.keyResults.filter((keyResult) => keyResult.objective !== null).length
    + document.initiatives.filter((initiative) => initiative.objective !== null || initiative.keyResult !== null).length;
  return {
    objectives: document.objectives.length, keyResults: document.keyResults.length, initiatives: document.initiatives.length,
    checkIns: document.checkIns.filter((checkIn) => checkIn.kind !== 'opening' && checkIn.kind !== 'comment').length,
    parents: homes + document.alignments.length,
    rows: rows ?? document.objectives.length + document.keyResults.length + document.initiatives.length
  };
}
