import type { CheckIn, GoalRef, GoalState, IsoDate, Objective, Settings } from '../okr/document';
import type { GoalEditor } from './GoalEditor';
import type { OkrLists, Reading } from './OkrLists';

/** What somebody saw of a key result when they began to write about it. */
export interface SeenGoal {
  state: GoalState;
  start: number | null;
  target: number | null;
  value: number | null;
  /** Id of the check-in that was the last word; null: there was none. */
  last: string | null;
}

/** What is otherwise than somebody saw it. Information, not an error: check-ins are added, none overwrites another. */
export interface Meanwhile {
  now: SeenGoal;
  /** Rows that count and were written after the last word that was seen, newest first; also the person's own from another device. */
  checkIns: CheckIn[];
}

/** A key result that somebody has brought on. */
export interface MovedGoal {
  keyResult: string;
  /** The objective that it hangs on. */
  home: string;
  /** By how much of its way, 0–1. */
  moved: number;
}

/** An objective above a goal, and how much of it that goal makes up. */
export interface ParentShare {
  id: string;
  title: string;
  /** As stored in its row, so about right. */
  progress: number;
  /** 0–1: the part of its progress that the goal below it has. */
  share: number;
}

/** An objective on the way from a goal up to the organisation's. */
export type GoalAbove = Pick<Objective, 'title' | 'description' | 'level' | 'coreValue' | 'topicLink' | 'owner'>;

/** What the SharePoint lists can do beyond what every component asks: `createOkrLists` gives this. */
export interface EditableOkrLists extends OkrLists {
  /** The goals that some people own, as far as everybody may see them: what a team's view shows. @throws ListsError */
  readTeam(people: readonly string[]): Promise<Reading>;
  /** What has changed about a key result since somebody saw it; null: nothing. Two requests, unless somebody checked in meanwhile. @throws ListsError */
  readMeanwhile(goal: GoalRef, seen: SeenGoal): Promise<Meanwhile | null>;
  /**
   * What each of some key results serves, from its home objective upwards, as far as it can be told how much of each it makes up: not beyond private goals, goals with a measure or
   * further parents of their own, or a level that does not move visibly. What several serve is read once. @throws ListsError
   */
  readParents(goals: readonly MovedGoal[], settings: Settings, today: IsoDate): Promise<ParentShare[][]>;
  /** An objective, and what it serves up to the organisation's, nearest first. @throws ListsError */
  readAbove(objective: string): Promise<GoalAbove[]>;
  /** What people are called, by user principal name (lower case), as far as this site knows them; at most the first twenty. @throws ListsError */
  readNames(people: readonly string[]): Promise<Record<string, string>>;
  /** Forgets a check-in that this browser keeps: the person has decided not to send it. */
  discard(clientKey: string): void;
  /** Creating, editing, aligning, roles, deleting: loaded when it is first needed. */
  editor(): Promise<GoalEditor>;
}

/** What of it is about one person's goals, and those around them: `createGoalLists` gives this, without the code for all that concerns the organisation. */
export type GoalLists = Omit<EditableOkrLists, 'readOrganisation' | 'foldWaiting' | 'planSetUp' | 'setUp'>;
