import type { GoalState, Status } from '../document';
import type { GoalRow } from './GoalRow';
import type { Reckoning } from './Reckoning';

/** Takes its progress from what contributes: an objective, or a key result without a value of its own. */
export const TAKES = 1;
/** Contributes to its parents: not a draft, not postponed, no baseline. */
export const CONTRIBUTES = 2;
/** A key result that counts towards a sum: it has a value, and goes from a start to a target. */
export const SUMMED = 4;

/** Seen among contributors: one with progress and a fixed weight, one with an automatic weight, a value that is summed. */
export const FIXED_SEEN = 1;
export const AUTOMATIC_SEEN = 2;
export const SUM_SEEN = 4;

/** Places in `sums`, of which each parent has SLOT: sums over contributors of weights, and of weights times progress and expected. */
export const SLOT = 8;
export const FIXED = 0;
export const AUTOMATIC = 2;
export const EXPECTED = 4;

/**
 * All goals as columns. A goal is its index; "none" is NaN in a column of numbers, -1 in one of indexes. Columns and not objects, because
 * this is where an organisation of a million goals is either a fraction of a second or half a minute.
 */
export interface GoalTable {
  size: number;
  rows: GoalRow[];
  reckoning: Reckoning;
  flags: Uint8Array;
  states: GoalState[];
  /** Status whatever the progress; null = progress decides. */
  settled: (Status | null)[];

  /** Parents of goal i: `edgeParent[e]` for e from `edgeStart[i]` to before `edgeStart[i + 1]`. -1: does not contribute there. */
  edgeStart: Int32Array;
  edgeParent: Int32Array;
  /** Percent; NaN = automatic. */
  edgeWeight: Float64Array;
  /** How much an automatic contributor counts against the others; null = all the same. */
  edgeFactor: Float64Array | null;
  /** The edge rests while this key result takes from the same child, which else would count twice; null = there is no such edge. */
  edgeGuard: Int32Array | null;

  /** Every goal before its parents; null = from the last index to the first. */
  order: Int32Array | null;

  /** By goal: its place among the parents, -1 = nothing contributes to it. */
  slot: Int32Array;
  sums: Float64Array;
  seen: Uint8Array;
  /** By slot: severity of the worst active contributor, -1 = none. By fixed and by automatic weight. */
  worst: Int8Array;
  /** By slot: sum of values. */
  valueSums: Float64Array;

  /** Of objectives with a measure of their own; NaN = none. */
  objectiveValue: Float64Array;
  progress: Float64Array;
  expected: Float64Array;
  status: Status[];
}
