import type { Cadence, CheckIn, Initiative, Instant, IsoDate, KeyResult, Measure, Objective, ObjectiveMeasure } from '../../okr/document';
import { nameUuid } from '../identity/nameUuid';
import type { JsonRow } from './JsonRow';
import { readCadence } from './readSettings';
import { checkInKinds, goalKinds, goalStates, levels, measureTypes, obstacles, statuses, visibilities } from './words';

const readWeight = (row: JsonRow, name: string): number | null => row.numberBetween(name, 0, 100, 'W_WEIGHT_RANGE');
const readScore = (row: JsonRow): number | null => row.numberBetween('score', 0, 1, 'W_SCORE_RANGE');

function readObjectiveMeasure(row: JsonRow | null): ObjectiveMeasure | null {
  if (!row) return null;
  if (row.value('type') === undefined) row.report('W_BAD_VALUE', 'type', 'How the objective is measured is not said. Its progress is what its key results make.');
  const type = row.oneOf('type', ['number', 'percent'] as const, null);
  return type && row.withRest({ type, start: row.number('start'), target: row.number('target'), unit: row.text('unit') });
}

function readMeasure(row: JsonRow | null): Measure {
  if (!row) return { type: 'increase', start: null, target: null, unit: '', riskThreshold: null, milestones: [], phasedTargets: [] };
  if (row.value('type') === undefined) row.report('W_BAD_VALUE', 'type', 'How the key result is measured is not said. It is read as an increase.');
  return row.withRest({
    type: row.oneOf('type', measureTypes, 'increase'), start: row.number('start'), target: row.number('target'), unit: row.text('unit'), riskThreshold: row.number('riskThreshold'),
    milestones: row.rowsWithin('milestones').map((milestone, position) => milestone.withRest({
      id: milestone.idOf('id') ?? `m${position + 1}`, title: milestone.text('title'), weight: milestone.number('weight') ?? 1, done: milestone.truth('done', false)
    })),
    phasedTargets: row.rowsWithin('phasedTargets').flatMap((target) => {
      const date = target.date('date');
      const value = target.number('value');
      if (date !== null && value !== null) return [target.withRest({ date, value })];
      target.report('E_BAD_ROW', '', 'The phased target has no date or no value.');
      return [];
    })
  });
}

export function readObjective(row: JsonRow, id: string): Objective {
  return row.withRest({
    id, title: row.text('title'), description: row.text('description'), owner: row.idOf('owner'), coOwners: row.texts('coOwners'), delegates: row.texts('delegates'),
    level: row.oneOf('level', levels, 'team'), team: row.idOf('team'), moreTeams: row.texts('moreTeams'), period: row.idOf('period'), state: row.oneOf('state', goalStates, 'active'),
    // As in the numbers and the lists: of a goal that nobody called committed, 1.0 is more than was meant.
    visibility: row.oneOf('visibility', visibilities, 'everyone'), kind: row.oneOf('kind', goalKinds, 'aspirational'), coreValue: row.idOf('coreValue'), tags: row.texts('tags'),
    topicLink: row.idOf('topicLink'), parent: row.goalRef('parent'), parentWeight: readWeight(row, 'parentWeight'), newChildrenContribute: row.truth('newChildrenContribute', true),
    measure: readObjectiveMeasure(row.within('measure')), start: row.date('start'), due: row.date('due'), statusByHand: row.oneOf('statusByHand', statuses, null), score: readScore(row),
    closingNote: row.text('closingNote'), createdBy: row.idOf('createdBy'), createdAt: row.instant('createdAt')
  });
}

/** @param cadence the organisation's: it stands for what is missing of the key result's own */
export function readKeyResult(row: JsonRow, id: string, cadence: Cadence): KeyResult {
  return row.withRest({
    id, objective: row.idOf('objective'), weight: readWeight(row, 'weight'), title: row.text('title'), description: row.text('description'), owner: row.idOf('owner'),
    coOwners: row.texts('coOwners'), checkInOwners: row.texts('checkInOwners'), delegates: row.texts('delegates'), team: row.idOf('team'), kind: row.oneOf('kind', goalKinds, null),
    tags: row.texts('tags'), period: row.idOf('period'), state: row.oneOf('state', goalStates, 'active'), start: row.date('start'), due: row.date('due'), score: readScore(row),
    closingNote: row.text('closingNote'), cadence: readCadence(row.within('cadence'), cadence), source: row.value('source') ?? null, createdBy: row.idOf('createdBy'), createdAt: row.instant('createdAt'),
    measure: readMeasure(row.within('measure'))
  });
}

export function readInitiative(row: JsonRow, id: string): Initiative {
  return row.withRest({
    id, objective: row.idOf('objective'), keyResult: row.idOf('keyResult'), weight: readWeight(row, 'weight'), title: row.text('title'), description: row.text('description'),
    owner: row.idOf('owner'), state: row.text('state'), link: row.idOf('link'), start: row.date('start'), due: row.date('due'), percent: row.number('percent')
  });
}

/**
 * null, and a problem, without a date: it cannot be placed in the log. What is of a kind that is not known here must not count: it becomes a comment.
 * @param firstMomentOf a day in the organisation's time zone: it stands for an instant of creation that is missing
 */
export function readCheckIn(row: JsonRow, id: string, firstMomentOf: (day: IsoDate) => Instant): CheckIn | null {
  const createdAt = row.instant('createdAt');
  const date = row.date('date') ?? createdAt?.slice(0, 10) ?? null;
  if (date === null) {
    row.report('W_BAD_CHECKIN', 'date', 'The check-in has no date.');
    return null;
  }
  return row.withRest({
    id, keyResult: row.idOf('keyResult'), objective: row.idOf('objective'), kind: row.value('kind') === undefined ? 'check-in' : row.oneOf('kind', checkInKinds, 'comment'), value: row.number('value'), milestone: row.idOf('milestone'),
    status: row.oneOf('status', statuses, null), score: readScore(row), confidence: row.numberBetween('confidence', 1, 10, 'W_BAD_VALUE'), note: row.text('note'),
    obstacle: row.oneOf('obstacle', obstacles, null), date, createdAt: createdAt ?? firstMomentOf(date), author: row.idOf('author'), source: row.idOf('source'), corrects: row.idOf('corrects'),
    counted: row.truth('counted', true), clientKey: row.idOf('clientKey') ?? nameUuid('okr-json', id, date, createdAt ?? '')
  });
}
