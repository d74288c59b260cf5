import type { GoalKind, GoalState, Level, Objective, ObjectiveMeasure, Status } from '../../okr/document';
import type { StoredNumbers } from '../OkrLists';
import { type CellProblem, dayOrNull, extraOf, isRecord, numberOrNull, objectOf, oneOf, oneOfOrNull, type Row, tagsOf, text, textOrNull } from './cells';
import { idOf, rowOf } from './references';

/** Smaller than every number that means something: "has any value", as a comparison that an index serves. */
export const lowest = -1_000_000_000;
/** What is not active is read apart like the columns that few rows fill: a row without a state is active. */
export const notActive = "OkrState eq 'closed' or OkrState eq 'postponed' or OkrState eq 'draft'";

export interface ObjectiveRow extends Row {
  OkrOwnerKey: string | null;
  OkrLevel: string | null;
  OkrTeamId: number | null;
  OkrPeriodId: number | null;
  OkrParentId: number | null;
  OkrParentKeyResultId: number | null;
  OkrKind: string | null;
  OkrDetails: string | null;
  OkrSnapshot: string | null;
  AuthorId: number;
  // Missing where a reading of all rows found none of them filled; a goal without a state is active.
  OkrState?: string | null;
  OkrWeight?: number | null;
  OkrContribute?: boolean | null;
  OkrCoreValue?: string | null;
  OkrTags?: string | null;
  OkrStart?: string | null;
  OkrDue?: string | null;
  OkrScore?: number | null;
  // Not in readings of all rows.
  OkrProgress?: number | null;
  OkrStatus?: string | null;
  // Only in reads of one goal.
  Author?: { Name?: string | null } | null;
  OkrDescription?: string | null;
  OkrTopicLink?: string | null;
  OkrClosingNote?: string | null;
  OkrExternalId?: string | null;
  OkrExtra?: string | null;
  Created?: string;
}

/** What nearly every objective fills, and what few do: read apart when all are read. */
export const objectiveColumnsRead = {
  dense: 'Id,Title,OkrOwnerKey,OkrLevel,OkrTeamId,OkrPeriodId,OkrParentId,OkrParentKeyResultId,OkrKind,OkrDetails,OkrSnapshot,AuthorId',
  sparse: 'Id,OkrState,OkrWeight,OkrContribute,OkrCoreValue,OkrTags,OkrStart,OkrDue,OkrScore',
  filled: `${notActive} or OkrWeight ge ${lowest} or OkrContribute eq 0 or OkrCoreValue gt ' ' or OkrTags gt ' ' or OkrStart gt ' ' or OkrDue gt ' ' or OkrScore ge ${lowest}`
} as const;
/** What the card needs of an objective, its stored numbers included; texts that only one goal's panel shows are read with it. */
export const objectiveSelect = `${objectiveColumnsRead.dense},${objectiveColumnsRead.sparse.slice(3)},OkrProgress,OkrStatus`;
/** The same for goals that are not closed: they have no score yet. */
export const openObjectiveSelect = objectiveSelect.replace('OkrScore,', '');
export const objectiveSelectFull = `${objectiveSelect},OkrDescription,OkrTopicLink,OkrClosingNote,OkrExternalId,OkrExtra,Created`;

const levels: readonly Level[] = ['organisation', 'team', 'person'];
export const goalStates: readonly GoalState[] = ['draft', 'active', 'closed', 'postponed'];
export const goalKinds: readonly GoalKind[] = ['committed', 'aspirational', 'growth'];
export const goalStatuses: readonly Status[] = ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed'];

const known = [
  'id', 'title', 'description', 'owner', 'coOwners', 'delegates', 'level', 'team', 'moreTeams', 'period', 'state', 'visibility', 'kind', 'coreValue', 'tags', 'topicLink', 'parent', 'parentWeight', 'newChildrenContribute',
  'measure', 'start', 'due', 'statusByHand', 'score', 'closingNote', 'createdBy', 'createdAt'
];

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

const detailsOf = (objective: Objective): string | null => {
  const details = {
    ...(objective.moreTeams.length > 0 ? { moreTeams: objective.moreTeams } : {}), ...(objective.measure ? { measure: objective.measure } : {}),
    ...(objective.statusByHand ? { statusByHand: objective.statusByHand } : {}), ...(isPrivateParent(objective.parent) ? { parent: objective.parent } : {})
  };
  return Object.keys(details).length === 0 ? null : JSON.stringify(details);
};

const isPrivateParent = (parent: Objective['parent']): boolean => rowOf(parent?.objective ?? parent?.keyResult)?.isPrivate === true;
export const lookupId = (id: string | null | undefined): number | null => {
  const found = rowOf(id);
  return found && !found.isPrivate ? found.row : null;
};

/** The cells of an objective whose references are row numbers already; `ownerId` is the owner's number in the site, null when they have no account here. */
export const objectiveCells = (objective: Objective, ownerId: number | null): Record<string, unknown> => ({
  Title: objective.title.slice(0, 255), OkrDescription: objective.description || null, OkrOwnerId: ownerId, OkrOwnerKey: objective.owner?.toLowerCase() ?? null, OkrLevel: objective.level, OkrTeamId: lookupId(objective.team),
  OkrPeriodId: lookupId(objective.period), OkrState: objective.state, OkrParentId: lookupId(objective.parent?.objective), OkrParentKeyResultId: lookupId(objective.parent?.keyResult), OkrWeight: objective.parentWeight,
  OkrContribute: objective.newChildrenContribute, OkrKind: objective.kind, OkrCoreValue: objective.coreValue, OkrTags: objective.tags.join('; ') || null, OkrTopicLink: objective.topicLink, OkrDetails: detailsOf(objective),
  OkrStart: objective.start, OkrDue: objective.due, OkrScore: objective.score, OkrClosingNote: objective.closingNote || null, OkrExtra: extraOf(withLongTitle(objective), known)
});

const withLongTitle = (goal: Objective): object => (goal.title.length > 255 ? { ...goal, fullTitle: goal.title } : goal);
