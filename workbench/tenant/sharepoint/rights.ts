import { errors } from '../errors';
import { Complex, isObject, type Json } from '../odata/json';

/** A set of rights: 64 bits, as SharePoint counts them. */
export type Rights = bigint;

const bit = (kind: number): Rights => 1n << BigInt(kind - 1);

/** The rights that the tenant asks for; numbers are SharePoint's PermissionKind. */
export const right = {
  viewItems: bit(1),
  addItems: bit(2),
  editItems: bit(3),
  deleteItems: bit(4),
  openItems: bit(6),
  viewVersions: bit(7),
  deleteVersions: bit(8),
  /** "Override list behaviors": the only right that passes by read and write security. */
  overrideLists: bit(9),
  manageLists: bit(12),
  open: bit(17),
  viewPages: bit(18),
  manageSubwebs: bit(24),
  createGroups: bit(25),
  managePermissions: bit(26),
  manageWeb: bit(31)
} as const;

export const fullMask: Rights = (2147483647n << 32n) | 4294967295n;

export interface RoleDefinition {
  readonly id: number;
  name: string;
  description: string;
  rights: Rights;
  order: number;
  readonly hidden: boolean;
  /** SharePoint's RoleTypeKind: 0 none (own levels), 1 guest, 2 reader, 3 contributor, 4 designer, 5 administrator, 6 editor. */
  readonly kind: number;
}

const mask = (high: number, low: number): Rights => (BigInt(high) << 32n) | BigInt(low);

export const limitedAccess = 1073741825;
export const fullControl = 1073741829;
export const read = 1073741826;
export const edit = 1073741830;

/** The permission levels of a new site, with the numbers and masks that SharePoint gives them. */
export const standardRoles: readonly RoleDefinition[] = [
  { id: fullControl, name: 'Full Control', description: 'Has full control.', rights: fullMask, order: 1, hidden: false, kind: 5 },
  { id: 1073741828, name: 'Design', description: 'Can view, add, update, delete, approve, and customize.', rights: mask(432, 1012866047), order: 32, hidden: false, kind: 4 },
  { id: edit, name: 'Edit', description: 'Can add, edit and delete lists; can view, add, update and delete list items and documents.', rights: mask(432, 1011030767), order: 48, hidden: false, kind: 6 },
  { id: 1073741827, name: 'Contribute', description: 'Can view, add, update, and delete list items and documents.', rights: mask(432, 1011028719), order: 64, hidden: false, kind: 3 },
  { id: read, name: 'Read', description: 'Can view pages and list items and download documents.', rights: mask(176, 138612833), order: 128, hidden: false, kind: 2 },
  { id: limitedAccess, name: 'Limited Access', description: 'Can view specific lists, document libraries, list items, folders, or documents when given permissions.', rights: mask(48, 134287360), order: 160, hidden: true, kind: 1 },
  { id: 1073741924, name: 'View Only', description: 'Can view pages, list items, and documents. Document types with server-side file handlers can be viewed in the browser but not downloaded.', rights: mask(176, 138612801), order: 2147483647, hidden: false, kind: 0 }
];

export function hasRight(rights: Rights, wanted: Rights): boolean {
  return (rights & wanted) === wanted;
}

/** Rights as SharePoint writes them: two decimal texts. */
export function basePermissions(rights: Rights): Complex {
  return new Complex('SP.BasePermissions', { High: String(rights >> 32n), Low: String(rights & 4294967295n) });
}

/** Reads `{High, Low}`. */
export function rightsFrom(value: Json | undefined): Rights {
  if (!isObject(value)) throw errors.badValue('SP.BasePermissions');
  const [high, low] = [value.High, value.Low].map((part) => (/^\d{1,10}$/.test(String(part ?? '')) ? BigInt(String(part)) : null));
  if (high === null || low === null) throw errors.badValue('SP.BasePermissions');
  return ((high & 4294967295n) << 32n) | (low & 4294967295n);
}
