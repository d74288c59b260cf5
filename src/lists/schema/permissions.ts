import type { ListSchema } from './ListSchema';

/** Bits of SharePoint's SPBasePermissions, as the two 32-bit halves that REST speaks. */
export interface PermissionMask {
  High: string;
  Low: string;
}

const bit = {
  viewItems: 0, addItems: 1, editItems: 2, deleteItems: 3, approveItems: 4, openItems: 5, viewVersions: 6, deleteVersions: 7, overrideListBehaviors: 8, managePersonalViews: 9, manageLists: 11,
  viewFormPages: 12, open: 16, viewPages: 17, managePermissions: 25, browseUserInfo: 27, useClientIntegration: 36, useRemoteInterfaces: 37, createAlerts: 39
} as const;

const mask = (names: readonly (keyof typeof bit)[]): PermissionMask => {
  let low = 0;
  let high = 0;
  for (const name of names) {
    const position = bit[name];
    if (position < 32) low += 2 ** position;
    else high += 2 ** (position - 32);
  }
  return { High: String(high), Low: String(low) };
};

const view = ['viewItems', 'openItems', 'viewVersions', 'viewFormPages', 'open', 'viewPages', 'browseUserInfo', 'useClientIntegration', 'useRemoteInterfaces', 'createAlerts'] as const;

export interface PermissionLevel {
  name: string;
  description: string;
  mask: PermissionMask;
}

/** Our own permission levels: SharePoint's Edit may delete lists and columns, and its Contribute may delete rows of the log. */
export const permissionLevels = {
  administrator: {
    name: 'OKR administrator', description: 'Manages the OKR lists and every row in them.',
    mask: mask([...view, 'addItems', 'editItems', 'deleteItems', 'deleteVersions', 'approveItems', 'overrideListBehaviors', 'managePersonalViews', 'manageLists'])
  },
  member: { name: 'OKR member', description: 'Views goals; adds, edits and deletes own ones.', mask: mask([...view, 'addItems', 'editItems', 'deleteItems', 'managePersonalViews']) },
  checkIn: { name: 'OKR check-in', description: 'Views and adds, neither edits nor deletes: for the lists in which nothing is ever changed.', mask: mask([...view, 'addItems', 'managePersonalViews']) },
  queue: { name: 'OKR queue', description: 'Views, adds and deletes, does not edit.', mask: mask([...view, 'addItems', 'deleteItems']) },
  reader: { name: 'OKR reader', description: 'Views.', mask: mask(view) }
} as const satisfies Record<string, PermissionLevel>;

export type LevelName = keyof typeof permissionLevels;

/** Our own groups: whom the levels are given to. */
export const okrGroups = {
  administrators: { name: 'OKR administrators', description: 'Manage the OKR lists.' },
  members: { name: 'OKR participants', description: 'Have goals, check in, align.' },
  readers: { name: 'OKR readers', description: 'See the goals of the organisation.' }
} as const;

export type GroupKey = keyof typeof okrGroups;

/** The level that members get on a list. */
export const memberLevel = (list: ListSchema): LevelName =>
  list.members === 'edit own' ? 'member' : list.members === 'add' ? 'checkIn' : list.members === 'add and delete' ? 'queue' : 'reader';

/** Who gets which level on a list. Private lists are not for readers: there is nothing of theirs in them. */
export const assignmentsOf = (list: ListSchema): { group: GroupKey; level: LevelName }[] => [
  { group: 'administrators', level: 'administrator' },
  { group: 'members', level: memberLevel(list) },
  ...(list.ownRowsOnly ? [] : [{ group: 'readers' as const, level: 'reader' as const }])
];

/**
 * SharePoint's write security: 2 = own rows only. The level already keeps the append-only lists from being edited.
 * @param openEditing whether people may edit each other's goals; private ones stay their author's
 */
export const writeSecurityOf = (list: ListSchema, openEditing: boolean): 1 | 2 => (list.members === 'edit own' && !(openEditing && !list.ownRowsOnly) ? 2 : 1);
export const readSecurityOf = (list: ListSchema): 1 | 2 => (list.ownRowsOnly ? 2 : 1);

const holds = (permissions: PermissionMask, position: number): boolean => Math.floor(Number(permissions.Low) / 2 ** position) % 2 === 1;

/** Whether a mask holds the right to edit rows. */
export const editsItems = (permissions: PermissionMask): boolean => holds(permissions, bit.editItems);
/** Whether a mask holds the right to manage permissions: what set-up needs. */
export const mayManagePermissions = (permissions: PermissionMask): boolean => holds(permissions, bit.managePermissions);
/** Whether a mask passes by "own rows only". */
export const overridesWriteSecurity = (permissions: PermissionMask): boolean => holds(permissions, bit.overrideListBehaviors);
