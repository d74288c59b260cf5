import type { CheckIn, CheckInKind, Instant, Obstacle } from '../../okr/document';
import { type CellProblem, dayOrNull, extraOf, numberOrNull, objectOf, oneOf, oneOfOrNull, type Row, text, textOrNull } from './cells';
import { goalStatuses } from './objectiveRow';
import { goalOf, referenceOf } from './references';
import { userPrincipalName } from '../userPrincipalName';

export interface CheckInRow extends Row {
  OkrGoal: string | null;
  OkrKind: string | null;
  OkrValue: number | null;
  OkrMilestone: string | null;
  OkrStatus: string | null;
  OkrConfidence: number | null;
  OkrNote: string | null;
  OkrObstacle: string | null;
  OkrScore: number | null;
  OkrDate: string | null;
  OkrSource: string | null;
  OkrImportedAuthor: string | null;
  OkrImportedAt: string | null;
  OkrCounts: boolean | null;
  OkrCorrects: string | null;
  OkrClientKey: string | null;
  Created: Instant;
  /** `i:0#.f|membership|a@b` of who wrote the row: what counts, and what nobody can change here. */
  Author?: { Name?: string | null } | null;
  AuthorId?: number;
  OkrExtra?: string | null;
}

export const checkInSelect =
  'Id,OkrGoal,OkrKind,OkrValue,OkrMilestone,OkrStatus,OkrConfidence,OkrNote,OkrObstacle,OkrScore,OkrDate,OkrSource,OkrImportedAuthor,OkrImportedAt,OkrCounts,OkrCorrects,OkrClientKey,Created,Author/Name';
export const checkInExpand = 'Author';
/** The same for who knows the site's users: without the author's name. */
export const checkInSelectByNumber = checkInSelect.replace('Author/Name', 'AuthorId');

const kinds: readonly CheckInKind[] = ['check-in', 'correction', 'opening', 'close', 'reopen', 'postpone', 'comment'];
const obstacles: readonly Obstacle[] = ['time', 'dependency', 'support', 'training', 'other'];
const known = [
  'id', 'keyResult', 'objective', 'kind', 'value', 'milestone', 'status', 'score', 'confidence', 'note', 'obstacle', 'date', 'createdAt', 'author', 'source', 'corrects', 'counted', 'clientKey'
];

/** The user principal name in a claim (`i:0#.f|membership|a@b`, guests too), lower case; null for what is no person. */
export const personOfClaim = (claim: string | null | undefined): string | null => {
  const name = userPrincipalName(text(claim));
  return name === '' ? null : name;
};

/** A row of the log before anybody has decided whether it counts. */
export interface LoggedCheckIn {
  checkIn: CheckIn;
  /** Who wrote the row, and when the server received it. */
  writer: string | null;
  written: Instant;
  /** What the row claims of the system that it was imported from; believed only of an import account. */
  imported: { author: string | null; at: Instant } | null;
}

/** `counted` is what the row itself says; rights (rights/counting.ts) decide the rest. */
export const checkInOf = (row: CheckInRow, isPrivate: boolean, problem: CellProblem): LoggedCheckIn => {
  const reference = text(row.OkrGoal);
  const goal = goalOf(isPrivate && !reference.startsWith('p') ? `p${reference}` : reference);
  if (goal === null) problem('OkrGoal', row.OkrGoal, 'names no goal');
  const writer = personOfClaim(row.Author?.Name);
  const importedAt = textOrNull(row.OkrImportedAt);
  return {
    writer, written: row.Created,
    imported: importedAt !== null && !Number.isNaN(Date.parse(importedAt)) ? { author: textOrNull(row.OkrImportedAuthor), at: importedAt } : null,
    checkIn: {
      ...objectOf('OkrExtra', row.OkrExtra, problem),
      id: String(row.Id), keyResult: goal?.keyResult ?? null, objective: goal?.objective ?? null, kind: oneOf('OkrKind', row.OkrKind, kinds, 'comment', problem), value: numberOrNull('OkrValue', row.OkrValue, problem),
      milestone: textOrNull(row.OkrMilestone), status: oneOfOrNull('OkrStatus', row.OkrStatus, goalStatuses, problem), score: numberOrNull('OkrScore', row.OkrScore, problem),
      confidence: numberOrNull('OkrConfidence', row.OkrConfidence, problem), note: text(row.OkrNote), obstacle: oneOfOrNull('OkrObstacle', row.OkrObstacle, obstacles, problem),
      date: dayOrNull('OkrDate', row.OkrDate, problem) ?? row.Created.slice(0, 10), createdAt: row.Created, author: writer, source: textOrNull(row.OkrSource), corrects: textOrNull(row.OkrCorrects), counted: row.OkrCounts !== false,
      clientKey: text(row.OkrClientKey)
    }
  };
};

/** The cells of a new row of the log. `title` is the goal's, so that the list reads well; `period` its period's row number. */
export const checkInCells = (checkIn: CheckIn, title: string, period: number | null, imported: boolean): Record<string, unknown> => ({
  Title: title.slice(0, 255), OkrGoal: referenceOf({ objective: checkIn.objective ?? undefined, keyResult: checkIn.keyResult ?? undefined })?.replace(/^p/, '') ?? null, OkrPeriod: period, OkrKind: checkIn.kind, OkrValue: checkIn.value,
  OkrMilestone: checkIn.milestone, OkrStatus: checkIn.status, OkrConfidence: checkIn.confidence, OkrNote: checkIn.note || null, OkrObstacle: checkIn.obstacle, OkrScore: checkIn.score, OkrDate: checkIn.date, OkrSource: checkIn.source,
  OkrImportedAuthor: imported ? checkIn.author : null, OkrImportedAt: imported ? checkIn.createdAt : null, OkrCounts: checkIn.counted, OkrCorrects: checkIn.corrects, OkrClientKey: checkIn.clientKey,
  OkrExtra: extraOf(checkIn, known)
});
