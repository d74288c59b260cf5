import { ServerError } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { personOfClaim } from '../rows/checkInRow';
import { runAll } from '../write/bulk';

/** The number of each person in this site, for person columns. */
export type UserIds = ReadonlyMap<string, number>;

export const claimOf = (person: string): string => `i:0#.f|membership|${person}`;

/** The number of one person in this site; null for who has no account. */
export const ensureUser = async (site: Site, person: string | null): Promise<number | null> => {
  if (person === null || !person.includes('@')) return null;
  try {
    return (await site.post<{ Id: number }>('_api/web/ensureuser', { logonName: claimOf(person.toLowerCase()) })).body.Id;
  } catch (error) {
    if (error instanceof ServerError && (error.status === 400 || error.status === 403)) return null; // Unknown, or not ours to add: the key beside the column says who it is.
    throw error;
  }
};

/** Makes users of the site of all people who have an account; who has none (or left) is not in the result. */
export const ensureUsers = async (site: Site, people: readonly string[], onDone: (people: number) => void): Promise<UserIds> => {
  const wanted = [...new Set(people.map((person) => person.toLowerCase()).filter((person) => person.includes('@')))];
  const ids = new Map<string, number>();
  const known = await site.getAll<{ Id: number; LoginName: string }>('_api/web/siteusers', { $select: 'Id,LoginName', $top: 5000 });
  for (const user of known) {
    const person = personOfClaim(user.LoginName);
    if (person !== null) ids.set(person, user.Id);
  }
  const missing = wanted.filter((person) => !ids.has(person));
  const results = await runAll(site, missing.map((person) => ({ method: 'POST', path: '_api/web/ensureuser', body: { logonName: claimOf(person) } })), onDone);
  results.forEach((result, index) => {
    const id = (result.body as { Id?: number } | null)?.Id;
    if (id !== undefined) ids.set(missing[index], id);
  });
  return ids;
};
