import type { Status } from '../../../okr/document';
import type { Colour } from '../adaptiveCard/elements';

/** The host's own colour for a status, which is right in light, dark and high contrast. Always beside the word. */
export function statusColour(status: Status): Colour {
  switch (status) {
    case 'on-track': return 'good';
    case 'behind': return 'warning';
    case 'at-risk': return 'attention';
    case 'closed': return 'accent';
    case 'not-started':
    case 'postponed': return 'default';
  }
}
