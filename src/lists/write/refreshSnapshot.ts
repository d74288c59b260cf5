import { dayIn, evaluate, fold } from '../../okr';
import type { CheckIn, GoalRef } from '../../okr/document';
import type { Snapshot } from '../../okr/snapshot';
import { isConflict, isDenied } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { type GoalWithLog, readGoalWithLog } from '../read/readLog';
import { personOfClaim } from '../rows/checkInRow';
import { ListsError } from '../OkrLists';
import { placeOf } from '../rows/references';
import { snapshotCells } from './snapshotCells';

const attempts = 6;

/** What closing, reopening or postponing by the log says of the goal itself: list views and later readings go by it. */
const closingCells = ({ state, score }: Snapshot): Record<string, unknown> => (state === null ? {} : { OkrState: state, ...(state === 'closed' && score !== null ? { OkrScore: score } : {}) });

/** Cells of the goal's row that do not say what its log says; null when all do. */
const staleCells = (goal: GoalRef, found: GoalWithLog): Record<string, unknown> | null => {
  const { document, readAt } = found.reading;
  const kind = goal.keyResult === undefined ? 'objective' : 'keyResult';
  const { snapshot } = fold(null, found.checkIns, document.settings.timeZone);
  // An objective's progress is the roll-up of what hangs on it, which is not at hand here: only a key result's is written.
  const evaluation = kind === 'keyResult' ? evaluate(document, dayIn(readAt, document.settings.timeZone) ?? readAt.slice(0, 10)).keyResults[goal.keyResult ?? ''] : null;
  const { OkrProgress, OkrStatus, ...cells } = snapshotCells(kind, snapshot, evaluation ?? null);
  const wanted: Record<string, unknown> = { ...(evaluation ? { OkrProgress, OkrStatus } : {}), ...cells, ...closingCells(snapshot) };
  const row = found.row as unknown as Record<string, unknown>;
  if (Object.entries(wanted).every(([name, value]) => row[name] === value)) return null;
  return snapshot.state === 'closed' && snapshot.closingNote !== null ? { ...wanted, OkrClosingNote: snapshot.closingNote } : wanted;
};

/** Writes the stored copy of a goal from its whole log. false: somebody changed the row in between, so all has to be read again. */
const store = async (site: Site, goal: GoalRef, found: GoalWithLog): Promise<boolean> => {
  const place = placeOf(goal);
  const cells = staleCells(goal, found);
  if (place === null || cells === null) return true;
  try {
    await site.merge(`${site.items(place.list)}(${place.row})`, cells, found.etag ?? '');
    return true;
  } catch (error) {
    if (isConflict(error)) return false;
    throw error;
  }
};

/**
 * Brings the stored copy of a goal up to what its log says. Only for who may edit the goal's row.
 * @throws ServerError 412 when others were faster every time
 */
export const storeFromLog = async (site: Site, goal: GoalRef, person: string): Promise<GoalWithLog> => {
  for (let attempt = 1; ; attempt++) {
    const found = await readGoalWithLog(site, goal, person);
    if (await store(site, goal, found)) return found;
    if (attempt >= attempts) throw new ListsError('conflict', `"${found.row.Title}" is being changed by others all the time.`);
    await site.wire.clock.wait(50 * attempt);
  }
};

/**
 * After a check-in: brings it into the goal's row where this person may edit that row (its author), otherwise puts it in the queue for the next
 * visitor who may. Gives the goal's log, rights decided.
 * @param logId row number of the check-in
 */
export const refreshSnapshot = async (site: Site, goal: GoalRef, person: string, logId: number): Promise<CheckIn[]> => {
  const found = await readGoalWithLog(site, goal, person);
  if (personOfClaim(found.creator) === person) {
    try {
      return (await store(site, goal, found)) ? found.checkIns : (await storeFromLog(site, goal, person)).checkIns;
    } catch (error) {
      // Its author, yet without the right any more, or others are faster every time: then it waits like any other.
      if (!isDenied(error) && !(error instanceof ListsError)) throw error;
    }
  }
  await site.post(site.items('OKRFoldQueue'), { Title: found.row.Title, OkrLogId: logId, OkrGoal: found.reference, OkrOwnerKey: found.row.OkrOwnerKey, OkrWriterKey: person });
  return found.checkIns;
};
