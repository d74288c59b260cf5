import { SPHttpClient, type SPHttpClientResponse } from '@microsoft/sp-http';
import { BaseClientSideWebPart } from '@microsoft/sp-webpart-base';
import { graphfi, SPFx as graphSPFx } from '@pnp/graph';
import '@pnp/graph/users';
import { spfi, SPFx } from '@pnp/sp';
import '@pnp/sp/batching';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/webs';

/** The batches of SPHttpClient, which its published types leave out. */
interface BatchingClient {
  beginBatch(options: { webUrl: string }): {
    get(url: string, configuration: object): Promise<SPHttpClientResponse>;
    post(url: string, configuration: object, options: { body: string }): Promise<SPHttpClientResponse>;
    execute(): Promise<unknown>;
  };
}

interface Properties {
  siteUrl: string;
}

/** A web part that works on a list with every client that SPFx offers, and shows what came of it as JSON. */
export default class ClientsWebPart extends BaseClientSideWebPart<Properties> {
  private readonly results: Record<string, unknown> = {};

  protected async onInit(): Promise<void> {
    await super.onInit();
    await this.withSPHttpClient(`${this.properties.siteUrl}/_api/web/lists`);
    await this.withBatch(`${this.properties.siteUrl}/_api/web/lists/getByTitle('Clients')/items`);
    await this.withGraph();
    await this.withPnP();
  }

  public render(): void {
    const text = document.createElement('pre');
    text.dataset.fact = 'results';
    text.textContent = JSON.stringify(this.results);
    this.domElement.replaceChildren(text);
  }

  private async withSPHttpClient(lists: string): Promise<void> {
    const client = this.context.spHttpClient;
    const { v1 } = SPHttpClient.configurations;
    const post = (url: string, body: object, headers: Record<string, string> = {}): Promise<SPHttpClientResponse> => client.post(url, v1, { body: JSON.stringify(body), headers });
    this.results.list = (await post(lists, { Title: 'Clients', BaseTemplate: 100 })).status;
    const items = `${lists}/getByTitle('Clients')/items`;
    const made = await (await post(items, { Title: 'One' })).json() as { Id: number; '@odata.etag': string };
    this.results.made = made.Id;
    const item = `${items}(${made.Id})`;
    this.results.merged = (await post(item, { Title: 'Two' }, { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': made['@odata.etag'] })).status;
    this.results.stale = (await post(item, { Title: 'Three' }, { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': made['@odata.etag'] })).status;
    this.results.read = ((await (await client.get(`${items}?$select=Title&$filter=Title eq 'Two'`, v1)).json()) as { value: { Title: string }[] }).value.map((row) => row.Title);
  }

  private async withBatch(items: string): Promise<void> {
    const batch = (this.context.spHttpClient as unknown as BatchingClient).beginBatch({ webUrl: this.properties.siteUrl });
    const { v1 } = SPHttpClient.configurations;
    const answers = [batch.post(items, v1, { body: JSON.stringify({ Title: 'In a batch' }) }), batch.get(`${items}(99)`, v1), batch.get(`${items}?$top=1`, v1)];
    await batch.execute();
    this.results.batch = (await Promise.all(answers)).map((answer) => answer.status);
  }

  private async withGraph(): Promise<void> {
    const graph = await this.context.msGraphClientFactory.getClient('3');
    this.results.me = (await graph.api('/me').select('displayName').get() as { displayName: string }).displayName;
    this.results.people = (await graph.api('/users').filter('startswith(displayName,\'B\')').top(5).get() as { value: { displayName: string }[] }).value.map((person) => person.displayName);
  }

  private async withPnP(): Promise<void> {
    const sp = spfi(this.properties.siteUrl).using(SPFx(this.context));
    const list = sp.web.lists.getByTitle('Clients');
    this.results.pnp = (await list.items.add({ Title: 'By PnPjs' })).Title;
    const [batched, execute] = sp.batched();
    const titles = batched.web.lists.getByTitle('Clients').items.select('Title')();
    await execute();
    this.results.pnpBatch = (await titles).map((row: { Title: string }) => row.Title);
    this.results.pnpGraph = (await graphfi().using(graphSPFx(this.context)).me()).displayName;
  }
}
