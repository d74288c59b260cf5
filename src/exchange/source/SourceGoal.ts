import type { GoalKind, Instant, IsoDate, MeasureType, Person, Period, PhasedTarget, Status, Team } from '../../okr/document';
import type { GoalType } from '../values/vivaWords';

/*
 * What a Viva Goals file says, in one shape for all its kinds: read by explorer/ and admin/, made into a document by build/.
 */

export interface SourceParent {
  id: string;
  /** Percent as given, also outside 0–100; null = automatic. */
  weight: number | null;
}

export interface SourceCheckIn {
  /** Position in the file, for problems. */
  row: number;
  /** The source's id; null: it has none. */
  id: string | null;
  /** When it was made. */
  activity: Instant;
  /** The day that the check-in names, where it differs from the day on which it was made. */
  checkInDate: IsoDate | null;
  /** Person id. */
  user: string | null;
  note: string;
  value: number | null;
  status: Status | null;
  metricName: string;
}

export interface SourceComment {
  row: number;
  id: string | null;
  goal: string;
  text: string;
  author: string | null;
  createdAt: Instant;
}

export interface SourceGoal {
  row: number;
  id: string;
  type: GoalType;
  title: string;
  description: string;
  /** Person ids; the first is the owner, the others co-owners. */
  owners: string[];
  checkInOwners: string[];
  delegates: string[];
  creator: string | null;
  /** Team ids; the first is the team. */
  teams: string[];
  /** Id of a period; null with a name: it is to be created. */
  period: string | null;
  periodName: string;
  start: IsoDate | null;
  due: IsoDate | null;
  parents: SourceParent[];
  /** The measure as far as the file says: null = infer it from start and target. */
  measureType: MeasureType | null;
  metricName: string;
  unit: string;
  metricStart: number | null;
  metricTarget: number | null;
  phasedTargets: PhasedTarget[];
  /** Completion in percent as reported. */
  percent: number | null;
  /** The metric's value as reported. */
  actual: number | null;
  status: Status;
  score: number | null;
  kind: GoalKind | null;
  tags: string[];
  isPrivate: boolean;
  createdAt: Instant | null;
  lastCheckIn: IsoDate | null;
  lastCheckInNote: string;
  checkIns: SourceCheckIn[];
  /** Check-in values were written with a percent sign, or there are none: a measure without target may be read as percent. */
  speaksPercent: boolean;
  /** Columns or members that this product has no place for, as given. */
  more: Record<string, unknown>;
}

export interface SourceFile {
  goals: SourceGoal[];
  comments: SourceComment[];
  people: Person[];
  teams: SourceTeam[];
  /** Those that the file lists by itself. */
  periods: Period[];
  /** Whether periods that are not listed are worth a word: in an Explorer export none is listed. */
  listsPeriods: boolean;
  /** When the file was made; null = not known. */
  exportedAt: Instant | null;
  /** Data records read, refused ones included. */
  rows: number;
}

export interface SourceTeam extends Team {
  isOrganisation: boolean;
}
