import type { SiteAnswer } from '../lists/SiteCheck';
import { fill } from './fill';

/** Sentences of the component's own strings: what only its settings say is not loaded with what everybody sees. */
export interface SiteSentences {
  SiteChecking: string;
  SiteFound: string;
  SiteNotSetUp: string;
  SiteNotSetUpByYou: string;
  SiteNoAccess: string;
  SiteNotFound: string;
  SiteElsewhere: string;
}

/** What a component's settings say about the data site. @param pageWeb absolute URL of the site that the component is on, for an example */
export function siteWords(answer: SiteAnswer, pageWeb: string, words: SiteSentences): string {
  switch (answer.kind) {
    case 'checking': return words.SiteChecking;
    case 'ready': return fill(words.SiteFound, { url: answer.webUrl });
    case 'not-set-up': return fill(answer.maySetUp ? words.SiteNotSetUpByYou : words.SiteNotSetUp, { url: answer.webUrl });
    case 'no-access': return fill(words.SiteNoAccess, { url: answer.webUrl });
    case 'not-found': return fill(words.SiteNotFound, { url: answer.webUrl });
    case 'elsewhere': return fill(words.SiteElsewhere, { example: `${new URL(pageWeb).origin}/sites/okr` });
    case 'failed': return answer.message;
  }
}
