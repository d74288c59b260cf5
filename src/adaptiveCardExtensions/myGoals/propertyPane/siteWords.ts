import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { SiteState } from '../../../lists/OkrLists';
import { fill } from '../../../loc/fill';

/** What the settings say about the data site. */
export function siteWords(state: SiteState): string {
  switch (state.kind) {
    case 'ready': return fill(strings.PaneSiteFound, { url: state.webUrl });
    case 'not-set-up': return fill(state.maySetUp ? strings.PaneSiteNotSetUpByYou : strings.PaneSiteNotSetUp, { url: state.webUrl });
    case 'no-access': return fill(strings.PaneSiteNoAccess, { url: state.webUrl });
    case 'not-found': return fill(strings.PaneSiteNotFound, { url: state.webUrl });
  }
}
