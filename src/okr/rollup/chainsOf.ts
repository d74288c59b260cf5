import { bottomUpOrder } from './bottomUpOrder';
import type { Chains } from './Chains';
import { edgeGuards } from './edgeGuards';
import { CONTRIBUTES, type GoalTable } from './GoalTable';
import { grown } from './grown';
import { valueFactors } from './valueFactors';

/** Who contributes to whom in this table, all of whose goals have their flags. Worked out when first asked for: the sweep over all goals does without. */
export function chainsOf(table: GoalTable): Chains {
  table.chains ??= newChains(table);
  return table.chains;
}

function newChains({ rows, flags, reckoning }: GoalTable): Chains {
  const { chains, isInOrder, hasTwoKinds } = edgesOf(rows, flags);
  if (!isInOrder) chains.order = bottomUpOrder(rows.length, chains);
  if (hasTwoKinds) chains.guards = edgeGuards(rows, chains);
  if (reckoning.valueWeighted) chains.factor = valueFactors(rows, chains);
  return chains;
}

/** Edges of every goal. Parents that are no row are passed over. Says whether parents come before their children, and whether a child may count twice. */
function edgesOf(rows: GoalTable['rows'], flags: Uint8Array): { chains: Chains; isInOrder: boolean; hasTwoKinds: boolean } {
  const size = rows.length;
  const first = new Int32Array(size).fill(-1);
  let [isInOrder, hasTwoKinds] = [true, false];
  let edge = 0;
  let room = size + (size >> 2) + 16;
  let next = new Int32Array(room);
  let child = new Int32Array(room);
  let weight = new Float64Array(room);
  for (let i = 0; i < size; i++) {
    if ((flags[i] & CONTRIBUTES) === 0) continue;
    const { home, homeWeight, further } = rows[i];
    if (edge + further.length >= room) {
      room = room * 2 + further.length;
      [next, child, weight] = [grown(next, new Int32Array(room)), grown(child, new Int32Array(room)), grown(weight, new Float64Array(room))];
    }
    for (let n = -1; n < further.length; n++) {
      const parent = n < 0 ? home : further[n].goal;
      const percent = n < 0 ? homeWeight : further[n].weight;
      if (parent < 0 || parent >= size || percent === 0) continue;
      if (parent >= i) isInOrder = false;
      // With a key result among several parents, the same child may count twice.
      if (n >= 0 && !hasTwoKinds) hasTwoKinds = rows[parent].kind === 'keyResult' || rows[home]?.kind === 'keyResult';
      next[edge] = first[parent];
      child[edge] = i;
      weight[edge] = percent === null ? NaN : percent;
      first[parent] = edge++;
    }
  }
  return { chains: { first, next, child, weight, factor: null, guards: null, order: null }, isInOrder, hasTwoKinds };
}
