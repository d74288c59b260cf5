import type { GoalRef } from '../../okr/document';
import { isDenied, isMissing, isThreshold } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import { ListsError } from '../OkrLists';
import { quoted, readSelected, readWhere } from '../read/reading';
import { overridesWriteSecurity, type PermissionMask } from '../schema/permissions';
import { type QueueRow, queueSelect } from '../rows/otherRows';
import { goalOf } from '../rows/references';
import { storeFromLog } from './refreshSnapshot';

/** How many rows of the queue one visit works through, */
export const rowsAVisit = 20;
/** and among how many it looks for those that it may: the oldest may be another's. */
const rowsLookedAt = 100;

/** Whether this person may edit every goal's row, not only those of which they are the author. */
export const mayEditAll = async (site: Site): Promise<boolean> => {
  const { body } = await site.get<{ EffectiveBasePermissions: PermissionMask }>(site.list('OKRKeyResults'), { $select: 'EffectiveBasePermissions' });
  return overridesWriteSecurity(body.EffectiveBasePermissions);
};

interface AuthoredRow {
  Id: number;
  Author?: { Name?: string | null } | null;
}

/** The goals among these whose row this person may edit. */
const editable = async (site: Site, goals: readonly string[], person: string): Promise<Set<string>> => {
  const letters = [['k', 'OKRKeyResults'], ['o', 'OKRObjectives'], ['pk', 'OKRPrivateKeyResults'], ['po', 'OKRPrivateObjectives']] as const;
  const found = await Promise.all(letters.map(async ([letter, list]) => {
    const rows = goals.filter((goal) => new RegExp(`^${letter}\\d+$`).test(goal)).map((goal) => goal.slice(letter.length));
    if (rows.length === 0) return [];
    const authored = await readWhere<AuthoredRow>(site, list, 'ID', rows, { $select: 'Id,Author/Name', $expand: 'Author' });
    return authored.filter((row) => row.Author?.Name?.toLowerCase().endsWith(`|${person}`) === true).map((row) => `${letter}${row.Id}`);
  }));
  return new Set(found.flat());
};

const oldest = async (site: Site, $filter?: string): Promise<QueueRow[]> =>
  (await site.get<{ value: QueueRow[] }>(site.items('OKRFoldQueue'), { $select: queueSelect, $orderby: 'ID', $top: rowsLookedAt, ...($filter === undefined ? {} : { $filter }) })).body.value;

/** What waits of one person. When it is more than one query may select, only a look at all that waits finds the oldest. */
const oldestOf = async (site: Site, person: string): Promise<QueueRow[]> => {
  const filter = `OkrOwnerKey eq ${quoted(person)} or OkrWriterKey eq ${quoted(person)}`;
  try {
    return await oldest(site, filter);
  } catch (error) {
    if (!isThreshold(error)) throw error;
    const isMine = (value: unknown): boolean => typeof value === 'string' && value.trim().toLowerCase() === person;
    return (await readSelected<QueueRow>(site, 'OKRFoldQueue', { $select: queueSelect }, filter, ['OkrOwnerKey', 'OkrWriterKey'], (row) => isMine(row.OkrOwnerKey) || isMine(row.OkrWriterKey))).slice(0, rowsLookedAt);
  }
};

/**
 * Folds what waits in the queue and this person may write, at most 20 rows, oldest first. A row is taken out only after what it names is in the
 * goal's row; two people doing it at once do no harm. Gives how many rows were taken out.
 * @param all whether this person may edit every goal's row
 */
export const foldQueued = async (site: Site, person: string, all: boolean): Promise<number> => {
  const waiting = all ? await oldest(site) : await oldestOf(site, person);
  const goals = [...new Set(waiting.map((row) => row.OkrGoal ?? ''))];
  const allowed = all ? new Set(goals) : await editable(site, goals, person);
  let done = 0;
  for (const goal of goals) {
    if (done >= rowsAVisit) break;
    const ref = goalOf(goal);
    if (allowed.has(goal) && ref !== null && !('initiative' in ref)) done += await foldOne(site, person, goal, ref, waiting, rowsAVisit - done);
  }
  return done;
};

const foldOne = async (site: Site, person: string, goal: string, ref: GoalRef, waiting: readonly QueueRow[], most: number): Promise<number> => {
  const rows = waiting.filter((row) => row.OkrGoal === goal).slice(0, most);
  let inLog: Set<string>;
  try {
    inLog = new Set((await storeFromLog(site, ref, person)).checkIns.map(({ id }) => id));
  } catch (error) {
    if (isDenied(error) || (error instanceof ListsError && error.reason === 'conflict')) return 0; // Another visitor's.
    if (!isMissing(error)) throw error;
    inLog = new Set(rows.map((row) => String(row.OkrLogId))); // The goal is gone: nobody will ever fold this.
  }
  let done = 0;
  for (const row of rows.filter(({ OkrLogId }) => inLog.has(String(OkrLogId)))) {
    try {
      await site.remove(`${site.items('OKRFoldQueue')}(${row.Id})`);
      done++;
    } catch (error) {
      if (!isMissing(error)) throw error; // Somebody else took it out.
    }
  }
  return done;
};
