import type { Initiative, Instant, Period, PeriodState, Team } from '../../okr/document';
import { type CellProblem, dayOrNull, numberOrNull, objectOf, oneOf, type Row, text, textOrNull } from './cells';
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

export const isClosedPeriod = ({ OkrState }: Pick<PeriodRow, 'OkrState'>): boolean => OkrState?.trim().toLowerCase() === 'closed';

export const periodOf = (row: PeriodRow, problem: CellProblem): Period => ({
  ...objectOf('OkrExtra', row.OkrExtra, problem),
  id: String(row.Id), title: text(row.Title), start: dayOrNull('OkrStart', row.OkrStart, problem), end: dayOrNull('OkrEnd', row.OkrEnd, problem), state: oneOf('OkrState', row.OkrState, periodStates, 'planning', problem),
  parent: row.OkrParentId ? String(row.OkrParentId) : null
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
