import { initialsOf } from './Avatar';
import { findPeople } from './people';

const person = (name: string, jobTitle: string | null = null) => ({ name, jobTitle, upn: `${name.split(' ')[0].toLowerCase()}@contoso.example` });
const PEOPLE = [person('Ada Admin', 'Administrator'), person('Zoë Müller', 'Head of sales'), person('Bo Lund')];
const found = (typed: string) => findPeople(PEOPLE, typed).map(({ name }) => name);

describe('looking for people', () => {
  it('finds a name by how its words begin, accents and capitals aside', () => {
    expect(found('mul')).toEqual(['Zoë Müller']);
    expect(found('ZOE M')).toEqual(['Zoë Müller']);
    expect(found('dmin')).toEqual([]);
  });

  it('finds a job title and a sign-in name', () => {
    expect(found('head sales')).toEqual(['Zoë Müller']);
    expect(found('bo@contoso')).toEqual(['Bo Lund']);
  });

  it('shows everybody when nothing is typed', () => {
    expect(found('  ')).toHaveLength(3);
  });

  it.each([['Ada Lovelace', 'AL'], ['Ada', 'A'], ['  Ada  King  Lovelace ', 'AL'], ['', '']])('%j has the initials %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
