import type { Card } from './elements';

/** A card as the platform wants it: the template never holds what people wrote, which the template language would read as its own (`${…}`). */
export interface BoundCard {
  template: Card;
  data: { text: string[] };
}

/** Moves each text that holds `${` out of the card, into the data, and puts a reference to it in its place. All others stay: most cards need no data. */
export function bindText(card: Card): BoundCard {
  const text: string[] = [];
  const bound = (value: unknown): unknown => {
    if (typeof value === 'string') {
      if (value.indexOf('${') < 0) return value;
      text.push(value);
      return `\${text[${text.length - 1}]}`;
    }
    if (Array.isArray(value)) return value.map(bound);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, bound(each)]));
    return value;
  };
  const template = bound(card) as Card;
  return { template, data: { text } };
}
