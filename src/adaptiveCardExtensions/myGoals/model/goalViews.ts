import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import { expectedValue, fold, goalDates, keyResultNumbers } from '../../../okr/index';
import type { Reading } from '../../../lists/OkrLists';
import type { CheckIn, IsoDate, KeyResult, Objective, OkrDocument, Period } from '../../../okr/document';
import type { GoalGroup, GoalItem } from './Goals';

/** Private goals have lists, and ids, of their own (OkrLists). */
const isPrivateId = (id: string): boolean => /^p\d/.test(id);

/** The period that a key result is of: its own, else its objective's. */
export const periodOf = (keyResult: KeyResult, objective: Objective | undefined): string | null => keyResult.period ?? objective?.period ?? null;

/** A period with those within it, and within these. */
function withinPeriod(periods: readonly Period[], chosen: Period): Period[] {
  const shown = new Set([chosen]);
  for (const each of shown) periods.filter(({ parent }) => parent === each.id).forEach((inner) => shown.add(inner));
  return [...shown];
}

/**
 * Which periods are shown: the chosen one with those within it; without a choice, or when that one is gone, those that run, else the latest that there are goals in.
 * `named`: the one that there is something to say about.
 */
export function shownPeriods(periods: readonly Period[], used: ReadonlySet<string>, choice: string): { shown: Period[]; named: Period | null } {
  const chosen = periods.find(({ id }) => id === choice);
  if (chosen !== undefined) return { shown: withinPeriod(periods, chosen), named: chosen };
  const withGoals = periods.filter((period) => used.has(period.id));
  const active = withGoals.filter((period) => period.state === 'active');
  if (active.length > 0) return { shown: active, named: active.length === 1 ? active[0] : null };
  const latest = [...withGoals].sort((a, b) => (b.end ?? '').localeCompare(a.end ?? '') || b.id.localeCompare(a.id))[0];
  return latest === undefined ? { shown: [], named: null } : { shown: [latest], named: latest };
}

export interface GoalViews {
  itemOf(keyResult: KeyResult, objective: Objective | undefined): GoalItem;
  groupOf(objective: Objective): GoalGroup;
}

/** How the goals of a reading are shown, with every number as of `today`. @param mayCheckIn ids of the key results that the reader may check in on */
export function viewsOf(reading: Reading, today: IsoDate, mayCheckIn: ReadonlySet<string>): GoalViews {
  const { document, snapshots, storedObjectives } = reading;
  const { settings } = document;
  const checkInsOf = new Map<string, CheckIn[]>();
  for (const row of document.checkIns) {
    if (row.keyResult === null) continue;
    checkInsOf.set(row.keyResult, [...(checkInsOf.get(row.keyResult) ?? []), row]);
  }

  /** Of each objective how many goals it is measured by, as far as they are read. */
  const measures = new Map<string, number>();
  for (const { objective, state } of document.keyResults) {
    if (objective !== null && state !== 'draft') measures.set(objective, (measures.get(objective) ?? 0) + 1);
  }
  const isAlone = (keyResult: KeyResult, { id, level, owner }: Objective): boolean => level === 'person' && owner === keyResult.owner && measures.get(id) === 1;

  return {
    itemOf(keyResult, objective) {
      const { measure } = keyResult;
      const { snapshot } = fold(snapshots.keyResults[keyResult.id] ?? null, checkInsOf.get(keyResult.id) ?? [], settings.timeZone);
      const period = document.periods.find((each) => each.id === periodOf(keyResult, objective)) ?? null;
      const numbers = keyResultNumbers(keyResult, snapshot, { today, settings, objective: objective ?? null, period });
      return {
        id: keyResult.id, title: keyResult.title.trim() || strings.Untitled,
        goalTitle: objective !== undefined && isAlone(keyResult, objective) ? objective.title.trim() || null : null,
        isPrivate: isPrivateId(keyResult.id) || objective?.visibility === 'private',
        state: snapshot.state ?? keyResult.state, measure: measure.type, unit: measure.unit, start: measure.start, target: measure.target,
        milestones: measure.milestones.map(({ id, title, done }) => ({ id, title, done: done || snapshot.milestonesDone.indexOf(id) >= 0 })),
        value: numbers.value, progress: numbers.progress, expected: numbers.expected, expectedValue: expectedValue(measure, numbers.expected),
        status: numbers.status, due: numbers.due, began: goalDates(keyResult, objective ?? null, period).start,
        lastCheckIn: snapshot.lastCheckIn?.date ?? null, lastRow: snapshot.lastCheckIn?.id ?? null, confidence: snapshot.confidence, obstacle: snapshot.obstacle,
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
