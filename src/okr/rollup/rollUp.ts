import { TAKES, type GoalTable } from './GoalTable';
import { workOut } from './workOut';

/** Works out progress, expected and status of every goal: one pass from the bottom to the top. */
export function rollUp(table: GoalTable): void {
  const { size, order, first, flags, rows } = table;
  for (let next = 0; next < size; next++) {
    const i = order === null ? size - 1 - next : order[next];
    // A key result to which nothing contributes has its own numbers already.
    if ((flags[i] & TAKES) !== 0 && (first[i] >= 0 || rows[i].kind === 'objective')) workOut(table, i);
  }
}
