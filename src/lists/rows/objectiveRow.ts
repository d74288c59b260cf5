import type { GoalKind, GoalState, Level, Objective, ObjectiveMeasure, Status } from '../../okr/document';
import type { StoredNumbers } from '../OkrLists';
import { type CellProblem, dayOrNull, isRecord, numberOrNull, objectOf, oneOf, oneOfOrNull, type Row, tagsOf, text, textOrNull } from './cells';
import { idOf } from './references';

/** Smaller than every number that means something: "has any value", as a comparison that an index serves. */
export const lowest = -1_000_000_000;
/**
 * The columns of a list by what stands in them. `usual` hold the same in most rows, which a row that lacks them is read as; `rare` are filled in few.
 * `isUnusual`, `isRare`: what a row passes of which those columns say more, as an OR of indexed columns.
 */
export interface SplitColumns {
  dense: string;
  usual: string;
  isUnusual: string;
  rare: string;
  isRare: string;
}

export const allColumns = ({ dense, usual, rare }: SplitColumns): string => `${dense},${usual},${rare}`;
/** Any other text than this one, as comparisons that an index serves. */
export const otherThan = (column: string, text: string): string => `${column} lt '${text}' or ${column} gt '${text}'`;

export interface ObjectiveRow extends Row {
  OkrOwnerKey: string | null;
  OkrPeriodId: number | null;
  OkrParentId: number | null;
  OkrParentKeyResultId: number | null;
  OkrDetails: string | null;
  OkrSnapshot: string | null;
  // A goal without a state is active.
  OkrState?: string | null;
  OkrScore?: number | null;
  // Missing in readings of all rows where there are no teams.
  OkrTeamId?: number | null;
  // Missing where a reading of all rows found the usual in them,
  OkrLevel?: string | null;
  OkrKind?: string | null;
  // or nothing.
  OkrWeight?: number | null;
  OkrContribute?: boolean | null;
  OkrCoreValue?: string | null;
  OkrTags?: string | null;
  OkrStart?: string | null;
  OkrDue?: string | null;
  // Not in readings of all rows; the author only where a right depends on it.
  AuthorId?: number;
  OkrProgress?: number | null;
  OkrStatus?: string | null;
  // Only in reads of one goal.
  Author?: { Name?: string | null } | null;
  OkrDescription?: string | null;
  OkrTopicLink?: string | null;
  OkrClosingNote?: string | null;
  OkrBrief?: string | null;
  OkrExternalId?: string | null;
  OkrExtra?: string | null;
  Created?: string;
}

/** The columns that every reading of objectives needs, those that are the usual or empty in most of them read apart when all are read. */
export const objectiveColumnsRead = {
  dense: 'Id,Title,OkrOwnerKey,OkrTeamId,OkrPeriodId,OkrParentId,OkrParentKeyResultId,OkrDetails,OkrSnapshot,OkrState,OkrScore',
  usual: 'OkrLevel,OkrKind', isUnusual: `${otherThan('OkrLevel', 'team')} or ${otherThan('OkrKind', 'aspirational')}`,
  rare: 'OkrWeight,OkrContribute,OkrCoreValue,OkrTags,OkrStart,OkrDue', isRare: `OkrWeight ge ${lowest} or OkrContribute eq 0 or OkrCoreValue gt ' ' or OkrTags gt ' ' or OkrStart gt ' ' or OkrDue gt ' '`
} as const;
/** What the card needs of an objective, its stored numbers included; texts that only one goal's panel shows are read with it. */
export const objectiveSelect = `${allColumns(objectiveColumnsRead)},AuthorId,OkrProgress,OkrStatus`;
export const objectiveSelectFull = `${objectiveSelect},OkrDescription,OkrTopicLink,OkrClosingNote,OkrExternalId,OkrExtra,Created`;

const levels: readonly Level[] = ['organisation', 'team', 'person'];
export const goalStates: readonly GoalState[] = ['draft', 'active', 'closed', 'postponed'];
export const goalKinds: readonly GoalKind[] = ['committed', 'aspirational', 'growth'];
export const goalStatuses: readonly Status[] = ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed'];

const measureOf = (value: unknown, problem: CellProblem): ObjectiveMeasure | null => {
  if (!isRecord(value)) return null;
  return {
    type: oneOf('OkrDetails', value.type, ['number', 'percent'] as const, 'number', problem), start: numberOrNull('OkrDetails', value.start, problem), target: numberOrNull('OkrDetails', value.target, problem), unit: text(value.unit)
  };
};

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []);

const parentOf = (row: ObjectiveRow, details: Record<string, unknown>): Objective['parent'] => {
  // A private goal may hang on a private one: that is no lookup into the public lists.
  if (isRecord(details.parent)) return details.parent as Objective['parent'];
  if (row.OkrParentKeyResultId) return { keyResult: idOf(row.OkrParentKeyResultId, false) };
  return row.OkrParentId ? { objective: idOf(row.OkrParentId, false) } : null;
};

/** A title holds 255 characters; a longer one is whole in the extra fields, unless somebody has changed the title since. */
export const wholeTitle = (title: unknown, full: unknown): string => (typeof full === 'string' && full.slice(0, 255) === text(title) ? full : text(title));

/** Roles and the creator are put in by whoever has read the people. */
export const objectiveOf = (row: ObjectiveRow, isPrivate: boolean, problem: CellProblem): Objective => {
  const details = objectOf('OkrDetails', row.OkrDetails, problem);
  const { fullTitle, ...extra } = objectOf('OkrExtra', row.OkrExtra, problem);
  return {
    ...extra,
    id: idOf(row.Id, isPrivate), title: wholeTitle(row.Title, fullTitle), description: text(row.OkrDescription), owner: textOrNull(row.OkrOwnerKey)?.toLowerCase() ?? null, coOwners: [], delegates: [],
    level: oneOf('OkrLevel', row.OkrLevel, levels, 'team', problem), team: row.OkrTeamId ? String(row.OkrTeamId) : null, moreTeams: textsOf(details.moreTeams), period: row.OkrPeriodId ? String(row.OkrPeriodId) : null,
    state: oneOf('OkrState', row.OkrState, goalStates, 'active', problem), visibility: isPrivate ? 'private' : 'everyone', kind: oneOf('OkrKind', row.OkrKind, goalKinds, 'aspirational', problem),
    coreValue: textOrNull(row.OkrCoreValue), tags: tagsOf(row.OkrTags), topicLink: textOrNull(row.OkrTopicLink), parent: parentOf(row, details), parentWeight: numberOrNull('OkrWeight', row.OkrWeight, problem),
    newChildrenContribute: row.OkrContribute !== false, measure: measureOf(details.measure, problem), start: dayOrNull('OkrStart', row.OkrStart, problem), due: dayOrNull('OkrDue', row.OkrDue, problem),
    statusByHand: oneOfOrNull('OkrDetails', details.statusByHand, goalStatuses, problem), score: numberOrNull('OkrScore', row.OkrScore, problem), closingNote: text(row.OkrClosingNote), createdBy: null, createdAt: row.Created ?? null
  };
};

export const storedNumbersOf = (row: ObjectiveRow, problem: CellProblem): StoredNumbers => ({
  progress: numberOrNull('OkrProgress', row.OkrProgress, problem), status: oneOfOrNull('OkrStatus', row.OkrStatus, goalStatuses, problem)
});
