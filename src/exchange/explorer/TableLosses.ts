import { defaultSettings } from '../../okr/document';
import type { CheckIn, KeyResult, Objective, OkrDocument, Settings } from '../../okr/document';
import type { ProblemList } from '../report/ProblemList';

const inTable = new Set<KeyResult['measure']['type']>(['increase', 'decrease']);

function count<Item>(items: readonly Item[], isLost: (item: Item) => boolean): number {
  return items.reduce((sum, item) => sum + (isLost(item) ? 1 : 0), 0);
}

const isBackdated = (checkIn: CheckIn): boolean => checkIn.kind === 'check-in' && checkIn.date < checkIn.createdAt.slice(0, 10);

const isUsual = (settings: Settings, name: keyof Settings): boolean => JSON.stringify(settings[name]) === JSON.stringify(defaultSettings[name]);

/** A table tells a percent from a number by its unit alone. */
const isOtherMeasure = ({ measure }: Objective): boolean => measure !== null && (measure.type === 'percent') !== (measure.unit.trim() === '%');

/** Names, kind by kind, what a table of 24 columns has no place for. */
export function reportLosses(document: OkrDocument, problems: ProblemList): void {
  const { settings, people, teams, objectives, keyResults, checkIns, initiatives } = document;
  const goals = [...objectives, ...keyResults];
  const losses: [string, number, string][] = [
    ['Settings', count(Object.keys(defaultSettings) as (keyof Settings)[], (name) => !isUsual(settings, name)), 'settings are not the usual ones; progress, status and due dates depend on them.'],
    ['People', count(people, ({ id, name, email, manager }) => manager !== null || (email !== null && email !== id) || (id.includes('@') && name !== '' && name !== id)), 'people have a manager, or an address beside their name.'],
    ['Teams', count(teams, ({ parent, owner, groupId }) => parent !== null || owner !== null || groupId !== null), 'teams have an owner, a group or a team above them.'],
    ['Rules of objectives', count(objectives, ({ newChildrenContribute }) => !newChildrenContribute), 'objectives take nothing from new children.'],
    ['Status by hand', count(objectives, ({ statusByHand }) => statusByHand !== null), 'objectives have a status set by hand.'],
    ['Core values and topics', count(objectives, ({ coreValue, topicLink }) => coreValue !== null || topicLink !== null), 'objectives have a core value or a topic.'],
    ['Objective measures', count(objectives, isOtherMeasure), 'objectives are measured in a way that their unit does not say.'],
    ['Cadences and sources', count(keyResults, ({ cadence, source }) => cadence !== null || source !== null), 'key results have a check-in rhythm of their own, or a source of values.'],
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
