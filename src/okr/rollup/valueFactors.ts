import { CONTRIBUTES, type GoalTable } from './GoalTable';
import type { GoalRow } from './GoalRow';

/** The way from start to target in the key result's unit; null = it has none that could be compared. */
export function sizeOf({ measure, start, target }: Pick<GoalRow, 'measure' | 'start' | 'target'>): number | null {
  if ((measure !== 'increase' && measure !== 'decrease') || target === null || (start === null && measure === 'decrease')) return null;
  const size = Math.abs(target - (start ?? 0));
  return Number.isFinite(size) ? size : null;
}

/** By objective: its automatically weighted key results (as edges), and whether they can be weighed by value: one unit, sizes known. */
export interface ValueWeighing {
  edges: number[];
  unit: string;
  size: number;
  isMixed: boolean;
}

/**
 * Groups for weighing by value: an objective's contributing key results with automatic weight, by the objective's index. Fixed weights stand, and child
 * objectives keep their equal share: what the key results have together is divided among them by their size.
 */
export function valueWeighings({ size, edgeStart, edgeParent, edgeWeight, rows, flags }:
Pick<GoalTable, 'size' | 'edgeStart' | 'edgeParent' | 'edgeWeight' | 'rows' | 'flags'>): Map<number, ValueWeighing> {
  const weighings = new Map<number, ValueWeighing>();
  for (let child = 0; child < size; child++) {
    const row = rows[child];
    if (row.kind !== 'keyResult' || (flags[child] & CONTRIBUTES) === 0) continue;
    for (let edge = edgeStart[child]; edge < edgeStart[child + 1]; edge++) {
      const parent = edgeParent[edge];
      if (parent < 0 || !Number.isNaN(edgeWeight[edge]) || rows[parent].kind !== 'objective') continue;
      const own = sizeOf(row);
      const weighing = weighings.get(parent) ?? { edges: [], unit: row.unit, size: 0, isMixed: false };
      weighing.edges.push(edge);
      weighing.size += own ?? 0;
      if (own === null || row.unit !== weighing.unit) weighing.isMixed = true;
      weighings.set(parent, weighing);
    }
  }
  for (const weighing of weighings.values()) if (!Number.isFinite(weighing.size)) weighing.isMixed = true;
  return weighings;
}

/** By edge: how much it counts against other automatic ones. 1 = as any other. */
export function valueFactors(table: Pick<GoalTable, 'size' | 'edgeStart' | 'edgeParent' | 'edgeWeight' | 'rows' | 'flags'>): Float64Array {
  const factors = new Float64Array(table.edgeParent.length).fill(1);
  const childOf = new Int32Array(table.edgeParent.length);
  for (let child = 0; child < table.size; child++) childOf.fill(child, table.edgeStart[child], table.edgeStart[child + 1]);
  for (const { edges, size, isMixed } of valueWeighings(table).values()) {
    if (isMixed || size === 0 || edges.length < 2) continue;
    for (const edge of edges) factors[edge] = ((sizeOf(table.rows[childOf[edge]]) ?? 0) / size) * edges.length;
  }
  return factors;
}
