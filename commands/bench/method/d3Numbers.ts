import { stratify, type HierarchyNode } from 'd3-hierarchy';
import type { GoalRow } from '../../../src/okr/rollup/GoalRow';
import { expectedOf, progressOf, statusOf, type PeerNumbers } from './peerNumbers';

/** Results stand on the nodes, as those of d3's own `sum` and layouts do. The node's id is the goal's index. */
export interface NumberedNode extends HierarchyNode<GoalRow>, Partial<PeerNumbers> {}

/** Progress, expected and status of every goal with d3-hierarchy. By the home parents only: it knows trees. */
export function d3Numbers(rows: GoalRow[]): NumberedNode {
  const root: NumberedNode = stratify<GoalRow>().id((_row, i) => String(i)).parentId(({ home }) => (home < 0 ? '' : String(home)))(rows);
  return root.eachAfter((node) => {
    if (node.children) {
      takeTogether(node, node.children);
    } else {
      node.progress = progressOf(node.data);
      node.expected = expectedOf(node.data);
    }
    node.status = statusOf(node.progress ?? null, node.expected ?? null);
  });
}

/** Weighted means; automatic weights share what the fixed ones leave of 100. */
function takeTogether(parent: NumberedNode, children: readonly NumberedNode[]): void {
  let [fixed, automatic] = [0, 0];
  for (const { data } of children) {
    if (data.homeWeight === null) automatic++;
    else fixed += data.homeWeight;
  }
  const share = automatic > 0 ? Math.max(0, 100 - fixed) / automatic : 0;
  let [weights, progress, paced, expected] = [0, 0, 0, 0];
  let hasProgress = false;
  for (const child of children) {
    const weight = child.data.homeWeight ?? share;
    weights += weight;
    if (weight > 0 && typeof child.progress === 'number') {
      progress += weight * child.progress;
      hasProgress = true;
    }
    if (typeof child.expected === 'number') {
      paced += weight;
      expected += weight * child.expected;
    }
  }
  parent.progress = hasProgress ? progress / weights : null;
  parent.expected = paced > 0 ? expected / paced : null;
}
