import { strings } from '../../opened/strings';
import type { IsoDate } from '../../../../okr/document';
import { formatDay } from '../../../../loc/dates';
import { fill } from '../../../../loc/fill';
import { formatNumber } from '../../../../loc/numbers';
import { obstacles, obstacleWord } from '../../../../loc/words';
import { isAlmostFull, noteLength } from '../../../../ui/checkIn/noteLength';
import type { CardElement } from '../../adaptiveCard/elements';
import type { Look } from '../../Look';
import { firstDay, type GoalItem } from '../../model/Goals';
import type { CheckInForm } from '../../MyGoalsState';
import { text } from '../frame';
import { notChosen } from './readForm';
import { confidenceInput, valueInput, type Asked } from './valueInput';

/** What is wrong with an input, below it. */
const error = (form: CheckInForm, ...ids: string[]): CardElement[] => ids.flatMap((id) => (form.errors[id] ? [text(form.errors[id], { color: 'attention', weight: 'bolder', spacing: 'small' })] : []));

/** The inputs of a check-in, each with what was typed and what is wrong with it. */
export function checkInInputs(item: GoalItem, form: CheckInForm, today: IsoDate, look: Look): CardElement[] {
  const asked: Asked = { id: (name) => name, typed: (name) => form.typed[name], optional: false };
  const first = firstDay(item, today);
  const note = form.typed.note ?? '';
  const most = formatNumber(noteLength, look.locale);
  return [
    ...valueInput(item, asked, look), ...error(form, 'value', 'milestone'),
    confidenceInput(asked, form.typed.confidence), ...error(form, 'confidence'),
    {
      type: 'Input.ChoiceSet', id: 'obstacle', label: strings.ObstacleLabel, style: 'compact', spacing: 'medium', value: form.typed.obstacle ?? notChosen, errorMessage: strings.ChooseOne,
      choices: [{ title: strings.ObstacleNone, value: notChosen }, ...obstacles.map((obstacle) => ({ title: obstacleWord(obstacle), value: obstacle }))]
    },
    // Nobody else sees a private goal: there is nobody to show it to.
    ...(item.isPrivate ? [] : [{
      type: 'Input.Toggle' as const, id: 'share', label: strings.ShareLabel, title: strings.ShareToggle, value: form.typed.share ?? 'no', valueOn: 'yes', valueOff: 'no', wrap: true, errorMessage: strings.ChooseOne
    }]),
    {
      type: 'Input.Text', id: 'note', label: fill(item.isPrivate ? strings.NotePrivate : strings.NoteLabel, { n: most }), ...(item.isPrivate ? { spacing: 'medium' as const } : {}), value: note, placeholder: strings.NotePlaceholder, isMultiline: true, maxLength: noteLength,
      errorMessage: fill(strings.NoteTooLong, { n: most })
    },
    // What is typed is not known before it is sent: this stands below a long note that is shown once more.
    ...(isAlmostFull(note) ? [text(fill(strings.NoteLengthOf, { length: formatNumber(note.length, look.locale), n: most }), { isSubtle: true, size: 'small', spacing: 'small' })] : []),
    ...error(form, 'note'),
    {
      type: 'Input.Date', id: 'date', label: strings.DateLabel, spacing: 'medium', value: form.typed.date, ...(first === null ? {} : { min: first }), max: today, isRequired: true,
      errorMessage: first === null ? strings.DateMissing : fill(strings.DateRange, { day: formatDay(first, today, look.locale) })
    },
    ...error(form, 'date')
  ];
}
