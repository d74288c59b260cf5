/** SharePoint's names of column types, as in a field's XML. */
export type FieldTypeName =
  | 'Text' | 'Note' | 'DateTime' | 'Counter' | 'Choice' | 'MultiChoice' | 'Lookup' | 'LookupMulti' | 'User' | 'UserMulti' | 'Boolean' | 'Number' | 'Currency' | 'Integer'
  | 'URL' | 'Calculated' | 'Computed' | 'Guid' | 'Attachments' | 'ContentTypeId' | 'ModStat' | 'File' | 'Location' | 'Thumbnail';

/** A column of a list, or of a site. */
export interface Field {
  /** The row's number; fields are ordered by it. */
  readonly n: number;
  readonly data: FieldData;
}

export interface FieldData {
  readonly id: string;
  readonly internalName: string;
  readonly staticName: string;
  title: string;
  readonly type: FieldTypeName;
  description: string;
  group: string;
  required: boolean;
  indexed: boolean;
  unique: boolean;
  hidden: boolean;
  readOnly: boolean;
  sealed: boolean;
  /** Comes with every list; cannot be deleted. */
  readonly fromBase: boolean;
  defaultValue: string | null;
  defaultFormula: string | null;
  choices: string[];
  fillIn: boolean;
  /** Lookups: the id of the list, and the column of it that is shown. */
  lookupList: string;
  lookupField: string;
  /** A lookup that shows another column of the row that the primary lookup names. */
  primaryFieldId: string | null;
  /** Lookups: 0 none, 1 cascade, 2 restrict. */
  relationship: number;
  maxLength: number;
  richText: boolean;
  numberOfLines: number;
  appendOnly: boolean;
  minimum: number | null;
  maximum: number | null;
  decimals: number;
  percentage: boolean;
  /** Dates: 0 date only, 1 with time. Links: 0 hyperlink, 1 picture. */
  displayFormat: number;
  friendlyFormat: number;
  formula: string;
  outputType: string;
  /** People: 0 people only, 1 people and groups; and the number of the group to choose from, 0 for all. */
  selectionMode: number;
  selectionGroup: number;
  localeId: number;
  customFormatter: string | null;
  validationFormula: string | null;
  validationMessage: string | null;
  showInNewForm: boolean;
  showInEditForm: boolean;
  showInDisplayForm: boolean;
  clientSideComponentId: string | null;
}

interface Kind {
  /** SharePoint's FieldTypeKind. */
  readonly kind: number;
  readonly typeName: string;
  /** The storage class of the column that holds the value; null: no column of its own. */
  readonly column: 'TEXT COLLATE NOCASE' | 'TEXT' | 'INTEGER' | 'REAL' | null;
  readonly indexable: boolean;
  readonly sortable: boolean;
}

const kind = (number: number, typeName: string, column: Kind['column'], indexable: boolean, sortable = true): Kind => ({ kind: number, typeName, column, indexable, sortable });

/** What each type is in the API and in storage. Dates are texts in UTC that sort by time; multi-value columns and links are JSON. */
export const fieldKinds: Readonly<Record<FieldTypeName, Kind>> = {
  Text: kind(2, 'SP.FieldText', 'TEXT COLLATE NOCASE', true),
  Note: kind(3, 'SP.FieldMultiLineText', 'TEXT COLLATE NOCASE', false, false),
  DateTime: kind(4, 'SP.FieldDateTime', 'TEXT', true),
  Counter: kind(5, 'SP.Field', null, true),
  Choice: kind(6, 'SP.FieldChoice', 'TEXT COLLATE NOCASE', true),
  MultiChoice: kind(15, 'SP.FieldMultiChoice', 'TEXT COLLATE NOCASE', false, false),
  Lookup: kind(7, 'SP.FieldLookup', 'INTEGER', true),
  LookupMulti: kind(7, 'SP.FieldLookup', 'TEXT', false, false),
  User: kind(20, 'SP.FieldUser', 'INTEGER', true),
  UserMulti: kind(20, 'SP.FieldUser', 'TEXT', false, false),
  Boolean: kind(8, 'SP.Field', 'INTEGER', true),
  Number: kind(9, 'SP.FieldNumber', 'REAL', true),
  Currency: kind(10, 'SP.FieldCurrency', 'REAL', true),
  Integer: kind(1, 'SP.FieldNumber', 'INTEGER', true),
  URL: kind(11, 'SP.FieldUrl', 'TEXT', false, false),
  Calculated: kind(17, 'SP.FieldCalculated', 'TEXT COLLATE NOCASE', false, false),
  Computed: kind(12, 'SP.FieldComputed', null, false, false),
  Guid: kind(14, 'SP.FieldGuid', 'TEXT COLLATE NOCASE', false),
  Attachments: kind(19, 'SP.Field', null, false),
  ContentTypeId: kind(25, 'SP.Field', null, false),
  ModStat: kind(23, 'SP.FieldChoice', 'INTEGER', false),
  File: kind(18, 'SP.Field', null, false),
  Location: kind(33, 'SP.FieldLocation', 'TEXT', false, false),
  Thumbnail: kind(34, 'SP.FieldMultiLineText', 'TEXT', false, false)
};

const lookups: ReadonlySet<FieldTypeName> = new Set<FieldTypeName>(['Lookup', 'LookupMulti', 'User', 'UserMulti']);
const multis: ReadonlySet<FieldTypeName> = new Set<FieldTypeName>(['LookupMulti', 'UserMulti', 'MultiChoice']);

export const isLookup = (field: Field): boolean => lookups.has(field.data.type);
export const isMulti = (field: Field): boolean => multis.has(field.data.type);
export const isPerson = (field: Field): boolean => field.data.type === 'User' || field.data.type === 'UserMulti';
export const isDateOnly = (field: Field): boolean => field.data.type === 'DateTime' && field.data.displayFormat === 0;

/** The name of a field in JSON: a leading underscore is not allowed there. */
export function propertyName(field: Field): string {
  return entityPropertyName(field.data.internalName);
}

export function entityPropertyName(internalName: string): string {
  return internalName.startsWith('_') ? `OData_${internalName}` : internalName;
}

const columnOfBuiltIn: Readonly<Record<string, string>> = {
  ID: 'id', GUID: 'guid', UniqueId: 'guid', Created: 'created', Modified: 'modified', Author: 'author', Editor: 'editor', Attachments: 'attachments', ContentTypeId: 'contentType',
  FSObjType: 'fsType', FileLeafRef: 'leaf', FileDirRef: 'dir', owshiddenversion: 'version', _UIVersion: 'ui', _ModerationStatus: 'moderation'
};

/** The column that holds a field's value in the table of the list's items; null when it has none of its own. */
export function columnOf(field: Field): string | null {
  const builtIn = field.data.fromBase ? columnOfBuiltIn[field.data.internalName] : undefined;
  if (builtIn) return builtIn;
  return fieldKinds[field.data.type].column === null || field.data.primaryFieldId !== null ? null : `f_${field.data.internalName}`;
}

/** A field with the defaults of its type, to be completed. */
export function fieldData(given: Partial<FieldData> & Pick<FieldData, 'id' | 'internalName' | 'title' | 'type'>): FieldData {
  return {
    staticName: given.internalName, description: '', group: 'Custom Columns', required: false, indexed: false, unique: false, hidden: false, readOnly: false, sealed: false,
    fromBase: false, defaultValue: null, defaultFormula: null, choices: [], fillIn: false, lookupList: '', lookupField: 'Title', primaryFieldId: null, relationship: 0, maxLength: 255,
    richText: false, numberOfLines: 6, appendOnly: false, minimum: null, maximum: null, decimals: -1, percentage: false, displayFormat: given.type === 'DateTime' ? 1 : 0, friendlyFormat: 0,
    formula: '', outputType: 'Text', selectionMode: 1, selectionGroup: 0, localeId: 1033, customFormatter: null, validationFormula: null, validationMessage: null, showInNewForm: true,
    showInEditForm: true, showInDisplayForm: true, clientSideComponentId: null, ...given
  };
}
