import { bottomUpOrder } from './bottomUpOrder';
import { edgeGuards } from './edgeGuards';
import type { GoalRow } from './GoalRow';
import { CONTRIBUTES, type GoalTable } from './GoalTable';
import { indexOfIds } from './indexOfIds';
import { flagsOf, ownNumbers } from './ownNumbers';
import type { Reckoning } from './Reckoning';
import { valueFactors } from './valueFactors';

/**
 * A table of these rows: who contributes to whom, and what each goal has of its own; nothing is rolled up yet. Parents that are no row contribute
 * nowhere; of rows with the same id the last is meant. The rows must not be aligned in a circle: see `cutCycles`.
 */
export function buildTable(rows: GoalRow[], reckoning: Reckoning): GoalTable {
  const size = rows.length;
  const indexOf = indexOfIds(rows);
  const flags = new Uint8Array(size);
  // Counted two places further on: the second pass fills from there, and leaves each start where it belongs.
  const start = new Int32Array(size + 2);
  let isInOrder = true;
  let hasGuards = false;
  for (let i = 0; i < size; i++) {
    const row = rows[i];
    flags[i] = flagsOf(row);
    const { home, further } = row;
    if (home > 0) {
      const parent = indexOf(home);
      start[parent + 2] += isEdge(parent, row.homeWeight, flags[i]) ? 1 : 0;
      if (parent >= i) isInOrder = false;
    }
    for (let n = 0; n < further.length; n++) {
      const parent = indexOf(further[n].id);
      start[parent + 2] += isEdge(parent, further[n].weight, flags[i]) ? 1 : 0;
      if (parent >= i) isInOrder = false;
      // With two parents of which one is a key result, the same child may count twice.
      if (!hasGuards) hasGuards = rows[parent]?.kind === 'keyResult' || rows[indexOf(home)]?.kind === 'keyResult';
    }
  }
  for (let i = 0; i < size; i++) start[i + 2] += start[i + 1];
  const edges = start[size + 1];
  const table: GoalTable = {
    size, rows, reckoning, indexOf, order: null, flags, start, child: new Int32Array(edges), weight: new Float64Array(edges), factor: null, guard: null,
    progress: new Float64Array(size), expected: new Float64Array(size), status: new Uint8Array(size)
  };
  fill(table);
  if (!isInOrder) table.order = bottomUpOrder(table);
  if (hasGuards) table.guard = edgeGuards(table);
  if (reckoning.valueWeighted) table.factor = valueFactors(table);
  return table;
}

/** Own numbers of every goal, and the edges. */
function fill(table: GoalTable): void {
  const { size, rows, indexOf, flags, start, child, weight } = table;
  const own = ownNumbers(table);
  for (let i = 0; i < size; i++) {
    const row = rows[i];
    own(i, row);
    const { home, homeWeight, further } = row;
    if (home > 0) {
      const parent = indexOf(home);
      if (isEdge(parent, homeWeight, flags[i])) {
        const edge = start[parent + 1]++;
        child[edge] = i;
        weight[edge] = homeWeight === null ? NaN : homeWeight;
      }
    }
    for (let n = 0; n < further.length; n++) {
      const parent = indexOf(further[n].id);
      const percent = further[n].weight;
      if (isEdge(parent, percent, flags[i])) {
        const edge = start[parent + 1]++;
        child[edge] = i;
        weight[edge] = percent === null ? NaN : percent;
      }
    }
  }
}

function isEdge(parent: number, weight: number | null, flags: number): boolean {
  return parent >= 0 && weight !== 0 && (flags & CONTRIBUTES) !== 0;
}
