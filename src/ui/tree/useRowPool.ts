import * as React from 'react';

/**
 * Gives each line in view a slot and keeps it there as long as the line stays in view; a line that comes into view takes the slot of one that left.
 * With the slot as React's key, scrolling rewrites elements in place of making and destroying them, and the focused line keeps its element.
 */
export function useRowPool(paths: readonly string[]): number[] {
  const slots = React.useRef(new Map<string, number>());
  const free = React.useRef<number[]>([]);
  const size = React.useRef(0);

  const wanted = new Set(paths);
  slots.current.forEach((slot, path) => {
    if (wanted.has(path)) return;
    slots.current.delete(path);
    free.current.push(slot);
  });
  return paths.map((path) => {
    let slot = slots.current.get(path);
    if (slot === undefined) {
      slot = free.current.pop() ?? size.current++;
      slots.current.set(path, slot);
    }
    return slot;
  });
}
