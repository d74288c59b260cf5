import type { GoalState, Instant, IsoDate, Obstacle, Status } from './document';

/** The place of a row in the log. Rows are ordered by date, then createdAt, then id (ids that are numbers compare as numbers). */
export interface LogPlace {
  date: IsoDate;
  createdAt: Instant;
  id: string;
}

/**
 * What folding the counted rows of one goal's log gives, and what the lists keep of it so that nobody has to read the whole log.
 * Plain JSON. Each part remembers the place of the row that set it, so that folding further rows into a snapshot, in any order and any split,
 * gives the same as folding the whole log.
 */
export interface Snapshot {
  value: number | null;
  valueAt: LogPlace | null;
  /** Ids of the milestones that check-ins named as done. */
  milestonesDone: string[];
  /** The last counted check-in (or its correction); what it said about status, confidence and obstacle. */
  lastCheckIn: LogPlace | null;
  statusByHand: Status | null;
  confidence: number | null;
  obstacle: Obstacle | null;
  /** Set by the last close, reopen or postpone; null = as in the goal's own row. */
  state: GoalState | null;
  stateAt: LogPlace | null;
  score: number | null;
  closingNote: string | null;
  /**
   * Which corrections are in it, by the client key of the row that was corrected. Missing: none. Without it a corrected row that
   * arrives again would count as it was first written.
   */
  corrected?: readonly CorrectedRow[];
}

/** A row of the log that a correction stands in for. */
export interface CorrectedRow {
  clientKey: string;
  /** When the correction was created, and its id: of several the last created stands. */
  by: { createdAt: Instant; id: string };
}

/** Snapshots by goal id. A goal without one is folded from the check-ins of the document alone. */
export interface Snapshots {
  objectives: Readonly<Record<string, Snapshot>>;
  keyResults: Readonly<Record<string, Snapshot>>;
}
