import type { Chains } from './Chains';

/** Every goal before its parents. Goals in a circle, which should have been cut, come first. */
export function bottomUpOrder(size: number, { first, next, child }: Pick<Chains, 'first' | 'next' | 'child'>): Int32Array {
  // From the top down, then turned around.
  const waiting = new Int32Array(size);
  for (let i = 0; i < size; i++) for (let edge = first[i]; edge >= 0; edge = next[edge]) waiting[child[edge]]++;
  const order = new Int32Array(size);
  const placed = new Uint8Array(size);
  let end = size;
  const place = (i: number): void => {
    order[--end] = i;
    placed[i] = 1;
  };
  for (let i = 0; i < size; i++) if (waiting[i] === 0) place(i);
  for (let placedBefore = size - 1; placedBefore >= end; placedBefore--) {
    for (let edge = first[order[placedBefore]]; edge >= 0; edge = next[edge]) if (--waiting[child[edge]] === 0) place(child[edge]);
  }
  for (let i = 0; i < size; i++) if (placed[i] === 0) place(i);
  return order;
}
