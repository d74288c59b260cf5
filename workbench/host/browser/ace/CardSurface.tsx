import * as React from 'react';
import type { CardAction, CardRender, ShimAction } from './aceInternals';
import { CardPart, type CardPartProps } from './CardPart';
import { CardIcon } from './CardIcon';

export interface CardSurfaceProps {
  alias: string;
  card: CardRender;
  isVisible: boolean;
  /** False while the card wakes up and while the page is being edited: nothing on it can be pressed then. */
  isActive: boolean;
  act(action: ShimAction): void;
}

/** A plain action in the form in which the runtime's shim takes them. */
export const asShimAction = (action: CardAction): ShimAction => ({ ...action, getJsonTypeName: () => action.type });

/** A card of the dashboard: bar, header, body, footer, and the card itself as one large button behind them. */
export function CardSurface({ alias, card, isVisible, isActive, act }: CardSurfaceProps): React.ReactElement | null {
  const [inputs, setInputs] = React.useState<Record<string, string>>({});
  const { cardViewParameters: view, cardProperties } = card;
  const select = cardProperties.selectAction as CardAction | undefined;
  const bar = view.cardBar[0];
  const run = (action: CardAction): void => {
    if (!isActive) return;
    // What was typed on the card arrives with the action, under the field's id.
    const takesInputs = action.type === 'Action.Submit' || action.type === 'Action.Execute';
    act(asShimAction(takesInputs ? { ...action, data: { ...inputs, ...action.data } } : action));
  };
  const parts: Omit<CardPartProps, 'part'> = { run, onInput: (id, value) => setInputs({ ...inputs, [id]: value }), size: cardProperties.size };
  const section = (name: string, list: readonly CardPartProps['part'][] | undefined): React.ReactElement | null => (
    list && list.length > 0 ? <div className={`card-${name}`}>{list.map((part, index) => <CardPart key={part.id ?? index} part={part} {...parts} />)}</div> : null
  );
  if (!isVisible) return null;
  return (
    <article className={`card card-${cardProperties.size.toLowerCase()}`} data-card={alias} aria-label={cardProperties.title} aria-busy={!isActive}>
      {select && <button type="button" className="card-surface" aria-label={cardProperties.title} onClick={() => run(select)} />}
      <div className="card-bar"><CardIcon icon={bar?.icon?.url ?? cardProperties.iconProperty} /><span>{bar?.title || cardProperties.title}</span></div>
      <div className="card-content">
        {section('header', view.header as CardPartProps['part'][] | undefined)}
        {section('body', view.body as CardPartProps['part'][] | undefined)}
      </div>
      {view.image && <img className="card-image" src={view.image.url} alt={view.image.altText ?? ''} />}
      {section('footer', view.footer as CardPartProps['part'][] | undefined)}
    </article>
  );
}
