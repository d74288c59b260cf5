import { fold } from '../../okr';
import type { CheckIn, GoalRef } from '../../okr/document';
import type { Site } from '../connection/Site';
import type { Meanwhile, SeenGoal } from '../EditableOkrLists';
import { ListsError } from '../OkrLists';
import { keyResultOf, type KeyResultRow } from '../rows/keyResultRow';
import { placeOf } from '../rows/references';
import { readGoalWithLog } from './readLog';
import { quoted } from './reading';

/**
 * What has changed about a key result since somebody saw it. The newest row of the log says whether anybody wrote after what was seen; only then the whole log is read, which
 * decides whether it counts and whether it is the last word.
 */
export const readMeanwhile = async (site: Site, goal: GoalRef, seen: SeenGoal, person: string): Promise<Meanwhile | null> => {
  const place = placeOf(goal);
  if (place === null || goal.keyResult === undefined) throw new ListsError('server', 'This goal is not in the lists.');
  const [row, newest] = await Promise.all([
    site.get<KeyResultRow>(`${site.items(place.list)}(${place.row})`, { $select: 'Id,OkrState,OkrStartValue,OkrTarget' }),
    site.get<{ value: { Id: number }[] }>(site.items(place.log), { $select: 'Id', $filter: `OkrGoal eq ${quoted(place.reference.replace(/^p/, ''))}`, $orderby: 'ID desc', $top: 1 })
  ]);
  const { state: stored, measure: { start, target } } = keyResultOf(row.body, place.isPrivate, () => undefined);
  const isNews = ({ id }: { id: string | number }): boolean => seen.last === null || Number(id) > Number(seen.last);
  const now: SeenGoal = { ...seen, state: stored, start, target };
  let checkIns: CheckIn[] = [];
  if (newest.body.value.some(({ Id }) => isNews({ id: Id }))) {
    const found = await readGoalWithLog(site, goal, person);
    const { snapshot } = fold(null, found.checkIns, found.reading.document.settings.timeZone);
    // Who checks in for others closes by the log: the goal's own row follows later.
    Object.assign(now, { state: snapshot.state ?? stored, value: snapshot.value, last: snapshot.lastCheckIn?.id ?? null });
    // A row of an earlier day, a comment, or one of somebody without the right changes nothing.
    const lastDay = found.checkIns.find(({ id }) => id === seen.last)?.date ?? '';
    if (now.value !== seen.value || now.last !== seen.last || now.state !== seen.state) {
      checkIns = found.checkIns.filter((each) => each.counted && each.kind !== 'comment' && isNews(each) && each.date >= lastDay).sort((a, b) => Number(b.id) - Number(a.id));
    }
  }
  return checkIns.length === 0 && now.state === seen.state && start === seen.start && target === seen.target ? null : { now, checkIns };
};
