import type { KeyResult } from '../../okr/document';
import { extraOf } from './extraOf';
import { lookupId, rowOf } from './references';

const known = [
  'id', 'objective', 'weight', 'title', 'description', 'owner', 'coOwners', 'checkInOwners', 'delegates', 'team', 'kind', 'tags', 'period', 'state', 'start', 'due', 'score', 'closingNote', 'cadence', 'source', 'createdBy',
  'createdAt', 'measure'
];

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
