import { stratify, type HierarchyNode } from 'd3-hierarchy';
import type { GoalRow } from '../../../src/okr/rollup/GoalRow';
import { expectedOf, progressOf, statusOf, type PeerNumbers } from './peerNumbers';

/** Results stand on the nodes, as those of d3's own `sum` and layouts do. The node's id is the goal's index. */
export interface NumberedNode extends HierarchyNode<GoalRow>, Partial<PeerNumbers> {
  /** What is aligned to it and has its home elsewhere: trees know no second parent. */
  aligned?: { node: NumberedNode; weight: number | null }[];
}

interface WeightedSums {
  weights: number;
  progress: number;
  hasProgress: boolean;
  paced: number;
  expected: number;
}

const none: readonly never[] = [];

/**
 * Progress, expected and status of every goal with d3-hierarchy: a tree by the home parents, and beside it what else is aligned to each goal. By `eachAfter` a
 * goal comes after its children; what is aligned to it from elsewhere may come later, and is worked out when the goal needs it.
 */
export function d3Numbers(rows: GoalRow[]): NumberedNode {
  const root: NumberedNode = stratify<GoalRow>().id((_row, i) => String(i)).parentId(({ home }) => (home < 0 ? '' : String(home)))(rows);
  const nodes: NumberedNode[] = new Array<NumberedNode>(rows.length);
  root.eachBefore((node) => void (nodes[Number(node.id)] = node));
  rows.forEach(({ further }, i) => {
    for (const { goal, weight } of further) (nodes[goal].aligned ??= []).push({ node: nodes[i], weight });
  });
  return root.eachAfter(workOut);
}

function workOut(node: NumberedNode): void {
  if (node.status !== undefined) return;
  if (node.children || node.aligned) {
    takeTogether(node);
  } else {
    node.progress = progressOf(node.data);
    node.expected = expectedOf(node.data);
  }
  node.status = statusOf(node.progress ?? null, node.expected ?? null);
}

/** Weighted means; automatic weights share what the fixed ones leave of 100. */
function takeTogether(parent: NumberedNode): void {
  const { children = none, aligned = none } = parent;
  let [fixed, automatic] = [0, 0];
  for (const { data } of children) {
    if (data.homeWeight === null) automatic++;
    else fixed += data.homeWeight;
  }
  for (const { weight } of aligned) {
    if (weight === null) automatic++;
    else fixed += weight;
  }
  const share = automatic > 0 ? Math.max(0, 100 - fixed) / automatic : 0;
  const sums: WeightedSums = { weights: 0, progress: 0, hasProgress: false, paced: 0, expected: 0 };
  for (const child of children) add(sums, child, child.data.homeWeight ?? share);
  for (const { node, weight } of aligned) add(sums, node, weight ?? share);
  parent.progress = sums.hasProgress ? sums.progress / sums.weights : null;
  parent.expected = sums.paced > 0 ? sums.expected / sums.paced : null;
}

function add(sums: WeightedSums, node: NumberedNode, weight: number): void {
  workOut(node);
  sums.weights += weight;
  if (weight > 0 && typeof node.progress === 'number') {
    sums.progress += weight * node.progress;
    sums.hasProgress = true;
  }
  if (typeof node.expected === 'number') {
    sums.paced += weight;
    sums.expected += weight * node.expected;
  }
}
