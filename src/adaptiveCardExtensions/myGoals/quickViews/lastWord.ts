import type { CardElement } from '../adaptiveCard/elements';
import { escapeMarkdown } from '../adaptiveCard/escapeMarkdown';
import { text } from './frame';

/** Why it was not saved, directly above the button that was tapped: on a small phone the place where it is said in full may be out of sight. `reasons` are plain text. */
export function lastWord(reasons: readonly string[]): CardElement[] {
  return reasons.map((reason, index) => text(escapeMarkdown(reason), { color: 'attention', weight: 'bolder', spacing: index === 0 ? 'medium' : 'small' }));
}
