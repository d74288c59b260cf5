import * as strings from 'AlignmentWebPartStrings';
import { counted, fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { readNumber } from '../../loc/readNumber';
import type { GoalRef, IsoDate, Measure, Obstacle } from '../../okr/document';
import { isAlmostFull, noteLength } from './noteLength';

/** What a person typed, as they typed it. */
export interface TypedCheckIn {
  value: string;
  done: boolean;
  /** Id of the milestone that was reached; empty: none. */
  milestone: string;
  confidence: number;
  note: string;
  obstacle: Obstacle | null;
  date: IsoDate;
}

/** One statement about a key result, ready to be sent. */
export interface CheckInStatement {
  clientKey: string;
  goal: GoalRef;
  kind: 'check-in';
  value: number | null;
  milestone: string | null;
  status: null;
  score: null;
  confidence: number;
  note: string;
  obstacle: Obstacle | null;
  date: IsoDate;
  corrects: null;
}

export type ReadForm = { ok: true; statement: CheckInStatement } | { ok: false; field: 'value' | 'note' | 'date'; message: string };

/** How long a note is that is nearly as long as one may be, and what is too much of it; '' of shorter ones. */
export function noteLengthText(note: string, locale: string): string {
  if (!isAlmostFull(note)) return '';
  const over = note.trim().length - noteLength;
  const values = { length: formatNumber(note.trim().length, locale), most: formatNumber(noteLength, locale) };
  return over > 0 ? counted(strings.NoteTooLong, over, formatNumber(over, locale), values) : fill(strings.NoteLengthOf, values);
}

/** An empty form, with the confidence of the last time (5 of 10 at first). */
export const emptyForm = (today: IsoDate, lastConfidence: number | null, lastValue: number | null): TypedCheckIn => ({
  value: '', done: lastValue !== null && lastValue >= 1, milestone: '', confidence: lastConfidence ?? 5, note: '', obstacle: null, date: today
});

/** What the form says, or what is wrong with it and where. */
export function readForm(form: TypedCheckIn, goal: GoalRef, measure: Measure, clientKey: string, today: IsoDate, locale: string): ReadForm {
  if (form.date === '' || form.date > today) return { ok: false, field: 'date', message: strings.DateWrong };
  if (form.note.trim().length > noteLength) return { ok: false, field: 'note', message: noteLengthText(form.note, locale) };
  const statement: CheckInStatement = {
    clientKey, goal, kind: 'check-in', value: null, milestone: null, status: null, score: null, confidence: form.confidence, note: form.note.trim(), obstacle: form.obstacle, date: form.date, corrects: null
  };
  switch (measure.type) {
    case 'yes-no':
      return { ok: true, statement: { ...statement, value: form.done ? 1 : 0 } };
    case 'milestones':
      return { ok: true, statement: { ...statement, milestone: form.milestone === '' ? null : form.milestone } };
    default: {
      const read = readNumber(form.value, measure.unit, locale);
      return read.ok ? { ok: true, statement: { ...statement, value: read.value } } : { ok: false, field: 'value', message: read.message };
    }
  }
}
