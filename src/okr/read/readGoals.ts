import type { Alignment, AlignmentChild, GoalRef, Initiative, Level, Objective, Period, Status } from '../document';
import { kinds, readScore, readWeight, states } from './readKeyResult';
import { readObjectiveMeasure } from './readObjectiveMeasure';
import type { RowReader } from './RowReader';

export const statuses: readonly Status[] = ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed'];
const levels: readonly Level[] = ['organisation', 'team', 'person'];

/** What of an objective's row numbers and attention depend on. */
export type MethodObjective = Pick<Objective, 'id' | 'title' | 'owner' | 'level' | 'team' | 'period' | 'state' | 'kind' | 'parent' | 'parentWeight' | 'newChildrenContribute'
  | 'measure' | 'start' | 'due' | 'statusByHand' | 'score'>;
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

function readRef(row: RowReader, field: string): GoalRef | null {
  const ref = row.object(field);
  const [objective, keyResult] = [ref?.textOrNull('objective') ?? null, ref?.textOrNull('keyResult') ?? null];
  return objective !== null ? { objective } : keyResult !== null ? { keyResult } : null;
}
