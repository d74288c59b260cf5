import type { GoalRef, KeyResult, Objective } from '../../okr/document';
import { keyResultCells } from '../rows/keyResultCells';
import { keyResultOf, type KeyResultRow, keyResultSelectFull } from '../rows/keyResultRow';
import { objectiveCells } from '../rows/objectiveCells';
import { objectiveOf, type ObjectiveRow, objectiveSelectFull } from '../rows/objectiveRow';
import { type ListName } from '../schema/ListSchema';
import { listsOf } from '../rows/references';

/** What differs between objectives and key results when they are read and written one at a time. */
export interface GoalKind<T extends Objective | KeyResult> {
  select: string;
  refOf(id: string): GoalRef;
  listOf(isPrivate: boolean): ListName;
  isPrivate(goal: T): boolean;
  goalOf(row: unknown, isPrivate: boolean): T;
  cellsOf(goal: T, ownerId: number | null): Record<string, unknown>;
}

export const objectiveKind: GoalKind<Objective> = {
  select: objectiveSelectFull, refOf: (id) => ({ objective: id }), listOf: (isPrivate) => listsOf(isPrivate).objectives, isPrivate: (goal) => goal.visibility === 'private',
  goalOf: (row, isPrivate) => objectiveOf(row as ObjectiveRow, isPrivate, () => undefined), cellsOf: objectiveCells
};

export const keyResultKind: GoalKind<KeyResult> = {
  select: keyResultSelectFull, refOf: (id) => ({ keyResult: id }), listOf: (isPrivate) => listsOf(isPrivate).keyResults, isPrivate: (goal) => goal.objective?.startsWith('p') === true,
  goalOf: (row, isPrivate) => keyResultOf(row as KeyResultRow, isPrivate, () => undefined), cellsOf: keyResultCells
};
