import { bottomUpOrder } from './bottomUpOrder';
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
  let edges = size;
  for (let i = 0; i < size; i++) edges += rows[i].further.length;
  const table: GoalTable = {
    size, rows, reckoning, order: null, flags: new Uint8Array(size),
    first: new Int32Array(size).fill(-1), next: new Int32Array(edges), child: new Int32Array(edges), weight: new Float64Array(edges), factor: null, guards: null,
    progress: new Float64Array(size), expected: new Float64Array(size), status: new Uint8Array(size)
  };
  const { first, next, child, weight } = table;
  const own = ownNumbers(table);
  let edge = 0;
  let isInOrder = true;
  let hasTwoKinds = false;
  const addEdge = (i: number, parent: number, percent: number | null): void => {
    if (parent < 0 || parent >= size || percent === 0) return;
    if (parent >= i) isInOrder = false;
    next[edge] = first[parent];
    child[edge] = i;
    weight[edge] = percent === null ? NaN : percent;
    first[parent] = edge++;
  };
  for (let i = 0; i < size; i++) {
    const row = rows[i];
    const flags = own(i, row);
    if ((flags & CONTRIBUTES) === 0) continue;
    const { home, further } = row;
    addEdge(i, home, row.homeWeight);
    for (let n = 0; n < further.length; n++) {
      addEdge(i, further[n].goal, further[n].weight);
      // With a key result among several parents, the same child may count twice.
      if (!hasTwoKinds) hasTwoKinds = rows[further[n].goal]?.kind === 'keyResult' || rows[home]?.kind === 'keyResult';
    }
  }
  if (!isInOrder) table.order = bottomUpOrder(table);
  if (hasTwoKinds) table.guards = edgeGuards(table);
  if (reckoning.valueWeighted) table.factor = valueFactors(table);
  return table;
}
