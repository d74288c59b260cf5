import fc from 'fast-check';
import { runs, seed } from '../testing/propertyRuns';
import { strongComponents } from './strongComponents';

describe('strongComponents', () => {
  it(`puts together what reaches each other, and nothing else (PROPERTY_SEED=${seed})`, () => {
    const size = 8;
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 18 }), (pairs) => {
      const reach = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_other, j) => i === j || pairs.some(([a, b]) => a === i && b === j)));
      for (let k = 0; k < size; k++) for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) reach[i][j] ||= reach[i][k] && reach[k][j];
      const component = strongComponents(size, pairs.map(([a]) => a), pairs.map(([, b]) => b));
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) expect([i, j, component[i] === component[j]]).toEqual([i, j, reach[i][j] && reach[j][i]]);
    }), { seed, numRuns: runs(1000) });
  });

  it('is not stopped by a long chain', () => {
    const size = 5_000;
    const from = Array.from({ length: size }, (_, i) => i);
    expect(new Set(strongComponents(size, from, from.map((i) => (i + 1) % size))).size).toBe(1);
    expect(new Set(strongComponents(size, from.slice(1), from.slice(0, -1))).size).toBe(size);
  });
});
