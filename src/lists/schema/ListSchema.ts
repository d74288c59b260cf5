import type { ColumnFormat } from './columnFormats';

/** What the manifest says about one column. Internal names start with `Okr`; titles are what people see and may be renamed by an administrator. */
export interface ColumnSchema {
  name: string;
  title: string;
  type: 'text' | 'note' | 'number' | 'yes-no' | 'choice' | 'person' | 'lookup';
  description: string;
  indexed?: boolean;
  /** Enforced by the server; implies an index. */
  unique?: boolean;
  /** How list views draw it; an administrator's own look is left alone. */
  format?: ColumnFormat;
  /** For choices. */
  choices?: readonly string[];
  /** What a new row gets when nothing is given. */
  default?: string;
  /** For lookups: the list whose rows are looked up. */
  lookup?: ListName;
}

export interface ViewSchema {
  title: string;
  columns: readonly string[];
  /** CAML inside `<Query>`; empty: all rows. */
  query: string;
  isDefault?: boolean;
}

/** What a person in the members group may do on a list; readers may only view, administrators everything. */
export type MemberRight = 'edit own' | 'add' | 'add and delete' | 'read';

export interface ListSchema {
  /** The last part of the list's URL: lists are addressed by URL, because administrators rename titles. */
  name: ListName;
  title: string;
  description: string;
  columns: readonly ColumnSchema[];
  /** SharePoint's own columns that are filtered here. */
  indexes: readonly ('Title' | 'Modified' | 'Author' | 'Created')[];
  views: readonly ViewSchema[];
  members: MemberRight;
  /** true: a person sees only rows of which they are the author. */
  ownRowsOnly: boolean;
  versions: boolean;
  /** false: the rows are not in search results. */
  searched: boolean;
}

export const listNames = [
  'OKRPeriods', 'OKRTeams', 'OKRObjectives', 'OKRKeyResults', 'OKRAlignments', 'OKRPeople', 'OKRFoldQueue', 'OKRCheckIns', 'OKRInitiatives', 'OKRSettings',
  'OKRPrivateObjectives', 'OKRPrivateKeyResults', 'OKRPrivateCheckIns'
] as const;

export type ListName = (typeof listNames)[number];

/** The version of this manifest; the settings list says which version a site has. */
export const schemaVersion = 1;
/** The oldest product that may write to lists of this version. */
export const minWriterVersion = 1;
