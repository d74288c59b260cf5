/** Who contributes to whom. "None" is NaN in a column of numbers, -1 in one of indexes. */
export interface Chains {
  /** What contributes to goal i: edge `first[i]`, after edge e edge `next[e]`, until -1. The children with the greatest index come first. */
  first: Int32Array;
  next: Int32Array;
  child: Int32Array;
  /** Percent; NaN = automatic; never 0. */
  weight: Float64Array;
  /** How much an automatic contributor counts against the others; null = all the same. */
  factor: Float64Array | null;
  /** The edge rests while one of these key results takes from the same child, which else would count twice. null = no edge does. */
  guards: ReadonlyMap<number, readonly number[]> | null;
  /** Every goal before its parents; null = from the last index to the first. */
  order: Int32Array | null;
}
