import { isTimeZone, TimeZone } from '../calendar/TimeZone';
import type { CheckIn, IsoDate, Measure, Obstacle, Status } from '../document';
import { ownProgress } from '../progress/ownProgress';
import { doneWeights } from '../progress/milestones';
import { entriesOf } from './entries';
import { comparePlaces } from './place';

/** One statement about a key result, for a chart or a list: what was said, and where the key result stood then. */
export interface HistoryPoint {
  /** Id of the row, also where a correction says what counts. */
  id: string;
  date: IsoDate;
  /** What this row says; null = nothing about the value. */
  stated: number | null;
  /** The last value up to here. */
  value: number | null;
  /** 0–1, by the value up to here. */
  progress: number | null;
  /** Set by hand. */
  status: Status | null;
  confidence: number | null;
  obstacle: Obstacle | null;
  note: string;
  isOpening: boolean;
  isCorrected: boolean;
}

/** The counted check-ins of one key result in their order, each with its last correction in its place. */
export function historyOf(measure: Measure, checkIns: readonly CheckIn[], timeZone: string): HistoryPoint[] {
  const { entries } = entriesOf(checkIns, new TimeZone(isTimeZone(timeZone) ? timeZone : 'UTC'));
  const stated = entries.filter(({ kind }) => kind === 'check-in' || kind === 'opening').sort((a, b) => comparePlaces(a.place, b.place));
  const done = new Set<string>();
  let value: number | null = null;
  return stated.map(({ kind, place, statement, row }) => {
    value = statement.value ?? value;
    if (kind === 'check-in' && statement.milestone !== null) done.add(statement.milestone);
    return {
      id: row.id, date: place.date, stated: statement.value, value, progress: progressBy(measure, value, done), status: statement.status, confidence: statement.confidence,
      obstacle: statement.obstacle, note: statement.note, isOpening: kind === 'opening', isCorrected: statement !== row
    };
  });
}

function progressBy(measure: Measure, value: number | null, done: ReadonlySet<string>): number | null {
  if (measure.type !== 'milestones') return ownProgress(measure.type, value, measure.start, measure.target);
  // Milestones that the goal's row calls done were done on no known day: they are left out of the past.
  const weights = doneWeights(measure.milestones.map((milestone) => ({ ...milestone, done: false })), done);
  return ownProgress('milestones', weights.hasDone || value !== null ? weights.done : null, 0, weights.all);
}
