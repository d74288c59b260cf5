import { compareIds, cutCycles as findCut } from '../../okr';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { SourceGoal } from '../source/SourceGoal';
import type { Edge, Edges } from './resolveParents';

/**
 * Cuts alignments until no circle is left (R11), those that the method would cut when reading: in each circle the one with the greatest (parent id, child
 * id), homes only where homes alone form one. Changes `edges`; the order of rows never matters.
 * @param homeOf the edge to a goal's home, of all its edges
 */
export function cutCycles(goals: readonly SourceGoal[], edges: Edges, homeOf: (edges: readonly Edge[]) => Edge | undefined, problems: ProblemList): void {
  const numbers = new Map(goals.map((goal, number) => [goal, number]));
  const rank = new Int32Array(goals.length);
  goals.map((_, number) => number).sort((left, right) => compareIds(goals[left].id, goals[right].id) || left - right).forEach((number, place) => (rank[number] = place));
  const given = Array.from(edges.values()).flatMap((list) => {
    const home = homeOf(list);
    return list.map((edge) => ({ edge, child: numbers.get(edge.child) ?? -1, parent: numbers.get(edge.parent) ?? -1, isHome: edge === home, weight: edge.weight }));
  });
  const cut = findCut(goals.length, given, rank);
  for (const numbered of given) {
    if (!cut.has(numbered)) continue;
    const { child, parent } = numbered.edge;
    edges.set(child, (edges.get(child) ?? []).filter((edge) => edge !== numbered.edge));
    problems.add('W_CYCLE_EDGE', child.row, 'Aligned To', `${quote(child.title)} and ${quote(parent.title)} are aligned to each other in a circle.`);
  }
}
