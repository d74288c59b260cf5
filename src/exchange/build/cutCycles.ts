import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { SourceGoal } from '../source/SourceGoal';
import type { Edge, Edges } from './resolveParents';

/** Ids that are numbers compare as numbers, before all others. */
export function compareIds(left: string, right: string): number {
  const bothNumbers = /^\d+$/.test(left) && /^\d+$/.test(right);
  if (bothNumbers && left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Groups of goals that reach each other: Tarjan's algorithm with a stack of its own, so that deep chains do not exhaust the call stack. */
function findKnots(goals: Iterable<SourceGoal>, edges: Edges): SourceGoal[][] {
  const order = new Map<SourceGoal, number>();
  const lowest = new Map<SourceGoal, number>();
  const open: SourceGoal[] = [];
  const isOpen = new Set<SourceGoal>();
  const knots: SourceGoal[][] = [];
  const enter = (goal: SourceGoal): { goal: SourceGoal; next: number } => {
    order.set(goal, order.size);
    lowest.set(goal, order.get(goal) ?? 0);
    open.push(goal);
    isOpen.add(goal);
    return { goal, next: 0 };
  };
  const lower = (goal: SourceGoal, value: number): void => {
    lowest.set(goal, Math.min(lowest.get(goal) ?? value, value));
  };
  for (const root of goals) {
    if (order.has(root)) continue;
    const path = [enter(root)];
    while (path.length > 0) {
      const step = path[path.length - 1];
      const edge = edges.get(step.goal)?.[step.next++];
      if (edge) {
        if (!order.has(edge.parent)) path.push(enter(edge.parent));
        else if (isOpen.has(edge.parent)) lower(step.goal, order.get(edge.parent) ?? 0);
        continue;
      }
      path.pop();
      const low = lowest.get(step.goal) ?? 0;
      if (path.length > 0) lower(path[path.length - 1].goal, low);
      if (low !== order.get(step.goal)) continue;
      const knot = open.splice(open.lastIndexOf(step.goal));
      knot.forEach((goal) => isOpen.delete(goal));
      if (knot.length > 1) knots.push(knot);
    }
  }
  return knots;
}

/**
 * Cuts alignments until no cycle is left (R11; which one is cut follows the product's own rule): in each knot the alignment with the greatest (parent id,
 * child id), homes last. Changes `edges`; the order of rows never matters.
 * @param isHome whether an edge is its child's home when the cutting starts
 */
export function cutCycles(edges: Edges, isHome: (edge: Edge) => boolean, problems: ProblemList): void {
  const homes = new Set<Edge>();
  for (const list of edges.values()) list.forEach((edge) => isHome(edge) && homes.add(edge));
  let knots = findKnots(edges.keys(), edges);
  while (knots.length > 0) {
    const next: SourceGoal[][] = [];
    for (const knot of knots) {
      const members = new Set(knot);
      const inside = knot.flatMap((goal) => (edges.get(goal) ?? []).filter((edge) => members.has(edge.parent)));
      const greatest = inside.reduce((best, edge) => {
        if (homes.has(edge) !== homes.has(best)) return homes.has(best) ? edge : best;
        return (compareIds(edge.parent.id, best.parent.id) || compareIds(edge.child.id, best.child.id)) > 0 ? edge : best;
      });
      edges.set(greatest.child, (edges.get(greatest.child) ?? []).filter((edge) => edge !== greatest));
      problems.add('W_CYCLE_EDGE', greatest.child.row, 'Aligned To', `${quote(greatest.child.title)} and ${quote(greatest.parent.title)} are aligned to each other in a circle.`);
      next.push(...findKnots(knot, restrict(edges, members)));
    }
    knots = next;
  }
}

/** The edges among some goals only. */
function restrict(edges: Edges, members: ReadonlySet<SourceGoal>): Edges {
  const inside: Edges = new Map();
  members.forEach((goal) => inside.set(goal, (edges.get(goal) ?? []).filter((edge) => members.has(edge.parent))));
  return inside;
}
