import type { MovedGoal, ParentShare } from '../../../../lists/EditableOkrLists';
import { allItems } from '../../model/Goals';
import { reckoned, type Move } from '../../model/moves';
import type { MovedParent } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';

/** A goal with a check-in that was just saved. */
export interface SavedGoal {
  goal: string;
  /** How far it was before. */
  progressBefore: number | null;
}

/** The saved goals that have moved and hang on an objective. */
function movedOf({ state: { goals }, reading }: GoalsSession, saved: readonly SavedGoal[]): MovedGoal[] {
  const homes = new Map(reading?.document.keyResults.map(({ id, objective }) => [id, objective]));
  const progress = new Map(goals === null ? [] : allItems(goals).map((item) => [item.id, item.progress]));
  return saved.flatMap(({ goal, progressBefore }) => {
    const home = homes.get(goal);
    // What was never reported on counts as nothing in the goals above it.
    const moved = (progress.get(goal) ?? progressBefore ?? 0) - (progressBefore ?? 0);
    return home && moved !== 0 ? [{ keyResult: goal, home, moved }] : [];
  });
}

/**
 * About how much a check-in has moved what the goal serves: the progress of each objective above it, with this person's earlier check-ins that nobody has rolled up yet, and that with
 * the goal's part in it. Empty where nothing moves that anybody would see, and where it cannot be told.
 */
async function carryMove(session: GoalsSession, goal: MovedGoal, parents: readonly ParentShare[]): Promise<MovedParent[]> {
  const at = session.now();
  let { moved } = goal;
  const moves: Record<string, Move> = { ...session.moves };
  const shown = parents.map(({ id, title, progress: from, share }) => {
    moved *= share;
    const before = reckoned(from, moves[id], at) ?? from;
    const after = Math.min(1, Math.max(0, before + moved));
    moves[id] = { from, by: after - from, at };
    return { title, before, after };
  });
  if (shown.length > 0) await session.move(moves);
  return shown;
}

/**
 * Carries what saved check-ins have moved on to the objectives above, and says it after a check-in. An extra: where it cannot be read, what was saved is whole without it, and nothing
 * is claimed.
 */
export async function carryMoves(session: GoalsSession, saved: readonly SavedGoal[]): Promise<void> {
  const moved = movedOf(session, saved);
  const settings = session.reading?.document.settings;
  if (moved.length === 0 || settings === undefined) return;
  const above = await session.lists().then((lists) => lists.readParents(moved, settings, session.state.today)).catch((): ParentShare[][] => []);
  for (const [index, shares] of above.entries()) {
    const goal = moved[index];
    const parents = await carryMove(session, goal, shares).catch((): MovedParent[] => []);
    const { done } = session.state;
    if (done?.goal === goal.keyResult && parents.length > 0) session.change({ done: { ...done, parents } });
  }
}
