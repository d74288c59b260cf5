/** What an administrator sees when looking into the lists: REST with a token, past the product. */
export async function readRows<Row>(productUrl: string, list: string, query: string, options: { site?: string; person?: string } = {}): Promise<Row[]> {
  const site = options.site ?? '/sites/okr';
  const rows: Row[] = [];
  let url: string | undefined = `${productUrl}${site}/_api/web/GetList('${site}/Lists/${list}')/items?${query}`;
  while (url) {
    const response: Response = await fetch(url, { headers: { authorization: `Bearer ${options.person ?? 'admin@contoso.example'}`, accept: 'application/json;odata=nometadata' } });
    if (!response.ok) throw new Error(`${list}: ${response.status} ${await response.text()}`);
    const page = await response.json() as { value: Row[]; 'odata.nextLink'?: string };
    rows.push(...page.value);
    url = page['odata.nextLink'];
  }
  return rows;
}

/** Adds an empty team site, as a SharePoint administrator would. */
export async function addSite(productUrl: string, path: string, title: string, options: { everyoneReads?: boolean } = {}): Promise<void> {
  const response = await fetch(`${productUrl}/_tenant/sites`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ path, title, ...options }) });
  if (!response.ok) throw new Error(`site ${path}: ${response.status} ${await response.text()}`);
}
