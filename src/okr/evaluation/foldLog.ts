import type { TimeZone } from '../calendar/TimeZone';
import { dayOf, type Day } from '../calendar/day';
import type { CheckIn } from '../document';
import { emptySnapshot, fold } from '../log/fold';
import { dayOfCreation } from '../log/place';
import type { MethodDocument } from '../read/readDocument';
import { isSnapshot } from '../read/readSnapshot';
import type { Snapshot, Snapshots } from '../snapshot';

/** The state of each goal by its log, on the evening of today. */
export interface FoldedLog {
  objective(id: string): Snapshot;
  keyResult(id: string): Snapshot;
}

/**
 * Folds each goal's rows on top of its stored state. Rows later than today are passed over and named.
 *
 * @param today null: not known; then nothing is later.
 */
export function foldLog(document: MethodDocument, today: Day | null, zone: TimeZone, stored: Snapshots | null): FoldedLog {
  const { problems } = document;
  const rows = { objective: new Map<string, CheckIn[]>(), keyResult: new Map<string, CheckIn[]>() };
  for (const row of document.checkIns) {
    const [kind, id] = row.keyResult !== null ? ['keyResult' as const, row.keyResult] : ['objective' as const, row.objective ?? ''];
    if (!(kind === 'keyResult' ? document.keyResults : document.objectives).has(id)) {
      problems.push({ code: 'unknown-reference', kind: 'checkIn', id: row.id, message: `Its goal ${id} is not in the document. It is ignored.` });
    } else if (today !== null && isLater(row, today, zone)) {
      problems.push({ code: 'future-check-in', kind: 'checkIn', id: row.id, message: 'It is later than today. It is ignored.' });
    } else {
      const ofGoal = rows[kind].get(id);
      if (ofGoal) ofGoal.push(row);
      else rows[kind].set(id, [row]);
    }
  }

  function snapshotOf(kind: 'objective' | 'keyResult', id: string): Snapshot {
    const before = storedOf(kind, id);
    const ofGoal = rows[kind].get(id);
    if (!ofGoal) return before ?? emptySnapshot;
    const { snapshot, needsLog, withoutRow } = fold(before, ofGoal, zone);
    if (before && needsLog) {
      problems.push({ code: 'needs-log', kind, id, message: 'A correction concerns a row that is not at hand. The numbers may be old until its whole log is read.' });
    } else {
      for (const row of withoutRow) problems.push({ code: 'correction-without-row', kind: 'checkIn', id: row, message: 'It corrects a row that is not in the log of its goal. It is ignored.' });
    }
    return snapshot;
  }

  function storedOf(kind: 'objective' | 'keyResult', id: string): Snapshot | null {
    const all: unknown = kind === 'objective' ? stored?.objectives : stored?.keyResults;
    if (typeof all !== 'object' || all === null || !Object.prototype.hasOwnProperty.call(all, id)) return null;
    const snapshot: unknown = (all as Readonly<Record<string, unknown>>)[id];
    if (isSnapshot(snapshot)) return snapshot;
    problems.push({ code: 'needs-log', kind, id, message: 'Its stored state cannot be read. The numbers may be wrong until its whole log is read.' });
    return null;
  }

  return { objective: (id) => snapshotOf('objective', id), keyResult: (id) => snapshotOf('keyResult', id) };
}

/** A row is later when it was written after today; when that is not known, when it is dated after today. */
function isLater(row: CheckIn, today: Day, zone: TimeZone): boolean {
  const day = dayOfCreation(row, zone) ?? dayOf(row.date);
  return day !== null && day > today;
}
