import { browserStorage, createGoalLists } from '../../../lists/createGoalLists';
import { dataSite } from '../../../lists/dataSite';
import type { GoalLists } from '../../../lists/EditableOkrLists';

/** The lists of the data site, for the person who looks at the card. */
export async function connectLists(page: { web: string; person: string }, siteUrl: string): Promise<GoalLists> {
  const webUrl = await dataSite({ configured: siteUrl, pageWeb: page.web, fetch: (input, init) => window.fetch(input, init), storage: browserStorage(), now: Date.now() });
  return createGoalLists({ webUrl, person: page.person });
}
