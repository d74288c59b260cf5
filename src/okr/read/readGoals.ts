import type { Alignment, AlignmentChild, GoalKind, GoalRef, GoalState, Initiative, KeyResult, Level, Measure, Objective, Period, Status } from '../document';
import { readMeasure, readObjectiveMeasure } from './readMeasure';
import { readCadence, type MethodSettings } from './readSettings';
import { TOLERANCE } from '../tolerance';
import type { RowReader } from './RowReader';

export const statuses: readonly Status[] = ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed'];
const states: readonly GoalState[] = ['draft', 'active', 'closed', 'postponed'];
const kinds: readonly GoalKind[] = ['committed', 'aspirational', 'growth'];
const levels: readonly Level[] = ['organisation', 'team', 'person'];

/** Beyond this a sum of weights would lose the small ones; nobody means such a percentage. */
const GREATEST_WEIGHT = 1e9;

/** What of an objective's row numbers and attention depend on. */
export type MethodObjective = Pick<Objective, 'id' | 'title' | 'owner' | 'level' | 'team' | 'period' | 'state' | 'kind' | 'parent' | 'parentWeight' | 'newChildrenContribute'
  | 'measure' | 'start' | 'due' | 'statusByHand' | 'score'>;
export type MethodKeyResult = Pick<KeyResult, 'id' | 'title' | 'objective' | 'weight' | 'owner' | 'kind' | 'period' | 'state' | 'start' | 'due' | 'score' | 'cadence'>
  & { measure: Measure | null };
export type MethodInitiative = Pick<Initiative, 'id' | 'objective' | 'keyResult' | 'weight' | 'percent'>;
export type MethodPeriod = Pick<Period, 'id' | 'start' | 'end'>;

export function readPeriod(row: RowReader, id: string): MethodPeriod {
  return { id, start: row.date('start'), end: row.date('end') };
}

export function readObjective(row: RowReader, id: string): MethodObjective {
  return {
    id,
    title: row.text('title'),
    owner: row.textOrNull('owner'),
    level: row.oneOf('level', levels) ?? 'team',
    team: row.textOrNull('team'),
    period: row.textOrNull('period'),
    state: row.oneOf('state', states) ?? 'active',
    kind: row.oneOf('kind', kinds) ?? 'aspirational',
    parent: readRef(row, 'parent'),
    parentWeight: readWeight(row, 'parentWeight'),
    newChildrenContribute: row.flag('newChildrenContribute', true),
    measure: readObjectiveMeasure(row),
    start: row.date('start'),
    due: row.date('due'),
    statusByHand: row.oneOf('statusByHand', statuses),
    score: readScore(row)
  };
}

export function readKeyResult(row: RowReader, id: string, settings: MethodSettings): MethodKeyResult {
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

export function readInitiative(row: RowReader, id: string): MethodInitiative {
  return { id, objective: row.textOrNull('objective'), keyResult: row.textOrNull('keyResult'), weight: readWeight(row, 'weight'), percent: row.number('percent') };
}

/** null, and named, without a child or a parent. */
export function readAlignment(row: RowReader): Alignment | null {
  const [child, parent] = [row.object('child'), readRef(row, 'parent')];
  const initiative = child?.textOrNull('initiative') ?? null;
  const ref: AlignmentChild | null = initiative !== null ? { initiative } : readRef(row, 'child');
  if (!ref || !parent) {
    row.name('bad-row', 'An alignment without a child or without a parent is left out.');
    return null;
  }
  return { child: ref, parent, weight: readWeight(row, 'weight') };
}

/** A score outside 0 to 1 is no score. */
export function readScore(row: RowReader): number | null {
  const score = row.number('score');
  if (score === null || (score >= 0 && score <= 1)) return score;
  row.name('bad-score', `The score is ${score}, not between 0 and 1. It counts as missing.`);
  return null;
}

function readRef(row: RowReader, field: string): GoalRef | null {
  const ref = row.object(field);
  const [objective, keyResult] = [ref?.textOrNull('objective') ?? null, ref?.textOrNull('keyResult') ?? null];
  return objective !== null ? { objective } : keyResult !== null ? { keyResult } : null;
}

/** Percent; null = automatic. What is as good as 0 is 0: products with less would be lost. */
function readWeight(row: RowReader, field: string): number | null {
  const weight = row.number(field);
  if (weight === null) return null;
  if (weight >= 0 && weight <= GREATEST_WEIGHT) return weight <= TOLERANCE ? 0 : weight;
  row.name('bad-weight', `The weight is ${weight} percent. It counts as automatic.`);
  return null;
}
