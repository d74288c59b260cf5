import type { GoalState, MeasureType, Status } from '../document';
import type { Day } from '../calendar/day';
import type { PhasedLine } from '../pace/PhasedLine';

/**
 * How a row is measured: a key result's measure, an objective's (`number`, `percent`), or the percent of an initiative; null = not at all, or
 * not known: an objective's progress is then the roll-up.
 */
export type RowMeasure = MeasureType | 'number' | 'percent' | 'initiative' | null;

/** A parent, by the number of its row. */
export interface RowParent {
  id: number;
  /** Percent of the parent's progress; null = automatic, 0 = does not contribute. */
  weight: number | null;
}

/**
 * One goal as the roll-up reads it: plain numbers, so that a million of them are worked through in a fraction of a second. Key results,
 * objectives and contributing initiatives share one range of numbers.
 */
export interface GoalRow {
  /** A whole number above 0, unique. Rows 1, 2, 3, … in this order are the fastest; parents before their children faster still. */
  id: number;
  kind: 'objective' | 'keyResult' | 'initiative';
  state: GoalState;
  /** Status set by hand; null = none, or a check-in came after it. */
  statusByHand: Status | null;
  /** Number of the home parent; 0 = none. */
  home: number;
  homeWeight: number | null;
  /** Parents beyond the home. */
  further: readonly RowParent[];
  /** Objectives: whether children with automatic weight contribute. */
  newChildrenContribute: boolean;
  measure: RowMeasure;
  /** The last counted value; for milestones the weight done. null = none. */
  value: number | null;
  start: number | null;
  /** For milestones the weight of all. */
  target: number | null;
  riskThreshold: number | null;
  unit: string;
  /** First and last day of its own, its objective's or its period's; null = not known. */
  firstDay: Day | null;
  lastDay: Day | null;
  /** Expected values that replace the straight line; null = the straight line. */
  phased: PhasedLine | null;
}

export const noParents: readonly RowParent[] = [];
