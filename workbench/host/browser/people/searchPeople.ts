import type { PageConfig } from '../../pages/PageConfig';

/** A person as Microsoft Graph lists them. */
export interface ListedPerson {
  userPrincipalName: string;
  displayName: string;
  jobTitle: string | null;
}

export interface PeoplePage {
  people: ListedPerson[];
  /** Where the next ones are; undefined at the end. */
  next: string | undefined;
}

/** In whose name the people are read: who is looking, else the tenant's administrator. */
export async function readerOf(config: PageConfig): Promise<string> {
  if (config.person) return config.person.upn;
  const response = await fetch('/_tenant/health');
  if (!response.ok) throw new Error(`The local tenant is not ready (${response.status}).`);
  return (await response.json() as { admin: string }).admin;
}

/** The address of the first people whose name has a word that begins with this text; of all people where the text is empty. */
export function peopleUrl(text: string): string {
  const query = new URLSearchParams({ $select: 'displayName,userPrincipalName,jobTitle', $top: '30', $orderby: 'displayName', $count: 'true' });
  const words = text.trim().replace(/["\\]/g, '');
  if (words !== '') query.set('$search', `"displayName:${words}"`);
  return `/v1.0/users?${query.toString()}`;
}

export async function readPeople(url: string, reader: string): Promise<PeoplePage> {
  const response = await fetch(url, { headers: { authorization: `Bearer ${reader}`, ConsistencyLevel: 'eventual' } });
  if (!response.ok) throw new Error(`The people could not be read (${response.status}).`);
  const body = await response.json() as { value: ListedPerson[]; '@odata.nextLink'?: string };
  const next = body['@odata.nextLink'] && new URL(body['@odata.nextLink'], window.location.origin);
  return { people: body.value, next: next ? next.pathname + next.search : undefined };
}

/** Remembers who is looking and opens the page anew as them. */
export function becomePerson(upn: string): void {
  document.cookie = `tenant-user=${encodeURIComponent(upn)}; Path=/; SameSite=Lax`;
  const url = new URL(window.location.href);
  url.searchParams.delete('user');
  window.location.assign(url);
}
