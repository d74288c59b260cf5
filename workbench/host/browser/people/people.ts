/** A person of the tenant, as far as the picker shows them. */
export interface ListedPerson {
  upn: string;
  name: string;
  jobTitle: string | null;
}

/** Everybody in the tenant, by name. Read from the tenant's own controls, so that nobody has to be signed in yet. */
export async function readPeople(): Promise<ListedPerson[]> {
  const response = await fetch('/_tenant/people');
  if (!response.ok) throw new Error(`The people could not be read (${response.status}).`);
  const { people } = await response.json() as { people: ListedPerson[] };
  return people.sort((a, b) => a.name.localeCompare(b.name));
}

const SEPARATORS = /[\s.@-]+/;

/** Without accents and capitals, so that "muller" finds Müller. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The people of whom every word that was typed begins a word of their name, job title or sign-in name. */
export function findPeople(people: readonly ListedPerson[], typed: string): ListedPerson[] {
  const wanted = plain(typed).split(SEPARATORS).filter(Boolean);
  return people.filter(({ name, jobTitle, upn }) => {
    const words = plain(`${name} ${jobTitle ?? ''} ${upn}`).split(SEPARATORS);
    return wanted.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** Remembers who is looking and opens the page anew as them. */
export function becomePerson(upn: string): void {
  document.cookie = `tenant-user=${encodeURIComponent(upn)}; Path=/; SameSite=Lax`;
  const url = new URL(window.location.href);
  url.searchParams.delete('user');
  window.location.assign(url);
}
