import { stratify, type HierarchyNode } from 'd3-hierarchy';
import groupBy from 'lodash/groupBy';
import partition from 'lodash/partition';
import sumBy from 'lodash/sumBy';
import type { GoalRow } from '../../../src/okr/rollup/GoalRow';

/**
 * The least that a roll-up can be: progress from start to target into typed arrays, then one sweep of weighted means. Parents are known to come before
 * their children; automatic weights count as 25; no dates, no status, no other rule.
 */
export function barePass(rows: readonly GoalRow[]): Float64Array {
  const size = rows.length;
  const progress = new Float64Array(size);
  const home = new Int32Array(size);
  const homeWeight = new Float64Array(size);
  const second = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    const row = rows[i];
    const { value, start, target } = row;
    progress[i] = value !== null && start !== null && target !== null ? (value - start) / (target - start) : 0;
    home[i] = row.home;
    homeWeight[i] = row.homeWeight ?? 25;
    second[i] = row.further.length > 0 ? row.further[0].goal : -1;
  }
  const weights = new Float64Array(size);
  const sums = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    if (weights[i] > 0) progress[i] = sums[i] / weights[i];
    if (home[i] >= 0) {
      weights[home[i]] += homeWeight[i];
      sums[home[i]] += homeWeight[i] * progress[i];
    }
    if (second[i] >= 0) {
      weights[second[i]] += 25;
      sums[second[i]] += 25 * progress[i];
    }
  }
  return progress;
}

/** Results stand on the nodes, as d3's own `sum` and layouts do it. */
interface RolledUpNode extends HierarchyNode<GoalRow> {
  progress?: number;
}

/** Progress only, one parent only: it knows trees. */
export function d3Pass(rows: readonly GoalRow[]): number {
  const root: RolledUpNode = stratify<GoalRow>().id((_row, i) => String(i)).parentId((row) => (row.home < 0 ? '' : String(row.home)))([...rows]);
  root.eachAfter((node) => {
    node.progress = node.children ? meanOfNodes(node.children) : ownOf(node.data);
  });
  return root.progress ?? 0;
}

function meanOfNodes(children: readonly RolledUpNode[]): number {
  let [fixed, automatic] = [0, 0];
  for (const { data } of children) {
    if (data.homeWeight === null) automatic++;
    else fixed += data.homeWeight;
  }
  const share = automatic > 0 ? Math.max(0, 100 - fixed) / automatic : 0;
  let [sum, all] = [0, 0];
  for (const { data, progress = 0 } of children) {
    const weight = data.homeWeight ?? share;
    all += weight;
    sum += weight * progress;
  }
  return all > 0 ? sum / all : 0;
}

/** Progress only, all parents. */
export function lodashPass(rows: readonly GoalRow[]): number {
  const edges = rows.flatMap((row, child) => [{ parent: row.home, child, weight: row.homeWeight }, ...row.further.map(({ goal, weight }) => ({ parent: goal, child, weight }))]);
  const byParent = groupBy(edges, 'parent');
  const progress = new Map<number, number>();
  const progressOf = (goal: number): number => {
    const known = progress.get(goal);
    if (known !== undefined) return known;
    const children = byParent[goal];
    const own = children ? meanOf(children.map(({ child, weight }) => ({ weight, progress: progressOf(child) }))) : ownOf(rows[goal]);
    progress.set(goal, own);
    return own;
  };
  return progressOf(0);
}

/** Fixed weights, and automatic ones that share what these leave. */
function meanOf(contributors: readonly { weight: number | null; progress: number }[]): number {
  const [automatic, fixed] = partition(contributors, ({ weight }) => weight === null);
  const left = Math.max(0, 100 - sumBy(fixed, 'weight'));
  const share = automatic.length > 0 ? left / automatic.length : 0;
  const all = sumBy(contributors, ({ weight }) => weight ?? share);
  return all > 0 ? sumBy(contributors, ({ weight, progress }) => (weight ?? share) * progress) / all : 0;
}

function ownOf({ value, start, target }: GoalRow): number {
  return value !== null && start !== null && target !== null ? (value - start) / (target - start) : 0;
}
