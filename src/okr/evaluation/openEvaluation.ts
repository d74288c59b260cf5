import type { CheckIn, GoalRef, IsoDate, OkrDocument } from '../document';
import { explainGoal, type Explanation } from '../explain/explain';
import { fold } from '../log/fold';
import type { Evaluation, GoalNumbers } from '../numbers/GoalNumbers';
import { changeRow, prepareChanges, type Changes } from '../rollup/changeRow';
import type { Snapshots } from '../snapshot';
import { evaluationOf, numbersOfGoal } from './evaluate';
import { openDocument, type OpenDocument } from './openDocument';

/** Numbers of the goals that a check-in changed, by id: the goal itself and what it serves. */
export type ChangedNumbers = Pick<Evaluation, 'objectives' | 'keyResults'>;

/** A document kept open, so that one more check-in costs microseconds and not another pass over everything. */
export interface OpenEvaluation {
  /** As of the last `checkIn`. */
  readonly evaluation: Evaluation;
  /**
   * The numbers with one more row in the log: only that goal and its ancestors are worked out anew, with the same result as `evaluate` with that row
   * (its list of problems aside, which stays as it was). `evaluation` changes with it.
   *
   * @returns The numbers of all goals that the row could change; empty when its goal is not in the document.
   */
  checkIn(row: CheckIn): ChangedNumbers;
  /** How each number of a goal came about; none when it is not in the document. */
  explain(goal: GoalRef): Explanation[];
}

/** See `evaluate` for the parameters. */
export function openEvaluation(document: OkrDocument, today: IsoDate, snapshots: Snapshots | null = null): OpenEvaluation {
  let open = openDocument(document, today, snapshots);
  let changes: Changes | null = null;
  const added: CheckIn[] = [];
  let evaluation = evaluationOf(open);

  function checkIn(row: CheckIn): ChangedNumbers {
    added.push(row);
    const i = indexOf(open, row);
    if (i < 0) return { objectives: {}, keyResults: {} };
    const folded = fold(open.facts[i].snapshot, [row], open.zone);
    const goal = open.goalWith(i, folded.snapshot, []);
    if (folded.needsLog || goal.row.state !== open.facts[i].row.state) return everything();
    changes ??= prepareChanges(open.table);
    open.facts[i] = { ...goal, row: { ...goal.row, home: open.facts[i].row.home, homeWeight: open.facts[i].row.homeWeight, further: open.facts[i].row.further } };
    return collect(changeRow(changes, i, open.facts[i].row));
  }

  /** A correction, or another state: who contributes may be different now. */
  function everything(): ChangedNumbers {
    open = openDocument({ ...document, checkIns: [...document.checkIns, ...added] }, today, snapshots);
      changes = null;
    evaluation = evaluationOf(open);
    return evaluation;
  }

  function collect(goals: readonly number[]): ChangedNumbers {
    const changed: ChangedNumbers = { objectives: {}, keyResults: {} };
    for (const i of goals) {
      const kind = open.goals.kinds[i] === 'objective' ? 'objectives' : 'keyResults';
      const numbers: GoalNumbers = numbersOfGoal(open, i);
      changed[kind][open.goals.ids[i]] = numbers;
      evaluation[kind][open.goals.ids[i]] = numbers;
    }
    return changed;
  }

  return {
    get evaluation() {
      return evaluation;
    },
    checkIn,
    explain: (goal) => {
      const i = goal.objective !== undefined ? open.goals.indexOf('objective', goal.objective) : open.goals.indexOf('keyResult', goal.keyResult ?? null);
      return i < 0 ? [] : explainGoal(open, i, numbersOfGoal(open, i));
    }
  };
}

function indexOf({ goals }: OpenDocument, { keyResult, objective }: CheckIn): number {
  return keyResult !== null ? goals.indexOf('keyResult', keyResult) : goals.indexOf('objective', objective);
}
