import { strings } from '../../opened/strings';
import type { CheckInDraft } from '../../../../lists/OkrLists';
import type { IsoDate, Obstacle } from '../../../../okr/document';
import { formatDay } from '../../../../loc/dates';
import { fill } from '../../../../loc/fill';
import { formatNumber } from '../../../../loc/numbers';
import { readNumber } from '../../../../loc/readNumber';
import { obstacles } from '../../../../loc/words';
import { noteLength } from '../../../../ui/checkIn/noteLength';
import type { CheckInForm } from '../../MyGoalsState';
import { firstDay, type GoalItem } from '../../model/Goals';

/** Ids of the inputs, as they arrive with an action. */
export const inputIds = ['value', 'done', 'milestone', 'confidence', 'obstacle', 'share', 'note', 'date'] as const;
export type InputId = (typeof inputIds)[number];

/** The first choice of a question, which phones show as chosen: not answered. (Adaptive Cards allow no empty value.) */
export const notChosen = 'not-chosen';
/** The choice "no step since last time". */
export const noMilestone = 'none';

/** What was typed, out of all that an action carries. */
export function typedOf(inputs: Readonly<Record<string, unknown>>, before: CheckInForm): Record<string, string> {
  const typed: Record<string, string> = { ...before.typed };
  for (const id of inputIds) {
    const value = inputs[id];
    if (typeof value === 'string') typed[id] = value;
    else if (typeof value === 'number' || typeof value === 'boolean') typed[id] = String(value);
  }
  return typed;
}

export type ReadForm = { ok: true; draft: CheckInDraft } | { ok: false; errors: Record<string, string> };

/** What the person said, or what is wrong with it in words, by input. Nothing is guessed and nothing is left out. */
export function readForm(item: GoalItem, form: CheckInForm, today: IsoDate, locale: string): ReadForm {
  const { typed } = form;
  const errors: Record<string, string> = {};
  let value: number | null = null;
  let milestone: string | null = null;
  switch (item.measure) {
    case 'yes-no':
      value = typed.done === 'yes' ? 1 : 0;
      break;
    case 'milestones':
      if (typed.milestone === noMilestone || item.milestones.every((each) => each.done)) break;
      if (item.milestones.some((each) => each.id === typed.milestone)) milestone = typed.milestone;
      else errors.milestone = strings.ChooseOne;
      break;
    default: {
      const read = readNumber(typed.value ?? '', item.unit, locale);
      if (read.ok) value = read.value;
      else errors.value = read.message;
    }
  }
  const confidence = Number(typed.confidence);
  if (!Number.isInteger(confidence) || confidence < 1 || confidence > 10) errors.confidence = strings.ConfidenceMissing;
  const note = (typed.note ?? '').trim();
  if (note.length > noteLength) errors.note = fill(strings.NoteTooLong, { n: formatNumber(noteLength, locale) });
  const first = firstDay(item, today);
  const date = typed.date ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !Number.isFinite(Date.parse(`${date}T00:00:00Z`))) errors.date = strings.DateMissing;
  else if (date > today) errors.date = strings.DateFuture;
  else if (first !== null && date < first) errors.date = fill(strings.DateBefore, { day: formatDay(first, today, locale) });
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  // Private unless shared: what stopped somebody is nobody's business but theirs.
  const obstacle = typed.share === 'yes' ? obstacleOf(typed) : null;
  return { ok: true, draft: draftOf(item, form.clientKey, { value, milestone, confidence, note, obstacle, date }) };
}

/** What the person says stopped them; null: nothing. */
export function obstacleOf(typed: Readonly<Record<string, string>>): Obstacle | null {
  return obstacles.find((each) => each === typed.obstacle) ?? null;
}

function draftOf(
  item: GoalItem, clientKey: string,
  said: { value: number | null; milestone: string | null; confidence: number; note: string; obstacle: Obstacle | null; date: IsoDate }
): CheckInDraft {
  return { clientKey, goal: { keyResult: item.id }, kind: 'check-in', status: null, score: null, corrects: null, ...said };
}
