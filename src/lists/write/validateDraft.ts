import type { CheckInDraft } from '../OkrLists';
import { isDay } from '../rows/cells';
import { placeOf } from '../rows/references';

const isNumber = (value: number | null): boolean => value === null || Number.isFinite(value);
const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is wrong with a draft, in plain words; null when it can be sent. The server checks nothing of this on a plain POST. */
export const faultOf = (draft: CheckInDraft): string | null => {
  if (placeOf(draft.goal) === null) return 'The check-in names no goal.';
  if (!guid.test(draft.clientKey)) return 'The check-in has no client key.';
  if (!isDay(draft.date)) return `"${draft.date}" is no date.`;
  if (!isNumber(draft.value)) return 'The value is no number.';
  if (draft.confidence !== null && !(draft.confidence >= 1 && draft.confidence <= 10)) return 'How sure somebody is goes from 1 to 10.';
  if (draft.score !== null && !(draft.score >= 0 && draft.score <= 1)) return 'A score goes from 0 to 1.';
  if (draft.note.length > 60_000) return 'The note is too long.';
  if (draft.kind === 'correction' && !draft.corrects) return 'The correction does not say what it corrects.';
  return null;
};
