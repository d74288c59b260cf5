import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { SourceGoal } from '../source/SourceGoal';

/** One alignment of the file: both ends are there, the weight is 0–100 or null. */
export interface Edge {
  child: SourceGoal;
  parent: SourceGoal;
  weight: number | null;
}

/** Parents by goal, in the order of the file. */
export type Edges = Map<SourceGoal, Edge[]>;

/**
 * Finds the parents of every goal (R5, R10, R12): of itself, of what is not there, of projects and a second time of the same none is made; each is named.
 */
export function resolveParents(goals: readonly SourceGoal[], problems: ProblemList): Edges {
  const byId = new Map(goals.map((goal) => [goal.id, goal]));
  const edges: Edges = new Map();
  for (const child of goals) {
    const found = new Map<string, Edge>();
    for (const { id, weight } of child.parents) {
      const parent = byId.get(id);
      if (parent === child) problems.add('W_SELF_PARENT', child.row, 'Aligned To', `${quote(child.title)} is aligned to itself.`);
      else if (!parent) problems.add('W_ORPHAN_PARENT', child.row, 'Aligned To', `The parent with id ${quote(id)} is not in the file.`);
      else if (parent.type === 'initiative') problems.add('W_BAD_ALIGNMENT', child.row, 'Aligned To', `The parent ${quote(parent.title)} is a project; nothing can be aligned to it.`);
      else if (found.has(id)) problems.add('W_DUP_EDGE', child.row, 'Aligned To', `The parent ${quote(parent.title)} is named more than once.`);
      else found.set(id, { child, parent, weight: checkedWeight(weight, child, parent, problems) });
    }
    if (found.size > 0) edges.set(child, Array.from(found.values()));
  }
  return edges;
}

function checkedWeight(weight: number | null, child: SourceGoal, parent: SourceGoal, problems: ProblemList): number | null {
  if (weight === null || (weight >= 0 && weight <= 100)) return weight;
  problems.add('W_WEIGHT_RANGE', child.row, 'Aligned To', `The weight ${weight} for the parent ${quote(parent.title)} is not between 0 and 100.`);
  return null;
}

/** How far the weights of a parent's children may be from 100 without a word: exports round them to two digits. */
const tolerance = 0.5;

/** Names parents whose children's weights, none of them automatic, do not sum to 100 (R5). */
export function checkWeightSums(edges: Edges, problems: ProblemList): void {
  const sums = new Map<SourceGoal, number | null>();
  for (const list of edges.values()) {
    for (const { parent, weight } of list) {
      const before = sums.get(parent);
      sums.set(parent, before === null || weight === null ? null : (before ?? 0) + weight);
    }
  }
  for (const [parent, sum] of sums) {
    if (sum !== null && Math.abs(sum - 100) > tolerance) {
      problems.add('W_WEIGHT_SUM', parent.row, null, `The weights of what is aligned to ${quote(parent.title)} sum to ${Number(sum.toFixed(2))}, not 100.`);
    }
  }
}
