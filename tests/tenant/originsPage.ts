import { Client } from '@microsoft/microsoft-graph-client';
import { graphfi, GraphBrowser } from '@pnp/graph';
import '@pnp/graph/users';
import { InjectHeaders } from '@pnp/queryable';
import { spfi, SPBrowser } from '@pnp/sp';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';

declare global {
  interface Window {
    tryClients(upn: string): Promise<Record<string, unknown>>;
  }
}

/** Runs in a page of https://contoso.sharepoint.com: SharePoint with the cookie, Graph across origins with a token. */
window.tryClients = async (upn) => {
  const sp = spfi().using(SPBrowser({ baseUrl: 'https://contoso.sharepoint.com/sites/okr' }));
  await sp.web.lists.add('Origins');
  await sp.web.lists.getByTitle('Origins').items.add({ Title: 'Here' });
  const graph = graphfi().using(GraphBrowser(), InjectHeaders({ Authorization: `Bearer ${upn}` }));
  const client = Client.init({ authProvider: (done) => done(null, upn) });
  return {
    web: (await sp.web()).Url, titles: (await sp.web.lists.getByTitle('Origins').items()).map((row: { Title: string }) => row.Title), me: (await graph.me()).displayName,
    people: (await client.api('/users').top(1).get() as { value: { displayName: string }[] }).value.map((person) => person.displayName)
  };
};
