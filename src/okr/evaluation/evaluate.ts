import { refOf } from '../alignment/Goals';
import type { GoalRef, IsoDate, OkrDocument } from '../document';
import type { Evaluation, GoalNumbers } from '../numbers/GoalNumbers';
import { keyResultNumbersOf, objectiveNumbersOf } from '../numbers/numbersOf';
import { sortProblems } from '../problem/sortProblems';
import { CONTRIBUTES } from '../rollup/GoalTable';
import { rollUp } from '../rollup/rollUp';
import { objectiveScore } from '../score/score';
import type { Snapshots } from '../snapshot';
import { openDocument, type OpenDocument } from './openDocument';
import { weightProblems } from './weightProblems';

/**
 * Every number of a document as of the evening of `today` in the organisation's time zone. Total: any input, however broken by hand, gives for each
 * number a value, null or a named problem; never an exception, NaN or Infinity. The order of rows makes no difference, except between rows with the same
 * id, of which the first counts.
 *
 * @param today See `dayIn`.
 * @param snapshots State folded so far, by goal: the document's check-ins are folded on top, those that are in it already too. They must not be of a day
 * after today. Without one the document's check-ins are the whole log of a goal.
 */
export function evaluate(document: OkrDocument, today: IsoDate, snapshots: Snapshots | null = null): Evaluation {
  const open = openDocument(document, today, snapshots);
  rollUp(open.table);
  return evaluationOf(open);
}

/** All numbers of a document that has been rolled up. */
export function evaluationOf(open: OpenDocument): Evaluation {
  const { goals } = open;
  // Without a prototype: an id may be "constructor" or "__proto__".
  const objectives: Record<string, GoalNumbers> = Object.create(null);
  const keyResults: Record<string, GoalNumbers> = Object.create(null);
  const scores = new Map<number, (number | null)[]>();
  for (let i = 0; i < goals.ids.length; i++) {
    if (goals.kinds[i] !== 'keyResult') continue;
    const numbers = keyResultNumbersOf(open.table, i, open.facts[i], cutRefs(open, i));
    keyResults[goals.ids[i]] = numbers;
    const home = homeOf(open, i);
    if (home >= 0) scores.set(home, [...(scores.get(home) ?? []), numbers.score]);
  }
  for (let i = 0; i < goals.ids.length && goals.kinds[i] === 'objective'; i++) {
    const { row, score } = open.facts[i];
    const progress = open.table.progress[i];
    const grade = objectiveScore(score, row.state, Number.isNaN(progress) ? null : progress, scores.get(i) ?? []);
    objectives[goals.ids[i]] = objectiveNumbersOf(open.table, i, open.facts[i], grade, cutRefs(open, i));
  }
  return { today: open.today, objectives, keyResults, problems: sortProblems([...open.problems, ...weightProblems(open)]) };
}

/** The objective to whose grade a key result's grade belongs: its home, if it contributes there; else -1. */
function homeOf({ facts, table }: OpenDocument, i: number): number {
  const { row } = facts[i];
  if (row.home < 0 || (table.flags[i] & CONTRIBUTES) === 0 || row.homeWeight === 0) return -1;
  return row.homeWeight === null && !facts[row.home].row.newChildrenContribute ? -1 : row.home;
}

function cutRefs({ cut, goals }: OpenDocument, i: number): GoalRef[] {
  return (cut.get(i) ?? []).map((edge) => refOf(goals, edge.parent));
}
