import type { Edge } from './resolveParents';
import { strongComponents } from './strongComponents';

/**
 * Which edges are cut so that nothing serves itself. In each circle that holds an alignment the alignment with the greatest (parent id, child id) is
 * cut; homes only where homes alone form a circle, there likewise the greatest. The order of rows does not matter.
 *
 * An alignment is the greatest of some circle exactly if the homes and the alignments up to it close one through it. When each pair of goals first becomes
 * mutually reachable, with alignments added one by one in their order, is found for all at once by halving the order (each half on the components of the
 * other), so that many thousands of circles take no longer than a few passes.
 *
 * @param rank By goal, its place in the order of ids.
 */
export function cutCycles(size: number, edges: readonly Edge[], rank: ArrayLike<number>): Set<Edge> {
  const cut = new Set<Edge>();
  if (!hasCycle(size, edges)) return cut;
  const homes = edges.filter((edge) => edge.isHome);
  const alignments = edges.filter((edge) => !edge.isHome).sort((a, b) => rank[a.parent] - rank[b.parent] || rank[a.child] - rank[b.child]);

  // Homes come first of all (time -1), then the alignments by their place.
  const all: TimedEdge[] = [...homes.map((edge) => ({ edge, time: -1, from: edge.child, to: edge.parent })), ...alignments.map((edge, time) => ({ edge, time, from: edge.child, to: edge.parent }))];
  const closed = closingTimes(size, all, alignments.length);
  for (let time = 0; time < alignments.length; time++) if (closed[time] <= time) cut.add(alignments[time]);
  for (const home of greatestHomes(size, homes, rank)) cut.add(home);
  return cut;
}

interface TimedEdge {
  edge: Edge;
  /** -1 = from the beginning. */
  time: number;
  from: number;
  to: number;
}

/** By alignment: the earliest time at which its ends reach each other; the number of alignments when never. */
function closingTimes(size: number, all: readonly TimedEdge[], never: number): Int32Array {
  const closed = new Int32Array(never).fill(never);
  // Each task: edges whose ends, as far as they meet at all, meet in times `low` to `high`; vertices are those of the components before `low`.
  const tasks: { edges: readonly TimedEdge[]; low: number; high: number; size: number }[] = [{ edges: all, low: -1, high: never, size }];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { edges, low, high } = task;
    if (edges.length === 0) continue;
    if (low === high) {
      for (const { time } of edges) if (time >= 0) closed[time] = low;
      continue;
    }
    const middle = Math.floor((low + high) / 2);
    const early = edges.filter((edge) => edge.time <= middle);
    const component = strongComponents(task.size, early.map((edge) => edge.from), early.map((edge) => edge.to));
    const [inside, across]: [TimedEdge[], TimedEdge[]] = [[], []];
    for (const edge of edges) {
      if (component[edge.from] === component[edge.to]) inside.push(edge);
      else across.push({ ...edge, from: component[edge.from], to: component[edge.to] });
    }
    tasks.push({ ...compact(inside), low, high: middle }, { ...compact(across), low: middle + 1, high });
  }
  return closed;
}

/** Numbers the vertices anew, so that a task is no greater than its edges. */
function compact(edges: readonly TimedEdge[]): { edges: TimedEdge[]; size: number } {
  const numbers = new Map<number, number>();
  const numberOf = (vertex: number): number => {
    const known = numbers.get(vertex);
    if (known !== undefined) return known;
    numbers.set(vertex, numbers.size);
    return numbers.size - 1;
  };
  const renumbered = edges.map((edge) => ({ ...edge, from: numberOf(edge.from), to: numberOf(edge.to) }));
  return { edges: renumbered, size: numbers.size };
}

/** Every goal has one home at most, so circles of homes do not touch: in each the greatest is cut. */
function greatestHomes(size: number, homes: readonly Edge[], rank: ArrayLike<number>): Edge[] {
  const component = strongComponents(size, homes.map((edge) => edge.child), homes.map((edge) => edge.parent));
  const greatest = new Map<number, Edge>();
  for (const edge of homes) {
    if (component[edge.child] !== component[edge.parent]) continue;
    const other = greatest.get(component[edge.child]);
    if (!other || (rank[edge.parent] - rank[other.parent] || rank[edge.child] - rank[other.child]) > 0) greatest.set(component[edge.child], edge);
  }
  return [...greatest.values()];
}

function hasCycle(size: number, edges: readonly Edge[]): boolean {
  const component = strongComponents(size, edges.map((edge) => edge.child), edges.map((edge) => edge.parent));
  return edges.some((edge) => component[edge.child] === component[edge.parent]);
}
