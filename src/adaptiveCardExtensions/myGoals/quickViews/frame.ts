import type { Card, CardAction, CardElement, TextBlock } from '../adaptiveCard/elements';
import type { Look } from '../Look';

/** A card in the person's direction. Its buttons stand below what it says, as far from it as its parts are from each other: the host alone would put them close to the last line. */
export function frame(look: Look, body: CardElement[], actions: CardAction[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...(look.rightToLeft ? { rtl: true } : {}),
    body: actions.length > 0 ? [...body, { type: 'ActionSet', spacing: 'medium', actions }] : body
  };
}

/** A wrapping text; `text` is Markdown. */
export function text(markdown: string, rest: Partial<Omit<TextBlock, 'type' | 'text'>> = {}): TextBlock {
  return { type: 'TextBlock', text: markdown, wrap: true, ...rest };
}
