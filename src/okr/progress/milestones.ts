import type { Milestone } from '../document';

/** Weight of the milestones that are done, by the goal's row or by a check-in that names them, and of all. */
export function doneWeights(milestones: readonly Pick<Milestone, 'id' | 'weight' | 'done'>[], named: ReadonlySet<string>): { done: number; all: number; hasDone: boolean } {
  let [done, all, hasDone] = [0, 0, false];
  for (const milestone of milestones) {
    all += milestone.weight;
    if (!milestone.done && !named.has(milestone.id)) continue;
    done += milestone.weight;
    hasDone = true;
  }
  return { done, all, hasDone };
}
