import type { Chains } from './Chains';
import type { GoalRow } from './GoalRow';
import type { Pace } from './Pace';
import type { Reckoning } from './Reckoning';
import type { Sums } from './Sums';

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
 * All goals as columns. A goal is its index; "none" is NaN in a column of numbers. Columns and not objects, because this is where an organisation of a
 * million goals is either a fraction of a second or half a minute.
 */
export interface GoalTable {
  size: number;
  rows: GoalRow[];
  reckoning: Reckoning;
  flags: Uint8Array;
  progress: Float64Array;
  expected: Float64Array;
  /** See statusCode.ts. Before a goal that takes its progress is worked out: what its row alone says, UNSETTLED = its progress decides. */
  status: Uint8Array;
  /** null: not asked for yet; see `chainsOf`. */
  chains: Chains | null;
  pace: Pace;
  /** For one goal at a time. */
  sums: Sums;
}
