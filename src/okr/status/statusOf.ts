import type { GoalState, Settings, Status } from '../document';
import { isGreater, TOLERANCE } from '../tolerance';
import type { GoalRow } from '../rollup/GoalRow';

/**
 * The status that a goal has whatever its progress is by today: closed, postponed, set by hand, or by the rule of a key result that stays above or
 * below a line. null: its progress decides.
 */
export function settledStatus(row: Pick<GoalRow, 'state' | 'statusByHand' | 'measure' | 'value' | 'target' | 'riskThreshold'>): Status | null {
  const { state, measure } = row;
  if (state === 'closed' || state === 'postponed') return state;
  if (row.statusByHand !== null) return row.statusByHand;
  if (measure === 'stay-above' || measure === 'stay-below') return stayStatus(row);
  // A baseline that is being found has no progress to be behind with.
  return measure === 'baseline' && row.value !== null ? 'on-track' : null;
}

/** Strictly on the right side of the line: on track, or behind up to the risk threshold; on the wrong side at risk, or behind up to the threshold. */
function stayStatus({ measure, value, target, riskThreshold }: Pick<GoalRow, 'measure' | 'value' | 'target' | 'riskThreshold'>): Status | null {
  if (value === null || target === null) return null;
  const sign = measure === 'stay-above' ? 1 : -1;
  const distance = sign * (value - target);
  const threshold = riskThreshold === null ? null : sign * (riskThreshold - target);
  const met = distance > TOLERANCE;
  if (threshold !== null && threshold > 0 && met) return distance <= threshold + TOLERANCE ? 'behind' : 'on-track';
  if (met) return 'on-track';
  return threshold !== null && threshold < 0 && distance >= threshold - TOLERANCE ? 'behind' : 'at-risk';
}

/**
 * Status by how many points progress lies behind what is expected: more than `atRisk` at risk, more than `behind` behind, else on track.
 *
 * @param progress null: not started.
 * @param expected null: nothing is expected by today, so it cannot be late.
 */
export function statusByGap(progress: number | null, expected: number | null, thresholds: Settings['thresholds']): Status {
  if (progress === null) return 'not-started';
  const gap = gapOf(expected, progress);
  if (gap === null) return 'on-track';
  // Documented example: 82 expected, 56 actual "is Behind". It contradicts the rule (26 > 25); the rule holds: at risk.
  if (isGreater(gap, thresholds.atRisk)) return 'at-risk';
  return isGreater(gap, thresholds.behind) ? 'behind' : 'on-track';
}

/** Points (0 to 100) by which progress lies behind what is expected; negative: ahead. null when either is. */
export function gapOf(expected: number | null, progress: number | null): number | null {
  return expected === null || progress === null ? null : (expected - progress) * 100;
}

/** Order of severity, the least first, in which the worst contributor decides over an objective. -1: does not decide. */
export function severityOf(status: Status, state: GoalState): number {
  if (state !== 'active') return -1;
  switch (status) {
    case 'not-started': return 0;
    case 'on-track': return 1;
    case 'behind': return 2;
    case 'at-risk': return 3;
    default: return -1;
  }
}

export const statusBySeverity: readonly Status[] = ['not-started', 'on-track', 'behind', 'at-risk'];
