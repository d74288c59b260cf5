import fc from 'fast-check';
import { readAlignedTo, TitleIndex } from './alignedTo';

const index = new TitleIndex();
for (const [id, title] of [
  ['1', 'Grow (fast)'], ['2', 'Plan (weight: 50%, Id: 99) final'], ['3', 'A / B'], ['4', 'Ends (weight: 10%, Id: 1)'], ['5', '(weight: 5%, Id: 2)'], ['6', 'Twice'], ['7', 'Twice'], ['8', 'Win, and win; again'], ['9', 'fast)']
]) index.add(id, title);

function read(cell: string) {
  const codes: string[] = [];
  const parents = readAlignedTo(cell, index, '.', (code) => codes.push(code));
  return { parents: parents.map(({ id, weight }) => [id, weight]), codes };
}

describe('readAlignedTo', () => {
  it.each<[string, (string | number | null)[][]]>([
    ['Grow (fast)(weight: 40%, Id: 1)', [['1', 40]]],
    ['Grow (fast)(weight: 40%, Id: 1) / A / B(weight: 60%, Id: 3)', [['1', 40], ['3', 60]]],
    ['A / B(weight: 60%, Id: 3), Win, and win; again(weight: 1%, Id: 8)', [['3', 60], ['8', 1]]],
    ['A / B(weight: 60%, Id: 3); Grow (fast)(weight: 1%, Id: 1)', [['3', 60], ['1', 1]]],
    ['A / B(weight: 60%, Id: 3)\nGrow (fast)(weight: 1%, Id: 1)', [['3', 60], ['1', 1]]],
    ['A / B(weight: 60%, Id: 3)Grow (fast)(weight: 1%, Id: 1)', [['3', 60], ['1', 1]]],
    ['Plan (weight: 50%, Id: 99) final(weight: 100%, Id: 2)', [['2', 100]]],
    ['Ends (weight: 10%, Id: 1)(weight: 100%, Id: 4)', [['4', 100]]],
    ['(weight: 5%, Id: 2)(weight: 7%, Id: 5)', [['5', 7]]],
    ['An old title(weight: 30%, Id: 1)', [['1', 30]]],
    ['An old title(weight: 30%, Id: 1) / Another / old one(weight: 70%, Id: 3)', [['1', 30], ['3', 70]]],
    ['Not here(weight: 50%, Id: 404) / Nor here(weight: 50%, Id: 405)', [['404', 50], ['405', 50]]],
    ['Grow (fast)( Weight : 40 % , ID : 1 )', [['1', 40]]],
    ['Grow (fast)(weight: 14,29%, Id: 1)', [['1', 14.29]]],
    ['Grow (fast)(weight: 0%, Id: 1)', [['1', 0]]],
    ['Twice(weight: 1%, Id: 6) / Twice(weight: 2%, Id: 7)', [['6', 1], ['7', 2]]],
    ['   ', []]
  ])('reads %j', (cell, parents) => {
    expect(read(cell)).toEqual({ parents, codes: [] });
  });

  it('names what it cannot read, and goes on', () => {
    expect(read('Grow (fast)(Id: 1)')).toEqual({ parents: [['1', null]], codes: ['W_NO_WEIGHT'] });
    expect(read('(weight: %, Id: )')).toEqual({ parents: [], codes: ['W_BAD_ALIGNMENT'] });
    expect(read('(weight: %, Id: ) / A / B(weight: 5%, Id: 3)')).toEqual({ parents: [['3', 5]], codes: ['W_BAD_ALIGNMENT'] });
    expect(read('A / B(weight: some%, Id: 3)')).toEqual({ parents: [['3', null]], codes: ['W_BAD_NUMBER'] });
    expect(read('Twice')).toEqual({ parents: [], codes: ['W_BAD_ALIGNMENT'] });
    expect(read('Nobody knows this')).toEqual({ parents: [], codes: ['W_BAD_ALIGNMENT'] });
  });

  it('finds a parent by a title that only one item has', () => {
    expect(read('A / B')).toEqual({ parents: [['3', null]], codes: ['W_TITLE_MATCH'] });
    expect(read('A / B / Grow (fast)(weight: 5%, Id: 1)')).toEqual({ parents: [['3', null], ['1', 5]], codes: ['W_TITLE_MATCH'] });
  });

  it('reads back any titles, weights and separators', () => {
    const title = fc.string({ minLength: 1, maxLength: 30 }).map((text) => text.trim()).filter((text) => text !== '');
    const parent = fc.record({ title, weight: fc.integer({ min: 0, max: 100 }) });
    fc.assert(fc.property(fc.array(parent, { minLength: 1, maxLength: 4 }), fc.constantFrom(' / ', ', ', '; ', '\n'), (parents, separator) => {
      const titles = new TitleIndex();
      parents.forEach((one, number) => titles.add(String(1000 + number), one.title));
      const cell = parents.map((one, number) => `${one.title}(weight: ${one.weight}%, Id: ${1000 + number})`).join(separator);
      expect(readAlignedTo(cell, titles, '.', () => undefined)).toEqual(parents.map((one, number) => ({ id: String(1000 + number), weight: one.weight })));
    }));
  });

  it('ends soon on a cell full of blanks', () => {
    expect(read(`A / B(weight: 60%, Id: 3)${' '.repeat(200000)}Grow (fast)(weight: 1%, Id: 1)`).parents).toEqual([['3', 60], ['1', 1]]);
  });

  it('ends soon on a hostile cell', () => {
    expect(read('('.repeat(50000)).parents).toEqual([]);
    expect(read(`${'(Id: 1) '.repeat(5000)}`).parents.length).toBeGreaterThan(0);
  });
});
