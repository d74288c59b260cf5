import type { BatchForm, MyGoalsState } from '../MyGoalsState';
import { seenOf } from './emptyForm';
import { allItems, isDue, type DueState, type GoalItem, type Goals } from './Goals';

/** More at once is no longer quick: the rest is asked for afterwards. */
const atOnce = 10;

/** The goals that are due, most of all first come first: as many as are asked for at once. */
export function dueAtOnce(goals: Goals, state: DueState): GoalItem[] {
  return allItems(goals).filter((item) => isDue(item, state)).slice(0, atOnce);
}

/** A form for all goals that are due; null when there are fewer than two. */
export function newBatch(goals: Goals, state: DueState, newKey: () => string): BatchForm | null {
  const due = dueAtOnce(goals, state);
  if (due.length < 2) return null;
  return { goals: due.map((item) => ({ goal: item.id, clientKey: newKey(), seen: seenOf(item) })), typed: {}, errors: {}, phase: 'editing', outcomes: {} };
}

/** The goals of the form that are still here, with what became of each. */
export function batchItems(state: MyGoalsState): { item: GoalItem; saved: boolean }[] {
  const { batch, goals } = state;
  if (batch === null || goals === null) return [];
  const items = allItems(goals);
  return batch.goals.flatMap(({ goal }) => {
    const item = items.find(({ id }) => id === goal);
    return item ? [{ item, saved: batch.outcomes[goal]?.kind === 'saved' }] : [];
  });
}
