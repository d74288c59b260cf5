import type { GoalRef, IsoDate, Status } from '../document';
import type { Problem } from '../problem/Problem';
import type { Band } from '../score/score';

/** Every number of one goal, as of the evening of one day. Unrounded. */
export interface GoalNumbers {
  /** 0–1; null = none: not started, a baseline, or not computable (then named). */
  progress: number | null;
  /** Increase and decrease: before it was cut to 0–1; above 1 = more than the target. null for all others. */
  rawProgress: number | null;
  /** The last counted value of a key result; an objective's by its measure. In the measure's unit. */
  value: number | null;
  /** Where progress should be, 0–1; null = nothing is expected. */
  expected: number | null;
  /** Points (0–100) by which progress lies behind; negative = ahead. null when either is. */
  gap: number | null;
  status: Status;
  /** 0–1; null = not graded. */
  score: number | null;
  band: Band | null;
  /** When the next check-in is due; null = none, and for objectives. */
  due: IsoDate | null;
  /** Parents of this goal that were cut off, because they closed a circle. */
  cutAlignments: GoalRef[];
}

/** Every number of a document as of the evening of `today`. */
export interface Evaluation {
  today: IsoDate;
  /** By id. */
  objectives: Record<string, GoalNumbers>;
  keyResults: Record<string, GoalNumbers>;
  /** What keeps numbers from being what their authors meant; never fatal. */
  problems: Problem[];
}
