import { strings } from '../../opened/strings';
import type { IsoDate } from '../../../../okr/document';
import { formatNearDay } from '../../../../loc/dates';
import { fill } from '../../../../loc/fill';
import { formatPercent } from '../../../../loc/percent';
import { statusWord } from '../../../../loc/words';
import type { CardElement, Container } from '../../adaptiveCard/elements';
import { escapeMarkdown } from '../../adaptiveCard/escapeMarkdown';
import { progressBar } from '../../adaptiveCard/progressBar';
import type { Look } from '../../Look';
import { isDue, wayGone, type DueState, type GoalItem } from '../../model/Goals';
import { barWords, standing } from '../../model/valueWords';
import { text } from '../frame';
import { statusColour } from '../statusColour';

/** Whether its bar says where it should be today: of what is closed nothing is expected any more. */
export function hasMark(item: GoalItem): boolean {
  return wayGone(item) !== null && item.expected !== null && item.status !== 'closed';
}

/** The bar with its percentage. Without a way there is nothing to draw. */
function bar(item: GoalItem, look: Look): CardElement[] {
  const way = wayGone(item);
  if (way === null) return [];
  const expected = hasMark(item) ? item.expected : null;
  return [{
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: [progressBar(way, expected, item.status, barWords(way, expected, look.locale), look.rightToLeft)] },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: [text(formatPercent(way, look.locale), { weight: 'bolder', size: 'small' })] }
    ]
  }];
}

function dueWords(item: GoalItem, today: IsoDate, look: Look): string {
  const due = item.due as IsoDate;
  return due === today ? strings.DueToday : fill(strings.DueOn, { day: formatNearDay(due, today, look.locale) });
}

/** One goal in the list: title, bar, status in words and colour, where it stands, and whether a check-in is due. A tap on it opens the check-in. */
export function goalRow(item: GoalItem, state: DueState, look: Look): Container {
  const items: CardElement[] = [
    text(escapeMarkdown(item.title), { weight: 'bolder' }),
    ...bar(item, look),
    {
      type: 'ColumnSet',
      spacing: 'small',
      columns: [
        { type: 'Column', width: 'auto', items: [text(statusWord(item.status), { color: statusColour(item.status), weight: 'bolder', size: 'small' })] },
        { type: 'Column', width: 'stretch', items: [text(escapeMarkdown(standing(item, look.locale)), { isSubtle: true, size: 'small' })] }
      ]
    }
  ];
  if (state.unsent.indexOf(item.id) >= 0) items.push(text(strings.NotSentYet, { color: 'warning', size: 'small', spacing: 'small' }));
  else if (isDue(item, state)) {
    items.push({
      type: 'ColumnSet',
      spacing: 'small',
      columns: [
        { type: 'Column', width: 'stretch', items: [text(dueWords(item, state.today, look), { size: 'small', weight: 'bolder' })] },
        { type: 'Column', width: 'auto', items: [text(`${strings.CheckIn} ›`, { size: 'small', color: 'accent', weight: 'bolder' })] }
      ]
    });
  }
  return { type: 'Container', spacing: 'medium', separator: true, items, selectAction: { type: 'Action.Submit', data: { id: item.mayCheckIn ? 'open' : 'detail', goal: item.id } } };
}
