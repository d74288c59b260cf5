import type { OkrDocument } from '../okr/document';
import type { EditableOkrLists } from './EditableOkrLists';
import type { Health } from './health/HealthProblem';
import type { Access, Contact, OkrLists, Principal } from './OkrLists';
import type { ImportProgress, ImportResult } from './import/importDocument';

export interface AdministrationRights {
  /** May manage permissions of the site: what set-up needs. */
  maySetUp: boolean;
  /** May manage the lists and every row in them: what Health, import and export of everything need. */
  mayAdminister: boolean;
}

/** What the web part asks of the lists. */
export type AlignmentLists = OkrLists & Pick<AdministrableOkrLists, 'rights' | 'whomToAsk' | 'access' | 'everyone' | 'findPrincipals' | 'health'>;

/** What the pages for administrators ask of the lists, each loaded when it is first needed. */
export interface AdministrableOkrLists extends EditableOkrLists {
  /** What this person may do here beyond the goals: asked of the server, so that nobody tries in vain. @throws ListsError */
  rights(): Promise<AdministrationRights>;
  /** Whom to ask who may not: the administrators, else the site's owners; nobody where even that may not be seen. @throws ListsError */
  whomToAsk(): Promise<Contact[]>;
  /** Who is let in now; before set-up, what it would begin with. Only for who may manage permissions. @throws ListsError */
  access(): Promise<Access>;
  /** Everybody in the organisation but guests, as this site knows them. @throws ListsError */
  everyone(): Promise<Principal>;
  /** People and groups of the directory whose name or address begins with a text: at most ten. @throws ListsError */
  findPrincipals(text: string): Promise<Principal[]>;
  /** What is wrong with the lists, and mending it. */
  health(): Promise<Health>;
  /**
   * Brings a whole document into the lists. May be run again after any failure: nothing is made twice.
   * @throws ListsError
   */
  importDocument(document: OkrDocument, onProgress: (progress: ImportProgress) => void): Promise<ImportResult>;
  /**
   * Everything in the lists that this person may see as one document, texts and the whole log included.
   * @throws ListsError; a truncated read is an error, never a smaller document
   */
  exportDocument(onProgress?: (rowsRead: number) => void): Promise<OkrDocument>;
}
