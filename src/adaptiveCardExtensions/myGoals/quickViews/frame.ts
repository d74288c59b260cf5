import type { Card, CardAction, CardElement, TextBlock } from '../adaptiveCard/elements';
import type { Look } from '../Look';

/** A card in the person's direction. */
export function frame(look: Look, body: CardElement[], actions: CardAction[] = []): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    ...(look.rightToLeft ? { rtl: true } : {}),
    body,
    ...(actions.length > 0 ? { actions } : {})
  };
}

/** A wrapping text; `text` is Markdown. */
export function text(markdown: string, rest: Partial<Omit<TextBlock, 'type' | 'text'>> = {}): TextBlock {
  return { type: 'TextBlock', text: markdown, wrap: true, ...rest };
}
