import type { GoalsSession } from './GoalsSession';

/**
 * What to call people, by user principal name: the name that the goals were read with, else the one that the site knows them by, else their address. Asks only for those whom the
 * reading does not name; that it cannot be found out is no reason to show nothing.
 */
export async function namesOf(session: GoalsSession, people: readonly (string | null)[]): Promise<(person: string | null) => string> {
  const known = new Map((session.reading?.document.people ?? []).map(({ id, name }) => [id, name]));
  const others = people.filter((each): each is string => each !== null && each !== session.person && !known.get(each));
  if (others.length > 0) {
    const found = await session.lists().then((lists) => lists.readNames(others)).catch((): Record<string, string> => ({}));
    for (const [person, name] of Object.entries(found)) known.set(person, name);
  }
  return (person) => (person === null ? '' : known.get(person) || person);
}
