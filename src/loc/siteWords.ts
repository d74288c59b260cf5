import * as strings from 'CommonStrings';
import type { SiteAnswer } from '../lists/SiteCheck';
import { fill } from './fill';

/** What a component's settings say about the data site. @param pageWeb absolute URL of the site that the component is on, for an example */
export function siteWords(answer: SiteAnswer, pageWeb: string): string {
  switch (answer.kind) {
    case 'checking': return strings.SiteChecking;
    case 'ready': return fill(strings.SiteFound, { url: answer.webUrl });
    case 'not-set-up': return fill(answer.maySetUp ? strings.SiteNotSetUpByYou : strings.SiteNotSetUp, { url: answer.webUrl });
    case 'no-access': return fill(strings.SiteNoAccess, { url: answer.webUrl });
    case 'not-found': return fill(strings.SiteNotFound, { url: answer.webUrl });
    case 'elsewhere': return fill(strings.SiteElsewhere, { example: `${new URL(pageWeb).origin}/sites/okr` });
    case 'failed': return answer.message;
  }
}
