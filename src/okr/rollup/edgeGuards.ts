import { CONTRIBUTES, type GoalTable } from './GoalTable';

/**
 * By edge: the key result through which the same child already counts for the same parent, -1 = none. A child aligned to a key result and
 * to that key result's objective counts once: through the key result while this takes progress from it, directly when the key result has a value of its own.
 */
export function edgeGuards({ size, edgeStart, edgeParent, rows, flags }: Pick<GoalTable, 'size' | 'edgeStart' | 'edgeParent' | 'rows' | 'flags'>): Int32Array | null {
  let guards: Int32Array | null = null;
  for (let child = 0; child < size; child++) {
    const [first, end] = [edgeStart[child], edgeStart[child + 1]];
    if (end - first < 2) continue;
    for (let edge = first; edge < end; edge++) {
      for (let other = first; other < end; other++) {
        const keyResult = edgeParent[other];
        if (other === edge || keyResult < 0 || edgeParent[edge] < 0 || rows[keyResult].kind !== 'keyResult') continue;
        // The least, so that the order of alignments does not matter.
        if (!contributesTo(keyResult, edgeParent[edge]) || (guards && guards[edge] >= 0 && guards[edge] < keyResult)) continue;
        guards ??= new Int32Array(edgeParent.length).fill(-1);
        guards[edge] = keyResult;
      }
    }
  }
  return guards;

  function contributesTo(keyResult: number, parent: number): boolean {
    if ((flags[keyResult] & CONTRIBUTES) === 0) return false;
    for (let edge = edgeStart[keyResult]; edge < edgeStart[keyResult + 1]; edge++) if (edgeParent[edge] === parent) return true;
    return false;
  }
}
