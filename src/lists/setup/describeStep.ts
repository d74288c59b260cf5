import type { SetUpStepKind } from '../OkrLists';

/** What each kind of step does, in plain words for the command line and for errors; `{0}`, `{1}` … are its names. Pages have the same in the reader's language. */
const words: Readonly<Record<SetUpStepKind, string>> = {
  level: 'Permission level "{0}"',
  group: 'Group "{0}"',
  'add-member': '{0} into "{1}"',
  'remove-member': '{0} out of "{1}"',
  list: 'List "{0}"',
  'list-title': 'Another list or library of this site is titled "{0}", which is the address of "{1}": rename it for the time of set-up, then set up again',
  'own-permissions': 'Own permissions for "{0}"',
  grant: '"{0}" for "{1}" on "{2}"',
  'members-off': 'The site\'s Members group off "{0}", as it may delete lists',
  'list-settings': 'Settings of "{0}"',
  column: 'Column "{0}" of "{1}"',
  'column-type': 'Column "{0}" of "{1}" is of another kind ({2}, not {3}): delete it in the list\'s settings, then set up again',
  choices: 'Choices of the column "{0}" of "{1}"',
  format: 'Look of the column "{0}" of "{1}"',
  index: 'Index on "{0}" of "{1}"',
  view: 'View "{0}" of "{1}"',
  setting: 'Setting "{0}"',
  administrators: 'Who administers, as the check-ins count it: {0}',
  'open-editing': 'Members may edit each other\'s goals: {0}',
  findings: 'What was found out about this site',
  complete: 'Mark that set-up is complete'
};

/** A step in plain English. */
export const describeStep = (kind: SetUpStepKind, names: readonly string[]): string => words[kind].replace(/\{(\d)\}/g, (_, index: string) => names[Number(index)] ?? '');
