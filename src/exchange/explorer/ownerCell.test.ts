import fc from 'fast-check';
import { knownNames, readOwnerCell, writeOwnerCell } from './ownerCell';

const known = new Set(['Doe, Jane', 'Role Owner', 'Second Owner', 'Operations (Finance, Legal) lead']);
const nobody = new Set<string>();

describe('readOwnerCell', () => {
  it.each([
    ['', []], ['Role Owner', ['Role Owner']], ['Role Owner, ', ['Role Owner']], ['Role Owner, Second Owner', ['Role Owner', 'Second Owner']], ['Doe, Jane, Role Owner', ['Doe, Jane', 'Role Owner']],
    ['Role Owner, Doe, Jane', ['Role Owner', 'Doe, Jane']], ['Doe, Jane', ['Doe, Jane']], ['Operations (Finance, Legal) lead, Role Owner', ['Operations (Finance, Legal) lead', 'Role Owner']],
    ['Role Owner; Second Owner', ['Role Owner', 'Second Owner']], ['Role Owner, New Person', ['Role Owner', 'New Person']], ['role.owner@example.invalid', ['role.owner@example.invalid']]
  ])('reads %j', (cell, names) => {
    expect(readOwnerCell(cell, known)).toEqual({ names, doubt: null });
  });

  it('names a doubt where it cannot know', () => {
    expect(readOwnerCell('Doe, Jane', nobody)).toEqual({ names: ['Doe, Jane'], doubt: expect.stringContaining('may be two') });
    expect(readOwnerCell('Doe, Jane, Role Owner', new Set(['Role Owner']))).toEqual({ names: ['Doe, Jane', 'Role Owner'], doubt: expect.any(String) });
    expect(readOwnerCell('Alex Same, Alex Same', nobody)).toEqual({ names: ['Alex Same'], doubt: expect.any(String) });
    expect(readOwnerCell('Doe, Jane', new Set(['Doe', 'Jane', 'Doe, Jane'])).names).toEqual(['Doe, Jane']);
    expect(readOwnerCell('X, Doe, Jane', new Set(['X', 'Doe', 'Jane', 'Doe, Jane'])).doubt).not.toBeNull();
  });

  it('reads back what is written for any names', () => {
    const name = fc.stringMatching(/^[A-Za-z]{1,5}(,? [A-Za-z]{1,5}){0,2}$/);
    fc.assert(fc.property(fc.uniqueArray(name, { maxLength: 4 }), (names) => {
      const written = writeOwnerCell(names);
      expect(readOwnerCell(written, knownNames([], [written])).names).toEqual(names);
    }));
  });
});
