import fc from 'fast-check';
import { cutCycles } from './cutCycles';
import type { Edge } from './resolveParents';
import { runs, seed } from '../testing/propertyRuns';

/** The rule as it is written, however slowly: an alignment is cut when the homes and all alignments up to it lead from its parent back to its child. */
function cutSlowly(edges: readonly Edge[], rank: readonly number[]): Set<Edge> {
  const before = (a: Edge, b: Edge): number => rank[a.parent] - rank[b.parent] || rank[a.child] - rank[b.child];
  const leads = (from: number, to: number, over: readonly Edge[]): boolean => {
    const reached = new Set([from]);
    for (let grew = true; grew;) {
      const count = reached.size;
      for (const edge of over) if (reached.has(edge.child)) reached.add(edge.parent);
      grew = reached.size > count;
    }
    return reached.has(to);
  };
  const homes = edges.filter((edge) => edge.isHome);
  const cut = new Set(edges.filter((edge) => !edge.isHome && leads(edge.parent, edge.child, edges.filter((other) => other.isHome || before(other, edge) <= 0))));
  for (const home of homes) {
    const circle = homes.filter((other) => leads(home.parent, other.child, homes) && leads(other.parent, home.child, homes));
    if (leads(home.parent, home.child, homes) && circle.every((other) => before(other, home) <= 0)) cut.add(home);
  }
  return cut;
}

describe('cutCycles', () => {
  it(`cuts what the rule says, in any graph (PROPERTY_SEED=${seed})`, () => {
    const size = 9;
    const goal = fc.nat(size - 1);
    const graph = fc.tuple(fc.array(fc.option(goal, { nil: -1 }), { minLength: size, maxLength: size }), fc.uniqueArray(fc.tuple(goal, goal), { maxLength: 20, selector: (pair) => pair.join() }), fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }));
    fc.assert(fc.property(graph, ([homes, pairs, rank]) => {
      const edges: Edge[] = homes.flatMap((parent, child) => (parent < 0 ? [] : [{ child, parent, isHome: true, weight: null }]));
      for (const [child, parent] of pairs) if (homes[child] !== parent) edges.push({ child, parent, isHome: false, weight: null });
      expect(new Set(cutCycles(size, edges, rank))).toEqual(cutSlowly(edges, rank));
      expect(new Set(cutCycles(size, [...edges].reverse(), rank))).toEqual(cutSlowly(edges, rank));
    }), { seed, numRuns: runs(2000) });
  });

  it('finds thousands of circles in one another in a moment', () => {
    const size = 4_000;
    const edges: Edge[] = [];
    for (let child = 1; child < size; child++) {
      edges.push({ child, parent: child - 1, isHome: true, weight: null });
      if (child % 2 === 0) edges.push({ child: child / 2, parent: child, isHome: false, weight: null });
    }
    const rank = Int32Array.from({ length: size }, (_, i) => i);
    expect(cutCycles(size, edges, rank).size).toBe(size / 2 - 1);
  });
});
