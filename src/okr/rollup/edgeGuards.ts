import type { GoalTable } from './GoalTable';

/**
 * By edge: the key result through which the same child already counts for the same parent, -1 = none. A child aligned to a key result and
 * to that key result's objective counts once: through the key result while this takes progress from it, directly when the key result has a value of its own.
 */
export function edgeGuards({ size, rows, first, next, child }: Pick<GoalTable, 'size' | 'rows' | 'first' | 'next' | 'child'>): Int32Array {
  const guards = new Int32Array(child.length).fill(-1);
  /** By child, the last parent of which it is known to be one, and by which edge. */
  const parentOf = new Int32Array(size).fill(-1);
  const edgeOf = new Int32Array(size);
  for (let parent = 0; parent < size; parent++) {
    for (let edge = first[parent]; edge >= 0; edge = next[edge]) {
      parentOf[child[edge]] = parent;
      edgeOf[child[edge]] = edge;
    }
    for (let edge = first[parent]; edge >= 0; edge = next[edge]) {
      const keyResult = child[edge];
      if (rows[keyResult].kind !== 'keyResult') continue;
      for (let below = first[keyResult]; below >= 0; below = next[below]) {
        const grandchild = child[below];
        // Of several key results the least: the children with the greatest index come first.
        if (parentOf[grandchild] === parent) guards[edgeOf[grandchild]] = keyResult;
      }
    }
  }
  return guards;
}
