import { stratify } from 'd3-hierarchy';
import groupBy from 'lodash/groupBy';
import type { GoalRow } from '../../../src/okr/rollup/GoalRow';

/** The least that a roll-up can be: progress alone, in typed arrays, parents known to come before their children, no rule but weights. */
export function barePass(rows: readonly GoalRow[]): Float64Array {
  const size = rows.length;
  const progress = new Float64Array(size);
  const sums = new Float64Array(size * 2);
  for (let i = size - 1; i >= 0; i--) {
    const { value, start, target, home, homeWeight, further, kind } = rows[i];
    let own = 0;
    if (kind === 'objective') own = sums[i * 2] > 0 ? sums[i * 2 + 1] / sums[i * 2] : 0;
    else if (value !== null && start !== null && target !== null) own = (value - start) / (target - start);
    progress[i] = own;
    const weight = homeWeight ?? 25;
    if (home > 0) {
      sums[(home - 1) * 2] += weight;
      sums[(home - 1) * 2 + 1] += weight * own;
    }
    for (let next = 0; next < further.length; next++) {
      sums[(further[next].id - 1) * 2] += 25;
      sums[(further[next].id - 1) * 2 + 1] += 25 * own;
    }
  }
  return progress;
}

/** One parent only, progress only. */
export function d3Pass(rows: readonly GoalRow[]): number {
  const progress = new Map<GoalRow, number>();
  const root = stratify<GoalRow>().id((row) => String(row.id)).parentId((row) => (row.home === 0 ? '' : String(row.home)))([...rows]);
  root.eachAfter(({ data, children }) => {
    const own = children ? children.reduce((sum, child) => sum + (progress.get(child.data) ?? 0), 0) / children.length : ownOf(data);
    progress.set(data, own);
  });
  return progress.get(root.data) ?? 0;
}

/** One parent only, progress only. */
export function lodashPass(rows: readonly GoalRow[]): number {
  const byHome = groupBy(rows, 'home');
  const progressOf = (row: GoalRow): number => {
    const children = byHome[row.id];
    return children ? children.reduce((sum, child) => sum + progressOf(child), 0) / children.length : ownOf(row);
  };
  return progressOf(rows[0]);
}

function ownOf({ value, start, target }: GoalRow): number {
  return value !== null && start !== null && target !== null ? (value - start) / (target - start) : 0;
}
