import type { OkrDocument } from '../../src/okr/document';

const domain = 'contoso.example';

function asMailbox(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
  return ascii.replace(/[^a-z0-9]+/g, '.').replace(/^\.+|\.+$/g, '').slice(0, 48) || 'person';
}

/**
 * The document with a user principal name for every person. Exports of Viva Goals name people only by their display name: the local tenant makes
 * up an account for each, so that somebody can be signed in as them.
 */
export function withUserPrincipalNames(document: OkrDocument): OkrDocument {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const person of document.people) {
    const wanted = /@/.test(person.id) ? person.id.toLowerCase() : (person.email ?? `${asMailbox(person.name || person.id)}@${domain}`).toLowerCase();
    let name = wanted;
    for (let n = 2; taken.has(name); n++) name = wanted.replace('@', `${n}@`);
    taken.add(name);
    names.set(person.id, name);
  }
  const of = (id: string | null): string | null => (id === null ? null : names.get(id) ?? id);
  const all = (ids: string[]): string[] => ids.map((id) => names.get(id) ?? id);
  return {
    ...document,
    people: document.people.map((person) => ({ ...person, id: names.get(person.id) ?? person.id, email: person.email ?? names.get(person.id) ?? null, manager: of(person.manager) })),
    teams: document.teams.map((team) => ({ ...team, owner: of(team.owner) })),
    objectives: document.objectives.map((goal) => ({ ...goal, owner: of(goal.owner), coOwners: all(goal.coOwners), delegates: all(goal.delegates), createdBy: of(goal.createdBy) })),
    keyResults: document.keyResults.map((goal) => ({
      ...goal, owner: of(goal.owner), coOwners: all(goal.coOwners), checkInOwners: all(goal.checkInOwners), delegates: all(goal.delegates), createdBy: of(goal.createdBy)
    })),
    checkIns: document.checkIns.map((checkIn) => ({ ...checkIn, author: of(checkIn.author) })),
    initiatives: document.initiatives.map((initiative) => ({ ...initiative, owner: of(initiative.owner) }))
  };
}
