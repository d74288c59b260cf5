import { dayIn, evaluate, fold } from '../../okr';
import type { CheckIn, GoalRef } from '../../okr/document';
import { isConflict, isDenied } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { type GoalWithLog, readGoalWithLog } from '../read/readLog';
import { personOfClaim } from '../rows/checkInRow';
import { placeOf } from '../rows/references';
import { snapshotCells } from './snapshotCells';

const attempts = 6;

/** Writes the stored copy of a goal from its whole log. Somebody else's change in between: all is read again. */
const store = async (site: Site, goal: GoalRef, found: GoalWithLog): Promise<boolean> => {
  const place = placeOf(goal);
  if (place === null || found.etag === null) return false;
  const { document, readAt } = found.reading;
  const kind = goal.keyResult === undefined ? 'objective' : 'keyResult';
  const { snapshot } = fold(null, found.checkIns, document.settings.timeZone);
  // An objective's progress is the roll-up of what hangs on it, which is not at hand here: only a key result's is written.
  const evaluation = kind === 'keyResult' ? evaluate(document, dayIn(readAt, document.settings.timeZone) ?? readAt.slice(0, 10)).keyResults[goal.keyResult ?? ''] : null;
  const { OkrProgress, OkrStatus, ...cells } = snapshotCells(kind, snapshot, evaluation ?? null);
  const changes = evaluation ? { OkrProgress, OkrStatus, ...cells } : cells;
  if (found.row.OkrSnapshot === cells.OkrSnapshot) return true;
  try {
    await site.merge(`${site.items(place.list)}(${place.row})`, changes, found.etag);
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
};

export interface Refreshed {
  /** The goal's log as it was read, rights decided. */
  checkIns: CheckIn[];
  /** `stored`: the goal's row says what the log says. `waiting`: it is in the queue for somebody who may write the row. */
  outcome: 'stored' | 'waiting';
}

/**
 * Brings what a check-in changed into the goal's row: written by who may edit the row (its author), otherwise put in the queue for the next
 * visitor who may.
 * @param logId row number of the check-in
 */
export const refreshSnapshot = async (site: Site, goal: GoalRef, person: string, logId: number): Promise<Refreshed> => {
  for (let attempt = 1; ; attempt++) {
    const found = await readGoalWithLog(site, goal, person);
    if (found === null) return { checkIns: [], outcome: 'waiting' };
    if (personOfClaim(found.creator) === person && attempt <= attempts) {
      try {
        if (await store(site, goal, found)) return { checkIns: found.checkIns, outcome: 'stored' };
        continue;
      } catch (error) {
        if (!isDenied(error)) throw error; // Its author, yet no right on the list any more: then it waits like any other.
      }
    }
    await site.post(site.items('OKRFoldQueue'), { Title: found.row.Title, OkrLogId: logId, OkrGoal: found.reference, OkrOwnerKey: found.row.OkrOwnerKey, OkrWriterKey: person });
    return { checkIns: found.checkIns, outcome: 'waiting' };
  }
};
