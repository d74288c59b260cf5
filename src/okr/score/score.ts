import type { GoalKind, GoalState } from '../document';
import { TOLERANCE } from '../tolerance';

export type Band = 'red' | 'yellow' | 'green' | 'orange';

/** A key result's grade: the stored one, else, when closed, its completion. null: not graded. */
export function keyResultScore(stored: number | null, state: GoalState, progress: number | null): number | null {
  return stored ?? (state === 'closed' ? progress : null);
}

/**
 * An objective's grade: the stored one, else, when closed, the mean of its key results' scores when all have one, else its completion.
 * The documents give three answers for closed and postponed key results mixed: here only those count that take part in the roll-up.
 *
 * @param keyResultScores of its home key results that contribute.
 */
export function objectiveScore(stored: number | null, state: GoalState, progress: number | null, keyResultScores: readonly (number | null)[]): number | null {
  if (stored !== null || state !== 'closed') return stored;
  let sum = 0;
  for (const score of keyResultScores) {
    if (score === null) return progress;
    sum += score;
  }
  return keyResultScores.length > 0 ? sum / keyResultScores.length : progress;
}

/**
 * The colour of a grade: rounded half up to one decimal first, so that the documented bands leave no gaps (0.45 → 0.5 → yellow). 1.0 is orange:
 * the goal was not ambitious enough; a committed goal was meant to be reached: green.
 */
export function bandOf(score: number | null, kind: GoalKind): Band | null {
  if (score === null) return null;
  const tenths = Math.floor(score * 10 + 0.5 + TOLERANCE);
  if (tenths <= 4) return 'red';
  if (tenths <= 6) return 'yellow';
  return tenths <= 9 || kind === 'committed' ? 'green' : 'orange';
}
