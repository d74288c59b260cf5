import type { Chains } from './Chains';
import type { GoalRow } from './GoalRow';

/**
 * By edge: the key results through which the same child may already count for the same parent. A child aligned to key results and to their objective
 * counts once: through a key result while this takes progress from it, directly while all of them have a value of their own. Key results that the
 * objective takes nothing from, because new children do not contribute, guard nothing: else the child would count nowhere.
 */
export function edgeGuards(rows: readonly GoalRow[], { first, next, child, weight }: Pick<Chains, 'first' | 'next' | 'child' | 'weight'>): Map<number, number[]> {
  const size = rows.length;
  const guards = new Map<number, number[]>();
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
      if (rows[keyResult].kind !== 'keyResult' || (Number.isNaN(weight[edge]) && !rows[parent].newChildrenContribute)) continue;
      for (let below = first[keyResult]; below >= 0; below = next[below]) {
        if (parentOf[child[below]] !== parent) continue;
        const guarded = edgeOf[child[below]];
        guards.set(guarded, [...(guards.get(guarded) ?? []), keyResult]);
      }
    }
  }
  return guards;
}
