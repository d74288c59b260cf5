import type { GoalTable } from './GoalTable';

/** Every goal before its parents. Goals in a circle, which should have been cut, come first. */
export function bottomUpOrder({ size, start, child }: Pick<GoalTable, 'size' | 'start' | 'child'>): Int32Array {
  // From the top down, then turned around.
  const waiting = new Int32Array(size);
  for (const goal of child) waiting[goal]++;
  const order = new Int32Array(size);
  const placed = new Uint8Array(size);
  let end = size;
  const place = (i: number): void => {
    order[--end] = i;
    placed[i] = 1;
  };
  for (let i = 0; i < size; i++) if (waiting[i] === 0) place(i);
  for (let next = size - 1; next >= end; next--) {
    const parent = order[next];
    for (let edge = start[parent]; edge < start[parent + 1]; edge++) if (--waiting[child[edge]] === 0) place(child[edge]);
  }
  for (let i = 0; i < size; i++) if (placed[i] === 0) place(i);
  return order;
}
