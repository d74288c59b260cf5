import type { Initiative, Instant, Period, PeriodState, Team } from '../../okr/document';
import { type CellProblem, dayOrNull, extraOf, numberOrNull, objectOf, oneOf, type Row, text, textOrNull } from './cells';
import { lookupId } from './objectiveRow';
import { idOf } from './references';

export interface PeriodRow extends Row {
  OkrStart: string | null;
  OkrEnd: string | null;
  OkrState: string | null;
  OkrParentId: number | null;
  OkrExtra?: string | null;
}
export const periodSelect = 'Id,Title,OkrStart,OkrEnd,OkrState,OkrParentId';
const periodStates: readonly PeriodState[] = ['planning', 'active', 'closed'];

export const periodOf = (row: PeriodRow, problem: CellProblem): Period => ({
  ...objectOf('OkrExtra', row.OkrExtra, problem),
  id: String(row.Id), title: text(row.Title), start: dayOrNull('OkrStart', row.OkrStart, problem), end: dayOrNull('OkrEnd', row.OkrEnd, problem), state: oneOf('OkrState', row.OkrState, periodStates, 'planning', problem),
  parent: row.OkrParentId ? String(row.OkrParentId) : null
});

export const periodCells = (period: Period): Record<string, unknown> => ({
  Title: period.title.slice(0, 255), OkrStart: period.start, OkrEnd: period.end, OkrState: period.state, OkrParentId: lookupId(period.parent), OkrExtra: extraOf(period, ['id', 'title', 'start', 'end', 'state', 'parent'])
});

export interface TeamRow extends Row {
  OkrParentId: number | null;
  OkrOwnerKey: string | null;
  OkrGroupId: string | null;
  OkrExtra?: string | null;
}
export const teamSelect = 'Id,Title,OkrParentId,OkrOwnerKey,OkrGroupId';

export const teamOf = (row: TeamRow, problem: CellProblem): Team => ({
  ...objectOf('OkrExtra', row.OkrExtra, problem),
  id: String(row.Id), title: text(row.Title), parent: row.OkrParentId ? String(row.OkrParentId) : null, owner: textOrNull(row.OkrOwnerKey)?.toLowerCase() ?? null, groupId: textOrNull(row.OkrGroupId)
});

export const teamCells = (team: Team, ownerId: number | null): Record<string, unknown> => ({
  Title: team.title.slice(0, 255), OkrParentId: lookupId(team.parent), OkrOwnerId: ownerId, OkrOwnerKey: team.owner?.toLowerCase() ?? null, OkrGroupId: team.groupId, OkrExtra: extraOf(team, ['id', 'title', 'parent', 'owner', 'groupId'])
});

export interface AlignmentRow extends Row {
  OkrChild: string | null;
  OkrParent: string | null;
  OkrWeight: number | null;
  OkrRemoved: boolean | null;
  Created: Instant;
  AuthorId?: number;
  Author?: { Name?: string | null } | null;
}
/** Without the author's name, which the site's users tell: it would be half of every row. */
export const alignmentSelect = 'Id,OkrChild,OkrParent,OkrWeight,OkrRemoved,Created,AuthorId';

export const alignmentCells = (title: string, child: string, parent: string, weight: number | null, removed: boolean): Record<string, unknown> => ({
  Title: title.slice(0, 255), OkrChild: child, OkrParent: parent, OkrWeight: weight, OkrRemoved: removed
});

export interface PersonRow extends Row {
  OkrPersonKey: string | null;
  OkrItem: string | null;
  OkrRole: string | null;
  OkrGranted: boolean | null;
  Created: Instant;
  AuthorId?: number;
  Author?: { Name?: string | null } | null;
  OkrExtra?: string | null;
}
export const personSelect = 'Id,Title,OkrPersonKey,OkrItem,OkrRole,OkrGranted,OkrExtra,Created,AuthorId,Author/Name';

/** The same without what only names of people without an account need. */
export const roleSelect = personSelect.replace('OkrExtra,', '');

export interface QueueRow extends Row {
  OkrLogId: number | null;
  OkrGoal: string | null;
}
export const queueSelect = 'Id,OkrLogId,OkrGoal';

export interface InitiativeRow extends Row {
  OkrDescription: string | null;
  OkrObjectiveId: number | null;
  OkrKeyResultId: number | null;
  OkrWeight: number | null;
  OkrOwnerKey: string | null;
  OkrLink: string | null;
  OkrState: string | null;
  OkrStart: string | null;
  OkrDue: string | null;
  OkrPercent: number | null;
  OkrExtra?: string | null;
}
export const initiativeSelect = 'Id,Title,OkrDescription,OkrObjectiveId,OkrKeyResultId,OkrWeight,OkrOwnerKey,OkrLink,OkrState,OkrStart,OkrDue,OkrPercent';

export const initiativeOf = (row: InitiativeRow, problem: CellProblem): Initiative => ({
  ...objectOf('OkrExtra', row.OkrExtra, problem),
  id: String(row.Id), objective: row.OkrObjectiveId ? idOf(row.OkrObjectiveId, false) : null, keyResult: row.OkrKeyResultId ? idOf(row.OkrKeyResultId, false) : null, weight: numberOrNull('OkrWeight', row.OkrWeight, problem),
  title: text(row.Title), description: text(row.OkrDescription), owner: textOrNull(row.OkrOwnerKey)?.toLowerCase() ?? null, state: text(row.OkrState), link: textOrNull(row.OkrLink), start: dayOrNull('OkrStart', row.OkrStart, problem),
  due: dayOrNull('OkrDue', row.OkrDue, problem), percent: numberOrNull('OkrPercent', row.OkrPercent, problem)
});

export const initiativeCells = (initiative: Initiative, ownerId: number | null): Record<string, unknown> => ({
  Title: initiative.title.slice(0, 255), OkrDescription: initiative.description || null, OkrObjectiveId: lookupId(initiative.objective), OkrKeyResultId: lookupId(initiative.keyResult), OkrWeight: initiative.weight, OkrOwnerId: ownerId,
  OkrOwnerKey: initiative.owner?.toLowerCase() ?? null, OkrLink: initiative.link, OkrState: initiative.state || null, OkrStart: initiative.start, OkrDue: initiative.due, OkrPercent: initiative.percent,
  OkrExtra: extraOf(initiative, ['id', 'objective', 'keyResult', 'weight', 'title', 'description', 'owner', 'state', 'link', 'start', 'due', 'percent'])
});
