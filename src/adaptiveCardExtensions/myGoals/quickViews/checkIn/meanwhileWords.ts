import { strings } from '../../opened/strings';
import { formatNearDay } from '../../../../loc/dates';
import { fill } from '../../../../loc/fill';
import { formatMeasured } from '../../../../loc/numbers';
import type { IsoDate } from '../../../../okr/document';
import type { Look } from '../../Look';
import type { GoalItem } from '../../model/Goals';
import { valueWords } from '../../model/valueWords';
import type { ChangedMeanwhile } from '../../MyGoalsState';

/** Reports that are named: more would push what the person wrote off the screen. */
const most = 3;

function reported(item: GoalItem, { value, milestone }: ChangedMeanwhile['checkIns'][number], look: Look): string {
  if (milestone !== null) return item.milestones.find(({ id }) => id === milestone)?.title ?? strings.RowStep;
  return value === null ? strings.RowNote : valueWords(item, value, look.locale);
}

/** What has become otherwise while a person wrote, a line each. Plain text, not Markdown. */
export function meanwhileWords(item: GoalItem, { before, now, checkIns }: ChangedMeanwhile, today: IsoDate, look: Look): string[] {
  const lines = checkIns.filter(({ kind }) => kind === 'check-in' || kind === 'correction').slice(0, most).map((row) => {
    const values = { value: reported(item, row, look), day: formatNearDay(row.date, today, look.locale) };
    return row.author === '' ? fill(strings.ChangedByYou, values) : fill(strings.ChangedBy, { ...values, author: row.author });
  });
  if (now.state !== before.state) {
    if (now.state === 'closed') lines.push(strings.ChangedClosed);
    else if (now.state === 'postponed') lines.push(strings.ChangedPostponed);
    else if (now.state === 'active') lines.push(strings.ChangedReopened);
  }
  if (now.target !== before.target || now.start !== before.start) {
    lines.push(fill(strings.ChangedTarget, { now: formatMeasured(now.target, { ...item, target: now.target }, look.locale), before: formatMeasured(before.target, { ...item, target: before.target }, look.locale) }));
  }
  return lines;
}

/** What the person has written: "You wrote 71%." null: nothing that is a report. */
export function ownWords(item: GoalItem, typed: Readonly<Record<string, string>>): string | null {
  const value = item.measure === 'yes-no' ? (typed.done === 'yes' ? strings.IsDone : strings.NotDoneYet)
    : item.measure === 'milestones' ? item.milestones.find(({ id }) => id === typed.milestone)?.title ?? ''
      : typed.value ?? '';
  return value.trim() === '' ? null : fill(strings.ChangedYours, { value: value.trim() });
}
