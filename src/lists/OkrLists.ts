import type { CheckIn, CheckInKind, GoalRef, Instant, IsoDate, Obstacle, OkrDocument, Status } from '../okr/document';
import type { Snapshots } from '../okr/snapshot';

/**
 * What the components ask of the lists. The card and the web part know this file and nothing else of the lists;
 * `createOkrLists` (createOkrLists.ts) gives the one that speaks SharePoint.
 *
 * Ids of goals in what is read are row numbers as text ("12"; private goals "p12").
 */

/** Somebody whom a person may ask: shown by name, with a way to write to them. */
export interface Contact {
  name: string;
  email: string | null;
}

/** Whether the data site can be used by this person. */
export type SiteState =
  | { kind: 'ready'; webUrl: string; schemaVersion: number }
  /** The lists are not there (or not complete). `maySetUp`: this person may manage permissions there. */
  | { kind: 'not-set-up'; webUrl: string; maySetUp: boolean; ask: Contact[] }
  | { kind: 'no-access'; webUrl: string; ask: Contact[] }
  | { kind: 'not-found'; webUrl: string };

/** What the stored roll-up columns say; "about" right: refreshed when somebody who may write visits. */
export interface StoredNumbers {
  progress: number | null;
  status: Status | null;
}

export interface Reading {
  /** User principal name of the reader, lower case. */
  person: string;
  readAt: Instant;
  document: OkrDocument;
  snapshots: Snapshots;
  /** Roll-ups of objectives as stored in their rows, by objective id; empty for the whole organisation, which adds up to its own. */
  storedObjectives: Readonly<Record<string, StoredNumbers>>;
}

/** One person's goals: `document` holds what they own or have a role on, the objectives that these hang on, the periods and the settings. */
export interface MyGoals extends Reading {
  /** Ids of the objectives and key results of `document` that are the person's own (owner or a role); the others are only context. */
  mine: { objectives: string[]; keyResults: string[] };
  /** Key results that this person may check in on, with a counted row. */
  mayCheckIn: string[];
}

/** The whole organisation: objectives, key results and alignments, and of the log only what the snapshots do not hold yet. */
export interface Organisation extends Reading {
  /** Ids of closed periods of which goals are not in `document`: nothing in it hangs together with them, so no number depends on them. */
  leftOut: readonly string[];
}

export interface CheckInDraft {
  /** GUID made once, when the form opens: sending the same draft twice is harmless. */
  clientKey: string;
  goal: GoalRef;
  kind: CheckInKind;
  value: number | null;
  milestone: string | null;
  status: Status | null;
  score: number | null;
  confidence: number | null;
  note: string;
  obstacle: Obstacle | null;
  /** The day that the statement is about, in the organisation's time zone. */
  date: IsoDate;
  corrects: string | null;
}

export type CheckInOutcome =
  /** In the log, exactly once. `mine` is the person's reading with the new row in it. */
  | { kind: 'saved'; checkIn: CheckIn }
  /** Not in the log. Kept in this browser under its client key (`kept`), to be sent at the next visit or by retrying. */
  | { kind: 'not-sent'; kept: boolean; reason: 'offline' | 'throttled' | 'server'; message: string }
  /** Not in the log and never will be as it is. `ask`: who could help, when a right is missing. */
  | { kind: 'refused'; reason: 'no-access' | 'not-set-up' | 'invalid'; message: string; ask: Contact[] };

/** Somebody, or a group of the directory, as SharePoint signs them in. */
export interface Principal {
  /** The claim: `i:0#.f|membership|a@b` of a person. */
  login: string;
  name: string;
  kind: 'person' | 'group' | 'everyone';
}

/** Who may do what, as an administrator chooses it. */
export interface Access {
  /** Manage the lists; can read private goals. */
  administrators: readonly Principal[];
  /** Have goals, check in, align. */
  participants: readonly Principal[];
  /** See the goals. */
  readers: readonly Principal[];
  /** Whoever takes part may edit the goals of others too, not only own ones. */
  openEditing: boolean;
}

/**
 * What differs between sites and is found out at set-up. `unique-needs-open-write`: no unique columns where people edit own rows only. `late-index`:
 * an index that came with an upgrade, when the list already had too many rows for making one. `everyone-refused`: not everybody can be let in (the site of
 * a private group). `author-…`: whether the author of a row can be set when it is changed, and when it is added; `-unknown`: it could not be tried.
 */
export type Finding =
  | 'unique-needs-open-write' | 'late-index' | 'everyone-refused' | 'author-on-edit-taken' | 'author-on-edit-refused' | 'author-on-add-taken' | 'author-on-add-refused' | 'author-unknown';

export type SetUpStepKind =
  | 'level' | 'group' | 'add-member' | 'remove-member' | 'list' | 'list-title' | 'own-permissions' | 'grant' | 'members-off' | 'list-settings' | 'column' | 'column-type' | 'choices' | 'format' | 'index' | 'view' | 'setting'
  | 'administrators' | 'open-editing' | 'findings' | 'complete';

/** One step of a set-up plan. */
export interface SetUpStep {
  id: string;
  kind: SetUpStepKind;
  /** What it is about, the most important first: title of a column, then of its list. */
  names: readonly string[];
  /** The same in plain English. */
  description: string;
  done: boolean;
  /** The server was asked before and does not allow it: a site is complete without. */
  refused?: boolean;
}

export interface SetUpProgress {
  done: number;
  total: number;
  step: SetUpStep;
}

/** Why the lists did not answer as asked. `message` is plain words, with what to do. */
export class ListsError extends Error {
  public constructor(
    public readonly reason: 'offline' | 'throttled' | 'no-access' | 'not-set-up' | 'conflict' | 'truncated' | 'server',
    message: string,
    public readonly ask: Contact[] = []
  ) {
    super(message);
    this.name = 'ListsError';
  }
}

export interface OkrLists {
  /** Absolute URL of the data site. */
  readonly webUrl: string;
  siteState(): Promise<SiteState>;
  /** @throws ListsError */
  readMine(): Promise<MyGoals>;
  /**
   * @param closedPeriods ids of closed periods whose goals are wanted too (with those of the periods within them), or all; the last closed one is always read
   * @throws ListsError; a truncated read is an error, never a smaller organisation.
   */
  readOrganisation(onProgress?: (rowsRead: number) => void, closedPeriods?: readonly string[] | 'all'): Promise<Organisation>;
  /** The whole log of one goal, newest first, with `counted` decided. @throws ListsError */
  readLog(goal: GoalRef): Promise<CheckIn[]>;
  /** The description of one goal, which readings of many goals leave out; empty when it has none. @throws ListsError */
  readDescription(goal: GoalRef): Promise<string>;
  /** Never rejects: the outcome says what happened. */
  checkIn(draft: CheckInDraft): Promise<CheckInOutcome>;
  /** Check-ins kept in this browser for this person and site. */
  unsent(): CheckInDraft[];
  /** Sends what was kept; safe to call from several tabs. */
  sendUnsent(): Promise<{ draft: CheckInDraft; outcome: CheckInOutcome }[]>;
  /**
   * Brings check-ins of others that wait for somebody who may write the goals' rows into those rows: at most 20 a visit, after the first paint.
   * Gives how many. @throws ListsError
   */
  foldWaiting(): Promise<number>;
  /** What set-up would do here, without doing it. `access`: who is to be let in; left out: groups that hold somebody stay as they are. */
  planSetUp(access?: Access): Promise<SetUpStep[]>;
  /** Does it, step by step; may be called again after any failure. Ends verified. @throws ListsError naming the step */
  setUp(onProgress: (progress: SetUpProgress) => void, access?: Access): Promise<void>;
}
