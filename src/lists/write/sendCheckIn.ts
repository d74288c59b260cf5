import type { CheckIn } from '../../okr/document';
import { isAmbiguous, isDuplicate } from '../connection/ServerError';
import type { Site } from '../connection/Site';
import type { CheckInDraft } from '../OkrLists';
import { quoted } from '../read/reading';
import { checkInCells } from '../rows/checkInCells';
import { checkInExpand, checkInOf, type CheckInRow, checkInSelect } from '../rows/checkInRow';
import { placeOf } from '../rows/references';

/** What a new row of the log says of its goal, so that the list reads well. */
export interface GoalLabel {
  title: string;
  period: number | null;
  ownerKey: string | null;
}

const selected = { $select: checkInSelect, $expand: checkInExpand };

/** The row with a client key, if it is in the log. */
export const findByClientKey = async (site: Site, draft: CheckInDraft): Promise<CheckIn | null> => {
  const place = placeOf(draft.goal);
  if (place === null) return null;
  const rows = await site.getAll<CheckInRow>(site.items(place.log), { ...selected, $filter: `OkrClientKey eq ${quoted(draft.clientKey)}`, $top: 10 });
  const first = [...rows].sort((a, b) => a.Id - b.Id)[0];
  return first ? checkInOf(first, place.isPrivate, () => undefined).checkIn : null;
};

const checkInOfDraft = (draft: CheckInDraft): CheckIn => ({
  id: '', keyResult: draft.goal.keyResult ?? null, objective: draft.goal.objective ?? null, kind: draft.kind, value: draft.value, milestone: draft.milestone, status: draft.status, score: draft.score, confidence: draft.confidence,
  note: draft.note, obstacle: draft.obstacle, date: draft.date, createdAt: '', author: null, source: null, corrects: draft.corrects, counted: true, clientKey: draft.clientKey
});

/**
 * Brings a draft into the log exactly once, and gives the row. After a lost answer the log is asked for the client key before anything is sent again.
 * @throws what the server said, when the row is not in the log or nobody can tell
 */
export const sendCheckIn = async (site: Site, draft: CheckInDraft, label: GoalLabel, triedBefore: boolean): Promise<CheckIn> => {
  const place = placeOf(draft.goal);
  if (place === null) throw new Error('The check-in names no goal.');
  // Private lists cannot enforce that a key is there once: look first.
  if (triedBefore || place.isPrivate) {
    const found = await findByClientKey(site, draft);
    if (found) return found;
  }
  const cells = checkInCells(checkInOfDraft(draft), label.title, label.period, false);
  for (let attempt = 1; ; attempt++) {
    try {
      const made = await site.post<CheckInRow>(site.items(place.log), cells);
      return checkInOf(made.body, place.isPrivate, () => undefined).checkIn;
    } catch (error) {
      if (!isAmbiguous(error) && !isDuplicate(error)) throw error;
      const found = await findByClientKey(site, draft);
      if (found) return found;
      if (attempt >= 2) throw error;
    }
  }
};
