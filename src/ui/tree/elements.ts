import { shapes, type IconName } from '../marks/Icon';

const vectors = 'http://www.w3.org/2000/svg';

/** An element with a class, attributes and children. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, attributes: Readonly<Record<string, string>> = {}, ...children: Node[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  for (const name in attributes) made.setAttribute(name, attributes[name]);
  made.append(...children);
  return made;
}

/** The same sign as `Icon`. */
export function iconElement(size: number = 16): SVGSVGElement {
  const svg = document.createElementNS(vectors, 'svg');
  const look = { width: String(size), height: String(size), viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.4', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  for (const [name, value] of Object.entries(look)) svg.setAttribute(name, value);
  svg.appendChild(document.createElementNS(vectors, 'path'));
  return svg;
}

export function setIcon(svg: SVGSVGElement, name: IconName, className: string): void {
  setAttribute(svg.firstElementChild as SVGPathElement, 'd', shapes[name]);
  setAttribute(svg, 'class', className);
}

/** Writes an attribute only when it changes, which spares the page a new look at its styles; null takes it away. */
export function setAttribute(of: Element, name: string, value: string | null): void {
  if (value === null) of.removeAttribute(name);
  else if (of.getAttribute(name) !== value) of.setAttribute(name, value);
}

export function setText(of: Element, text: string): void {
  const first = of.firstChild;
  if (first === null) of.textContent = text;
  else if (first.nodeValue !== text) first.nodeValue = text;
}
