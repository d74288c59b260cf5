import type { Goal } from './Goal';

/** Whether the person owns the goal or has a role on it. */
export function belongsTo({ objective, keyResult }: Goal, person: string): boolean {
  if (objective) return objective.owner === person || objective.coOwners.includes(person) || objective.delegates.includes(person);
  if (!keyResult) return false;
  return keyResult.owner === person || keyResult.coOwners.includes(person) || keyResult.checkInOwners.includes(person) || keyResult.delegates.includes(person);
}

/**
 * Whether the page offers a check-in: on a key result that is under way, to whoever has a role on it or owns its objective. What counts is decided
 * where it is stored; this only spares people a button that would lead nowhere.
 */
export function offersCheckIn(goal: Goal, person: string): boolean {
  if (!goal.keyResult || goal.keyResult.state === 'draft' || goal.result.status === 'closed' || goal.result.status === 'postponed') return false;
  return belongsTo(goal, person) || goal.parents[0]?.objective?.owner === person;
}
