import type { AlignmentChild, GoalRef } from '../../okr/document';
import type { ListName } from '../schema/ListSchema';

/*
 * Goals by number. In a document the id of a goal is its row number as text ("12"), of a private one "p12". In the log, the alignments and the
 * people list a goal is one text: "o12", "k12", "i3"; of private ones "po12".
 */

const pattern = /^(p?)([oki])(\d{1,10})$/;

export interface RowAddress {
  isPrivate: boolean;
  kind: 'objective' | 'keyResult' | 'initiative';
  row: number;
}

export const idOf = (row: number, isPrivate: boolean): string => (isPrivate ? `p${row}` : String(row));

/** The row number in a document's id; null when the id is not one that the lists gave. */
export const rowOf = (id: string | null | undefined): { row: number; isPrivate: boolean } | null => {
  const parts = /^(p?)(\d{1,10})$/.exec(id ?? '');
  return parts ? { row: Number(parts[2]), isPrivate: parts[1] === 'p' } : null;
};

const letters = { objective: 'o', keyResult: 'k', initiative: 'i' } as const;

/** "k12" of `{ keyResult: "12" }`; null when it names nothing that the lists hold. */
export const referenceOf = (goal: AlignmentChild): string | null => {
  for (const kind of ['objective', 'keyResult', 'initiative'] as const) {
    const found = rowOf(goal[kind]);
    if (found) return `${found.isPrivate ? 'p' : ''}${letters[kind]}${found.row}`;
  }
  return null;
};

export const addressOf = (reference: string): RowAddress | null => {
  const parts = pattern.exec(reference.trim());
  if (!parts) return null;
  const kind = parts[2] === 'o' ? 'objective' : parts[2] === 'k' ? 'keyResult' : 'initiative';
  return { isPrivate: parts[1] === 'p', kind, row: Number(parts[3]) };
};

export const goalOf = (reference: string): AlignmentChild | null => {
  const address = addressOf(reference);
  return address && { [address.kind]: idOf(address.row, address.isPrivate) };
};

/** The lists that hold a goal and its log. */
export const listsOf = (isPrivate: boolean): { objectives: ListName; keyResults: ListName; checkIns: ListName } =>
  isPrivate
    ? { objectives: 'OKRPrivateObjectives', keyResults: 'OKRPrivateKeyResults', checkIns: 'OKRPrivateCheckIns' }
    : { objectives: 'OKRObjectives', keyResults: 'OKRKeyResults', checkIns: 'OKRCheckIns' };

/** The list and row of a goal; null when the reference names none. */
export const placeOf = (goal: GoalRef): { list: ListName; log: ListName; row: number; reference: string; isPrivate: boolean } | null => {
  const reference = referenceOf(goal);
  const address = reference === null ? null : addressOf(reference);
  if (reference === null || address === null || address.kind === 'initiative') return null;
  const lists = listsOf(address.isPrivate);
  return { list: address.kind === 'objective' ? lists.objectives : lists.keyResults, log: lists.checkIns, row: address.row, reference, isPrivate: address.isPrivate };
};

/** The row number of a goal, period or team that a lookup can point to: private goals have lists of their own. */
export const lookupId = (id: string | null | undefined): number | null => {
  const found = rowOf(id);
  return found && !found.isPrivate ? found.row : null;
};
