import type { CheckIn, CheckInKind } from '../document';
import type { LogPlace } from '../snapshot';

/** A counted row of one goal's log, with its correction in its place. */
export interface LogEntry {
  kind: Exclude<CheckInKind, 'correction' | 'comment'>;
  place: LogPlace;
  /** What is stated: the row itself, or its last correction. */
  statement: CheckIn;
  /** The row as it was first written. */
  row: CheckIn;
}
