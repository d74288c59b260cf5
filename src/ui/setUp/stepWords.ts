import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import type { PlannedStep } from './setUpState';

const words = (): Readonly<Record<string, string>> => ({
  level: strings.StepLevel, group: strings.StepGroup, 'add-member': strings.StepAddMember, 'remove-member': strings.StepRemoveMember, list: strings.StepList, 'list-title': strings.StepListTitle, 'own-permissions': strings.StepOwnPermissions, grant: strings.StepGrant,
  'members-off': strings.StepMembersOff, 'list-settings': strings.StepListSettings, column: strings.StepColumn, 'column-type': strings.StepColumnType, choices: strings.StepChoices, format: strings.StepFormat, index: strings.StepIndex,
  view: strings.StepView, setting: strings.StepSetting, administrators: strings.StepAdministrators, findings: strings.StepFindings, complete: strings.StepComplete
});

const settingWords = (): Readonly<Record<string, string>> => ({
  versions: strings.SettingVersions, attachments: strings.SettingAttachments, approval: strings.SettingApproval, search: strings.SettingSearch, 'read-security': strings.SettingReadSecurity, 'write-security': strings.SettingWriteSecurity,
  title: strings.SettingTitle
});

/** One step in the reader's words. */
export function stepText({ kind, names, description }: Pick<PlannedStep, 'kind' | 'names' | 'description'>): string {
  if (kind === 'open-editing') return names[0] === 'yes' ? strings.StepOpenEditingOn : strings.StepOpenEditingOff;
  const template = words()[kind];
  if (template === undefined) return description;
  const text = fill(template, Object.fromEntries(names.map((name, index) => [String(index), name])));
  const settings = settingWords();
  return kind === 'list-settings' && names.length > 1 ? `${text} (${names.slice(1).map((name) => settings[name] ?? name).join(', ')})` : text;
}
