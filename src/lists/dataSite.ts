/** Name of the tenant property that says where the organisation keeps its goals. */
export const dataSiteProperty = 'OkrDataSite';

/**
 * Absolute URL of the site that holds the lists: what the component's property says, else what the tenant property says, else the page's own site.
 *
 * @param property as typed in the property pane: absolute, or from the root of this SharePoint ("/sites/okr"); may be empty
 * @param pageSite absolute URL of the site that the page is on
 */
export async function findDataSite(property: string, pageSite: string, send: typeof fetch = (input, init) => fetch(input, init)): Promise<string> {
  const chosen = siteUrlOf(property, pageSite);
  if (chosen !== null) return chosen;
  const answer = await send(`${pageSite}/_api/web/GetStorageEntity('${dataSiteProperty}')`, { headers: { Accept: 'application/json;odata=nometadata' }, credentials: 'same-origin' }).catch((error: unknown) => {
    // No network: reading the goals will say so, with words of its own.
    if (error instanceof TypeError) return null;
    throw error;
  });
  if (answer === null || !answer.ok) return pageSite; // A tenant without an app catalogue has no properties and answers 404.
  const { Value: value } = (await answer.json()) as { Value?: string };
  return siteUrlOf(value ?? '', pageSite) ?? pageSite;
}

/** The address of a site as it was typed, absolute and without a slash at the end; null when nothing was typed or it is not on this SharePoint. */
export function siteUrlOf(typed: string, pageSite: string): string | null {
  if (typed.trim() === '') return null;
  try {
    const url = new URL(typed.trim(), pageSite);
    return url.origin === new URL(pageSite).origin ? `${url.origin}${url.pathname.replace(/\/+$/, '')}` : null;
  } catch {
    return null; // The one reason that there is: it is no address.
  }
}
