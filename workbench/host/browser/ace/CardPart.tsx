import * as React from 'react';
import { createAction, type CardAction } from './aceInternals';
import { CardChart, type ChartPart } from './CardChart';

/** A component of a card, as the runtime hands it over. */
export interface ComponentPart {
  componentName: string;
  id?: string;
  text?: string;
  title?: string;
  style?: 'default' | 'positive';
  action?: object;
  placeholder?: string;
  value?: string;
  defaultValue?: string;
  ariaLabel?: string;
  button?: { action: object; title?: string; id?: string };
  onSelection?: object;
  onChange?: (value: string) => void;
  prompts?: ComponentPart[];
}

export interface CardPartProps {
  part: ComponentPart;
  size: 'Medium' | 'Large';
  run(action: CardAction): void;
  onInput(id: string, value: string): void;
}

export function CardPart({ part, size, run, onInput }: CardPartProps): React.ReactElement | null {
  const actionOf = (action: object, id?: string, title?: string): CardAction => createAction(action, id, title, part.style);
  switch (part.componentName) {
    case 'text':
      return part.text ? <div className="card-text">{part.text}</div> : null;
    case 'cardButton':
      return (
        <button type="button" className={`card-button ${part.style ?? 'default'}`} onClick={() => part.action && run(actionOf(part.action, part.id, part.title))}>{part.title}</button>
      );
    case 'textInput':
    case 'searchBox':
      return (
        <div className="card-input">
          <input
            type={part.componentName === 'searchBox' ? 'search' : 'text'} aria-label={part.ariaLabel ?? part.placeholder ?? part.title} placeholder={part.placeholder}
            defaultValue={part.value ?? part.defaultValue}
            onChange={({ target }) => { if (part.id) onInput(part.id, target.value); part.onChange?.(target.value); }}
          />
          {part.button && <button type="button" className="card-button default" onClick={() => part.button && run(actionOf(part.button.action, part.button.id, part.button.title))}>{part.button.title ?? 'Send'}</button>}
        </div>
      );
    case 'searchFooter':
      return <button type="button" className="card-button default" onClick={() => part.onSelection && run(actionOf(part.onSelection, part.id, part.title))}>{part.title}: {part.text}</button>;
    case 'promptsSet':
      return <>{part.prompts?.map((prompt, index) => <CardPart key={prompt.id ?? index} part={prompt} size={size} run={run} onInput={onInput} />)}</>;
    case 'dataVisualization':
      return <CardChart chart={part as unknown as ChartPart} />;
    case 'poweredBy':
      return <div className="card-powered">{part.title}</div>;
    default:
      throw new Error(`The workbench does not know the card component "${part.componentName}".`);
  }
}
