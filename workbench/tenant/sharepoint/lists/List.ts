import type { Field } from '../fields/Field';
import type { Web } from '../webs';

/** A list or library with its columns. Counts and times are kept with every write. */
export interface List {
  readonly n: number;
  readonly id: string;
  readonly web: Web;
  /** Server-relative: `/sites/okr/Lists/OKRObjectives`. */
  readonly path: string;
  /** A security scope of its own; null: the web's. */
  scope: number | null;
  itemCount: number;
  lastModified: string;
  lastDeleted: string;
  readonly data: ListData;
  /** In the order of their making. */
  fields: Field[];
}

export interface ListData {
  title: string;
  description: string;
  readonly baseTemplate: number;
  hidden: boolean;
  readonly created: string;
  /** The author's number in the site. */
  readonly author: number;
  /** 1: all rows; 2: only one's own (whose Author one is). */
  readSecurity: number;
  /** 1: all rows; 2: only one's own; 4: none. */
  writeSecurity: number;
  enableVersioning: boolean;
  enableMinorVersions: boolean;
  majorVersionLimit: number;
  enableAttachments: boolean;
  enableFolderCreation: boolean;
  enableModeration: boolean;
  contentTypesEnabled: boolean;
  noCrawl: boolean;
  onQuickLaunch: boolean;
  forceCheckout: boolean;
  /** `OKRObjectives`: types and entity sets are named after it. */
  readonly entityName: string;
  validationFormula: string;
  validationMessage: string;
  /** How many items have permissions of their own: with none, reading need not look. */
  itemScopes: number;
  imageUrl: string;
  direction: string;
  /** Rises with every change of the list's properties. */
  version: number;
}

export const isLibrary = (list: List): boolean => list.data.baseTemplate === 101 || list.data.baseTemplate === 119 || list.data.baseTemplate === 109;

/** The type of the list's rows, as `odata.type` names it. */
export function itemTypeName(list: List): string {
  return `SP.Data.${list.data.entityName}${isLibrary(list) ? '' : 'List'}Item`;
}

export function fieldByName(list: List, internalName: string): Field | undefined {
  return list.fields.find((field) => field.data.internalName === internalName);
}

/** The table that holds the list's rows. */
export function tableOf(list: Pick<List, 'n'>): string {
  return `items_${list.n}`;
}
