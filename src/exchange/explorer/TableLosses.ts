import type { CheckIn, KeyResult, OkrDocument } from '../../okr/document';
import type { ProblemList } from '../report/ProblemList';

const inTable = new Set<KeyResult['measure']['type']>(['increase', 'decrease']);

function count<Item>(items: readonly Item[], isLost: (item: Item) => boolean): number {
  return items.reduce((sum, item) => sum + (isLost(item) ? 1 : 0), 0);
}

const isBackdated = (checkIn: CheckIn): boolean => checkIn.kind === 'check-in' && checkIn.date < checkIn.createdAt.slice(0, 10);

/** Names, kind by kind, what a table of 24 columns has no place for. */
export function reportLosses(document: OkrDocument, problems: ProblemList): void {
  const { objectives, keyResults, checkIns, initiatives } = document;
  const goals = [...objectives, ...keyResults];
  const losses: [string, number, string][] = [
    ['Measures', count(keyResults, ({ measure }) => !inTable.has(measure.type)), 'key results are measured in a way that the table has no column for (stay above or below, yes or no, milestones, baseline).'],
    ['Phased targets', count(keyResults, ({ measure }) => measure.phasedTargets.length > 0), 'key results have phased targets.'],
    ['Tags', count(goals, ({ tags }) => tags.length > 0), 'goals have tags.'],
    ['Roles', count(goals, (goal) => goal.delegates.length > 0 || ('checkInOwners' in goal && goal.checkInOwners.length > 0)), 'goals have check-in owners or delegates.'],
    ['Closing notes', count(goals, ({ closingNote }) => closingNote !== ''), 'goals have a closing note.'],
    ['Private goals', count(objectives, ({ visibility }) => visibility === 'private'), 'objectives are private; in the table nothing says so.'],
    ['Drafts', count(goals, ({ state }) => state === 'draft'), 'goals are drafts; in the table they look active.'],
    ['Confidence', count(checkIns, ({ confidence }) => confidence !== null), 'check-ins say how confident their author is.'],
    ['Obstacles', count(checkIns, ({ obstacle }) => obstacle !== null), 'check-ins name an obstacle.'],
    ['Milestones', count(checkIns, ({ milestone }) => milestone !== null), 'check-ins name a milestone.'],
    ['Backdated check-ins', count(checkIns, isBackdated), 'check-ins were made later than the day they are about; the table has only that day.'],
    ['Uncounted check-ins', count(checkIns, ({ counted }) => !counted), 'check-ins do not count and were left out.'],
    ['Other rows of the log', count(checkIns, ({ kind }) => kind !== 'check-in' && kind !== 'opening' && kind !== 'correction'), 'rows of the log (closing, reopening, postponing, comments) were left out.'],
    ['Links', count(initiatives, ({ link }) => link !== null), 'initiatives have a link.']
  ];
  for (const [field, number, text] of losses) {
    if (number > 0) problems.add('W_NOT_IN_TABLE', null, field, `${number} ${text}`);
  }
}
