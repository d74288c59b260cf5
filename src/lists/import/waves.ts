/**
 * Orders things so that each comes after the one it hangs on: wave after wave. What hangs on nothing, on something unknown, or on itself in a
 * circle stands in the first wave that can take it (`broken`: its parent is left out when it is made, and set afterwards).
 */
export const wavesOf = <T>(all: readonly T[], keyOf: (thing: T) => string, parentOf: (thing: T) => string | null): { waves: T[][]; broken: Set<T> } => {
  const byKey = new Map(all.map((thing) => [keyOf(thing), thing]));
  const depth = new Map<T, number>();
  const broken = new Set<T>();
  for (const start of all) {
    const path: T[] = [];
    const onPath = new Set<T>();
    let at: T | undefined = start;
    while (at !== undefined && !depth.has(at)) {
      if (onPath.has(at)) {
        broken.add(at);
        break;
      }
      onPath.add(at);
      path.push(at);
      const parent = parentOf(at);
      at = parent === null ? undefined : byKey.get(parent);
    }
    // The walk ended at the top, at something whose depth is known, or in a circle: whoever closes it stands first, and the others of it follow.
    let below = at !== undefined && depth.has(at) ? (depth.get(at) as number) + 1 : 0;
    const before = path.reverse();
    if (at !== undefined && broken.has(at) && onPath.has(at)) {
      depth.set(at, 0);
      const rest = before.splice(0, before.indexOf(at));
      rest.forEach((thing, index) => depth.set(thing, index + 1));
      below = 1;
    }
    for (const thing of before) if (!depth.has(thing)) depth.set(thing, below++);
  }
  const waves: T[][] = [];
  for (const thing of all) {
    const wave = depth.get(thing) as number;
    (waves[wave] = waves[wave] ?? []).push(thing);
  }
  return { waves: waves.filter((wave) => wave !== undefined), broken };
};
