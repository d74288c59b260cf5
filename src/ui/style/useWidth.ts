import * as React from 'react';

/** The width of an element in pixels, followed as it changes; null before it is known. */
export function useWidth<E extends HTMLElement>(): [React.RefCallback<E>, number | null] {
  const [element, setElement] = React.useState<E | null>(null);
  const [width, setWidth] = React.useState<number | null>(null);
  React.useLayoutEffect(() => {
    if (!element) return undefined;
    setWidth(element.getBoundingClientRect().width);
    if (typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, width];
}
