import type { ColumnSchema, ListSchema, ViewSchema } from './ListSchema';
import { checkInColumns, external, extra, keyResultColumns, objectiveColumns, owner, ownerKey } from './goalColumns';

const active = '<Where><Eq><FieldRef Name="OkrState"/><Value Type="Choice">active</Value></Eq></Where>';
const newestFirst = '<OrderBy><FieldRef Name="ID" Ascending="FALSE"/></OrderBy>';
const all = (columns: readonly string[], query = ''): ViewSchema => ({ title: 'All', columns, query, isDefault: true });

const objectiveView = ['ID', 'LinkTitle', 'OkrOwner', 'OkrLevel', 'OkrTeam', 'OkrPeriod', 'OkrState', 'OkrParent', 'OkrProgress', 'OkrStatus'];
const keyResultView = ['ID', 'LinkTitle', 'OkrObjective', 'OkrOwner', 'OkrState', 'OkrMeasure', 'OkrStartValue', 'OkrTarget', 'OkrUnit', 'OkrValue', 'OkrProgress', 'OkrStatus', 'OkrLastCheckIn'];
const checkInView = ['ID', 'LinkTitle', 'OkrGoal', 'OkrKind', 'OkrValue', 'OkrConfidence', 'OkrStatus', 'OkrNote', 'OkrDate', 'Author', 'Created'];

const edited = { members: 'edit own', ownRowsOnly: false, versions: true, searched: true } as const;
const byAdministrators = { members: 'read', ownRowsOnly: false, versions: true, searched: true } as const;
const appended = { members: 'add', ownRowsOnly: false, versions: false, searched: false } as const;
const isPrivate = { ownRowsOnly: true, searched: false } as const;
/** SharePoint does not take unique columns together with "own rows only": there the key is looked up first. */
const withoutUnique = (columns: readonly ColumnSchema[]): readonly ColumnSchema[] => columns.map((column) => (column.unique === true ? { ...column, unique: false, indexed: true } : column));

/**
 * The one description of the lists. Set-up, health check, site script, reference and permission table derive from it.
 * The order is the order of creation: a list stands after those that its lookups need, or set-up adds lookups last.
 */
export const okrSchema: readonly ListSchema[] = [
  {
    name: 'OKRPeriods', title: 'OKR periods', description: 'Cycles: quarters, halves, years.', ...byAdministrators, indexes: ['Modified'],
    columns: [
      { name: 'OkrStart', title: 'Start', type: 'text', description: 'yyyy-mm-dd, the first day.' },
      { name: 'OkrEnd', title: 'End', type: 'text', description: 'yyyy-mm-dd, the last day.' },
      { name: 'OkrState', title: 'State', type: 'choice', choices: ['planning', 'active', 'closed'], default: 'planning', description: 'Where in its life the cycle is.' },
      { name: 'OkrParent', title: 'Parent period', type: 'lookup', lookup: 'OKRPeriods', description: 'For example the year of a quarter.' },
      external, extra
    ],
    views: [all(['ID', 'LinkTitle', 'OkrStart', 'OkrEnd', 'OkrState', 'OkrParent'])]
  },
  {
    name: 'OKRTeams', title: 'OKR teams', description: 'Organisational units.', ...byAdministrators, indexes: ['Modified'],
    columns: [
      { name: 'OkrParent', title: 'Parent team', type: 'lookup', lookup: 'OKRTeams', description: 'The unit above.' },
      owner, ownerKey,
      { name: 'OkrGroupId', title: 'Microsoft 365 group', type: 'text', indexed: true, description: 'Object id of the group whose members are the team.' },
      { name: 'OkrKind', title: 'Kind', type: 'text', description: 'For example department or squad.' },
      external, extra
    ],
    views: [all(['ID', 'LinkTitle', 'OkrParent', 'OkrOwner', 'OkrKind'])]
  },
  {
    name: 'OKRObjectives', title: 'OKR objectives', description: 'What is to be achieved.', ...edited, indexes: ['Title', 'Modified', 'Author'],
    columns: objectiveColumns,
    views: [all(objectiveView), { title: 'Active', columns: objectiveView, query: active }]
  },
  {
    name: 'OKRKeyResults', title: 'OKR key results', description: 'How it is measured.', ...edited, indexes: ['Title', 'Modified', 'Author'],
    columns: keyResultColumns('OKRObjectives'),
    views: [all(keyResultView), { title: 'Active', columns: keyResultView, query: active }]
  },
  {
    name: 'OKRAlignments', title: 'OKR alignments', description: 'Parents beyond the home, and weights set by the parent\'s side. Append-only: a change is a new row.', ...appended, indexes: ['Modified', 'Author'],
    columns: [
      { name: 'OkrChild', title: 'Child', type: 'text', indexed: true, description: 'o, k or i and the row number of an objective, key result or initiative.' },
      { name: 'OkrParent', title: 'Parent', type: 'text', indexed: true, description: 'o or k and the row number of an objective or key result.' },
      { name: 'OkrWeight', title: 'Weight', type: 'number', description: 'Percent of the parent\'s progress; empty: an equal share; 0: declined.' },
      { name: 'OkrRemoved', title: 'Removed', type: 'yes-no', default: '0', description: 'Yes: from this row on the child supports the parent no longer.' },
      extra
    ],
    views: [all(['ID', 'LinkTitle', 'OkrChild', 'OkrParent', 'OkrWeight', 'OkrRemoved', 'Author', 'Created'], newestFirst)]
  },
  {
    name: 'OKRPeople', title: 'OKR people', description: 'Who holds which role on what. Append-only: a change is a new row.', ...appended, indexes: ['Modified', 'Author'],
    columns: [
      { name: 'OkrPersonKey', title: 'Person key', type: 'text', indexed: true, description: 'User principal name in lower case.' },
      { name: 'OkrPerson', title: 'Person', type: 'person', description: 'The person.' },
      { name: 'OkrItem', title: 'Goal', type: 'text', indexed: true, description: 'o or k and the row number of an objective or key result.' },
      { name: 'OkrRole', title: 'Role', type: 'choice', choices: ['owner', 'co-owner', 'check-in-owner', 'delegate', 'known-as'], description: 'The role. known-as: no role, only the name of somebody who has no account here.' },
      { name: 'OkrGranted', title: 'Granted', type: 'yes-no', default: '1', description: 'No: the role ends with this row.' },
      extra
    ],
    views: [all(['ID', 'LinkTitle', 'OkrPerson', 'OkrItem', 'OkrRole', 'OkrGranted', 'Author', 'Created'], newestFirst)]
  },
  {
    name: 'OKRFoldQueue', title: 'OKR waiting check-ins', description: 'Goals whose stored numbers wait for somebody who may write them.', ...appended, members: 'add and delete', indexes: ['Modified'],
    columns: [
      { name: 'OkrLogId', title: 'Check-in ID', type: 'number', indexed: true, description: 'Row number in the log.' },
      { name: 'OkrGoal', title: 'Goal', type: 'text', indexed: true, description: 'o or k and the row number of the goal.' },
      ownerKey,
      { name: 'OkrWriterKey', title: 'Writer key', type: 'text', indexed: true, description: 'User principal name, in lower case, of who checked in.' }
    ],
    views: [all(['ID', 'OkrLogId', 'OkrGoal', 'OkrOwnerKey', 'OkrWriterKey', 'Created'])]
  },
  {
    name: 'OKRCheckIns', title: 'OKR check-ins', description: 'The log: nothing in it is ever changed.', ...appended, indexes: ['Modified', 'Author', 'Created'],
    columns: checkInColumns, views: [all(checkInView, newestFirst)]
  },
  {
    name: 'OKRInitiatives', title: 'OKR initiatives', description: 'Work that is done for a goal.', ...edited, indexes: ['Modified', 'Author'],
    columns: [
      { name: 'OkrDescription', title: 'Description', type: 'note', description: 'What it is.' },
      { name: 'OkrObjective', title: 'Objective', type: 'lookup', lookup: 'OKRObjectives', indexed: true, description: 'What it is done for.' },
      { name: 'OkrKeyResult', title: 'Key result', type: 'lookup', lookup: 'OKRKeyResults', description: 'What it is done for.' },
      { name: 'OkrWeight', title: 'Weight', type: 'number', description: 'Percent of the goal\'s progress; empty: does not contribute.' },
      owner, ownerKey,
      { name: 'OkrLink', title: 'Link', type: 'text', description: 'Where the work is planned.' },
      { name: 'OkrState', title: 'State', type: 'text', description: 'In the words of the source.' },
      { name: 'OkrStart', title: 'Start', type: 'text', description: 'yyyy-mm-dd.' },
      { name: 'OkrDue', title: 'Due', type: 'text', description: 'yyyy-mm-dd.' },
      { name: 'OkrPercent', title: 'Percent done', type: 'number', description: '0 to 100.' },
      { name: 'OkrSource', title: 'Source', type: 'text', description: 'Where it comes from; empty: typed by a person.' },
      external, extra
    ],
    views: [all(['ID', 'LinkTitle', 'OkrObjective', 'OkrKeyResult', 'OkrOwner', 'OkrState', 'OkrDue', 'OkrPercent'])]
  },
  {
    name: 'OKRSettings', title: 'OKR settings', description: 'Few rows: a name and a JSON value each.', ...byAdministrators, searched: false, indexes: ['Title'],
    columns: [{ name: 'OkrValue', title: 'Value', type: 'note', description: 'JSON.' }],
    views: [all(['ID', 'LinkTitle', 'OkrValue'])]
  },
  {
    name: 'OKRPrivateObjectives', title: 'OKR private objectives', description: 'Seen by their author and by list administrators only.', ...edited, ...isPrivate, indexes: ['Modified', 'Author'],
    columns: withoutUnique(objectiveColumns), views: [all(objectiveView)]
  },
  {
    name: 'OKRPrivateKeyResults', title: 'OKR private key results', description: 'Seen by their author and by list administrators only.', ...edited, ...isPrivate, indexes: ['Modified', 'Author'],
    columns: withoutUnique(keyResultColumns('OKRPrivateObjectives')), views: [all(keyResultView)]
  },
  {
    name: 'OKRPrivateCheckIns', title: 'OKR private check-ins', description: 'Seen by their author and by list administrators only.', ...appended, ...isPrivate, indexes: ['Modified', 'Author'],
    columns: withoutUnique(checkInColumns), views: [all(checkInView, newestFirst)]
  }
];
