import type { Initiative, Period, Team } from '../../okr/document';
import { extraOf } from './extraOf';
import { lookupId } from './references';

export const periodCells = (period: Period): Record<string, unknown> => ({
  Title: period.title.slice(0, 255), OkrStart: period.start, OkrEnd: period.end, OkrState: period.state, OkrParentId: lookupId(period.parent), OkrExtra: extraOf(period, ['id', 'title', 'start', 'end', 'state', 'parent'])
});

export const teamCells = (team: Team, ownerId: number | null): Record<string, unknown> => ({
  Title: team.title.slice(0, 255), OkrParentId: lookupId(team.parent), OkrOwnerId: ownerId, OkrOwnerKey: team.owner?.toLowerCase() ?? null, OkrGroupId: team.groupId, OkrExtra: extraOf(team, ['id', 'title', 'parent', 'owner', 'groupId'])
});

export const alignmentCells = (title: string, child: string, parent: string, weight: number | null, removed: boolean): Record<string, unknown> => ({
  Title: title.slice(0, 255), OkrChild: child, OkrParent: parent, OkrWeight: weight, OkrRemoved: removed
});

export const initiativeCells = (initiative: Initiative, ownerId: number | null): Record<string, unknown> => ({
  Title: initiative.title.slice(0, 255), OkrDescription: initiative.description || null, OkrObjectiveId: lookupId(initiative.objective), OkrKeyResultId: lookupId(initiative.keyResult), OkrWeight: initiative.weight, OkrOwnerId: ownerId,
  OkrOwnerKey: initiative.owner?.toLowerCase() ?? null, OkrLink: initiative.link, OkrState: initiative.state || null, OkrStart: initiative.start, OkrDue: initiative.due, OkrPercent: initiative.percent,
  OkrExtra: extraOf(initiative, ['id', 'objective', 'keyResult', 'weight', 'title', 'description', 'owner', 'state', 'link', 'start', 'due', 'percent'])
});
