import type { GoalRow } from './GoalRow';

/** Finds a row's index by its id; -1 = there is none. Ids 1, 2, 3, … need no search; others a table, or a map when they are far apart. */
export function indexOfIds(rows: readonly Pick<GoalRow, 'id'>[]): (id: number) => number {
  const size = rows.length;
  let greatest = 0;
  let isCounted = true;
  for (let i = 0; i < size; i++) {
    const { id } = rows[i];
    if (id !== i + 1) isCounted = false;
    if (id > greatest) greatest = id;
  }
  if (isCounted) return (id) => (id <= size ? id - 1 : -1);
  if (greatest <= size * 8 + 1024) {
    const table = new Int32Array(greatest + 1).fill(-1);
    for (let i = 0; i < size; i++) table[rows[i].id] = i;
    return (id) => (id <= greatest ? table[id] : -1);
  }
  const map = new Map<number, number>();
  for (let i = 0; i < size; i++) map.set(rows[i].id, i);
  return (id) => map.get(id) ?? -1;
}
