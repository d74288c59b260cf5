import { browserStorage, createOkrLists } from '../../../lists/createOkrLists';
import { dataSite } from '../../../lists/dataSite';
import type { EditableOkrLists } from '../../../lists/EditableOkrLists';

/** The lists of the data site, for the person who looks at the card. */
export async function connectLists(page: { web: string; person: string }, siteUrl: string): Promise<EditableOkrLists> {
  const webUrl = await dataSite({ configured: siteUrl, pageWeb: page.web, fetch: (input, init) => window.fetch(input, init), storage: browserStorage(), now: Date.now() });
  return createOkrLists({ webUrl, person: page.person });
}
