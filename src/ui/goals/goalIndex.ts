import type { GoalRef, Level, OkrDocument } from '../../okr/document';
import type { Evaluation, GoalNumbers } from '../../okr';
import { keyOf, type Goal } from './Goal';
import { foldForSearch } from './foldForSearch';

/** Everything that the pages ask of one reading, built once for it. */
export interface GoalIndex {
  readonly document: OkrDocument;
  readonly goals: readonly Goal[];
  readonly byKey: ReadonlyMap<string, Goal>;
  /** Goals without a parent: objectives by level and title, then key results that hang on nothing. */
  readonly roots: readonly Goal[];
}

interface GoalInTheMaking extends Goal {
  parents: GoalInTheMaking[];
  children: GoalInTheMaking[];
}

type Words = Pick<Goal, 'objective' | 'keyResult' | 'title' | 'level' | 'kind' | 'period' | 'teamId'> & { ref: GoalRef; ownerId: string | null; result: GoalNumbers };

const levels: Readonly<Record<Level, number>> = { organisation: 0, team: 1, person: 2 };

/**
 * Builds the index. Every objective and key result of the document is in it exactly once: what hangs on nothing, or on something that is not
 * there, is a root. Parents that `evaluation` names as cut are left out, so the graph has no cycles.
 *
 * @param locale how titles are ordered
 */
export function buildGoalIndex(document: OkrDocument, evaluation: Evaluation, locale: string): GoalIndex {
  const goals: GoalInTheMaking[] = [];
  const byKey = new Map<string, GoalInTheMaking>();
  const people = new Map(document.people.map((person) => [person.id, person.name || person.id]));
  const teams = new Map(document.teams.map((team) => [team.id, team.title]));
  const folded = new Map<string, string>();
  const fold = (text: string): string => {
    let found = folded.get(text);
    if (found === undefined) folded.set(text, (found = foldForSearch(text)));
    return found;
  };

  const add = ({ ref, ownerId, ...words }: Words): void => {
    const key = keyOf(ref);
    // Of rows with the same id the first counts; what the method could not read as a row has no numbers.
    if (byKey.has(key) || !words.result) return;
    const owner = ownerId === null ? null : people.get(ownerId) ?? ownerId;
    const team = words.teamId === null ? null : teams.get(words.teamId) ?? null;
    const searchText = `${foldForSearch(words.title)}\n${owner === null ? '' : fold(owner)}\n${team === null ? '' : fold(team)}`;
    const goal: GoalInTheMaking = { ...words, key, ref, owner, team, searchText, place: goals.length, parents: [], children: [] };
    goals.push(goal);
    byKey.set(key, goal);
  };

  for (const objective of document.objectives) {
    add({
      ref: { objective: objective.id }, objective, keyResult: null, title: objective.title, ownerId: objective.owner, teamId: objective.team,
      level: objective.level, kind: objective.kind, period: objective.period, result: evaluation.objectives[objective.id]
    });
  }
  const homes = new Map(document.objectives.map((objective) => [objective.id, objective]));
  for (const keyResult of document.keyResults) {
    const home = keyResult.objective === null ? undefined : homes.get(keyResult.objective);
    add({
      ref: { keyResult: keyResult.id }, objective: null, keyResult, title: keyResult.title, ownerId: keyResult.owner, teamId: keyResult.team ?? home?.team ?? null,
      level: home?.level ?? 'person', kind: keyResult.kind ?? home?.kind ?? null, period: keyResult.period ?? home?.period ?? null,
      result: evaluation.keyResults[keyResult.id]
    });
  }

  const link = (child: GoalInTheMaking | undefined, parentRef: GoalRef): void => {
    const parent = byKey.get(keyOf(parentRef));
    if (!child || !parent || child === parent || child.parents.includes(parent)) return;
    if (child.result.cutAlignments.some((cut) => keyOf(cut) === parent.key)) return;
    child.parents.push(parent);
    parent.children.push(child);
  };
  for (const keyResult of document.keyResults) {
    if (keyResult.objective !== null) link(byKey.get(keyOf({ keyResult: keyResult.id })), { objective: keyResult.objective });
  }
  for (const objective of document.objectives) {
    if (objective.parent) link(byKey.get(keyOf({ objective: objective.id })), objective.parent);
  }
  for (const { child, parent } of document.alignments) {
    if (child.initiative === undefined) link(byKey.get(keyOf(child)), parent);
  }

  const inOrder = goalOrder(locale);
  for (const goal of goals) if (goal.children.length > 1) goal.children.sort(inOrder);
  const roots = goals.filter((goal) => goal.parents.length === 0);
  roots.sort((a, b) => Number(a.objective === null) - Number(b.objective === null) || inOrder(a, b));
  return { document, goals, byKey, roots };
}

function goalOrder(locale: string): (a: Goal, b: Goal) => number {
  const titles = new Intl.Collator(locale, { numeric: true });
  return (a, b) => {
    if (a.keyResult || b.keyResult) return Number(b.keyResult !== null) - Number(a.keyResult !== null) || a.place - b.place;
    return levels[a.level] - levels[b.level] || titles.compare(a.title, b.title) || a.place - b.place;
  };
}
