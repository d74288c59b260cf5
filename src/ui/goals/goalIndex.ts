import type { GoalRef, KeyResult, Level, Objective, OkrDocument } from '../../okr/document';
import type { Evaluation, GoalNumbers } from '../../okr';
import type { Goal } from './Goal';
import { goalColumns, type GoalColumns } from './goalColumns';

/** Everything that the pages ask of one reading, built once for it. */
export interface GoalIndex {
  readonly document: OkrDocument;
  readonly goals: readonly Goal[];
  /** Goals without a parent: objectives by level and title, then key results that hang on nothing. */
  readonly roots: readonly Goal[];
  /** Some goals are in no period, or in one that is not in the document. */
  readonly hasWithoutPeriod: boolean;
  /** The same goals by place, for what goes through all of them. */
  readonly columns: GoalColumns;
  /** @param key see `Goal.key` */
  find(key: string): Goal | undefined;
}

interface GoalInTheMaking extends Goal {
  parents: readonly GoalInTheMaking[];
  children: readonly GoalInTheMaking[];
}

/** Most goals have one parent and no children: they share this. */
const none: readonly GoalInTheMaking[] = [];
const levels: Readonly<Record<Level, number>> = { organisation: 0, team: 1, person: 2 };

/**
 * Builds the index. Every objective and key result of the document is in it exactly once: what hangs on nothing, or on something that is not
 * there, is a root. Parents that `evaluation` names as cut are left out, so the graph has no cycles.
 *
 * @param locale how titles are ordered
 */
export function buildGoalIndex(document: OkrDocument, evaluation: Evaluation, locale: string): GoalIndex {
  const goals: GoalInTheMaking[] = [];
  const objectives = new Map<string, GoalInTheMaking>();
  const keyResults = new Map<string, GoalInTheMaking>();
  const find = (ref: GoalRef): GoalInTheMaking | undefined => (ref.objective !== undefined ? objectives.get(ref.objective) : keyResults.get(ref.keyResult ?? ''));
  const wordsOf = describer(document);

  for (const objective of document.objectives) {
    const result = evaluation.objectives[objective.id];
    // Of rows with the same id the first counts; what the method could not read as a row has no numbers.
    if (objectives.has(objective.id) || !result) continue;
    const goal = wordsOf(goals.length, objective, null, objective, result);
    goals.push(goal);
    objectives.set(objective.id, goal);
  }
  for (const keyResult of document.keyResults) {
    const result = evaluation.keyResults[keyResult.id];
    if (keyResults.has(keyResult.id) || !result) continue;
    const goal = wordsOf(goals.length, null, keyResult, objectives.get(keyResult.objective ?? '')?.objective ?? null, result);
    goals.push(goal);
    keyResults.set(keyResult.id, goal);
  }

  const children = new Map<GoalInTheMaking, GoalInTheMaking[]>();
  const link = (child: GoalInTheMaking | undefined, parent: GoalInTheMaking | undefined): void => {
    if (!child || !parent || child === parent || child.parents.includes(parent)) return;
    if (child.result.cutAlignments.some((cut) => find(cut) === parent)) return;
    child.parents = child.parents === none ? [parent] : [...child.parents, parent];
    const siblings = children.get(parent);
    if (siblings) siblings.push(child);
    else children.set(parent, [child]);
  };
  for (const { id, objective } of document.keyResults) if (objective !== null) link(keyResults.get(id), objectives.get(objective));
  for (const { id, parent } of document.objectives) if (parent) link(objectives.get(id), find(parent));
  for (const { child, parent } of document.alignments) if (child.initiative === undefined) link(find(child), find(parent));

  const inOrder = goalOrder(locale);
  // A copy has no room to grow into: with tens of thousands of lists that room is megabytes.
  for (const [goal, its] of children) goal.children = its.length > 1 ? its.sort(inOrder).slice() : its;
  const roots = goals.filter((goal) => goal.parents === none);
  roots.sort((a, b) => Number(a.objective === null) - Number(b.objective === null) || inOrder(a, b));
  const columns = goalColumns(goals, document.periods.map(({ id }) => id));
  return { document, goals, roots, columns, hasWithoutPeriod: goals.some((goal) => goal.period === null), find: (key) => (key.startsWith('o:') ? objectives : keyResults).get(key.slice(2)) };
}

/** Puts a row of the document into words. */
function describer(document: OkrDocument): (place: number, objective: Objective | null, keyResult: KeyResult | null, home: Objective | null, result: GoalNumbers) => GoalInTheMaking {
  const people = new Map(document.people.map((person) => [person.id, person.name || person.id]));
  const teams = new Map(document.teams.map((team) => [team.id, team.title]));
  const periods = new Set(document.periods.map((period) => period.id));
  return (place, objective, keyResult, home, result) => {
    const row = objective ?? keyResult;
    const [title, ownerId, teamId] = [row?.title ?? '', row?.owner ?? null, row?.team ?? home?.team ?? null];
    const owner = ownerId === null ? null : people.get(ownerId) ?? ownerId;
    const team = teamId === null ? null : teams.get(teamId) ?? null;
    const period = row?.period ?? home?.period ?? null;
    return {
      key: objective ? `o:${objective.id}` : `k:${keyResult?.id}`, objective, keyResult, title, owner, team, teamId, level: home?.level ?? 'person', kind: row?.kind ?? home?.kind ?? null,
      period: period !== null && periods.has(period) ? period : null, result, place, parents: none, children: none
    };
  };
}

function goalOrder(locale: string): (a: Goal, b: Goal) => number {
  const titles = new Intl.Collator(locale, { numeric: true });
  return (a, b) => {
    if (a.keyResult || b.keyResult) return Number(b.keyResult !== null) - Number(a.keyResult !== null) || a.place - b.place;
    return levels[a.level] - levels[b.level] || titles.compare(a.title, b.title) || a.place - b.place;
  };
}
