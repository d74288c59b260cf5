import type { Okrs } from './Okrs';

/** From the top down to the goal, by id. */
export type Chain = readonly string[];

/** Every way from the top down to each of these goals; a goal with several parents has one through each. Parents outside `within` do not exist. */
export function chainsOf({ parents }: Pick<Okrs, 'parents'>, within: ReadonlySet<string>): Chain[] {
  const known = new Map<string, Chain[]>();
  const chainsTo = (goal: string, below: ReadonlySet<string>): Chain[] => {
    const found = known.get(goal);
    if (found) return found;
    if (below.has(goal)) throw new Error(`The goal ${goal} supports itself: it has no chain of parents.`);
    const above = (parents.get(goal) ?? []).filter((parent) => within.has(parent));
    const chains = above.length === 0 ? [[goal]] : above.flatMap((parent) => chainsTo(parent, new Set([...below, goal])).map((chain) => [...chain, goal]));
    known.set(goal, chains);
    return chains;
  };
  return [...within].flatMap((goal) => chainsTo(goal, new Set()));
}

/** The goals of a period with all that they support, directly or not, whatever its period. */
export function visibleIn({ goals, parents }: Okrs, period: string): Set<string> {
  const visible = new Set<string>();
  const add = (goal: string): void => {
    if (visible.has(goal)) return;
    visible.add(goal);
    (parents.get(goal) ?? []).forEach(add);
  };
  for (const [id, goal] of goals) if (goal.period === period) add(id);
  return visible;
}
