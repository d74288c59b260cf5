import { bottomUpOrder } from './bottomUpOrder';
import { newScratch } from './contributions';
import { edgeGuards } from './edgeGuards';
import type { GoalRow } from './GoalRow';
import { CONTRIBUTES, type GoalTable } from './GoalTable';
import { ownNumbers } from './ownNumbers';
import type { Reckoning } from './Reckoning';
import { valueFactors } from './valueFactors';

/**
 * A table of these rows: who contributes to whom, and what each goal has of its own; nothing is rolled up yet. Parents that are no row contribute
 * nowhere. The rows must not be aligned in a circle: see `cutCycles`.
 */
export function buildTable(rows: GoalRow[], reckoning: Reckoning): GoalTable {
  const size = rows.length;
  const table: GoalTable = {
    size, rows, reckoning, order: null, flags: new Uint8Array(size),
    first: new Int32Array(size).fill(-1), next: new Int32Array(0), child: new Int32Array(0), weight: new Float64Array(0), factor: null, guards: null,
    progress: new Float64Array(size), expected: new Float64Array(size), status: new Uint8Array(size), scratch: newScratch()
  };
  const { isInOrder, hasTwoKinds } = addEdges(table);
  if (!isInOrder) table.order = bottomUpOrder(table);
  if (hasTwoKinds) table.guards = edgeGuards(table);
  if (reckoning.valueWeighted) table.factor = valueFactors(table);
  return table;
}

/** Own numbers and edges of every goal, in one pass over the rows. Says whether parents come before their children, and whether a child may count twice. */
function addEdges(table: GoalTable): { isInOrder: boolean; hasTwoKinds: boolean } {
  const { rows, size, first } = table;
  const own = ownNumbers(table);
  let [isInOrder, hasTwoKinds] = [true, false];
  let edge = 0;
  let room = size + (size >> 2) + 16;
  let next = new Int32Array(room);
  let child = new Int32Array(room);
  let weight = new Float64Array(room);
  for (let i = 0; i < size; i++) {
    const row = rows[i];
    if ((own(i, row) & CONTRIBUTES) === 0) continue;
    const { home, homeWeight, further } = row;
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
  table.next = next;
  table.child = child;
  table.weight = weight;
  return { isInOrder, hasTwoKinds };
}

function grown<Column extends Int32Array | Float64Array>(from: Column, to: Column): Column {
  to.set(from);
  return to;
}
