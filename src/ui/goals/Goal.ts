import type { GoalKind, GoalRef, KeyResult, Level, Objective } from '../../okr/document';
import type { GoalNumbers } from '../../okr';

/** One objective or key result as the pages know it: its words, its numbers and its neighbours, ready to be shown. */
export interface Goal {
  /** `o:<id>` or `k:<id>`: unique over both kinds. */
  readonly key: string;
  /** Exactly one of the two is set. */
  readonly objective: Objective | null;
  readonly keyResult: KeyResult | null;
  readonly title: string;
  /** Name of the owner as shown, null when there is none. */
  readonly owner: string | null;
  /** Title of the team as shown, null when there is none. */
  readonly team: string | null;
  readonly teamId: string | null;
  readonly level: Level;
  readonly kind: GoalKind | null;
  /** Id of the period: its own, else that of what it hangs on; null when the document has none such. */
  readonly period: string | null;
  readonly result: GoalNumbers;
  /** Position in `GoalIndex.goals`: the place of this goal in arrays of flags. */
  readonly place: number;
  /** The home first; without the parents that were cut to break a cycle. */
  readonly parents: readonly Goal[];
  /** Key results first, in the order of the document; then objectives by level and title. */
  readonly children: readonly Goal[];
}

/** How the goal is named to the lists. */
export const refOf = ({ objective, keyResult }: Goal): GoalRef => (objective ? { objective: objective.id } : { keyResult: keyResult?.id });
