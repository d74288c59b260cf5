import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber, formatValue } from '../../loc/numbers';
import { obstacleWord } from '../../loc/words';
import type { CheckIn, CheckInKind, OkrDocument } from '../../okr/document';
import { formatDate } from '../format/dateSpan';
import type { Goal } from '../goals/Goal';
import { measureText, titleOf } from '../goals/goalText';

/** One row of the log, in words. */
export interface CheckInLine {
  id: string;
  date: string;
  author: string | null;
  /** Which goal it is about, where the log is of several. */
  about: string | null;
  /** What kind of row, unless it is an ordinary check-in. */
  kind: string | null;
  value: string | null;
  confidence: string | null;
  note: string;
  obstacle: string | null;
  counted: boolean;
}

const kinds: Readonly<Record<CheckInKind, keyof typeof strings | null>> = {
  'check-in': null, correction: 'KindCorrection', opening: 'KindOpening', close: 'KindClosed', reopen: 'KindReopened', postpone: 'KindPostponed', comment: 'KindComment'
};

/** The logs of some goals as one, newest first. */
export function checkInLines(logs: readonly { goal: Goal; checkIns: readonly CheckIn[] }[], document: OkrDocument, locale: string): CheckInLine[] {
  const people = new Map(document.people.map((person) => [person.id, person.name || person.id]));
  const rows = logs.flatMap(({ goal, checkIns }) => checkIns.map((checkIn) => ({ goal, checkIn })));
  rows.sort((a, b) => compare(b.checkIn.date, a.checkIn.date) || compare(b.checkIn.createdAt, a.checkIn.createdAt));
  return rows.map(({ goal, checkIn }) => {
    const kind = kinds[checkIn.kind];
    return {
      id: checkIn.id,
      date: formatDate(checkIn.date, locale),
      author: checkIn.author === null ? null : people.get(checkIn.author) ?? checkIn.author,
      about: logs.length > 1 ? titleOf(goal) : null,
      kind: kind === null ? null : strings[kind],
      value: checkIn.value === null ? null : valueText(goal, checkIn.value, locale),
      confidence: checkIn.confidence === null ? null : fill(strings.ConfidenceOf, { n: formatNumber(checkIn.confidence, locale) }),
      note: checkIn.note,
      obstacle: checkIn.obstacle === null ? null : obstacleWord(checkIn.obstacle),
      counted: checkIn.counted || checkIn.kind === 'comment'
    };
  });
}

/** An objective without a measure of its own can only have a value from an import, and there it is a percentage. */
const valueText = ({ keyResult, objective }: Goal, value: number, locale: string): string =>
  keyResult ? measureText({ ...keyResult.measure, target: null }, value, locale) : formatValue(value, objective?.measure?.unit ?? '%', locale);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
