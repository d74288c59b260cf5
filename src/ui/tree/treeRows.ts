import type { Goal } from '../goals/Goal';
import { hidden, type GoalView } from '../goals/goalView';
import { TreeLines } from './TreeLines';

/** Which lines are open: all down to a level, apart from those that were opened or closed by hand. */
export interface Expansion {
  /** Lines up to this depth are open; 0 none, Infinity all. */
  readonly depth: number;
  /** Paths that are the other way round. */
  readonly toggled: ReadonlySet<string>;
}

/**
 * The lines of the tree from top to bottom.
 *
 * Opening "all" opens a goal only under its first parent: a goal below several parents would else repeat everything beneath it under each of them,
 * and below those again. By hand any line opens.
 */
export function treeRows(view: GoalView, expansion: Expansion): TreeLines {
  const rows = new TreeLines(view);
  const { shown, roots, index: { columns: { parents, children } } } = view;
  const { toggled } = expansion;
  // Paths are written only for goals that were opened or closed by hand somewhere.
  const byHand = new Set([...toggled].map((path) => view.index.find(path.slice(path.lastIndexOf('/') + 1))?.place));
  // `first`: each step down to here was to a goal's first parent.
  const add = (place: number, depth: number, parent: number, position: number, siblings: number, first: boolean): void => {
    const row = rows.add(place, depth, parent, position, siblings);
    const byLevel = first && depth <= expansion.depth;
    const open = byHand.has(place) && toggled.has(rows.pathAt(row)) ? !byLevel : byLevel;
    if (!open) return;
    const [start, end] = [children.starts[place], children.starts[place + 1]];
    let below = 0;
    for (let i = start; i < end; i++) if (shown[children.places[i]] !== hidden) below++;
    if (below === 0) return;
    rows.open(row);
    for (let i = start, at = 0; i < end; i++) {
      const child = children.places[i];
      if (shown[child] !== hidden) add(child, depth + 1, row, ++at, below, first && parents.places[parents.starts[child]] === place);
    }
  };
  roots.forEach((goal, i) => add(goal.place, 1, -1, i + 1, roots.length, true));
  return rows;
}

const mostAtFirst = 60;

/**
 * How far the tree is open before anybody has opened or closed anything: as many levels as make no more than some sixty lines, and at least the
 * children of the top.
 */
export function openingDepth(view: GoalView): number {
  let depth = 1;
  for (let lines = countLines(view, depth); ; depth++) {
    const more = countLines(view, depth + 1);
    if (more > mostAtFirst || more === lines) return depth;
    lines = more;
  }
}

/** Lines of the tree when it is open to a depth; counting ends soon after the most that matter. */
function countLines(view: GoalView, depth: number): number {
  let lines = 0;
  const count = (goals: readonly Goal[], level: number, above: Goal | null): void => {
    for (const goal of goals) {
      if (view.shown[goal.place] === hidden) continue;
      lines++;
      if (lines > mostAtFirst) return;
      if (level <= depth && (above === null || goal.parents[0] === above)) count(goal.children, level + 1, goal);
    }
  };
  count(view.roots, 1, null);
  return lines;
}

/** The number of levels there are to show. */
export function depthOf({ shown, index: { columns: { upwards, parents } } }: GoalView): number {
  // By place: levels from the goal down.
  const levels = new Uint16Array(shown.length);
  let deepest = 0;
  for (const place of upwards) {
    if (shown[place] === hidden) continue;
    const level = levels[place] + 1;
    if (level > deepest) deepest = level;
    for (let i = parents.starts[place]; i < parents.starts[place + 1]; i++) if (levels[parents.places[i]] < level) levels[parents.places[i]] = level;
  }
  return deepest;
}
