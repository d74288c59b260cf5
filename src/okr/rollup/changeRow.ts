import { chainsOf } from './chainsOf';
import type { GoalRow } from './GoalRow';
import { TAKES, type GoalTable } from './GoalTable';
import { setOwnNumbers } from './setOwnNumbers';
import { workOut } from './workOut';

/** What is needed to work out single goals of a table anew. */
export interface Changes {
  table: GoalTable;
  /** By goal, its place from the bottom up. */
  place: Int32Array;
  /** By goal, the last change that reached it. */
  reached: Int32Array;
  change: number;
}

/** For a table that has been rolled up. */
export function prepareChanges(table: GoalTable): Changes {
  const { size } = table;
  const { order } = chainsOf(table);
  const place = new Int32Array(size);
  for (let next = 0; next < size; next++) place[order === null ? size - 1 - next : order[next]] = next;
  return { table, place, reached: new Int32Array(size), change: 0 };
}

/**
 * Puts a row in the place of goal i, and works out anew that goal and its ancestors, nothing else; the result is that of a full pass, to the last bit.
 * For what a check-in changes: the value, milestones, the status by hand. A row with other parents, another state, measure, target or size needs a new table.
 *
 * @returns The goals that were worked out anew, from the bottom up.
 */
export function changeRow(changes: Changes, i: number, row: GoalRow): number[] {
  const { table } = changes;
  table.rows[i] = row;
  setOwnNumbers(table, i, row);
  changes.change++;
  const goals = withAncestors(changes, i);
  for (let next = 0; next < goals.length; next++) {
    const goal = goals[next];
    if ((table.flags[goal] & TAKES) === 0) continue;
    if (goal !== i) setOwnNumbers(table, goal, table.rows[goal]);
    workOut(table, goal);
  }
  return goals;
}

/** From the bottom up. */
function withAncestors({ table, place, reached, change }: Changes, i: number): number[] {
  const { rows, size } = table;
  const goals = [i];
  reached[i] = change;
  const add = (parent: number): void => {
    if (parent < 0 || parent >= size || reached[parent] === change) return;
    reached[parent] = change;
    goals.push(parent);
  };
  for (let next = 0; next < goals.length; next++) {
    const { home, further } = rows[goals[next]];
    add(home);
    for (let n = 0; n < further.length; n++) add(further[n].goal);
  }
  // There are few, and nearly in order: inserting each in its place is faster than a sort.
  for (let next = 1; next < goals.length; next++) {
    const goal = goals[next];
    let before = next - 1;
    for (; before >= 0 && place[goals[before]] > place[goal]; before--) goals[before + 1] = goals[before];
    goals[before + 1] = goal;
  }
  return goals;
}
