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
