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

/**
 * About how much a check-in has moved what the goal serves: the progress of each objective above it, with this person's earlier check-ins that nobody has rolled up yet, and that with
 * the goal's part in it. Empty where nothing moves that anybody would see, and where it cannot be told. @throws ListsError
 */
async function carryMove(session: GoalsSession, { goal, progressBefore }: SavedGoal): Promise<MovedParent[]> {
  const { goals, today } = session.state;
  const document = session.reading?.document;
  const home = document?.keyResults.find(({ id }) => id === goal)?.objective;
  const progress = goals === null ? null : allItems(goals).find(({ id }) => id === goal)?.progress ?? null;
  if (document === undefined || !home || progress === null) return [];
  // What was never reported on counts as nothing in the goals above it.
  let moved = progress - (progressBefore ?? 0);
  if (moved === 0) return [];
  const at = session.now();
  const parents = await (await session.lists()).readParents({ keyResult: goal, home, moved }, document.settings, today);
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
  for (const each of saved) {
    const parents = await carryMove(session, each).catch((): MovedParent[] => []);
    const { done } = session.state;
    if (done?.goal === each.goal && parents.length > 0) session.change({ done: { ...done, parents } });
  }
}
