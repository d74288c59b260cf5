import { dayOf } from '../calendar/day';
import type { Cadence, GoalKind, GoalState, IsoDate } from '../document';
import type { GoalDates } from '../pace/goalDates';
import { phasedLineOf } from '../pace/phasedLineOf';
import type { Problem } from '../problem/Problem';
import { doneWeights } from '../progress/milestones';
import type { MethodKeyResult } from '../read/readKeyResult';
import { noParents, type GoalRow } from '../rollup/GoalRow';
import type { Snapshot } from '../snapshot';

/** A goal for the roll-up, without its parents yet, and what its other numbers are made of. */
export interface Goal {
  id: string;
  row: GoalRow;
  /** What its log says. */
  snapshot: Snapshot;
  /** The last counted value as it was checked in. */
  checkedIn: number | null;
  score: number | null;
  kind: GoalKind;
  /** null: objectives and initiatives, of which no check-in falls due. */
  cadence: Cadence | null;
  lastCheckIn: IsoDate | null;
  dates: GoalDates;
}

export const blankRow: GoalRow = {
  kind: 'objective', state: 'active', statusByHand: null, home: -1, homeWeight: null, further: noParents, newChildrenContribute: true, measure: null,
  value: null, start: null, target: null, riskThreshold: null, unit: '', firstDay: null, lastDay: null, phased: null
};

export function keyResultGoal(keyResult: MethodKeyResult, snapshot: Snapshot, dates: GoalDates, kind: GoalKind, cadence: Cadence, problems: Problem[]): Goal {
  const { id, measure } = keyResult;
  const name = (code: Problem['code'], message: string): void => void problems.push({ code, kind: 'keyResult', id, message });
  const [firstDay, lastDay] = [dates.start === null ? null : dayOf(dates.start), dates.due === null ? null : dayOf(dates.due)];
  if (firstDay !== null && lastDay !== null && firstDay > lastDay) name('date-order', `It starts on ${dates.start} and is due on ${dates.due}. Nothing is expected of it.`);
  const row: GoalRow = {
    ...blankRow, kind: 'keyResult', state: snapshot.state ?? keyResult.state, statusByHand: snapshot.statusByHand,
    measure: measure?.type ?? null, value: snapshot.value, firstDay, lastDay
  };
  if (measure) {
    row.start = measure.start;
    row.target = measure.target;
    row.riskThreshold = measure.riskThreshold;
    row.unit = measure.unit.trim();
    row.phased = phasedLineOf(measure, firstDay, lastDay);
    if (measure.type === 'milestones') setMilestones(row, keyResult, snapshot, name);
    if (isIncomplete(row)) name('measure-incomplete', 'What its progress is computed from is missing: a target, a start to decrease from, or milestones. It has no progress.');
  }
  return {
    id, row, snapshot, checkedIn: snapshot.value, score: storedScore(keyResult.score, snapshot), kind, cadence, lastCheckIn: snapshot.lastCheckIn?.date ?? null, dates
  };
}

/** Milestones count as the weight that is done, of the weight of all. Done is what the goal's row or a check-in says is done. */
function setMilestones(row: GoalRow, { measure }: MethodKeyResult, snapshot: Snapshot, name: (code: Problem['code'], message: string) => void): void {
  const named = new Set(snapshot.milestonesDone);
  const { done, all, hasDone } = doneWeights(measure?.milestones ?? [], named);
  for (const id of named) {
    if (!measure?.milestones.some((milestone) => milestone.id === id)) name('unknown-milestone', `A check-in names the milestone "${id}", which it does not have.`);
  }
  row.start = 0;
  row.target = all;
  row.value = hasDone || snapshot.value !== null ? done : null;
}

function isIncomplete({ measure, start, target }: GoalRow): boolean {
  if (measure === 'yes-no' || measure === 'baseline') return false;
  return target === null || (measure === 'decrease' && start === null) || (measure === 'milestones' && target === 0);
}

/** The log's last word on the state brings its score; where it has none the goal's own row keeps it, unless the goal was reopened: then the old grade is void. */
export function storedScore(own: number | null, snapshot: Snapshot): number | null {
  const state: GoalState | null = snapshot.state;
  return state === 'active' ? snapshot.score : snapshot.score ?? own;
}
