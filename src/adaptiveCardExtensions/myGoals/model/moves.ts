import type { Instant } from '../../../okr/document';
import type { Reading } from '../../../lists/OkrLists';
import type { Goals } from './Goals';

/** What this person's check-ins have moved an objective by since its progress was stored. */
export interface Move {
  /** The stored progress that it was reckoned from, 0–1. */
  from: number;
  by: number;
  /** When it was reckoned. */
  at: Instant;
}

/** By objective id. */
export type Moves = Readonly<Record<string, Move>>;

/**
 * About how far an objective has come with what was moved since; null: nothing to add, as somebody has stored a newer progress, which tells more.
 * @param readAt when `stored` was read: what was read before the move says nothing against it
 */
export function reckoned(stored: number | null, move: Move | undefined, readAt: Instant): number | null {
  if (stored === null || move === undefined || (stored !== move.from && Date.parse(readAt) >= Date.parse(move.at))) return null;
  return Math.min(1, Math.max(0, move.from + move.by));
}

/** The goals with what was moved since the objectives' progress was stored, and the moves that still hold. Of objectives that the reading does not have, nothing newer is known. */
export function reckonedOn(goals: Goals, moves: Moves, { storedObjectives, readAt }: Pick<Reading, 'storedObjectives' | 'readAt'>): { goals: Goals; moves: Moves } {
  const now = (id: string): number | null => reckoned(storedObjectives[id]?.progress ?? null, moves[id], readAt);
  return {
    goals: { ...goals, groups: goals.groups.map((group) => (now(group.id) === null ? group : { ...group, progress: now(group.id), about: true })) },
    moves: Object.fromEntries(Object.entries(moves).filter(([id]) => storedObjectives[id] === undefined || now(id) !== null))
  };
}
