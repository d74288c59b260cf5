import { refOf } from '../alignment/Goals';
import type { GoalRef, IsoDate, OkrDocument } from '../document';
import type { Evaluation, GoalNumbers } from '../numbers/GoalNumbers';
import { keyResultNumbersOf } from '../numbers/keyResultNumbersOf';
import { objectiveNumbersOf } from '../numbers/objectiveNumbersOf';
import { sortProblems } from '../problem/sortProblems';
import { rollUp } from '../rollup/rollUp';
import { keyResultScore, objectiveScore } from '../score/score';
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
  const { ids, kinds } = open.goals;
  // Without a prototype: an id may be "constructor" or "__proto__".
  const objectives: Record<string, GoalNumbers> = Object.create(null);
  const keyResults: Record<string, GoalNumbers> = Object.create(null);
  for (let i = 0; i < ids.length; i++) {
    if (kinds[i] === 'objective') objectives[ids[i]] = numbersOfGoal(open, i);
    else if (kinds[i] === 'keyResult') keyResults[ids[i]] = numbersOfGoal(open, i);
  }
  return { today: open.today, objectives, keyResults, problems: sortProblems([...open.problems, ...weightProblems(open)]) };
}

/** The numbers of one objective or key result of a document that has been rolled up. */
export function numbersOfGoal(open: OpenDocument, i: number): GoalNumbers {
  const { facts, goals, table } = open;
  const cut: GoalRef[] = (open.cut.get(i) ?? []).map((edge) => refOf(goals, edge.parent));
  if (goals.kinds[i] === 'keyResult') return keyResultNumbersOf(table, i, facts[i], cut);
  return objectiveNumbersOf(table, i, facts[i], objectiveScore(facts[i].score, facts[i].row.state, progressOf(open, i), homeScores(open, i)), cut);
}

/** Scores of the key results that contribute to an objective and have their home there. */
function homeScores(open: OpenDocument, i: number): (number | null)[] {
  const { facts, table } = open;
  const scores: (number | null)[] = [];
  for (let edge = table.first[i]; edge >= 0; edge = table.next[edge]) {
    const child = table.child[edge];
    const { kind, home, state } = table.rows[child];
    const counts = !Number.isNaN(table.weight[edge]) || table.rows[i].newChildrenContribute;
    if (kind === 'keyResult' && home === i && counts) scores.push(keyResultScore(facts[child].score, state, progressOf(open, child)));
  }
  return scores;
}

function progressOf({ table }: OpenDocument, i: number): number | null {
  return Number.isNaN(table.progress[i]) ? null : table.progress[i];
}
