import type { AlignmentChild } from '../document';
import type { Edge } from '../alignment/resolveParents';
import type { OpenDocument } from '../evaluation/openDocument';
import { chainsOf } from '../rollup/chainsOf';
import { contributionsTo, isResting, percentOf } from '../rollup/contributions';
import { TAKES } from '../rollup/GoalTable';

/** Why something that is aligned to a goal is no part of its progress. */
export type NoPart = 'draft' | 'postponed' | 'baseline' | 'weight-0' | 'new-children-do-not-contribute' | 'nothing-left' | 'counts-through-key-result' | 'key-result-takes-nothing' | 'no-percent';

/** The part that one aligned goal has in another. */
export interface ContributorShare<Child = AlignmentChild> {
  goal: Child;
  isHome: boolean;
  /** As it was set; null = automatic. */
  weight: number | null;
  /** Percent of the whole that it makes up, after all rules; all together 100, unless nothing contributes. */
  percent: number;
  /** 0–1; null = not started: counts as 0. */
  progress: number | null;
  expected: number | null;
  /** Why `percent` is 0; null where it is not. */
  noPart: NoPart | null;
}

export function shareOf(open: OpenDocument, { child, parent, isHome, weight }: Edge): ContributorShare {
  const { table, goals } = open;
  const noPart = noPartOf(open, child, parent, weight);
  const { fixed, share } = contributionsTo(table, parent);
  const edge = edgeOf(open, child, parent);
  const raw = noPart !== null || edge < 0 ? 0 : percentOf(table, edge, share);
  const id = goals.ids[child];
  const kind = goals.kinds[child];
  return {
    goal: kind === 'objective' ? { objective: id } : kind === 'keyResult' ? { keyResult: id } : { initiative: id },
    isHome, weight,
    // With automatic partners the whole is 100; without, or beyond it, the fixed weights are.
    percent: raw === 0 ? 0 : (raw * 100) / (share > 0 ? 100 : fixed),
    progress: numberOrNull(table.progress[child]), expected: numberOrNull(table.expected[child]), noPart
  };
}

function noPartOf(open: OpenDocument, child: number, parent: number, weight: number | null): NoPart | null {
  const { table, goals } = open;
  const row = table.rows[child];
  if (row.state === 'draft' || row.state === 'postponed') return row.state;
  if (row.measure === 'baseline') return 'baseline';
  if (goals.kinds[child] === 'initiative' && row.value === null) return 'no-percent';
  if (weight === 0 || (goals.kinds[child] === 'initiative' && weight === null)) return 'weight-0';
  // A key result with a value of its own, or a baseline.
  if ((table.flags[parent] & TAKES) === 0) return 'key-result-takes-nothing';
  if (weight === null && !table.rows[parent].newChildrenContribute) return 'new-children-do-not-contribute';
  const edge = edgeOf(open, child, parent);
  if (edge >= 0 && isResting(table, edge)) return 'counts-through-key-result';
  return weight === null && contributionsTo(table, parent).share === 0 ? 'nothing-left' : null;
}

/** -1 = it does not contribute. */
function edgeOf({ table }: OpenDocument, child: number, parent: number): number {
  const { first, next, child: childOf } = chainsOf(table);
  for (let edge = first[parent]; edge >= 0; edge = next[edge]) if (childOf[edge] === child) return edge;
  return -1;
}

function numberOrNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}
