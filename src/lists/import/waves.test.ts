import * as fc from 'fast-check';
import { wavesOf } from './waves';

interface Thing {
  id: string;
  parent: string | null;
}
const waves = (all: Thing[]): { waves: string[][]; broken: string[] } => {
  const result = wavesOf(all, (thing) => thing.id, (thing) => thing.parent);
  return { waves: result.waves.map((wave) => wave.map(({ id }) => id)), broken: [...result.broken].map(({ id }) => id) };
};

describe('the order in which things are made', () => {
  it('each after what it hangs on, in the order given', () => {
    expect(waves([{ id: 'c', parent: 'b' }, { id: 'a', parent: null }, { id: 'b', parent: 'a' }, { id: 'd', parent: null }])).toEqual({ waves: [['a', 'd'], ['b'], ['c']], broken: [] });
  });

  it('what hangs on something that is not there stands first', () => {
    expect(waves([{ id: 'a', parent: 'gone' }])).toEqual({ waves: [['a']], broken: [] });
  });

  it('a circle is broken at one place, and nothing is left out', () => {
    const { waves: made, broken } = waves([{ id: 'a', parent: 'b' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'a' }]);
    expect(made.flat().sort()).toEqual(['a', 'b', 'c']);
    expect(broken).toHaveLength(1);
  });

  it('whatever the parents: everything once, and nothing before its parent but what was broken', () => {
    const things = fc.integer({ min: 1, max: 12 }).chain((count) => fc.array(fc.option(fc.integer({ min: 0, max: count }), { nil: null }), { minLength: count, maxLength: count }));
    fc.assert(fc.property(things, (parents) => {
      const all = parents.map((parent, index) => ({ id: String(index), parent: parent === null ? null : String(parent) }));
      const result = waves(all);
      expect(result.waves.flat().sort()).toEqual(all.map(({ id }) => id).sort());
      const made = new Set<string>();
      for (const wave of result.waves) {
        for (const id of wave) {
          const parent = all[Number(id)].parent;
          expect(parent === null || made.has(parent) || Number(parent) >= all.length || result.broken.includes(id)).toBe(true);
        }
        wave.forEach((id) => made.add(id));
      }
    }));
  });
});
