import * as shared from 'CommonStrings';
import { strings } from '../../opened/strings';
import { fill } from '../../../../loc/fill';
import { formatNumber } from '../../../../loc/numbers';
import { typedNumber } from '../../../../loc/readNumber';
import type { CardElement, Choice } from '../../adaptiveCard/elements';
import type { Look } from '../../Look';
import type { GoalItem } from '../../model/Goals';
import { text } from '../frame';
import { noMilestone, notChosen } from './readForm';

/** How an input is asked: `id` and what was typed; in a form for several goals an empty answer leaves the goal out. */
export interface Asked {
  /** Input id of a name ("value"). */
  id(name: string): string;
  typed(name: string): string | undefined;
  optional: boolean;
}

/** A longer unit would not fit beside the question: labels of inputs do not break words. It stands with the last value too. */
const longestUnit = 24;

const choose = (): Choice => ({ title: strings.Choose, value: notChosen });

/** The question for the value, in the form that the measure needs. */
export function valueInput(item: GoalItem, asked: Asked, look: Look): CardElement[] {
  const required = asked.optional ? {} : { isRequired: true };
  switch (item.measure) {
    case 'yes-no':
      if (asked.optional) {
        return [{
          type: 'Input.ChoiceSet', id: asked.id('done'), label: strings.DoneLabel, style: 'compact', spacing: 'medium', value: asked.typed('done') ?? notChosen, errorMessage: strings.ChooseOne,
          choices: [{ title: strings.LeaveOut, value: notChosen }, { title: strings.DoneToggle, value: 'yes' }, { title: strings.NotDoneYet, value: 'no' }]
        }];
      }
      return [{ type: 'Input.Toggle', id: asked.id('done'), label: strings.DoneLabel, spacing: 'medium', title: strings.DoneToggle, value: asked.typed('done') ?? 'no', valueOn: 'yes', valueOff: 'no', wrap: true, errorMessage: strings.ChooseOne }];
    case 'milestones': {
      const open = item.milestones.filter((milestone) => !milestone.done);
      if (open.length === 0) return [text(strings.AllDoneAlready)];
      return [{
        type: 'Input.ChoiceSet', id: asked.id('milestone'), label: strings.MilestoneLabel, style: 'compact', spacing: 'medium', value: asked.typed('milestone') ?? notChosen, ...required, errorMessage: strings.ChooseOne,
        choices: [asked.optional ? { title: strings.LeaveOut, value: notChosen } : choose(), ...open.map(({ id, title }) => ({ title, value: id })), { title: strings.MilestoneNone, value: noMilestone }]
      }];
    }
    default:
      // Text, not a number field: those of phones and browsers disagree about commas. It is read as the person's locale writes numbers.
      return [{
        type: 'Input.Text', id: asked.id('value'), spacing: 'medium', label: item.unit !== '' && item.unit.length <= longestUnit ? fill(strings.ValueLabelUnit, { unit: item.unit }) : strings.ValueLabel, value: asked.typed('value') ?? '', maxLength: 40,
        placeholder: typedNumber(item.value, look.locale), ...required, errorMessage: fill(shared.NumberMissing, { example: formatNumber(1234.5, look.locale) })
      }];
  }
}

/** How sure somebody is, from 1 to 10. */
export function confidenceInput(asked: Asked, prefilled: string): CardElement {
  const choices = Array.from({ length: 10 }, (_unused, index) => {
    const n = String(index + 1);
    const title = index === 0 ? fill(strings.ConfidenceLow, { n }) : index === 9 ? fill(strings.ConfidenceHigh, { n }) : n;
    return { title, value: n };
  });
  return {
    type: 'Input.ChoiceSet', id: asked.id('confidence'), label: strings.ConfidenceLabel, style: 'compact', spacing: 'medium', value: asked.typed('confidence') ?? prefilled, ...(asked.optional ? {} : { isRequired: true }),
    errorMessage: strings.ConfidenceMissing, choices: [choose(), ...choices]
  };
}
