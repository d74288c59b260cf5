import type { Cadence, CadenceInterval, KeyResult, Measure, MeasureType, Milestone, PhasedTarget } from '../../okr/document';
import { type CellProblem, dayOrNull, extraOf, isRecord, numberOrNull, objectOf, oneOf, oneOfOrNull, type Row, tagsOf, text, textOrNull } from './cells';
import { goalKinds, goalStates, lookupId, lowest, notActive, wholeTitle } from './objectiveRow';
import { idOf, rowOf } from './references';

export interface KeyResultRow extends Row {
  OkrObjectiveId: number | null;
  OkrPeriodId: number | null;
  OkrOwnerKey: string | null;
  OkrTeamId: number | null;
  OkrMeasure: string | null;
  OkrStartValue: number | null;
  OkrTarget: number | null;
  OkrUnit: string | null;
  OkrDetails: string | null;
  OkrSnapshot: string | null;
  AuthorId: number;
  // Missing where a reading of all rows found none of them filled; a goal without a state is active.
  OkrState?: string | null;
  OkrWeight?: number | null;
  OkrKind?: string | null;
  OkrTags?: string | null;
  OkrStart?: string | null;
  OkrDue?: string | null;
  OkrScore?: number | null;
  // Only in reads of one goal.
  Author?: { Name?: string | null } | null;
  OkrDescription?: string | null;
  OkrClosingNote?: string | null;
  OkrExternalId?: string | null;
  OkrExtra?: string | null;
  Created?: string;
}

/** What nearly every key result fills, and what few do: read apart when all are read. */
export const keyResultColumnsRead = {
  dense: 'Id,Title,OkrObjectiveId,OkrPeriodId,OkrOwnerKey,OkrTeamId,OkrMeasure,OkrStartValue,OkrTarget,OkrUnit,OkrDetails,OkrSnapshot,AuthorId',
  sparse: 'Id,OkrState,OkrWeight,OkrKind,OkrTags,OkrStart,OkrDue,OkrScore',
  filled: `${notActive} or OkrWeight ge ${lowest} or OkrKind gt ' ' or OkrTags gt ' ' or OkrStart gt ' ' or OkrDue gt ' ' or OkrScore ge ${lowest}`
} as const;
/** What the tree and the card need of a key result. */
export const keyResultSelect = `${keyResultColumnsRead.dense},${keyResultColumnsRead.sparse.slice(3)}`;
/** The same for goals that are not closed: they have no score yet. */
export const openKeyResultSelect = keyResultSelect.replace(',OkrScore', '');
export const keyResultSelectFull = `${keyResultSelect},OkrDescription,OkrClosingNote,OkrExternalId,OkrExtra,Created`;

const types: readonly MeasureType[] = ['increase', 'decrease', 'stay-above', 'stay-below', 'yes-no', 'milestones', 'baseline'];
const intervals: readonly CadenceInterval[] = ['week', '2-weeks', '3-weeks', 'month', 'off'];
const known = [
  'id', 'objective', 'weight', 'title', 'description', 'owner', 'coOwners', 'checkInOwners', 'delegates', 'team', 'kind', 'tags', 'period', 'state', 'start', 'due', 'score', 'closingNote', 'cadence', 'source', 'createdBy',
  'createdAt', 'measure'
];
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

const detailsOf = (keyResult: KeyResult): string | null => {
  const { riskThreshold, milestones, phasedTargets } = keyResult.measure;
  const details = {
    ...(riskThreshold === null ? {} : { riskThreshold }), ...(milestones.length > 0 ? { milestones } : {}), ...(phasedTargets.length > 0 ? { phasedTargets } : {}), ...(keyResult.cadence ? { cadence: keyResult.cadence } : {}),
    ...(keyResult.source === null || keyResult.source === undefined ? {} : { source: keyResult.source })
  };
  return Object.keys(details).length === 0 ? null : JSON.stringify(details);
};

/** The cells of a key result whose references are row numbers already; `ownerId` is the owner's number in the site, null when they have no account here. */
export const keyResultCells = (keyResult: KeyResult, ownerId: number | null): Record<string, unknown> => ({
  Title: keyResult.title.slice(0, 255), OkrDescription: keyResult.description || null, OkrObjectiveId: rowOf(keyResult.objective)?.row ?? null, OkrWeight: keyResult.weight, OkrPeriodId: lookupId(keyResult.period), OkrOwnerId: ownerId,
  OkrOwnerKey: keyResult.owner?.toLowerCase() ?? null, OkrTeamId: lookupId(keyResult.team), OkrKind: keyResult.kind, OkrTags: keyResult.tags.join('; ') || null, OkrState: keyResult.state, OkrMeasure: keyResult.measure.type,
  OkrStartValue: keyResult.measure.start, OkrTarget: keyResult.measure.target, OkrUnit: keyResult.measure.unit || null, OkrDetails: detailsOf(keyResult), OkrStart: keyResult.start, OkrDue: keyResult.due, OkrScore: keyResult.score,
  OkrClosingNote: keyResult.closingNote || null, OkrExtra: extraOf(keyResult.title.length > 255 ? { ...keyResult, fullTitle: keyResult.title } : keyResult, known)
});
