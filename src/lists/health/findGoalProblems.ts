import { evaluate, type Problem } from '../../okr';
import type { GoalRef, OkrDocument, Period } from '../../okr/document';
import type { AssembledWhole } from '../read/assembleWhole';
import { referenceOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { partsOf } from '../partsOf';
import { sliced, type Steps } from '../slices';
import type { Naming } from './Naming';

export const listOfGoal = (id: string, kind: 'objective' | 'keyResult'): ListName => `OKR${id.startsWith('p') ? 'Private' : ''}${kind === 'objective' ? 'Objectives' : 'KeyResults'}`;
export const rowOfGoal = (id: string): string => id.replace('p', '');

/** What the goals of a reading are called and whether they are there. */
export class KnownGoals {
  private readonly titles: ReadonlyMap<string, string>;

  public constructor({ document }: AssembledWhole) {
    this.titles = new Map([
      ...document.objectives.map((goal) => [referenceOf({ objective: goal.id }) ?? '', goal.title] as const), ...document.keyResults.map((goal) => [referenceOf({ keyResult: goal.id }) ?? '', goal.title] as const),
      ...document.initiatives.map((work) => [`i${work.id}`, work.title] as const)
    ]);
  }

  /** @param reference "k12" */
  public has(reference: string): boolean {
    return this.titles.has(reference);
  }

  public titleOf(reference: string): string {
    return this.titles.get(reference) || reference;
  }
}

/** Goals without an owner or with one who is gone, and goals that hang on what is not there. */
export function* nameGoals({ document, rights }: AssembledWhole, ownerColumns: ReadonlyMap<string, string | null>, users: ReadonlySet<string>, known: KnownGoals, name: Naming): Steps<void> {
  const all = [...document.objectives.map((goal) => ({ kind: 'objective' as const, goal, home: goal.parent })), ...document.keyResults.map((goal) => ({ kind: 'keyResult' as const, goal, home: goal.objective === null ? null : { objective: goal.objective } }))];
  const aligned = new Set(document.alignments.map(({ child }) => child.keyResult ?? ''));
  yield* sliced(all, ({ kind, goal, home }) => {
    const place = { list: listOfGoal(goal.id, kind), row: rowOfGoal(goal.id) };
    const reference = referenceOf({ [kind]: goal.id }) ?? '';
    const title = goal.title || reference;
    const isOpen = goal.state !== 'closed';
    if (goal.owner === null && isOpen) name({ ...place, code: 'no-owner', values: { title } });
    if (goal.owner !== null && isOpen && users.size > 0 && !users.has(goal.owner)) name({ ...place, code: 'owner-unknown', values: { title, person: goal.owner } });
    const isMissing = home !== null && !known.has(referenceOf(home as GoalRef) ?? '');
    if (isMissing || (kind === 'keyResult' && home === null && !aligned.has(goal.id))) name({ ...place, code: 'orphan', values: { title } });
    const owner = rights.historyOf(reference)?.current('owner')[0] ?? null;
    const column = ownerColumns.get(reference) ?? null;
    if (owner !== null && column !== null && owner !== column) name({ ...place, code: 'owner-history', values: { title, owner, column }, mend: 'owner-column', owner });
  });
  for (const work of document.initiatives) {
    const home = work.keyResult !== null ? referenceOf({ keyResult: work.keyResult }) : referenceOf({ objective: work.objective ?? undefined });
    if (home === null || !known.has(home)) name({ code: 'orphan', list: 'OKRInitiatives', row: work.id, values: { title: work.title || `i${work.id}` } });
  }
}

/** Periods whose dates make no sense, or that overlap others of the same parent. */
export const namePeriods = (periods: readonly Period[], name: Naming): void => {
  for (const period of periods) {
    if (period.start === null || period.end === null || period.start > period.end) name({ code: 'period-dates', list: 'OKRPeriods', row: period.id, values: { title: period.title } });
  }
  const dated = periods.filter((period): period is Period & { start: string; end: string } => period.start !== null && period.end !== null && period.start <= period.end);
  dated.forEach((period, index) => {
    const other = dated.slice(index + 1).find((later) => later.parent === period.parent && later.start <= period.end && period.start <= later.end && later.id !== period.parent && period.id !== later.parent);
    // A year beside its quarters, without being named as their parent, is no slip.
    const isLonger = other !== undefined && period.parent === null && (period.start !== other.start || period.end !== other.end) && ((other.start <= period.start && period.end <= other.end) || (period.start <= other.start && other.end <= period.end));
    if (other && !isLonger) name({ code: 'period-overlap', list: 'OKRPeriods', row: period.id, values: { title: period.title, other: other.title } });
  });
};

/** Rows of a list that stand above each other in a circle: each circle once. */
export const nameCircles = (list: ListName, rows: readonly { id: string; title: string; parent: string | null }[], name: Naming): void => {
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const done = new Set<string>();
  for (const row of rows) {
    const path = new Set<string>();
    let at: string | null | undefined = row.id;
    while (at && parents.has(at) && !path.has(at) && !done.has(at)) {
      path.add(at);
      at = parents.get(at);
    }
    const closing = at;
    if (closing && path.has(closing)) name({ code: 'cycle', list, row: closing, values: { title: rows.find(({ id }) => id === closing)?.title ?? '' } });
    path.forEach((id) => done.add(id));
  }
};

/** One thing that the method had to name. What is named from the rows already is left out. */
const nameProblem = ({ id, kind, code, message }: Problem, { objectives, keyResults, periods }: OkrDocument, known: KnownGoals, name: Naming): void => {
  if (namedElsewhere.includes(code) || (code === 'date-order' && kind === 'period')) return;
  const isGoal = kind === 'objective' || kind === 'keyResult';
  const title = id === null ? '' : isGoal ? known.titleOf(referenceOf({ [kind]: id }) ?? '') : id;
  const place = { list: id === null ? null : isGoal ? listOfGoal(id, kind) : kind === 'checkIn' ? ('OKRCheckIns' as const) : null, row: id === null ? null : rowOfGoal(id) };
  const period = isGoal && code === 'unknown-reference' ? (kind === 'objective' ? objectives : keyResults).find((goal) => goal.id === id)?.period : null;
  if (code === 'cycle-cut') name({ ...place, code: 'cycle', values: { title } });
  else if (code === 'unknown-reference' && period && !periods.some((one) => one.id === period)) name({ ...place, code: 'period-unknown', values: { title } });
  else if (code === 'unknown-reference' && isGoal) return; // A parent that is not there: named as an orphan.
  else name({ ...place, code: code === 'weights-normalised' ? 'weights' : 'method', values: { title, problem: code, what: message } });
};
const namedElsewhere = ['orphan', 'needs-log', 'future-check-in', 'bad-weight', 'bad-score'];

/** What the method had to name: cycles that were cut, measures that are not complete, and the like; part by part, as one evaluation of all goals would hold up the page. */
export function* nameMethod({ document, snapshots, readAt }: AssembledWhole, known: KnownGoals, name: Naming): Steps<void> {
  const said = new Set<string>();
  for (const part of partsOf(document)) {
    yield;
    for (const problem of evaluate(part, readAt.slice(0, 10), snapshots).problems) {
      // What is said of periods, teams and settings is said of each part.
      const key = JSON.stringify(problem);
      if (!said.has(key)) nameProblem(problem, part, known, name);
      said.add(key);
    }
  }
}
