import type { Alignment, GoalRef, Instant, KeyResult, Objective } from '../okr/document';
import type { Contact } from './OkrLists';
import type { Role } from './rights/roles';

/** A goal with everything that its form shows, and the mark by which a later change by somebody else is noticed. */
export interface EditableGoal<T extends Objective | KeyResult> {
  goal: T;
  etag: string;
  /** Asked of the server's rules before the person tries: whether the goal's own row may be changed by them. */
  mayEdit: boolean;
  /** Whether they may give roles on it. */
  mayGiveRoles: boolean;
  /** Whom to ask when not. */
  ask: Contact[];
}

/** One field that both changed. */
export interface FieldConflict {
  field: string;
  mine: unknown;
  theirs: unknown;
}

export type EditOutcome<T> =
  | { kind: 'saved'; value: T }
  /** Somebody else changed the same goal since it was read. Nothing was written. `theirs` and its `etag`: as it is now. */
  | { kind: 'conflict'; theirs: T; etag: string; fields: FieldConflict[] }
  | { kind: 'refused'; reason: 'no-access' | 'invalid' | 'cycle' | 'missing'; message: string; ask: Contact[] }
  /** Nothing is known to have been written; trying again with the same draft is harmless. */
  | { kind: 'not-sent'; reason: 'offline' | 'throttled' | 'server'; message: string };

/** A new goal: everything but what the lists give. `clientKey` is made once, when the form opens. */
export type NewGoal<T> = Omit<T, 'id' | 'createdBy' | 'createdAt' | 'coOwners' | 'delegates' | 'checkInOwners' | 'score' | 'closingNote' | 'statusByHand'> & { clientKey: string };

/** What happens with the goals that hang on one that is deleted. */
export interface Dependants {
  keyResults: string[];
  objectives: string[];
  alignments: number;
}

export interface RoleGrant {
  person: string;
  role: Role;
  granted: boolean;
  /** Who said so, and when; `counts` false: shown as "asked for". */
  by: string | null;
  at: Instant;
  counts: boolean;
}

/** What can be done with goals beyond checking in. No function rejects: the outcome says what happened. */
export interface GoalEditor {
  readObjective(id: string): Promise<EditableGoal<Objective>>;
  readKeyResult(id: string): Promise<EditableGoal<KeyResult>>;
  createObjective(draft: NewGoal<Objective>): Promise<EditOutcome<Objective>>;
  createKeyResult(draft: NewGoal<KeyResult>): Promise<EditOutcome<KeyResult>>;
  /** `before`: the goal as it was read, so that only what changed is written. */
  saveObjective(before: EditableGoal<Objective>, after: Objective): Promise<EditOutcome<Objective>>;
  saveKeyResult(before: EditableGoal<KeyResult>, after: KeyResult): Promise<EditOutcome<KeyResult>>;
  /**
   * Takes an objective and its open key results into another period: clones that start at the current value. The old ones stay; closing them is a check-in.
   * Trying again with the same `clientKey` makes nothing twice.
   */
  carryForward(objective: string, period: string, clientKey: string): Promise<EditOutcome<Objective>>;
  /** What hangs on a goal, for asking before deleting. @throws ListsError */
  dependantsOf(goal: GoalRef): Promise<Dependants>;
  /** Deletes a goal and its own key results; goals that supported it stay and lose that parent. Its log stays. */
  remove(goal: GoalRef): Promise<EditOutcome<Dependants>>;
  /** Adds a further parent, changes a weight, or (weight 0) declines. */
  align(alignment: Alignment): Promise<EditOutcome<Alignment>>;
  unalign(alignment: Alignment): Promise<EditOutcome<Alignment>>;
  /** Gives or ends a role. Counts if this person may do so; else it is kept as "asked for". */
  setRole(goal: GoalRef, person: string, role: Role, granted: boolean): Promise<EditOutcome<RoleGrant>>;
  rolesOf(goal: GoalRef): Promise<RoleGrant[]>;
  /** Passes the ownership on, history included: who owned it before keeps what they checked in. */
  handOver(goal: GoalRef, person: string): Promise<EditOutcome<RoleGrant>>;
}
