import type { Scratch } from './contributions';
import type { GoalRow } from './GoalRow';
import type { Reckoning } from './Reckoning';

/** Bits of `flags`. */
/** Its progress is that of what contributes to it: an objective, or a key result without a value of its own. */
export const TAKES = 1;
/** It contributes something where it has a weight: no draft, not postponed, no baseline. */
export const CONTRIBUTES = 2;
/** It is active, and has a status: its status counts where the worst decides. */
export const RANKS = 4;
/** A key result with a value that goes from a start to a target: counts towards an objective's number. */
export const SUMMED = 8;
/** An objective. */
export const OBJECTIVE = 16;
/** An objective with a measure of its own. */
export const MEASURED = 32;
/** Children with automatic weight do not contribute to it. */
export const FIXED_ONLY = 64;

/**
 * All goals as columns. A goal is its index; "none" is NaN in a column of numbers, -1 in one of indexes. Columns and not objects, because
 * this is where an organisation of a million goals is either a fraction of a second or half a minute.
 */
export interface GoalTable {
  size: number;
  rows: GoalRow[];
  reckoning: Reckoning;
  /** Every goal before its parents; null = from the last index to the first. */
  order: Int32Array | null;
  flags: Uint8Array;

  /** What contributes to goal i, as a chain: edge `first[i]`, after edge e edge `next[e]`, until -1. The children with the greatest index come first. */
  first: Int32Array;
  next: Int32Array;
  child: Int32Array;
  /** Percent; NaN = automatic; never 0. */
  weight: Float64Array;
  /** How much an automatic contributor counts against the others; null = all the same. */
  factor: Float64Array | null;
  /** The edge rests while one of these key results takes from the same child, which else would count twice. null = no edge does. */
  guards: ReadonlyMap<number, readonly number[]> | null;

  progress: Float64Array;
  expected: Float64Array;
  /** See statusCode.ts. Before a goal that takes its progress is worked out: what its row alone says, UNSETTLED = its progress decides. */
  status: Uint8Array;
  scratch: Scratch;
}
