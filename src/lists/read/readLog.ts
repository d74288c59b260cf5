import type { CheckIn, GoalRef } from '../../okr/document';
import type { Site } from '../connection/Site';
import { ListsError } from '../OkrLists';
import type { CheckInRow } from '../rows/checkInRow';
import { type KeyResultRow, keyResultSelect } from '../rows/keyResultRow';
import { type ObjectiveRow, objectiveSelect } from '../rows/objectiveRow';
import { type PeriodRow, periodSelect } from '../rows/otherRows';
import { listsOf, placeOf, referenceOf } from '../rows/references';
import { type SettingRow, settingSelect } from '../settings/settingRows';
import { assemble, noRows, type Assembled } from './assemble';
import { rangeSize } from './ranges';
import { readLogRows, readPeopleOf } from './reading';

/** One goal with everything that decides what its log says, and the ETag of its row for writing the snapshot. */
export interface GoalWithLog {
  reading: Assembled;
  reference: string;
  checkIns: CheckIn[];
  row: ObjectiveRow | KeyResultRow;
  etag: string | null;
  /** Claim of who created the goal's row: they may edit it. */
  creator: string | null;
}

/** Columns of a key result that hold copies of what its log says, beyond those that every reading needs. */
const storedColumns = 'OkrValue,OkrProgress,OkrStatus,OkrConfidence,OkrLastCheckIn,OkrLastCheckInId';

/**
 * Three round trips, in this order: the goal's row, its log with the objective that it hangs on (whose owner counts as well), the roles on both. What is worked out of it
 * may be written to the row with this ETag, so nothing may be older than the row: a log read beside it could lack a check-in that the row already holds, and the
 * roles one that a check-in of this log was given by.
 */
export const readGoalWithLog = async (site: Site, goal: GoalRef, person: string): Promise<GoalWithLog> => {
  const place = placeOf(goal);
  if (place === null) throw new ListsError('server', 'This goal is not in the lists.');
  const isKeyResult = goal.keyResult !== undefined;
  const select = isKeyResult ? `${keyResultSelect},${storedColumns}` : objectiveSelect;
  const [answer, settings, periods] = await Promise.all([
    site.get<ObjectiveRow | KeyResultRow>(`${site.items(place.list)}(${place.row})`, { $select: `${select},Author/Name`, $expand: 'Author' }),
    site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: rangeSize }),
    site.getAll<PeriodRow>(site.items('OKRPeriods'), { $select: periodSelect, $top: rangeSize })
  ]);
  const row = answer.body;
  const home = isKeyResult ? (row as KeyResultRow).OkrObjectiveId : null;
  const objectives = listsOf(place.isPrivate).objectives;
  const [log, homeRow] = await Promise.all([
    readLogRows(site, place.log, place.reference), home ? site.get<ObjectiveRow>(`${site.items(objectives)}(${home})`, { $select: objectiveSelect }) : null
  ]);
  const people = await readPeopleOf(site, [place.reference, ...(home ? [`${place.isPrivate ? 'p' : ''}o${home}`] : [])]);
  const logs: CheckInRow[] = log;
  const reading = assemble(
    {
      ...noRows, settings, periods, people, whole: [place.reference], ...(place.isPrivate ? { privateCheckIns: logs } : { checkIns: logs }),
      ...(place.isPrivate
        ? { privateObjectives: isKeyResult ? (homeRow ? [homeRow.body] : []) : [row as ObjectiveRow], privateKeyResults: isKeyResult ? [row as KeyResultRow] : [] }
        : { objectives: isKeyResult ? (homeRow ? [homeRow.body] : []) : [row as ObjectiveRow], keyResults: isKeyResult ? [row as KeyResultRow] : [] })
    },
    person, new Date(site.wire.clock.now()).toISOString()
  );
  return { reading, reference: referenceOf(goal) ?? '', checkIns: reading.document.checkIns, row, etag: answer.etag, creator: row.Author?.Name ?? null };
};

/** The whole log of one goal, newest first, with `counted` decided. */
export const readLog = async (site: Site, goal: GoalRef, person: string): Promise<CheckIn[]> => {
  const found = await readGoalWithLog(site, goal, person);
  return [...found.checkIns].sort((a, b) => b.date.localeCompare(a.date) || b.createdAt.localeCompare(a.createdAt) || Number(b.id) - Number(a.id));
};
