import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import { dayIn, expectedValue, fold, keyResultNumbers } from '../../../okr/index';
import type { MyGoals } from '../../../lists/OkrLists';
import type { CheckIn, Instant, IsoDate, KeyResult, Objective, OkrDocument, Period } from '../../../okr/document';
import type { GoalGroup, GoalItem, Goals } from './Goals';

/** The organisation's calendar day at `now`. */
export function todayOf(reading: MyGoals, now: Instant): IsoDate {
  return dayIn(now, reading.document.settings.timeZone) ?? now.slice(0, 10);
}

/** The reading with a check-in that was saved after it. Adding the same one again changes nothing. */
export function withCheckIn(reading: MyGoals, checkIn: CheckIn): MyGoals {
  const others = reading.document.checkIns.filter((row) => row.clientKey !== checkIn.clientKey);
  return { ...reading, document: { ...reading.document, checkIns: [...others, checkIn] } };
}

/** Private goals have lists, and ids, of their own (OkrLists). */
const isPrivateId = (id: string): boolean => /^p\d/.test(id);
const periodOf = (keyResult: KeyResult, objective: Objective | undefined): string | null => keyResult.period ?? objective?.period ?? null;

/** Which periods are shown: those that run, else the latest that this person has goals in. null: all. */
function shownPeriods(periods: Period[], used: Set<string>): { shown: Period[]; named: Period | null } {
  const withGoals = periods.filter((period) => used.has(period.id));
  const active = withGoals.filter((period) => period.state === 'active');
  if (active.length > 0) return { shown: active, named: active.length === 1 ? active[0] : null };
  const latest = [...withGoals].sort((a, b) => (b.end ?? '').localeCompare(a.end ?? '') || b.id.localeCompare(a.id))[0];
  return latest === undefined ? { shown: [], named: null } : { shown: [latest], named: latest };
}

/** What the views show of a reading, with every number as of `today`. */
export function goalsOf(reading: MyGoals, today: IsoDate): Goals {
  const { document, mine } = reading;
  const objectives = new Map(document.objectives.map((objective) => [objective.id, objective]));
  const ofMine = new Set(mine.keyResults);
  const own = document.keyResults.filter((keyResult) => ofMine.has(keyResult.id) && keyResult.state !== 'draft');
  const used = new Set<string>();
  for (const keyResult of own) {
    const period = periodOf(keyResult, objectives.get(keyResult.objective ?? ''));
    if (period !== null) used.add(period);
  }
  for (const id of mine.objectives) {
    const period = objectives.get(id)?.period;
    if (period) used.add(period);
  }
  const { shown, named } = shownPeriods(document.periods, used);
  const isShown = (period: string | null): boolean => period === null || shown.some((each) => each.id === period) || !document.periods.some((each) => each.id === period);
  const { itemOf, groupOf } = viewsOf(reading, today);

  const groups = new Map<string, GoalGroup>();
  for (const id of mine.objectives) {
    const objective = objectives.get(id);
    if (objective && objective.state !== 'draft' && isShown(objective.period)) groups.set(id, groupOf(objective));
  }
  for (const keyResult of own) {
    const objective = objectives.get(keyResult.objective ?? '');
    if (!isShown(periodOf(keyResult, objective))) continue;
    const key = objective?.id ?? '';
    const group = groups.get(key) ?? (objective ? groupOf(objective) : { id: '', title: '', isPrivate: false, progress: null, status: null, supports: null, items: [] });
    group.items.push(itemOf(keyResult, objective));
    groups.set(key, group);
  }
  return { period: named === null ? null : { title: named.title, state: named.state }, groups: [...groups.values()] };
}

function viewsOf(reading: MyGoals, today: IsoDate): { itemOf(keyResult: KeyResult, objective: Objective | undefined): GoalItem; groupOf(objective: Objective): GoalGroup } {
  const { document, snapshots, storedObjectives } = reading;
  const { settings } = document;
  const checkInsOf = new Map<string, CheckIn[]>();
  for (const row of document.checkIns) {
    if (row.keyResult === null) continue;
    checkInsOf.set(row.keyResult, [...(checkInsOf.get(row.keyResult) ?? []), row]);
  }
  const mayCheckIn = new Set(reading.mayCheckIn);

  return {
    itemOf(keyResult, objective) {
      const { measure } = keyResult;
      const { snapshot } = fold(snapshots.keyResults[keyResult.id] ?? null, checkInsOf.get(keyResult.id) ?? [], settings.timeZone);
      const period = document.periods.find((each) => each.id === periodOf(keyResult, objective)) ?? null;
      const numbers = keyResultNumbers(keyResult, snapshot, { today, settings, objective: objective ?? null, period });
      return {
        id: keyResult.id, title: keyResult.title.trim() || strings.Untitled, isPrivate: isPrivateId(keyResult.id) || objective?.visibility === 'private',
        measure: measure.type, unit: measure.unit, start: measure.start, target: measure.target,
        milestones: measure.milestones.map(({ id, title, done }) => ({ id, title, done: done || snapshot.milestonesDone.indexOf(id) >= 0 })),
        value: numbers.value, progress: numbers.progress, expected: numbers.expected, expectedValue: expectedValue(measure, numbers.expected),
        status: numbers.status, due: numbers.due,
        lastCheckIn: snapshot.lastCheckIn?.date ?? null, confidence: snapshot.confidence,
        mayCheckIn: mayCheckIn.has(keyResult.id)
      };
    },
    // The whole roll-up is not at hand: of an objective only its own goals are. So its stored numbers are shown, which are about right.
    groupOf(objective) {
      const stored = storedObjectives[objective.id];
      return {
        id: objective.id, title: objective.title.trim() || strings.Untitled, isPrivate: isPrivateId(objective.id) || objective.visibility === 'private',
        progress: stored?.progress ?? null, status: stored?.status ?? null, supports: parentTitle(objective, document), items: []
      };
    }
  };
}

function parentTitle(objective: Objective, document: OkrDocument): string | null {
  const { parent } = objective;
  if (parent === null) return null;
  const found = parent.objective !== undefined ? document.objectives.find((each) => each.id === parent.objective) : document.keyResults.find((each) => each.id === parent.keyResult);
  return found?.title ?? null;
}
