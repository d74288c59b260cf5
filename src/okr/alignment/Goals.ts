import type { GoalRef } from '../document';
import { compareIds } from '../log/compareIds';
import type { MethodDocument } from '../read/readDocument';

export type GoalKindOfRow = 'objective' | 'keyResult' | 'initiative';

/** Everything that can contribute, numbered: objectives, then key results, then initiatives, each in the order of their ids. The order of rows does not show. */
export interface Goals {
  ids: string[];
  kinds: GoalKindOfRow[];
  /** By number: its place in the order of ids over all kinds (of an objective and a key result with the same id, the objective first). */
  rank: Int32Array;
  /** -1 = there is none. */
  indexOf(kind: GoalKindOfRow, id: string | null): number;
}

export function numberGoals(document: Pick<MethodDocument, 'objectives' | 'keyResults' | 'initiatives'>): Goals {
  const ids: string[] = [];
  const kinds: GoalKindOfRow[] = [];
  const indexes = { objective: new Map<string, number>(), keyResult: new Map<string, number>(), initiative: new Map<string, number>() };
  const add = (kind: GoalKindOfRow, some: Iterable<string>): void => {
    for (const id of [...some].sort(compareIds)) {
      indexes[kind].set(id, ids.length);
      ids.push(id);
      kinds.push(kind);
    }
  };
  add('objective', document.objectives.keys());
  add('keyResult', document.keyResults.keys());
  add('initiative', document.initiatives.keys());
  const rank = new Int32Array(ids.length);
  [...ids.keys()].sort((a, b) => compareIds(ids[a], ids[b]) || a - b).forEach((index, place) => (rank[index] = place));
  return { ids, kinds, rank, indexOf: (kind, id) => (id === null ? -1 : indexes[kind].get(id) ?? -1) };
}

export function refOf(goals: Goals, index: number): GoalRef {
  return goals.kinds[index] === 'objective' ? { objective: goals.ids[index] } : { keyResult: goals.ids[index] };
}
