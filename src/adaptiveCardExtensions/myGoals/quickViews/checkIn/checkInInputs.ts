import * as shared from 'CommonStrings';
import * as strings from 'MyGoalsAdaptiveCardExtensionStrings';
import type { IsoDate } from '../../../../okr/document';
import { fill } from '../../../../loc/fill';
import { formatNumber, typedNumber } from '../../../../loc/numbers';
import { obstacles, obstacleWord } from '../../../../loc/words';
import type { CardElement, Choice } from '../../adaptiveCard/elements';
import type { Look } from '../../Look';
import { noMilestone, notChosen, noteLength } from './readForm';
import type { GoalItem } from '../../model/Goals';
import type { CheckInForm } from '../../MyGoalsState';
import { text } from '../frame';

const error = (form: CheckInForm, id: string): CardElement[] => (form.errors[id] ? [text(form.errors[id], { color: 'attention', weight: 'bolder' })] : []);
const choose: Choice = { title: strings.Choose, value: notChosen };

/** The value, in the form that its measure needs. */
function valueInput(item: GoalItem, form: CheckInForm, look: Look): CardElement[] {
  switch (item.measure) {
    case 'yes-no':
      return [{
        type: 'Input.Toggle', id: 'done', label: strings.DoneLabel, title: strings.DoneToggle, value: form.typed.done, valueOn: 'yes', valueOff: 'no', wrap: true, errorMessage: strings.ChooseOne
      }];
    case 'milestones': {
      const open = item.milestones.filter((milestone) => !milestone.done);
      if (open.length === 0) return [text(strings.AllDoneAlready)];
      return [{
        type: 'Input.ChoiceSet', id: 'milestone', label: strings.MilestoneLabel, style: 'compact', value: form.typed.milestone ?? notChosen, isRequired: true, errorMessage: strings.ChooseOne,
        choices: [choose, ...open.map(({ id, title }) => ({ title, value: id })), { title: strings.MilestoneNone, value: noMilestone }]
      }];
    }
    default:
      // Text, not a number field: those of phones and browsers disagree about commas. It is read as the person's locale writes numbers.
      return [{
        type: 'Input.Text', id: 'value', label: item.unit ? fill(strings.ValueLabelUnit, { unit: item.unit }) : strings.ValueLabel, value: form.typed.value ?? '', maxLength: 40,
        placeholder: typedNumber(item.value, look.locale), isRequired: true, errorMessage: fill(shared.NumberMissing, { example: formatNumber(1234.5, look.locale) })
      }];
  }
}

function confidenceChoices(): Choice[] {
  return Array.from({ length: 10 }, (_unused, index) => {
    const n = String(index + 1);
    const title = index === 0 ? fill(strings.ConfidenceLow, { n }) : index === 9 ? fill(strings.ConfidenceHigh, { n }) : n;
    return { title, value: n };
  });
}

/** The inputs of a check-in, each with what was typed and what is wrong with it. */
export function checkInInputs(item: GoalItem, form: CheckInForm, today: IsoDate, look: Look): CardElement[] {
  return [
    ...error(form, 'value'), ...error(form, 'milestone'),
    ...valueInput(item, form, look),
    ...error(form, 'confidence'),
    {
      type: 'Input.ChoiceSet', id: 'confidence', label: strings.ConfidenceLabel, style: 'compact', value: form.typed.confidence, isRequired: true, errorMessage: strings.ConfidenceMissing,
      choices: [choose, ...confidenceChoices()]
    },
    {
      type: 'Input.ChoiceSet', id: 'obstacle', label: strings.ObstacleLabel, style: 'compact', value: form.typed.obstacle ?? notChosen, errorMessage: strings.ChooseOne,
      choices: [{ title: strings.ObstacleNone, value: notChosen }, ...obstacles.map((obstacle) => ({ title: obstacleWord(obstacle), value: obstacle }))]
    },
    ...error(form, 'note'),
    {
      type: 'Input.Text', id: 'note', label: strings.NoteLabel, value: form.typed.note ?? '', placeholder: strings.NotePlaceholder, isMultiline: true, maxLength: noteLength,
      errorMessage: fill(strings.NoteTooLong, { n: String(noteLength) })
    },
    ...error(form, 'date'),
    { type: 'Input.Date', id: 'date', label: strings.DateLabel, value: form.typed.date, max: today, isRequired: true, errorMessage: strings.DateMissing }
  ];
}
