import type { CheckIn } from '../../okr/document';
import { extraOf } from './extraOf';
import { referenceOf } from './references';

const known = [
  'id', 'keyResult', 'objective', 'kind', 'value', 'milestone', 'status', 'score', 'confidence', 'note', 'obstacle', 'date', 'createdAt', 'author', 'source', 'corrects', 'counted', 'clientKey'
];

/** The cells of a new row of the log. `title` is the goal's, so that the list reads well; `period` its period's row number. */
export const checkInCells = (checkIn: CheckIn, title: string, period: number | null, imported: boolean): Record<string, unknown> => ({
  Title: title.slice(0, 255), OkrGoal: referenceOf({ objective: checkIn.objective ?? undefined, keyResult: checkIn.keyResult ?? undefined })?.replace(/^p/, '') ?? null, OkrPeriod: period, OkrKind: checkIn.kind, OkrValue: checkIn.value,
  OkrMilestone: checkIn.milestone, OkrStatus: checkIn.status, OkrConfidence: checkIn.confidence, OkrNote: checkIn.note || null, OkrObstacle: checkIn.obstacle, OkrScore: checkIn.score, OkrDate: checkIn.date, OkrSource: checkIn.source,
  OkrImportedAuthor: imported ? checkIn.author : null, OkrImportedAt: imported ? checkIn.createdAt : null, OkrCounts: checkIn.counted, OkrCorrects: checkIn.corrects, OkrClientKey: checkIn.clientKey,
  OkrExtra: extraOf(checkIn, known)
});
