import { TAKES, type GoalTable } from './GoalTable';
import { workOut } from './workOut';

/** Works out progress, expected and status of every goal: one pass from the bottom to the top. A table is rolled up once. */
export function rollUp(table: GoalTable): void {
  const { size, order, flags } = table;
  for (let next = 0; next < size; next++) {
    const i = order === null ? size - 1 - next : order[next];
    if ((flags[i] & TAKES) !== 0) workOut(table, i);
  }
}
