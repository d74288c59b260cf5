/**
 * The OKR document: everything that the lists hold, as plain data. It is also the product's file format (OKR JSON, version 1).
 *
 * Conventions: dates are `yyyy-mm-dd`, instants ISO 8601 in UTC, people user principal names (or, where a source has only a
 * display name, ids of `people`). Ids are strings, unique within their kind. `null` means "not known" or "not set".
 * Every interface allows further members: what is not known here is kept on a round trip.
 */

/** `yyyy-mm-dd`, a calendar day without a time zone. */
export type IsoDate = string;
/** ISO 8601 in UTC, e.g. `2026-10-09T08:00:00Z`. */
export type Instant = string;

export type Level = 'organisation' | 'team' | 'person';
export type GoalState = 'draft' | 'active' | 'closed' | 'postponed';
export type PeriodState = 'planning' | 'active' | 'closed';
export type GoalKind = 'committed' | 'aspirational' | 'growth';
export type Visibility = 'everyone' | 'private';
export type Status = 'not-started' | 'on-track' | 'behind' | 'at-risk' | 'closed' | 'postponed';
export type Obstacle = 'time' | 'dependency' | 'support' | 'training' | 'other';
export type MeasureType = 'increase' | 'decrease' | 'stay-above' | 'stay-below' | 'yes-no' | 'milestones' | 'baseline';
export type CheckInKind = 'check-in' | 'correction' | 'opening' | 'close' | 'reopen' | 'postpone' | 'comment';
export type CadenceInterval = 'week' | '2-weeks' | '3-weeks' | 'month' | 'off';

export interface Cadence {
  every: CadenceInterval;
  /** 1 = Monday … 7 = Sunday. */
  weekday: number;
}

export interface WorkingDays {
  /** 1 = Monday … 7 = Sunday. */
  weekdays: number[];
  holidays: IsoDate[];
}

export interface Settings {
  /** Gap in points above which a goal is behind or at risk. */
  thresholds: { behind: number; atRisk: number };
  /** How an objective's status is found: from its gap, or the worst of its contributors. */
  objectiveStatus: 'gap' | 'worst';
  /** null: every day counts. */
  workingDays: WorkingDays | null;
  valueWeighted: boolean;
  /** IANA name of the organisation's time zone. */
  timeZone: string;
  cadence: Cadence;
  mission: string;
  vision: string;
  coreValues: string[];
  /** Renamed words, e.g. `{ "objective": "Big rock" }`. */
  terms: Record<string, string>;
}

export interface Person {
  id: string;
  name: string;
  email: string | null;
  manager: string | null;
}

export interface Period {
  id: string;
  title: string;
  start: IsoDate | null;
  end: IsoDate | null;
  state: PeriodState;
  parent: string | null;
}

export interface Team {
  id: string;
  title: string;
  parent: string | null;
  owner: string | null;
  groupId: string | null;
}

/** What a goal is aligned to, or what is aligned: exactly one member is set. */
export interface GoalRef {
  objective?: string;
  keyResult?: string;
}

export interface ObjectiveMeasure {
  type: 'number' | 'percent';
  start: number | null;
  target: number | null;
  unit: string;
}

export interface Milestone {
  id: string;
  title: string;
  weight: number;
  done: boolean;
}

export interface PhasedTarget {
  date: IsoDate;
  value: number;
}

export interface Measure {
  type: MeasureType;
  start: number | null;
  target: number | null;
  unit: string;
  /** Stay above / below: between it and the target the key result is behind. */
  riskThreshold: number | null;
  milestones: Milestone[];
  phasedTargets: PhasedTarget[];
}

export interface Objective {
  id: string;
  title: string;
  description: string;
  owner: string | null;
  coOwners: string[];
  delegates: string[];
  level: Level;
  team: string | null;
  moreTeams: string[];
  period: string | null;
  state: GoalState;
  visibility: Visibility;
  kind: GoalKind;
  coreValue: string | null;
  tags: string[];
  topicLink: string | null;
  /** The home parent. Further parents are alignments. */
  parent: GoalRef | null;
  /** Percent of the home parent's progress; null = automatic. */
  parentWeight: number | null;
  newChildrenContribute: boolean;
  /** null: progress is the roll-up of what contributes. */
  measure: ObjectiveMeasure | null;
  start: IsoDate | null;
  due: IsoDate | null;
  statusByHand: Status | null;
  score: number | null;
  closingNote: string;
  createdBy: string | null;
  createdAt: Instant | null;
}

export interface KeyResult {
  id: string;
  /** The home. null: its parents, if any, are alignments. */
  objective: string | null;
  /** Percent of the home objective's progress; null = automatic. */
  weight: number | null;
  title: string;
  description: string;
  owner: string | null;
  coOwners: string[];
  checkInOwners: string[];
  delegates: string[];
  team: string | null;
  kind: GoalKind | null;
  tags: string[];
  period: string | null;
  state: GoalState;
  start: IsoDate | null;
  due: IsoDate | null;
  score: number | null;
  closingNote: string;
  /** null: the organisation's. */
  cadence: Cadence | null;
  /** Where values come from when not typed, and its settings; null = typed by people. */
  source: unknown;
  createdBy: string | null;
  createdAt: Instant | null;
  measure: Measure;
}

export interface AlignmentChild extends GoalRef {
  initiative?: string;
}

export interface Alignment {
  child: AlignmentChild;
  parent: GoalRef;
  /** Percent; null = automatic, 0 = does not contribute. */
  weight: number | null;
}

export interface CheckIn {
  id: string;
  /** Of a key result, or of an objective: one of the two is set. */
  keyResult: string | null;
  objective: string | null;
  kind: CheckInKind;
  value: number | null;
  /** Id of the milestone that was done. */
  milestone: string | null;
  /** Status set by hand. */
  status: Status | null;
  score: number | null;
  /** 1–10. */
  confidence: number | null;
  note: string;
  obstacle: Obstacle | null;
  /** The day that the statement is about. */
  date: IsoDate;
  createdAt: Instant;
  author: string | null;
  source: string | null;
  /** Client key of the row that this correction replaces. */
  corrects: string | null;
  /** false: shown as a comment, never as a value. */
  counted: boolean;
  clientKey: string;
}

export interface Initiative {
  id: string;
  objective: string | null;
  keyResult: string | null;
  weight: number | null;
  title: string;
  description: string;
  owner: string | null;
  state: string;
  link: string | null;
  start: IsoDate | null;
  due: IsoDate | null;
  /** 0–100. */
  percent: number | null;
}

export interface OkrDocument {
  format: 'okr-json';
  version: 1;
  exportedAt: Instant | null;
  settings: Settings;
  people: Person[];
  periods: Period[];
  teams: Team[];
  objectives: Objective[];
  keyResults: KeyResult[];
  alignments: Alignment[];
  checkIns: CheckIn[];
  initiatives: Initiative[];
}

export const defaultSettings: Settings = {
  thresholds: { behind: 0, atRisk: 25 },
  objectiveStatus: 'gap',
  workingDays: null,
  valueWeighted: false,
  timeZone: 'UTC',
  cadence: { every: 'week', weekday: 1 },
  mission: '',
  vision: '',
  coreValues: [],
  terms: {}
};
