import type { Card, CardAction, CardElement, TextBlock } from '../adaptiveCard/elements';
import { isolate } from '../adaptiveCard/isolate';
import type { Look } from '../Look';

/** What is read of an element, each in its own direction. */
const spoken: readonly string[] = ['text', 'label', 'title', 'placeholder', 'altText'];

function directed<T>(value: T, rightToLeft: boolean): T {
  if (Array.isArray(value)) return value.map((each: unknown) => directed(each, rightToLeft)) as unknown as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typeof each === 'string' ? (spoken.indexOf(key) >= 0 ? isolate(each, rightToLeft) : each) : directed(each, rightToLeft)])) as unknown as T;
}

/** A card in the person's direction. Its buttons stand below what it says, as far from it as its parts are from each other: the host alone would put them close to the last line. */
export function frame(look: Look, body: CardElement[], actions: CardAction[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...(look.rightToLeft ? { rtl: true } : {}),
    body: directed(actions.length > 0 ? [...body, { type: 'ActionSet', spacing: 'medium', actions }] : body, look.rightToLeft)
  };
}

/** A wrapping text; `text` is Markdown. */
export function text(markdown: string, rest: Partial<Omit<TextBlock, 'type' | 'text'>> = {}): TextBlock {
  return { type: 'TextBlock', text: markdown, wrap: true, ...rest };
}
