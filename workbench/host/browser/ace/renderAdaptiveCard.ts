import { AdaptiveCard, HostConfig, type IMarkdownProcessingResult } from 'adaptivecards';
import type { ShimAction } from './aceInternals';
import { HOST_CONFIG } from './hostConfig';
import { markdownToHtml } from './markdownToHtml';

/**
 * Draws an Adaptive Card as Microsoft's hosts do: version 2.11.2 of the same library, their subset of Markdown, no HTML from the card.
 * @throws where the card is not a valid one; on a phone it would show as nothing at all
 */
export function renderAdaptiveCard(payload: object, act: (action: ShimAction) => void): HTMLElement {
  AdaptiveCard.onProcessMarkdown = (text: string, result: IMarkdownProcessingResult): void => {
    result.outputHtml = markdownToHtml(text);
    result.didProcess = true;
  };
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(HOST_CONFIG);
  card.onExecuteAction = (action) => act(action);
  card.parse(payload);
  const problems = card.validateProperties().validationEvents.map(({ message }) => message);
  if (problems.length > 0) console.error(`The Adaptive Card is not valid: ${problems.join('; ')}`);
  const element = card.render();
  if (!element) throw new Error('The Adaptive Card has nothing to show.');
  return element;
}
