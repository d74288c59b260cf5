/** A list of the site, as the overview shows it. */
export interface ListSummary {
  Title: string;
  ItemCount: number;
  Description: string;
  Hidden: boolean;
  RootFolder: { ServerRelativeUrl: string };
}

/** A column of a list. */
export interface ListField {
  InternalName: string;
  Title: string;
  TypeAsString: string;
  ReadOnlyField: boolean;
  Hidden: boolean;
  Required: boolean;
  Choices?: string[];
}

export type ItemRow = Record<string, unknown> & { Id: number; 'odata.etag'?: string };

export interface ItemsPage {
  rows: ItemRow[];
  /** The next page's address; undefined at the end. */
  next: string | undefined;
}

/** The server said no: its own words, and its status. */
export class ServerRefusal extends Error {
  public constructor(message: string, public readonly status: number) {
    super(message);
  }
}

interface ErrorBody { 'odata.error'?: { message: { value: string } }; error?: { message: { value: string } | string } }

/** The message inside one of SharePoint's error bodies, else the body itself. */
export function messageOf(body: string, status: number): string {
  try {
    const parsed = JSON.parse(body) as ErrorBody;
    const message = parsed['odata.error']?.message ?? parsed.error?.message;
    const text = typeof message === 'string' ? message : message?.value;
    if (text) return text;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return body.slice(0, 300) || `The server answered ${status}.`;
}

/** Which columns need another table's text beside them: people and lookups. */
export const isReference = ({ TypeAsString }: ListField): boolean => /^(User|UserMulti|Lookup|LookupMulti)$/.test(TypeAsString);

/** The lists of one site over SharePoint's REST interface, as the signed-in person. */
export class SharePointLists {
  public constructor(private readonly webPath: string) {}

  /** All lists that are not hidden; libraries of files are left out. */
  public async lists(): Promise<ListSummary[]> {
    const body = await this.read<{ value: ListSummary[] }>('/_api/web/lists?$select=Title,ItemCount,Description,Hidden,RootFolder/ServerRelativeUrl&$expand=RootFolder&$filter=Hidden eq false and BaseType eq 0');
    return body.value;
  }

  public list(name: string): SharePointList {
    return new SharePointList(this, `/_api/web/GetList('${encodeURIComponent(`${this.webPath}/Lists/${name}`.replace(/'/g, '\'\''))}')`);
  }

  /** The number that a person has on this site; they are added to it where they have none. @throws ServerRefusal for an unknown name */
  public async userId(loginName: string): Promise<number> {
    const response = await this.send('POST', '/_api/web/ensureuser', { logonName: loginName });
    return (await response.json() as { Id: number }).Id;
  }

  public async read<T>(path: string): Promise<T> {
    const url = path.startsWith('http') ? path : this.webPath + path;
    const response = await fetch(url, { headers: { accept: 'application/json;odata=minimalmetadata' } });
    if (!response.ok) throw new ServerRefusal(messageOf(await response.text(), response.status), response.status);
    return await response.json() as T;
  }

  public async send(method: 'POST' | 'MERGE' | 'DELETE', path: string, body?: object, etag?: string): Promise<Response> {
    const digest = await fetch(`${this.webPath}/_api/contextinfo`, { method: 'POST', headers: { accept: 'application/json;odata=nometadata' } });
    const { FormDigestValue } = await digest.json() as { FormDigestValue: string };
    const headers: Record<string, string> = {
      accept: 'application/json;odata=minimalmetadata', 'content-type': 'application/json;odata=nometadata', 'x-requestdigest': FormDigestValue
    };
    if (method !== 'POST') Object.assign(headers, { 'x-http-method': method, 'if-match': etag ?? '*' });
    const response = await fetch(this.webPath + path, { method: 'POST', headers, body: body && JSON.stringify(body) });
    if (!response.ok) throw new ServerRefusal(messageOf(await response.text(), response.status), response.status);
    return response;
  }
}

/** One list: its columns and rows. */
export class SharePointList {
  public constructor(private readonly site: SharePointLists, private readonly path: string) {}

  public async about(): Promise<{ Title: string; ItemCount: number }> {
    return this.site.read(`${this.path}?$select=Title,ItemCount`);
  }

  /** The columns that a person would see: not hidden, and none of SharePoint's own but the number, the author and the times. */
  public async fields(): Promise<ListField[]> {
    const { value } = await this.site.read<{ value: (ListField & { FromBaseType?: boolean })[] }>(`${this.path}/fields?$filter=Hidden eq false`);
    return visibleFields(value);
  }

  public async items(fields: readonly ListField[], orderBy: string, pageUrl?: string): Promise<ItemsPage> {
    const body = await this.site.read<{ value: ItemRow[]; 'odata.nextLink'?: string }>(pageUrl ?? `${this.path}/items?${itemsQuery(fields, orderBy)}`);
    return { rows: body.value, next: body['odata.nextLink'] };
  }

  public async add(values: object): Promise<void> {
    await this.site.send('POST', `${this.path}/items`, values);
  }

  /** @throws ServerRefusal with status 412 where somebody else has changed the row since */
  public async update(row: ItemRow, values: object): Promise<void> {
    await this.site.send('MERGE', `${this.path}/items(${row.Id})`, values, row['odata.etag']);
  }

  public async remove(row: ItemRow): Promise<void> {
    await this.site.send('DELETE', `${this.path}/items(${row.Id})`, undefined, row['odata.etag']);
  }
}

const OWN_OF_SHAREPOINT = new Set(['ID', 'Title', 'Author', 'Created', 'Editor', 'Modified']);

export function visibleFields<T extends ListField & { FromBaseType?: boolean }>(fields: readonly T[]): T[] {
  const shown = fields.filter((field) => !field.Hidden && (OWN_OF_SHAREPOINT.has(field.InternalName) || !field.FromBaseType) && !/^(Computed|Attachments)$/.test(field.TypeAsString)
    && !/^(_|ContentType|Compliance|App)/.test(field.InternalName));
  const rank = ({ InternalName }: ListField): number => (InternalName === 'ID' ? 0 : InternalName === 'Title' ? 1 : OWN_OF_SHAREPOINT.has(InternalName) ? 3 : 2);
  return [...shown].sort((a, b) => rank(a) - rank(b));
}

/** SharePoint joins at most 12 lists for one answer. */
const MOST_JOINS = 12;

export function itemsQuery(fields: readonly ListField[], orderBy: string): string {
  const references = fields.filter(isReference).slice(0, MOST_JOINS).map(({ InternalName }) => InternalName);
  const select = ['*', ...references.map((name) => `${name}/Title`), ...references.map((name) => `${name}/Id`)].join(',');
  const expand = references.length > 0 ? `&$expand=${references.join(',')}` : '';
  return `$select=${select}${expand}&$orderby=${encodeURIComponent(orderBy)}&$top=50`;
}
