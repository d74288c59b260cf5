import { dayOf } from '../calendar/day';
import type { IsoDate, KeyResult, Objective, OkrDocument, Period, Status } from '../document';
import type { Evaluation } from '../numbers/GoalNumbers';
import { goalDates, type GoalDates } from '../pace/goalDates';

export type AttentionCode =
  /** Not started seven days after its start. */
  | 'not-started'
  | 'no-owner'
  /** Serves nothing and has no key results. Not for the organisation's own objectives, which serve nothing by nature. */
  | 'unaligned'
  /** More than five active objectives of one team in one period. */
  | 'too-many-objectives'
  /** More than five key results. */
  | 'too-many-key-results'
  /** Starts before or ends after its period. */
  | 'outside-period'
  /** Past its end and not closed. */
  | 'past-due'
  /** A check-in is overdue. */
  | 'not-updated'
  /** All its key results are closed or postponed: it may be closed. */
  | 'may-close';

/** Something about a goal or a team that its owner should look at. */
export interface Attention {
  code: AttentionCode;
  kind: 'objective' | 'keyResult' | 'team';
  id: string;
}

const DAYS_TO_START = 7;
const MOST = 5;

/**
 * What needs attention on `today` (Viva Goals: "Status indicators"; "All key results closed or postponed"). Closed, postponed and draft goals need
 * none. Teams come first, then objectives, then key results, each in the order of the document.
 */
export function attentionOf(document: OkrDocument, evaluation: Evaluation): Attention[] {
  const { today } = evaluation;
  const periods = new Map(document.periods.map((period) => [period.id, period]));
  const objectives = new Map(document.objectives.map((objective) => [objective.id, objective]));
  const keyResultsOf = groupBy(document.keyResults, ({ objective }) => objective);
  const aligned = new Set(document.alignments.map(({ child }) => child.objective));
  const openObjectives = document.objectives.filter(({ id, state }) => state !== 'draft' && isOpen(evaluation.objectives[id]?.status));
  const found: Attention[] = [];

  for (const [, ofTeam] of groupBy(openObjectives, ({ team, period }) => (team === null ? null : JSON.stringify([team, period])))) {
    const { team } = ofTeam[0];
    if (ofTeam.length > MOST && team !== null && !found.some(({ id }) => id === team)) found.push({ code: 'too-many-objectives', kind: 'team', id: team });
  }
  for (const objective of openObjectives) {
    const keyResults = keyResultsOf.get(objective.id) ?? [];
    const codes = ofObjective(objective, keyResults, aligned.has(objective.id), evaluation, periods.get(objective.period ?? ''));
    found.push(...codes.map((code): Attention => ({ code, kind: 'objective', id: objective.id })));
  }
  for (const keyResult of document.keyResults) {
    const numbers = evaluation.keyResults[keyResult.id];
    if (keyResult.state === 'draft' || !isOpen(numbers?.status)) continue;
    const objective = objectives.get(keyResult.objective ?? '') ?? null;
    const period = periods.get(keyResult.period ?? objective?.period ?? '');
    const dates = goalDates(keyResult, objective, period ?? null);
    const codes = ofGoal(keyResult, numbers.status, dates, period, today);
    // A check-in that is due at the end is not overdue after it: then the goal is.
    if (numbers.due !== null && numbers.due < today && numbers.due !== dates.due) codes.push('not-updated');
    found.push(...codes.map((code): Attention => ({ code, kind: 'keyResult', id: keyResult.id })));
  }
  return found;
}

function ofObjective(objective: Objective, keyResults: readonly KeyResult[], isAligned: boolean, evaluation: Evaluation, period: Period | undefined): AttentionCode[] {
  const dates = goalDates(objective, null, period ?? null);
  const codes = ofGoal(objective, evaluation.objectives[objective.id].status, dates, period, evaluation.today);
  if (objective.level !== 'organisation' && objective.parent === null && !isAligned && keyResults.length === 0) codes.push('unaligned');
  if (keyResults.length > MOST) codes.push('too-many-key-results');
  if (keyResults.length > 0 && keyResults.every(({ id }) => isOver(evaluation.keyResults[id]?.status))) codes.push('may-close');
  return codes;
}

function ofGoal(goal: { owner: string | null; start: IsoDate | null; due: IsoDate | null }, status: Status, dates: GoalDates, period: Period | undefined, today: IsoDate): AttentionCode[] {
  const codes: AttentionCode[] = [];
  if (status === 'not-started' && isLongAgo(dates.start, today)) codes.push('not-started');
  if (!goal.owner) codes.push('no-owner');
  if (period && ((goal.start !== null && period.start !== null && goal.start < period.start) || (goal.due !== null && period.end !== null && goal.due > period.end))) codes.push('outside-period');
  if (dates.due !== null && dates.due < today) codes.push('past-due');
  return codes;
}

/** Neither for a goal that was not evaluated. */
function isOpen(status: Status | undefined): boolean {
  return status !== undefined && !isOver(status);
}

function isOver(status: Status | undefined): boolean {
  return status === 'closed' || status === 'postponed';
}

function isLongAgo(start: IsoDate | null, today: IsoDate): boolean {
  const [first, now] = [start === null ? null : dayOf(start), dayOf(today)];
  return first !== null && now !== null && now - first >= DAYS_TO_START;
}

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
