import type { Goal } from '../goals/Goal';
import { context, hidden, type GoalView } from '../goals/goalView';

/** One line of the tree. A goal with several parents has one under each. */
export interface TreeRow {
  readonly goal: Goal;
  /** Where the line is: the keys from the top down. Stays the same from reading to reading. */
  readonly path: string;
  /** 1 = top. */
  readonly depth: number;
  /** Index of the parent's line; -1 at the top. */
  readonly parent: number;
  /** 1-based, among `siblings` lines. */
  readonly position: number;
  readonly siblings: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Not asked for itself: shown because something below it is. */
  readonly isContext: boolean;
}

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
export function treeRows(view: GoalView, expansion: Expansion): TreeRow[] {
  const rows: TreeRow[] = [];
  addRows(rows, view, expansion, view.roots, { path: '', depth: 0, row: -1, first: true });
  return rows;
}

interface Above {
  path: string;
  depth: number;
  row: number;
  /** Whether each step down to here was to a goal's first parent. */
  first: boolean;
  goal?: Goal;
}

function addRows(rows: TreeRow[], view: GoalView, expansion: Expansion, goals: readonly Goal[], above: Above): void {
  const depth = above.depth + 1;
  const siblings = goals.length;
  for (let i = 0; i < siblings; i++) {
    const goal = goals[i];
    const path = above.path === '' ? goal.key : `${above.path}/${goal.key}`;
    const first = above.first && (above.goal === undefined || goal.parents[0] === above.goal);
    const expandable = goal.children.some((child) => view.shown[child.place] !== hidden);
    const expanded = expandable && isExpanded(expansion, path, depth, first);
    const row = rows.length;
    rows.push({ goal, path, depth, parent: above.row, position: i + 1, siblings, expandable, expanded, isContext: view.shown[goal.place] === context });
    if (expanded) {
      const children = goal.children.filter((child) => view.shown[child.place] !== hidden);
      addRows(rows, view, expansion, children, { path, depth, row, first, goal });
    }
  }
}

function isExpanded({ depth, toggled }: Expansion, path: string, rowDepth: number, first: boolean): boolean {
  const byLevel = first && rowDepth <= depth;
  return toggled.size > 0 && toggled.has(path) ? !byLevel : byLevel;
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
export function depthOf(view: GoalView): number {
  // By place; 0 = not measured yet.
  const depths = new Uint16Array(view.shown.length);
  const measure = (goal: Goal): number => {
    if (depths[goal.place] > 0) return depths[goal.place];
    let depth = 1;
    for (const child of goal.children) if (view.shown[child.place] !== hidden) depth = Math.max(depth, 1 + measure(child));
    return (depths[goal.place] = depth);
  };
  return view.roots.reduce((deepest, goal) => Math.max(deepest, measure(goal)), 0);
}
