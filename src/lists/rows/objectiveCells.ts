import type { Objective } from '../../okr/document';
import { extraOf } from './extraOf';
import { lookupId, rowOf } from './references';

const known = [
  'id', 'title', 'description', 'owner', 'coOwners', 'delegates', 'level', 'team', 'moreTeams', 'period', 'state', 'visibility', 'kind', 'coreValue', 'tags', 'topicLink', 'parent', 'parentWeight', 'newChildrenContribute',
  'measure', 'start', 'due', 'statusByHand', 'score', 'closingNote', 'createdBy', 'createdAt'
];

const detailsOf = (objective: Objective): string | null => {
  const details = {
    ...(objective.moreTeams.length > 0 ? { moreTeams: objective.moreTeams } : {}), ...(objective.measure ? { measure: objective.measure } : {}),
    ...(objective.statusByHand ? { statusByHand: objective.statusByHand } : {}), ...(isPrivateParent(objective.parent) ? { parent: objective.parent } : {})
  };
  return Object.keys(details).length === 0 ? null : JSON.stringify(details);
};

const isPrivateParent = (parent: Objective['parent']): boolean => rowOf(parent?.objective ?? parent?.keyResult)?.isPrivate === true;

/** The cells of an objective whose references are row numbers already; `ownerId` is the owner's number in the site, null when they have no account here. */
export const objectiveCells = (objective: Objective, ownerId: number | null): Record<string, unknown> => ({
  Title: objective.title.slice(0, 255), OkrDescription: objective.description || null, OkrOwnerId: ownerId, OkrOwnerKey: objective.owner?.toLowerCase() ?? null, OkrLevel: objective.level, OkrTeamId: lookupId(objective.team),
  OkrPeriodId: lookupId(objective.period), OkrState: objective.state, OkrParentId: lookupId(objective.parent?.objective), OkrParentKeyResultId: lookupId(objective.parent?.keyResult), OkrWeight: objective.parentWeight,
  OkrContribute: objective.newChildrenContribute, OkrKind: objective.kind, OkrCoreValue: objective.coreValue, OkrTags: objective.tags.join('; ') || null, OkrTopicLink: objective.topicLink, OkrDetails: detailsOf(objective),
  OkrStart: objective.start, OkrDue: objective.due, OkrScore: objective.score, OkrClosingNote: objective.closingNote || null, OkrExtra: extraOf(withLongTitle(objective), known)
});

const withLongTitle = (goal: Objective): object => (goal.title.length > 255 ? { ...goal, fullTitle: goal.title } : goal);
