import { nameUuid } from '../identity/nameUuid';
import type { CheckIn } from '../../okr/document';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { SourceCheckIn, SourceComment, SourceGoal } from '../source/SourceGoal';
import { reportedValue } from './buildMeasure';

/** A row of the log with what has no place of its own. Of projects the log says nothing else. */
export type ImportedCheckIn = CheckIn & { initiative?: string; imported?: { checkInDate?: string; metricName?: string } };

const blank: Omit<CheckIn, 'id' | 'date' | 'createdAt' | 'clientKey'> = {
  keyResult: null, objective: null, kind: 'check-in', value: null, milestone: null, status: null, score: null, confidence: null, note: '', obstacle: null, author: null,
  source: 'viva-goals', corrects: null, counted: true
};

function goalMember(goal: SourceGoal): Partial<ImportedCheckIn> {
  if (goal.type === 'keyResult') return { keyResult: goal.id };
  return goal.type === 'objective' ? { objective: goal.id } : { initiative: goal.id };
}

/** What makes two check-ins the same, in this file and in every other export of the organisation (R15, R26). */
function keyOf(goal: SourceGoal, checkIn: SourceCheckIn): string {
  return nameUuid('check-in', goal.id, checkIn.activity, checkIn.user ?? '', checkIn.value === null ? '' : String(checkIn.value), checkIn.note);
}

/** The row from which an import starts, for a goal without any check-in that has a value (R7, settled). */
function openingOf(goal: SourceGoal): ImportedCheckIn | null {
  const value = reportedValue(goal);
  if (value === null || goal.checkIns.some((checkIn) => checkIn.value !== null)) return null;
  // Of a goal that is not started the start value is no statement.
  if (goal.status === 'not-started' && value === (goal.metricStart ?? 0)) return null;
  const created = goal.createdAt ?? (goal.start === null ? null : `${goal.start}T00:00:00Z`) ?? '1970-01-01T00:00:00Z';
  const date = goal.lastCheckIn ?? created.slice(0, 10);
  return {
    ...blank, ...goalMember(goal), id: `${goal.id}:opening`, kind: 'opening', value, date, createdAt: date > created.slice(0, 10) ? `${date}T00:00:00Z` : created,
    note: goal.checkIns.length === 0 ? goal.lastCheckInNote : '', author: null, clientKey: nameUuid('opening', goal.id)
  };
}

/**
 * The log of one goal: opening row, check-ins in the order in which they were made. Exact duplicates count once (R15).
 * @param withOpening whether a reported value may open the log
 */
export function buildCheckIns(goal: SourceGoal, withOpening: boolean, problems: ProblemList): ImportedCheckIn[] {
  const rows: ImportedCheckIn[] = [];
  const opening = withOpening ? openingOf(goal) : null;
  if (opening) rows.push(opening);
  const seen = new Set<string>();
  const ordered = goal.checkIns.map((checkIn, position) => ({ checkIn, position }))
    .sort((left, right) => (left.checkIn.activity < right.checkIn.activity ? -1 : left.checkIn.activity > right.checkIn.activity ? 1 : left.position - right.position));
  for (const { checkIn } of ordered) {
    const clientKey = keyOf(goal, checkIn);
    if (seen.has(clientKey)) {
      problems.add('W_DUP_CHECKIN', checkIn.row, 'Checkins', `The check-in of ${checkIn.activity} is there more than once.`);
      continue;
    }
    seen.add(clientKey);
    const imported = { ...(checkIn.checkInDate ? { checkInDate: checkIn.checkInDate } : {}), ...(checkIn.metricName && checkIn.metricName !== goal.metricName ? { metricName: checkIn.metricName } : {}) };
    rows.push({
      ...blank, ...goalMember(goal), id: checkIn.id ?? `${goal.id}:${String(seen.size).padStart(4, '0')}`, value: checkIn.value, status: checkIn.status, note: checkIn.note, date: checkIn.activity.slice(0, 10),
      createdAt: checkIn.activity, author: checkIn.user, clientKey, ...(Object.keys(imported).length > 0 ? { imported } : {})
    });
  }
  return rows;
}

/** A comment as a row of the log that sets nothing. */
export function buildComment(comment: SourceComment, goals: ReadonlyMap<string, SourceGoal>, problems: ProblemList): ImportedCheckIn | null {
  const goal = goals.get(comment.goal);
  if (!goal) {
    problems.add('W_BAD_COMMENT', comment.row, 'Comments', `The comment ${quote(comment.text)} belongs to id ${quote(comment.goal)}, which is not in the file.`);
    return null;
  }
  return {
    ...blank, ...goalMember(goal), id: `comment-${comment.id ?? comment.row}`, kind: 'comment', note: comment.text, author: comment.author, date: comment.createdAt.slice(0, 10),
    createdAt: comment.createdAt, clientKey: nameUuid('comment', comment.goal, comment.createdAt, comment.author ?? '', comment.text)
  };
}
