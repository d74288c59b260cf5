import { strings } from '../../opened/strings';
import type { IsoDate } from '../../../../okr/document';
import { fill } from '../../../../loc/fill';
import { obstacles, obstacleWord } from '../../../../loc/words';
import type { CardElement } from '../../adaptiveCard/elements';
import type { Look } from '../../Look';
import type { GoalItem } from '../../model/Goals';
import type { CheckInForm } from '../../MyGoalsState';
import { text } from '../frame';
import { noteLength, notChosen } from './readForm';
import { confidenceInput, valueInput, type Asked } from './valueInput';

/** What is wrong with an input, below it. */
const error = (form: CheckInForm, ...ids: string[]): CardElement[] => ids.flatMap((id) => (form.errors[id] ? [text(form.errors[id], { color: 'attention', weight: 'bolder', spacing: 'small' })] : []));

/** The inputs of a check-in, each with what was typed and what is wrong with it. */
export function checkInInputs(item: GoalItem, form: CheckInForm, today: IsoDate, look: Look): CardElement[] {
  const asked: Asked = { id: (name) => name, typed: (name) => form.typed[name], optional: false };
  return [
    ...valueInput(item, asked, look), ...error(form, 'value', 'milestone'),
    confidenceInput(asked, form.typed.confidence), ...error(form, 'confidence'),
    {
      type: 'Input.ChoiceSet', id: 'obstacle', label: strings.ObstacleLabel, style: 'compact', spacing: 'medium', value: form.typed.obstacle ?? notChosen, errorMessage: strings.ChooseOne,
      choices: [{ title: strings.ObstacleNone, value: notChosen }, ...obstacles.map((obstacle) => ({ title: obstacleWord(obstacle), value: obstacle }))]
    },
    {
      type: 'Input.Toggle', id: 'share', label: strings.ShareLabel, title: strings.ShareToggle, value: form.typed.share ?? 'no', valueOn: 'yes', valueOff: 'no', wrap: true, errorMessage: strings.ChooseOne
    },
    {
      type: 'Input.Text', id: 'note', label: strings.NoteLabel, value: form.typed.note ?? '', placeholder: strings.NotePlaceholder, isMultiline: true, maxLength: noteLength,
      errorMessage: fill(strings.NoteTooLong, { n: String(noteLength) })
    },
    ...error(form, 'note'),
    { type: 'Input.Date', id: 'date', label: strings.DateLabel, spacing: 'medium', value: form.typed.date, max: today, isRequired: true, errorMessage: strings.DateMissing },
    ...error(form, 'date')
  ];
}
