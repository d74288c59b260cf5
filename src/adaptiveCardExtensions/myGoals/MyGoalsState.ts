import type { CheckInKind, Instant, IsoDate, Level, Obstacle, Settings } from '../../okr/document';
import type { SeenGoal } from '../../lists/EditableOkrLists';
import type { Contact } from '../../lists/OkrLists';
import type { Goals } from './model/Goals';
import type { Moves } from './model/moves';

/** How the last attempt to read the goals ended. */
export type Situation =
  | { kind: 'loading' }
  | { kind: 'ready' }
  | { kind: 'not-set-up'; maySetUp: boolean; ask: Contact[] }
  | { kind: 'no-access'; ask: Contact[] }
  | { kind: 'not-found' }
  | { kind: 'failed'; offline: boolean; message: string };

/** What has become otherwise while a person wrote: shown with what they wrote, for them to decide. */
export interface ChangedMeanwhile {
  before: SeenGoal;
  now: SeenGoal;
  /** Newest first. `author` '': the person themself, elsewhere. */
  checkIns: { kind: CheckInKind; value: number | null; milestone: string | null; date: IsoDate; author: string; note: string }[];
}

/** A value that is far outside of what the goal has, about which the person was asked. */
export interface Doubt {
  value: number;
  /** The question. */
  words: string;
  /** false: saving once more was the answer. */
  open: boolean;
}

/** A check-in being written. What was typed stays here until it is saved. */
export interface CheckInForm {
  goal: string;
  clientKey: string;
  /** The goal as the person saw it when they began. */
  seen: SeenGoal;
  /** As typed, by input id. */
  typed: Record<string, string>;
  /** What is wrong with it, by input id. */
  errors: Record<string, string>;
  /** null: nothing was asked. */
  doubt: Doubt | null;
  phase: 'editing' | 'sending' | 'not-sent' | 'refused' | 'changed';
  /** Of the phase `changed`: what, and by whom. */
  meanwhile: ChangedMeanwhile | null;
  /** Why it was not saved. */
  message: string;
  /** It is kept in this browser, and goes out at the next visit. */
  kept: boolean;
  ask: Contact[];
}

/** Check-ins on several goals at once. Goals without an answer are left out; what was typed stays until it is saved. */
export interface BatchForm {
  /** Which goals are asked for, fixed when the form opens, each with its client key. */
  goals: { goal: string; clientKey: string; seen: SeenGoal }[];
  /** As typed, by input id and goal: `value-k1`. */
  typed: Record<string, string>;
  /** What is wrong, by goal; '' = nothing was answered at all. */
  errors: Record<string, string>;
  /** What was asked about, by goal. */
  doubts: Record<string, Doubt>;
  phase: 'editing' | 'sending' | 'answered';
  /** What became of those that were sent, by goal. */
  outcomes: Record<string, { kind: 'saved' | 'not-sent' | 'refused'; message: string; kept: boolean } | { kind: 'changed'; meanwhile: ChangedMeanwhile }>;
}

/** An objective above a goal, before and after a check-in, each 0–1 and about right. */
export interface MovedParent {
  title: string;
  before: number;
  after: number;
}

/** What a saved check-in changed. */
export interface CheckInDone {
  goal: string;
  valueBefore: number | null;
  progressBefore: number | null;
  /** What was saved: the row of the log with its answer. */
  said: { row: string; value: number | null; milestone: string | null; date: IsoDate };
  /** From the nearest upwards; empty while it is not known, and where it cannot be told. */
  parents: MovedParent[];
  /** What stopped the person: help is offered for it, whether it was shared or not. */
  obstacle: Obstacle | null;
}

/** How something that a view reads when it comes up is getting on. */
export type Loading = { phase: 'loading' } | { phase: 'shown' } | { phase: 'failed'; message: string };

/** Help after a check-in. Nothing of it is stored. */
export interface HelpView {
  goal: string;
  obstacle: Obstacle;
  /** Whom to write to, the likeliest first; empty: nobody found. `owns`: title of the goal that they own and this one serves; null: it is the manager. */
  contacts: { name: string; id: string; owns: string | null }[];
  topicLink: string | null;
  /** Of Viva Learning, where the organisation permits it. */
  courses: { title: string; url: string }[];
  loading: Loading;
}

/** The goals of the people whom a person works with. */
export interface TeamView {
  /** The person leads them; else they are colleagues. */
  leads: boolean;
  members: { id: string; name: string; goals: Goals }[];
  loading: Loading;
}

/** One check-in in the history of a goal. */
export interface HistoryRow {
  date: IsoDate;
  kind: CheckInKind;
  value: number | null;
  milestone: string | null;
  confidence: number | null;
  note: string;
  obstacle: Obstacle | null;
  author: string;
  /** false: by somebody without the right to report on it: shown as a comment. */
  counted: boolean;
}

/** One goal with its history, and what it serves up to the organisation. */
export interface DetailView {
  goal: string;
  /** From how many points on a goal is behind, and at risk. null: not read yet. */
  thresholds: Settings['thresholds'] | null;
  /** Newest first. */
  rows: HistoryRow[];
  /** How many older ones there are. */
  more: number;
  forecast: { value: number; low: number; high: number; end: IsoDate } | null;
  /** From start to target over the time there is; null: it has no line. */
  line: { from: { date: IsoDate; value: number }; to: { date: IsoDate; value: number } } | null;
  /** '' while it is not read, and when it has none. */
  description: string;
  /** A page about the goal; null: none, or no link to follow. */
  topicLink: string | null;
  /** From the goal's own objective upwards. */
  chain: { title: string; level: Level; coreValue: string | null; description: string }[];
  loading: Loading;
}

/** A new goal of one's own, with the one thing that it is measured by. */
export interface NewGoalForm {
  clientKeys: { objective: string; keyResult: string };
  typed: Record<string, string>;
  errors: Record<string, string>;
  phase: 'editing' | 'sending' | 'saved' | 'not-saved';
  message: string;
  /** The goal's number, once it was made: trying again then only adds what it is measured by. */
  objective: string | null;
}

/** What the views show: small plain data, cloned by the platform at every change. Services live in the session. */
export interface MyGoalsState {
  situation: Situation;
  /** What is shown; old when the situation is `failed`. null: nothing read yet. */
  goals: Goals | null;
  readAt: Instant | null;
  /** What this person's check-ins have moved above their goals, since that was stored. */
  moves: Moves;
  /** The organisation's day, and the moment, as of the last change of state. */
  today: IsoDate;
  now: Instant;
  /** Goals with a check-in that is kept in this browser and not in the lists yet. */
  unsent: string[];
  sendingUnsent: boolean;
  form: CheckInForm | null;
  batch: BatchForm | null;
  done: CheckInDone | null;
  help: HelpView | null;
  team: TeamView | null;
  detail: DetailView | null;
  newGoal: NewGoalForm | null;
  /** Page of the list of goals, from 0. */
  page: number;
}
