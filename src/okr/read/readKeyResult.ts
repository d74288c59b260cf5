import type { GoalKind, GoalState, KeyResult, Measure, Settings } from '../document';
import { TOLERANCE } from '../tolerance';
import { readCadence } from './readCadence';
import { readMeasure } from './readMeasure';
import type { RowReader } from './RowReader';

export const states: readonly GoalState[] = ['draft', 'active', 'closed', 'postponed'];
export const kinds: readonly GoalKind[] = ['committed', 'aspirational', 'growth'];

/** Beyond this a sum of weights would lose the small ones; nobody means such a percentage. */
const GREATEST_WEIGHT = 1e9;

export type MethodKeyResult = Pick<KeyResult, 'id' | 'title' | 'objective' | 'weight' | 'owner' | 'kind' | 'period' | 'state' | 'start' | 'due' | 'score' | 'cadence'>
  & { measure: Measure | null };

export function readKeyResult(row: RowReader, id: string, settings: Pick<Settings, 'cadence'>): MethodKeyResult {
  return {
    id,
    title: row.text('title'),
    objective: row.textOrNull('objective'),
    weight: readWeight(row, 'weight'),
    owner: row.textOrNull('owner'),
    kind: row.oneOf('kind', kinds),
    period: row.textOrNull('period'),
    state: row.oneOf('state', states) ?? 'active',
    start: row.date('start'),
    due: row.date('due'),
    score: readScore(row),
    cadence: readCadence(row, settings.cadence),
    measure: readMeasure(row)
  };
}

/** A score outside 0 to 1 is no score. */
export function readScore(row: RowReader): number | null {
  const score = row.number('score');
  if (score === null || (score >= 0 && score <= 1)) return score;
  row.name('bad-score', `The score is ${score}, not between 0 and 1. It counts as missing.`);
  return null;
}

/** Percent; null = automatic. What is as good as 0 is 0: products with less would be lost. */
export function readWeight(row: RowReader, field: string): number | null {
  const weight = row.number(field);
  if (weight === null) return null;
  if (weight >= 0 && weight <= GREATEST_WEIGHT) return weight <= TOLERANCE ? 0 : weight;
  row.name('bad-weight', `The weight is ${weight} percent. It counts as automatic.`);
  return null;
}
