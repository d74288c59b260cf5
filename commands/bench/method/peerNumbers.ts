import type { Status } from '../../../src/okr/document';
import type { GoalRow } from '../../../src/okr/rollup/GoalRow';
import { reckoning } from './reckoning';

/*
 * What a user of d3-hierarchy or lodash would write beside the roll-up itself, for rows of the benchmark: key results that increase, with first and last
 * day, active goals.
 */

/** The numbers that ours works out too, of one goal. null = none. */
export interface PeerNumbers {
  progress: number | null;
  expected: number | null;
  status: Status;
}

export function progressOf({ value, start, target }: GoalRow): number | null {
  return value === null || start === null || target === null ? null : between0And1((value - start) / (target - start));
}

export function expectedOf({ firstDay, lastDay }: GoalRow): number | null {
  const { today } = reckoning;
  return firstDay === null || lastDay === null || today === null ? null : between0And1((today - firstDay) / (lastDay - firstDay));
}

export function statusOf(progress: number | null, expected: number | null): Status {
  if (progress === null) return 'not-started';
  const gap = expected === null ? 0 : (expected - progress) * 100 - 1e-9;
  const { atRisk, behind } = reckoning.thresholds;
  return gap > atRisk ? 'at-risk' : gap > behind ? 'behind' : 'on-track';
}

function between0And1(number: number): number {
  return Math.min(1, Math.max(0, number));
}
