import type { Cadence, CadenceInterval, KeyResult, Measure, MeasureType, Milestone, PhasedTarget } from '../../okr/document';
import { type CellProblem, dayOrNull, isRecord, numberOrNull, objectOf, oneOf, oneOfOrNull, type Row, tagsOf, text, textOrNull } from './cells';
import { allColumns, goalKinds, goalStates, lowest, otherThan, wholeTitle } from './objectiveRow';
import { idOf } from './references';

export interface KeyResultRow extends Row {
  OkrObjectiveId: number | null;
  OkrPeriodId: number | null;
  OkrOwnerKey: string | null;
  OkrStartValue: number | null;
  OkrTarget: number | null;
  OkrUnit: string | null;
  OkrDetails: string | null;
  OkrSnapshot: string | null;
  // A goal without a state is active.
  OkrState?: string | null;
  OkrScore?: number | null;
  // Missing in readings of all rows where there are no teams.
  OkrTeamId?: number | null;
  // Missing where a reading of all rows found the usual in it,
  OkrMeasure?: string | null;
  // or nothing.
  OkrWeight?: number | null;
  OkrKind?: string | null;
  OkrTags?: string | null;
  OkrStart?: string | null;
  OkrDue?: string | null;
  // In readings of all rows only where a right depends on it.
  AuthorId?: number;
  // Only in reads of one goal.
  Author?: { Name?: string | null } | null;
  OkrDescription?: string | null;
  OkrClosingNote?: string | null;
  OkrExternalId?: string | null;
  OkrExtra?: string | null;
  Created?: string;
}

/** The columns that every reading of key results needs, those that are the usual or empty in most of them read apart when all are read. */
export const keyResultColumnsRead = {
  dense: 'Id,Title,OkrObjectiveId,OkrPeriodId,OkrOwnerKey,OkrTeamId,OkrStartValue,OkrTarget,OkrUnit,OkrDetails,OkrSnapshot,OkrState,OkrScore',
  usual: 'OkrMeasure', isUnusual: otherThan('OkrMeasure', 'increase'),
  rare: 'OkrWeight,OkrKind,OkrTags,OkrStart,OkrDue', isRare: `OkrWeight ge ${lowest} or OkrKind gt ' ' or OkrTags gt ' ' or OkrStart gt ' ' or OkrDue gt ' '`
} as const;
/** What the tree and the card need of a key result. */
export const keyResultSelect = `${allColumns(keyResultColumnsRead)},AuthorId`;
export const keyResultSelectFull = `${keyResultSelect},OkrDescription,OkrClosingNote,OkrExternalId,OkrExtra,Created`;

const types: readonly MeasureType[] = ['increase', 'decrease', 'stay-above', 'stay-below', 'yes-no', 'milestones', 'baseline'];
const intervals: readonly CadenceInterval[] = ['week', '2-weeks', '3-weeks', 'month', 'off'];
const column = 'OkrDetails';

const milestonesOf = (value: unknown, problem: CellProblem): Milestone[] =>
  (Array.isArray(value) ? value : []).filter(isRecord).map((entry, index) => ({
    id: textOrNull(entry.id) ?? `m${index + 1}`, title: text(entry.title), weight: numberOrNull(column, entry.weight, problem) ?? 1, done: entry.done === true
  }));

const phasedTargetsOf = (value: unknown, problem: CellProblem): PhasedTarget[] =>
  (Array.isArray(value) ? value : []).filter(isRecord).flatMap((entry) => {
    const date = dayOrNull(column, entry.date, problem);
    const target = numberOrNull(column, entry.value, problem);
    return date === null || target === null ? [] : [{ date, value: target }];
  });

export const cadenceOf = (value: unknown, problem: CellProblem): Cadence | null =>
  isRecord(value) ? { every: oneOf(column, value.every, intervals, 'week', problem), weekday: numberOrNull(column, value.weekday, problem) ?? 1 } : null;

/** Roles and the creator are put in by whoever has read the people. */
export const keyResultOf = (row: KeyResultRow, isPrivate: boolean, problem: CellProblem): KeyResult => {
  const details = objectOf(column, row.OkrDetails, problem);
  const measure: Measure = {
    type: oneOf('OkrMeasure', row.OkrMeasure, types, 'increase', problem), start: numberOrNull('OkrStartValue', row.OkrStartValue, problem), target: numberOrNull('OkrTarget', row.OkrTarget, problem), unit: text(row.OkrUnit),
    riskThreshold: numberOrNull(column, details.riskThreshold, problem), milestones: milestonesOf(details.milestones, problem), phasedTargets: phasedTargetsOf(details.phasedTargets, problem)
  };
  const { fullTitle, ...extra } = objectOf('OkrExtra', row.OkrExtra, problem);
  return {
    ...extra,
    id: idOf(row.Id, isPrivate), objective: row.OkrObjectiveId ? idOf(row.OkrObjectiveId, isPrivate) : null, weight: numberOrNull('OkrWeight', row.OkrWeight, problem), title: wholeTitle(row.Title, fullTitle), description: text(row.OkrDescription),
    owner: textOrNull(row.OkrOwnerKey)?.toLowerCase() ?? null, coOwners: [], checkInOwners: [], delegates: [], team: row.OkrTeamId ? String(row.OkrTeamId) : null, kind: oneOfOrNull('OkrKind', row.OkrKind, goalKinds, problem),
    tags: tagsOf(row.OkrTags), period: row.OkrPeriodId ? String(row.OkrPeriodId) : null, state: oneOf('OkrState', row.OkrState, goalStates, 'active', problem), start: dayOrNull('OkrStart', row.OkrStart, problem),
    due: dayOrNull('OkrDue', row.OkrDue, problem), score: numberOrNull('OkrScore', row.OkrScore, problem), closingNote: text(row.OkrClosingNote), cadence: cadenceOf(details.cadence, problem), source: details.source ?? null,
    createdBy: null, createdAt: row.Created ?? null, measure
  };
};
