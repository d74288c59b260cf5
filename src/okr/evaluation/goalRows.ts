import { emptySnapshot } from '../log/fold';
import type { Problem } from '../problem/Problem';
import type { MethodInitiative, MethodObjective } from '../read/readGoals';
import type { GoalRow } from '../rollup/GoalRow';
import type { Snapshot } from '../snapshot';
import { blankRow, storedScore, type Goal } from './keyResultGoal';

export function objectiveGoal(objective: MethodObjective, snapshot: Snapshot, problems: Problem[]): Goal {
  const { id, measure } = objective;
  if (measure && (measure.target === null || (measure.type === 'percent' && measure.start === null))) {
    problems.push({ code: 'measure-incomplete', kind: 'objective', id, message: 'Its own measure has no target, or no start. Its progress is that of what contributes.' });
  }
  const row: GoalRow = {
    ...blankRow, kind: 'objective', state: snapshot.state ?? objective.state, statusByHand: snapshot.lastCheckIn ? snapshot.statusByHand : objective.statusByHand,
    newChildrenContribute: objective.newChildrenContribute, measure: measure?.type ?? null, value: measure ? snapshot.value : null,
    start: measure?.start ?? null, target: measure?.target ?? null
  };
  return {
    id, row, snapshot, checkedIn: null, score: storedScore(objective.score, snapshot), kind: objective.kind, cadence: null, lastCheckIn: snapshot.lastCheckIn?.date ?? null,
    dates: { start: objective.start, due: objective.due }
  };
}

/** An initiative contributes its percent; it has no status and nothing is expected of it. */
export function initiativeGoal({ id, percent }: MethodInitiative): Goal {
  const row: GoalRow = { ...blankRow, kind: 'initiative', measure: 'initiative', value: percent };
  return { id, row, snapshot: emptySnapshot, checkedIn: null, score: null, kind: 'aspirational', cadence: null, lastCheckIn: null, dates: { start: null, due: null } };
}
