import type { Chains } from './Chains';
import type { GoalRow } from './GoalRow';

/** An objective's contributing key results with automatic weight, and whether they can be weighed by value: one unit, sizes known. */
export interface ValueWeighing {
  parent: number;
  edges: number[];
  /** Of all together. */
  size: number;
  isMixed: boolean;
}

/** The way from start to target in the key result's unit; null = it has none that could be compared. */
export function sizeOf({ measure, start, target }: Pick<GoalRow, 'measure' | 'start' | 'target'>): number | null {
  if ((measure !== 'increase' && measure !== 'decrease') || target === null || (start === null && measure === 'decrease')) return null;
  const size = Math.abs(target - (start ?? 0));
  return Number.isFinite(size) ? size : null;
}

/** Of every objective with more than one such key result. */
export function valueWeighings(rows: readonly GoalRow[], { first, next, child, weight }: Pick<Chains, 'first' | 'next' | 'child' | 'weight'>): ValueWeighing[] {
  const weighings: ValueWeighing[] = [];
  for (let parent = 0; parent < rows.length; parent++) {
    if (rows[parent].kind !== 'objective') continue;
    const weighing: ValueWeighing = { parent, edges: [], size: 0, isMixed: false };
    let unit: string | null = null;
    for (let edge = first[parent]; edge >= 0; edge = next[edge]) {
      const row = rows[child[edge]];
      if (row.kind !== 'keyResult' || !Number.isNaN(weight[edge])) continue;
      const own = sizeOf(row);
      unit ??= row.unit;
      weighing.edges.push(edge);
      weighing.size += own ?? 0;
      if (own === null || row.unit !== unit || !Number.isFinite(weighing.size)) weighing.isMixed = true;
    }
    if (weighing.edges.length > 1) weighings.push(weighing);
  }
  return weighings;
}

/**
 * By edge: how much it counts against other automatic ones; 1 = as any other. Asked for in MicrosoftDocs/Viva#518: $100k, $20k and $1k must weigh 82.6, 16.5
 * and 0.8 percent, not a third each. Fixed weights stand, and child objectives keep their equal share: what the key results have together is divided
 * among them by their size.
 */
export function valueFactors(rows: readonly GoalRow[], chains: Pick<Chains, 'first' | 'next' | 'child' | 'weight'>): Float64Array {
  const factors = new Float64Array(chains.child.length).fill(1);
  for (const { edges, size, isMixed } of valueWeighings(rows, chains)) {
    if (isMixed || size === 0) continue;
    for (const edge of edges) factors[edge] = ((sizeOf(rows[chains.child[edge]]) ?? 0) / size) * edges.length;
  }
  return factors;
}
