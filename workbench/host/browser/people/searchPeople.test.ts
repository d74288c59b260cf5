import { initialsOf } from './Avatar';
import { peopleUrl } from './searchPeople';

describe('looking for people', () => {
  it('asks Graph for names with a word that begins so', () => {
    const query = new URL(peopleUrl(' Mü"ller '), 'http://x').searchParams;
    expect(query.get('$search')).toBe('"displayName:Müller"');
    expect(query.get('$count')).toBe('true');
  });

  it('asks for everybody when nothing is typed', () => {
    expect(new URL(peopleUrl('  '), 'http://x').searchParams.has('$search')).toBe(false);
  });

  it.each([['Ada Lovelace', 'AL'], ['Ada', 'A'], ['  Ada  King  Lovelace ', 'AL'], ['', '']])('%j has the initials %j', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
