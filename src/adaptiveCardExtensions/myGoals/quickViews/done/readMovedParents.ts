import { allItems } from '../../model/Goals';
import type { CheckInDone, MovedParent } from '../../MyGoalsState';
import type { GoalsSession } from '../../session/GoalsSession';

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));

/**
 * About how much a check-in has moved what the goal serves: the stored progress of each objective above it, and that with the goal's part in it. Empty where nothing moves that
 * anybody would see, and where it cannot be told. @throws ListsError
 */
export async function readMovedParents(session: GoalsSession, done: CheckInDone): Promise<MovedParent[]> {
  const { goals, today } = session.state;
  const document = session.reading?.document;
  const home = document?.keyResults.find(({ id }) => id === done.goal)?.objective;
  const progress = goals === null ? null : allItems(goals).find(({ id }) => id === done.goal)?.progress ?? null;
  if (document === undefined || !home || progress === null) return [];
  // What was never reported on counts as nothing in the goals above it.
  let moved = progress - (done.progressBefore ?? 0);
  if (moved === 0) return [];
  const parents = await (await session.lists()).readParents({ keyResult: done.goal, home, moved }, document.settings, today);
  return parents.map(({ title, progress: before, share }) => {
    moved *= share;
    return { title, before, after: within(before + moved) };
  });
}
