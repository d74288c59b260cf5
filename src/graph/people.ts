import { GraphError, type GraphGet } from './GraphGet';

/** Somebody of the organisation's directory. */
export interface DirectoryPerson {
  name: string;
  /** User principal name, lower case. */
  id: string;
}

interface Page {
  value?: unknown;
  '@odata.nextLink'?: unknown;
}

const select = '$select=displayName,userPrincipalName';

function personOf(user: unknown): DirectoryPerson[] {
  const { displayName, userPrincipalName } = (user ?? {}) as { displayName?: unknown; userPrincipalName?: unknown };
  if (typeof userPrincipalName !== 'string' || userPrincipalName === '') return [];
  return [{ name: typeof displayName === 'string' && displayName !== '' ? displayName : userPrincipalName, id: userPrincipalName.toLowerCase() }];
}

async function allPeople(get: GraphGet, path: string): Promise<DirectoryPerson[]> {
  const people: DirectoryPerson[] = [];
  let next: string | null = path;
  while (next !== null) {
    const page = (await get(next)) as Page;
    if (Array.isArray(page.value)) people.push(...page.value.flatMap(personOf));
    const link: unknown = page['@odata.nextLink'];
    next = typeof link === 'string' ? link.replace(/^https:\/\/[^/]+\/v1\.0/, '') : null;
  }
  return people;
}

/** The person's manager; null: they have none. @throws GraphError */
export async function managerOf(get: GraphGet, person: 'me' | string = 'me'): Promise<DirectoryPerson | null> {
  try {
    return personOf(await get(`${pathOf(person)}/manager?${select}`))[0] ?? null;
  } catch (error) {
    if (error instanceof GraphError && error.reason === 'not-found') return null;
    throw error;
  }
}

/** Who reports to a person, by name. @throws GraphError */
export async function directReportsOf(get: GraphGet, person: 'me' | string = 'me'): Promise<DirectoryPerson[]> {
  return (await allPeople(get, `${pathOf(person)}/directReports?${select}`)).sort((a, b) => a.name.localeCompare(b.name));
}

/** The people whom somebody works with: who reports to them; without anybody, the manager and who else reports to that manager. Never the person themself. @throws GraphError */
export async function teamOf(get: GraphGet, me: string): Promise<{ leads: boolean; people: DirectoryPerson[] }> {
  const reports = await directReportsOf(get);
  if (reports.length > 0) return { leads: true, people: reports };
  const manager = await managerOf(get);
  if (manager === null) return { leads: false, people: [] };
  const others = (await directReportsOf(get, manager.id)).filter(({ id }) => id !== me);
  return { leads: false, people: [manager, ...others] };
}

const pathOf = (person: string): string => (person === 'me' ? '/me' : `/users/${encodeURIComponent(person)}`);
