import { add, settle } from './contributions';
import { CONTRIBUTES, TAKES, type GoalTable } from './GoalTable';

/** Works out progress, expected and status of every goal: one pass from the bottom to the top. */
export function rollUp(table: GoalTable): void {
  const { size, order, flags, edgeStart, edgeParent, slot } = table;
  table.sums.fill(0);
  table.seen.fill(0);
  table.worst.fill(-1);
  table.valueSums.fill(0);
  for (let next = 0; next < size; next++) {
    const i = order === null ? size - 1 - next : order[next];
    if ((flags[i] & TAKES) !== 0) settle(table, i);
    if ((flags[i] & CONTRIBUTES) === 0) continue;
    for (let edge = edgeStart[i], end = edgeStart[i + 1]; edge < end; edge++) {
      const parent = edgeParent[edge];
      if (parent >= 0 && (flags[parent] & TAKES) !== 0) add(table, slot[parent], i, edge);
    }
  }
}
