import type { GoalState, MeasureType, Status } from '../document';
import type { Day } from '../calendar/day';
import type { PhasedLine } from '../pace/PhasedLine';

/**
 * How a row is measured: a key result's measure, an objective's (`number`, `percent`), or the percent of an initiative; null = not at all, or
 * not known: an objective's progress is then the roll-up.
 */
export type RowMeasure = MeasureType | 'number' | 'percent' | 'initiative' | null;

/** A parent beyond the home. */
export interface RowParent {
  /** Index of its row. */
  goal: number;
  /** Percent of the parent's progress; null = automatic, 0 = does not contribute. */
  weight: number | null;
}

/**
 * One goal as the roll-up reads it: plain numbers, so that a million of them are worked through in a fraction of a second. Objectives, key
 * results and contributing initiatives are rows of one array; a goal is its index there. Any order will do; parents before their children are fastest.
 */
export interface GoalRow {
  kind: 'objective' | 'keyResult' | 'initiative';
  state: GoalState;
  /** Status set by hand; null = none, or a check-in came after it. */
  statusByHand: Status | null;
  /** Index of the home parent; -1 = none. */
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
