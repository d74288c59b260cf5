import type { ColumnSchema, ListName } from './ListSchema';

export const external: ColumnSchema = {
  name: 'OkrExternalId', title: 'External ID', type: 'text', unique: true, description: 'The id in the system that the row was imported from. Unique: importing twice makes no second row.'
};
export const extra: ColumnSchema = { name: 'OkrExtra', title: 'Extra', type: 'note', description: 'JSON: fields of a newer version or of an import, kept as they came.' };

const states = ['draft', 'active', 'closed', 'postponed'] as const;
const kinds = ['committed', 'aspirational', 'growth'] as const;
export const statuses = ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed'] as const;

export const owner: ColumnSchema = { name: 'OkrOwner', title: 'Owner', type: 'person', description: 'Who answers for it.' };
export const ownerKey: ColumnSchema = {
  name: 'OkrOwnerKey', title: 'Owner key', type: 'text', indexed: true, description: 'The owner\'s user principal name in lower case: what is filtered, because an index on people is nothing to depend on.'
};
const start: ColumnSchema = { name: 'OkrStart', title: 'Start', type: 'text', indexed: true, description: 'yyyy-mm-dd; empty: as the parent or the period.' };
const due: ColumnSchema = { name: 'OkrDue', title: 'Due', type: 'text', indexed: true, description: 'yyyy-mm-dd; empty: as the parent or the period.' };
const score: ColumnSchema = { name: 'OkrScore', title: 'Score', type: 'number', indexed: true, description: '0.0 to 1.0, given when the goal is closed.' };
const closingNote: ColumnSchema = { name: 'OkrClosingNote', title: 'Closing note', type: 'note', description: 'What was learned.' };
const description: ColumnSchema = { name: 'OkrDescription', title: 'Description', type: 'note', description: 'Why it matters and what it means.' };
const tags: ColumnSchema = { name: 'OkrTags', title: 'Tags', type: 'text', indexed: true, description: 'Separated by semicolons.' };
const state: ColumnSchema = { name: 'OkrState', title: 'State', type: 'choice', choices: states, default: 'active', indexed: true, description: 'Draft goals and postponed ones do not count for their parents.' };
const kind: ColumnSchema = { name: 'OkrKind', title: 'Kind', type: 'choice', choices: kinds, indexed: true, description: 'Committed, aspirational, or personal growth.' };
const details: ColumnSchema = { name: 'OkrDetails', title: 'Details', type: 'note', description: 'JSON: what few goals have (risk threshold, milestones, phased targets, cadence, source, further teams, an objective\'s own measure).' };
const snapshot: readonly ColumnSchema[] = [
  { name: 'OkrProgress', title: 'Progress', type: 'number', format: 'progress', description: 'Stored copy, 0 to 1: worked out from the check-ins when somebody who may write visits. Do not edit.' },
  { name: 'OkrStatus', title: 'Status', type: 'choice', choices: statuses, format: 'status', description: 'Stored copy. Do not edit.' },
  { name: 'OkrSnapshot', title: 'Snapshot', type: 'note', description: 'Stored copy of what the check-ins say, for fast loading. Rebuilt by Health. Do not edit.' }
];

/** Columns of objectives; the private list has the same. */
export const objectiveColumns: readonly ColumnSchema[] = [
  description, owner, ownerKey,
  { name: 'OkrLevel', title: 'Level', type: 'choice', choices: ['organisation', 'team', 'person'], default: 'team', indexed: true, description: 'Whose objective it is.' },
  { name: 'OkrTeam', title: 'Team', type: 'lookup', lookup: 'OKRTeams', description: 'The team that it belongs to.' },
  { name: 'OkrPeriod', title: 'Period', type: 'lookup', lookup: 'OKRPeriods', indexed: true, description: 'The cycle that it is for.' },
  state,
  { name: 'OkrParent', title: 'Parent objective', type: 'lookup', lookup: 'OKRObjectives', indexed: true, description: 'The home: the objective that this one supports first. Further ones are in the alignments list.' },
  { name: 'OkrParentKeyResult', title: 'Parent key result', type: 'lookup', lookup: 'OKRKeyResults', description: 'The home, when this objective supports a key result first.' },
  { name: 'OkrWeight', title: 'Weight', type: 'number', indexed: true, description: 'Percent of the parent\'s progress; empty: an equal share.' },
  { name: 'OkrContribute', title: 'New children contribute', type: 'yes-no', default: '1', indexed: true, description: 'No: goals aligned to this one count for nothing until it gives them a weight.' },
  kind,
  { name: 'OkrCoreValue', title: 'Core value', type: 'text', indexed: true, description: 'The core value that it lives.' },
  tags,
  { name: 'OkrTopicLink', title: 'Link', type: 'text', description: 'A page about it.' },
  details, start, due, score, closingNote,
  { name: 'OkrBrief', title: 'Brief', type: 'text', description: 'Stored copy of period, level and kind: SharePoint gives these not together with a key result, a text it does. Do not edit.' },
  ...snapshot, external, extra
];

/** Columns of key results; in the private list the objective is looked up in the private one. */
export const keyResultColumns = (objectives: ListName): readonly ColumnSchema[] => [
  description,
  { name: 'OkrObjective', title: 'Objective', type: 'lookup', lookup: objectives, indexed: true, description: 'The home: the objective that it measures.' },
  { name: 'OkrWeight', title: 'Weight', type: 'number', indexed: true, description: 'Percent of the objective\'s progress; empty: an equal share.' },
  { name: 'OkrPeriod', title: 'Period', type: 'lookup', lookup: 'OKRPeriods', indexed: true, description: 'Empty: the objective\'s.' },
  owner, ownerKey,
  { name: 'OkrTeam', title: 'Team', type: 'lookup', lookup: 'OKRTeams', description: 'Empty: the objective\'s.' },
  kind, tags, state,
  {
    name: 'OkrMeasure', title: 'Measure', type: 'choice', default: 'increase', indexed: true, choices: ['increase', 'decrease', 'stay-above', 'stay-below', 'yes-no', 'milestones', 'baseline'], description: 'How progress is measured.'
  },
  { name: 'OkrStartValue', title: 'Start value', type: 'number', description: 'The value at the start.' },
  { name: 'OkrTarget', title: 'Target', type: 'number', description: 'The value to reach, or not to leave.' },
  { name: 'OkrUnit', title: 'Unit', type: 'text', description: 'Of the values, for example % or €.' },
  details, start, due, score, closingNote,
  { name: 'OkrValue', title: 'Value', type: 'number', description: 'Stored copy: the last value that was checked in. Do not edit; check in instead.' },
  { name: 'OkrConfidence', title: 'How sure', type: 'number', description: 'Stored copy: 1 to 10, of the last check-in. Do not edit.' },
  { name: 'OkrLastCheckIn', title: 'Last check-in', type: 'text', description: 'Stored copy: yyyy-mm-dd of the last check-in. Do not edit.' },
  { name: 'OkrLastCheckInId', title: 'Last check-in ID', type: 'number', description: 'Stored copy: the row number of the last check-in. Do not edit.' },
  ...snapshot, external, extra
];

/** Columns of the log; the private list has the same. */
export const checkInColumns: readonly ColumnSchema[] = [
  { name: 'OkrGoal', title: 'Goal', type: 'text', indexed: true, description: 'What it is about: k and the row number of a key result, or o and that of an objective. Numbers, not lookups: no joins.' },
  { name: 'OkrPeriod', title: 'Period number', type: 'number', description: 'Row number of the goal\'s period at the time.' },
  { name: 'OkrKind', title: 'Kind', type: 'choice', default: 'check-in', choices: ['check-in', 'correction', 'opening', 'close', 'reopen', 'postpone', 'comment'], description: 'What the row says.' },
  { name: 'OkrValue', title: 'Value', type: 'number', description: 'Empty: as before.' },
  { name: 'OkrMilestone', title: 'Milestone', type: 'text', description: 'Id of the milestone that was done.' },
  { name: 'OkrStatus', title: 'Status set by hand', type: 'choice', choices: statuses, description: 'Stands until the next check-in.' },
  { name: 'OkrConfidence', title: 'How sure', type: 'number', description: 'How sure its author is that the target will be reached, 1 to 10.' },
  { name: 'OkrNote', title: 'Note', type: 'note', description: 'What happened.' },
  { name: 'OkrObstacle', title: 'Obstacle', type: 'choice', choices: ['time', 'dependency', 'support', 'training', 'other'], description: 'What stopped the person, if they chose to share it.' },
  { name: 'OkrScore', title: 'Score', type: 'number', description: '0.0 to 1.0, when closing.' },
  { name: 'OkrDate', title: 'Date', type: 'text', indexed: true, description: 'yyyy-mm-dd: the day that the statement is about.' },
  { name: 'OkrSource', title: 'Source', type: 'text', description: 'Where the value came from; empty: typed by a person.' },
  { name: 'OkrImportedAuthor', title: 'Imported author', type: 'text', description: 'Who had written it where it was imported from; counts only in rows written by an account named in the settings.' },
  { name: 'OkrImportedAt', title: 'Imported date', type: 'text', description: 'When it had been written there, ISO 8601 in UTC.' },
  { name: 'OkrCounts', title: 'Counts', type: 'yes-no', default: '1', description: 'No: kept from an import as a comment.' },
  { name: 'OkrCorrects', title: 'Corrects', type: 'text', description: 'Client key of the row that this one replaces.' },
  { name: 'OkrClientKey', title: 'Client key', type: 'text', unique: true, description: 'Made once when the form opens: sending twice makes one row.' },
  extra
];
