import { chainsOf } from './chainsOf';
import type { GoalRow } from './GoalRow';
import { TAKES, type GoalTable } from './GoalTable';
import { Pace } from './Pace';
import { setOwnNumbers } from './setOwnNumbers';
import type { Reckoning } from './Reckoning';
import { Sums } from './Sums';
import { sweepUp } from './sweepUp';
import { workOut } from './workOut';

/**
 * Progress, expected and status of every goal, from the bottom to the top. Parents that are no row are passed over. The rows must not be aligned in a
 * circle: see `cutCycles`.
 */
export function rollUp(rows: GoalRow[], reckoning: Reckoning): GoalTable {
  const size = rows.length;
  const table: GoalTable = {
    size, rows, reckoning, flags: new Uint8Array(size), progress: new Float64Array(size), expected: new Float64Array(size), status: new Uint8Array(size),
    chains: null, pace: new Pace(reckoning), sums: new Sums(1)
  };
  if (!sweepUp(table)) workOutAll(table);
  return table;
}

/** The long way, which does for all rows. */
export function workOutAll(table: GoalTable): void {
  const { size, rows, flags } = table;
  for (let i = 0; i < size; i++) setOwnNumbers(table, i, rows[i]);
  const { order } = chainsOf(table);
  for (let next = 0; next < size; next++) {
    const i = order === null ? size - 1 - next : order[next];
    if ((flags[i] & TAKES) !== 0) workOut(table, i);
  }
}
