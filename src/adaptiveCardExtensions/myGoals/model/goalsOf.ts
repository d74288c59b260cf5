import { dayIn } from '../../../okr/index';
import type { MyGoals } from '../../../lists/OkrLists';
import type { CheckIn, Instant, IsoDate } from '../../../okr/document';
import type { GoalGroup, Goals } from './Goals';
import { periodOf, shownPeriods, viewsOf } from './goalViews';

/** The organisation's calendar day at `now`. */
export function todayOf(reading: MyGoals, now: Instant): IsoDate {
  return dayIn(now, reading.document.settings.timeZone) ?? now.slice(0, 10);
}

/** The reading with a check-in that was saved after it. Adding the same one again changes nothing. */
export function withCheckIn(reading: MyGoals, checkIn: CheckIn): MyGoals {
  const others = reading.document.checkIns.filter((row) => row.clientKey !== checkIn.clientKey);
  return { ...reading, document: { ...reading.document, checkIns: [...others, checkIn] } };
}

/** What the views show of a reading, with every number as of `today`. @param period id of the period that is shown; '' = those that run */
export function goalsOf(reading: MyGoals, today: IsoDate, period: string): Goals {
  const { document, mine } = reading;
  const objectives = new Map(document.objectives.map((objective) => [objective.id, objective]));
  const ofMine = new Set(mine.keyResults);
  const ownKeyResults = document.keyResults.filter((keyResult) => ofMine.has(keyResult.id) && keyResult.state !== 'draft');
  const used = new Set<string>();
  for (const keyResult of ownKeyResults) {
    const own = periodOf(keyResult, objectives.get(keyResult.objective ?? ''));
    if (own !== null) used.add(own);
  }
  for (const id of mine.objectives) {
    const own = objectives.get(id)?.period;
    if (own) used.add(own);
  }
  const { shown, named } = shownPeriods(document.periods, used, period);
  const isShown = (id: string | null): boolean => id === null || shown.some((each) => each.id === id) || !document.periods.some((each) => each.id === id);
  const { itemOf, groupOf } = viewsOf(reading, today, new Set(reading.mayCheckIn));

  const groups = new Map<string, GoalGroup>();
  for (const id of mine.objectives) {
    const objective = objectives.get(id);
    if (objective && objective.state !== 'draft' && isShown(objective.period)) groups.set(id, groupOf(objective));
  }
  for (const keyResult of ownKeyResults) {
    const objective = objectives.get(keyResult.objective ?? '');
    if (!isShown(periodOf(keyResult, objective))) continue;
    const key = objective?.id ?? '';
    const group = groups.get(key) ?? (objective ? groupOf(objective) : { id: '', title: '', isPrivate: false, progress: null, status: null, supports: null, items: [] });
    group.items.push(itemOf(keyResult, objective));
    groups.set(key, group);
  }
  return { period: named === null ? null : { title: named.title, state: named.state }, groups: [...groups.values()] };
}
