const teamsTab = /^https:\/\/teams\.(microsoft\.com|cloud\.microsoft)\/l\/entity\//i;

/**
 * The page with all goals, opened at one of them. A link to a Teams tab takes the goal along in its context, which Teams hands to the tab; any other page in its query.
 *
 * @param pageUrl absolute
 */
export function goalLink(pageUrl: string, keyResult: string): string {
  const url = new URL(pageUrl);
  if (teamsTab.test(pageUrl)) url.searchParams.set('context', JSON.stringify({ subEntityId: `keyResult=${keyResult}` }));
  else url.searchParams.set('keyResult', keyResult);
  return url.href;
}
