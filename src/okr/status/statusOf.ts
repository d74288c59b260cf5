import type { Settings, Status } from '../document';
import type { GoalRow } from '../rollup/GoalRow';
import { TOLERANCE } from '../tolerance';
import { AT_RISK, BEHIND, CLOSED, NOT_STARTED, ON_TRACK, POSTPONED, STATUS_OF, statusCode } from './statusCode';

/** No status yet: progress decides. */
export const UNSETTLED = 255;

/**
 * The status that a goal has whatever its progress is by today: closed, postponed, set by hand, or by the rule of a key result that stays above or
 * below a line; else UNSETTLED.
 */
export function settledStatus(row: Pick<GoalRow, 'state' | 'statusByHand' | 'measure' | 'value' | 'target' | 'riskThreshold'>): number {
  const { state, statusByHand, measure } = row;
  if (state === 'closed') return CLOSED;
  if (state === 'postponed') return POSTPONED;
  if (statusByHand !== null) return statusCode(statusByHand);
  // Most goals end here; the rest is apart so that this stays small enough to be compiled into the pass over all of them.
  return measure === null || measure === 'increase' ? UNSETTLED : measureStatus(row);
}

function measureStatus(row: Pick<GoalRow, 'measure' | 'value' | 'target' | 'riskThreshold'>): number {
  if (row.measure === 'stay-above' || row.measure === 'stay-below') return stayStatus(row);
  // A baseline that is being found has no progress to be behind with.
  return row.measure === 'baseline' && row.value !== null ? ON_TRACK : UNSETTLED;
}

/**
 * Strictly on the right side of the line: on track; else at risk. Between the line and the risk threshold, and on the threshold, behind. (The
 * documents say that such key results "have no Behind", and describe the threshold that gives one: with a threshold they have.)
 */
function stayStatus({ measure, value, target, riskThreshold }: Pick<GoalRow, 'measure' | 'value' | 'target' | 'riskThreshold'>): number {
  if (value === null || target === null) return UNSETTLED;
  const sign = measure === 'stay-above' ? 1 : -1;
  // How far the value and the threshold lie on the right side of the line.
  const distance = sign * (value - target);
  const threshold = riskThreshold === null ? 0 : sign * (riskThreshold - target);
  if (distance > TOLERANCE) return distance <= threshold + TOLERANCE ? BEHIND : ON_TRACK;
  return threshold < 0 && distance >= threshold - TOLERANCE ? BEHIND : AT_RISK;
}

/**
 * Status by how many points progress lies behind what is expected: more than `atRisk` at risk, more than `behind` behind, else on track.
 *
 * @param progress NaN: not started.
 * @param expected NaN: nothing is expected by today, so it cannot be late.
 */
export function gapStatus(progress: number, expected: number, thresholds: Settings['thresholds']): number {
  if (progress !== progress) return NOT_STARTED;
  const gap = (expected - progress) * 100;
  // Documented example: 82 expected, 56 actual "is Behind". It contradicts the rule (26 > 25); the rule holds: at risk.
  const isAtRisk = Number(gap > thresholds.atRisk + TOLERANCE);
  const isLate = Number(gap > thresholds.behind + TOLERANCE) | isAtRisk;
  // On track, behind, at risk are neighbours. Added up, not asked for one by one: what nobody can predict costs a processor most.
  return ON_TRACK + isLate + isAtRisk;
}

/** The same in words; null = not started, or nothing expected. */
export function statusByGap(progress: number | null, expected: number | null, thresholds: Settings['thresholds']): Status {
  return STATUS_OF[gapStatus(progress ?? NaN, expected ?? NaN, thresholds)];
}

/** Points (0 to 100) by which progress lies behind what is expected; negative: ahead. null when either is. */
export function gapOf(expected: number | null, progress: number | null): number | null {
  return expected === null || progress === null ? null : (expected - progress) * 100;
}
