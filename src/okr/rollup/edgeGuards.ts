import type { GoalTable } from './GoalTable';

/**
 * By edge: the key result through which the same child already counts for the same parent, -1 = none. A child aligned to a key result and
 * to that key result's objective counts once: through the key result while this takes progress from it, directly when the key result has a value of its own.
 */
export function edgeGuards({ size, rows, start, child }: Pick<GoalTable, 'size' | 'rows' | 'start' | 'child'>): Int32Array {
  const guards = new Int32Array(child.length).fill(-1);
  /** By child, the last parent of which it is known to be one, and by which edge. */
  const parentOf = new Int32Array(size).fill(-1);
  const edgeOf = new Int32Array(size);
  for (let parent = 0; parent < size; parent++) {
    for (let edge = start[parent]; edge < start[parent + 1]; edge++) {
      parentOf[child[edge]] = parent;
      edgeOf[child[edge]] = edge;
    }
    for (let edge = start[parent]; edge < start[parent + 1]; edge++) {
      const keyResult = child[edge];
      if (rows[keyResult].kind !== 'keyResult') continue;
      for (let below = start[keyResult]; below < start[keyResult + 1]; below++) {
        const grandchild = child[below];
        // Of several key results the least: children are in the order of their indexes.
        if (parentOf[grandchild] === parent && guards[edgeOf[grandchild]] < 0) guards[edgeOf[grandchild]] = keyResult;
      }
    }
  }
  return guards;
}
