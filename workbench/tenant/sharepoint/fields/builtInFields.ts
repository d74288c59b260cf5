import { fieldData, type FieldData, type FieldTypeName } from './Field';

type BuiltIn = readonly [internalName: string, title: string, type: FieldTypeName, id: string, flags: string, more?: Partial<FieldData>];

/** Flags: r read-only, h hidden, q required, s sealed. Names, titles and ids are SharePoint's. */
const everyList: readonly BuiltIn[] = [
  ['ContentTypeId', 'Content Type ID', 'ContentTypeId', '03e45e84-1992-4d42-9116-26f756012634', 'rhs'],
  ['_ModerationStatus', 'Approval Status', 'ModStat', 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61', 'rhs', { choices: ['0;#Approved', '1;#Rejected', '2;#Pending', '3;#Draft', '4;#Scheduled'] }],
  ['Title', 'Title', 'Text', 'fa564e0f-0c70-4ab9-b863-0177e6ddd247', 'q'],
  ['ComplianceAssetId', 'Compliance Asset Id', 'Text', '3a6b296c-3f50-445c-a13f-9c679ea9dda3', 'r'],
  ['ID', 'ID', 'Counter', '1d22ea11-1e32-424e-89ab-9fedbadb6ce1', 'rs', { indexed: true }],
  ['ContentType', 'Content Type', 'Computed', 'c042a256-787d-4a6f-8a8a-cf6ab767f12d', 'rs'],
  ['Modified', 'Modified', 'DateTime', '28cf69c5-fa48-462a-b5cd-27b6f9d2bd5f', 'rs'],
  ['Created', 'Created', 'DateTime', '8c06beca-0777-48f7-91c7-6da68bc07b69', 'rs'],
  ['Author', 'Created By', 'User', '1df5e554-ec7e-46a6-901d-d85a3881cb18', 'rs', { lookupList: 'UserInfo' }],
  ['Editor', 'Modified By', 'User', 'd31655d1-1d5b-4511-95a1-7a09e9b75bf2', 'rs', { lookupList: 'UserInfo' }],
  ['owshiddenversion', 'owshiddenversion', 'Integer', 'd4e44a66-ee3a-4d02-88c9-4ec5ff3f4cd5', 'rhs'],
  ['_UIVersion', 'UI Version', 'Integer', '7841bf41-43d0-4434-9f50-a673baef7631', 'rhs'],
  ['_UIVersionString', 'Version', 'Computed', 'dce8262a-3ae9-45aa-aab4-83bd75fb738a', 'rs'],
  ['Attachments', 'Attachments', 'Attachments', '67df98f4-9dec-48ff-a553-29bece9c5bf4', 's'],
  ['GUID', 'GUID', 'Guid', 'ae069f25-3ac2-4256-b9c3-15dbc15da0e0', 'rhs'],
  ['UniqueId', 'Unique Id', 'Guid', '4b7403de-8d94-43e8-9f0f-137a3e298126', 'rhs'],
  ['FileRef', 'URL Path', 'Computed', '94f89715-e097-4e8b-ba79-ea02aa8b7adb', 'rhs'],
  ['FileDirRef', 'Path', 'Text', '56605df6-8fa1-47e4-a04c-5b384d59609f', 'rhs'],
  ['FileLeafRef', 'Name', 'File', '8553196d-ec8d-4564-9861-3dbe931050c8', 'h'],
  ['FSObjType', 'Item Type', 'Integer', '30bb605f-5bae-48fe-b4e3-1f81d9772af9', 'rhs'],
  ['LinkTitle', 'Title', 'Computed', '82642ec8-ef9b-478f-acf9-31f7d45fbc31', 'r'],
  ['LinkTitleNoMenu', 'Title', 'Computed', 'bc91a437-52e7-49e1-8c4e-4698904b2b6d', 'r'],
  ['Edit', 'Edit', 'Computed', '503f1caa-358e-4918-9094-4a2cdc4bc034', 'r'],
  ['DocIcon', 'Type', 'Computed', '081c6e4c-5c14-4f20-b23e-1a71ceb6a67c', 'r']
];

const libraries: readonly BuiltIn[] = [
  ['LinkFilename', 'Name', 'Computed', '5cc6dc79-3710-4374-b433-61cb4a686c12', 'r'],
  ['File_x0020_Type', 'File Type', 'Computed', '39360f11-34cf-4356-9945-25c44e68dade', 'rh'],
  ['FileSizeDisplay', 'File Size', 'Computed', '78a07ba4-bda8-4357-9e0f-580d64487583', 'r']
];

/** The columns that a new list has, in order. */
export function builtInFields(isLibrary: boolean): FieldData[] {
  return [...everyList, ...(isLibrary ? libraries : [])].map(([internalName, title, type, id, flags, more]) => fieldData({
    id, internalName, title, type, group: '_Hidden', fromBase: true, readOnly: flags.includes('r'), hidden: flags.includes('h'), sealed: flags.includes('s'),
    required: internalName === 'FileLeafRef' ? isLibrary : flags.includes('q') && !isLibrary, ...more
  }));
}
