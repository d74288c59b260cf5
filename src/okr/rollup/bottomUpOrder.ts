import type { GoalTable } from './GoalTable';

/** Every goal before its parents. Goals in a circle, which should have been cut, come last. */
export function bottomUpOrder({ size, edgeStart, edgeParent }: Pick<GoalTable, 'size' | 'edgeStart' | 'edgeParent'>): Int32Array {
  const waiting = new Int32Array(size);
  for (const parent of edgeParent) if (parent >= 0) waiting[parent]++;
  const order = new Int32Array(size);
  const placed = new Uint8Array(size);
  let end = 0;
  const place = (i: number): void => {
    order[end++] = i;
    placed[i] = 1;
  };
  for (let i = size - 1; i >= 0; i--) if (waiting[i] === 0) place(i);
  for (let next = 0; next < end; next++) {
    const child = order[next];
    for (let edge = edgeStart[child]; edge < edgeStart[child + 1]; edge++) {
      const parent = edgeParent[edge];
      if (parent >= 0 && --waiting[parent] === 0) place(parent);
    }
  }
  for (let i = size - 1; i >= 0; i--) if (placed[i] === 0) place(i);
  return order;
}
