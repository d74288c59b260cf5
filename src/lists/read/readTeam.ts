import type { Reading } from '../OkrLists';
import type { Site } from '../connection/Site';
import { objectiveSelect, type ObjectiveRow } from '../rows/objectiveRow';
import { keyResultSelect, type KeyResultRow } from '../rows/keyResultRow';
import { periodSelect, type PeriodRow, queueSelect, type QueueRow } from '../rows/otherRows';
import { settingSelect, type SettingRow } from '../settings/settingRows';
import { assemble, noRows } from './assemble';
import { rangeSize } from './ranges';
import { quoted, readPeopleOf, readQueued, readWhere } from './reading';

/**
 * The goals that some people own, for those who work with them: two round trips, and as many rows as these people have. Private goals are theirs alone, and closed ones are
 * left out. What others wrote and nobody has worked in yet is read with it, so that the numbers are today's.
 */
export const readTeam = async (site: Site, person: string, people: readonly string[]): Promise<Reading> => {
  const owners = people.map((each) => quoted(each.toLowerCase()));
  const [settings, periods, objectives, keyResults, queue] = await Promise.all([
    site.getAll<SettingRow>(site.items('OKRSettings'), { $select: settingSelect, $top: rangeSize }),
    site.getAll<PeriodRow>(site.items('OKRPeriods'), { $select: periodSelect, $top: rangeSize }),
    readWhere<ObjectiveRow>(site, 'OKRObjectives', 'OkrOwnerKey', owners, { $select: objectiveSelect }),
    readWhere<KeyResultRow>(site, 'OKRKeyResults', 'OkrOwnerKey', owners, { $select: keyResultSelect }),
    readWhere<QueueRow>(site, 'OKRFoldQueue', 'OkrOwnerKey', owners, { $select: queueSelect })
  ]);
  const open = keyResults.filter((row) => row.OkrState !== 'closed');
  const known = new Set(objectives.map(({ Id }) => Id));
  const missing = [...new Set(open.flatMap((row) => (row.OkrObjectiveId && !known.has(row.OkrObjectiveId) ? [String(row.OkrObjectiveId)] : [])))];
  const [homes, queued, roles] = await Promise.all([
    missing.length === 0 ? Promise.resolve([]) : readWhere<ObjectiveRow>(site, 'OKRObjectives', 'ID', missing, { $select: objectiveSelect }),
    readQueued(site, queue),
    readPeopleOf(site, [...new Set(queue.flatMap((row) => (row.OkrGoal ? [row.OkrGoal] : [])))])
  ]);
  const readAt = new Date(site.wire.clock.now()).toISOString();
  const rows = { ...noRows, settings, periods, objectives: [...objectives, ...homes], keyResults: open, people: roles, checkIns: queued.checkIns, privateCheckIns: queued.privateCheckIns, whole: queued.whole };
  const { document, snapshots, storedObjectives } = assemble(rows, person, readAt);
  return { person, readAt, document, snapshots, storedObjectives };
};
