import type { ObjectiveRow } from '../rows/objectiveRow';
import { isClosedPeriod } from '../rows/otherRows';
import { addressOf } from '../rows/references';
import type { RawRows } from './assemble';
import { Clusters } from './Clusters';

/** Of which closed periods the goals are wanted: those with these numbers as text and those within them, or all. */
export type WantedPeriods = readonly string[] | 'all';

/** Closed periods whose goals nobody has asked for. The one that ended last stays: it is what a new period begins with. */
const unwantedPeriods = (rows: RawRows, wanted: WantedPeriods): Set<number> => {
  if (wanted === 'all') return new Set();
  const closed = rows.periods.filter(isClosedPeriod);
  const last = closed.reduce<string>((latest, { OkrEnd }) => ((OkrEnd ?? '') > latest ? OkrEnd ?? '' : latest), '');
  const parents = new Map(rows.periods.map(({ Id, OkrParentId }) => [Id, OkrParentId]));
  const isWanted = (id: number): boolean => {
    const seen = new Set<number>();
    for (let at: number | null | undefined = id; at && !seen.has(at); at = parents.get(at)) {
      if (wanted.includes(String(at))) return true;
      seen.add(at);
    }
    return false;
  };
  return new Set(closed.flatMap(({ Id, OkrEnd }) => ((OkrEnd ?? '') === last || isWanted(Id) ? [] : [Id])));
};

const homeOf = (row: ObjectiveRow): string | null => (row.OkrParentKeyResultId ? `k${row.OkrParentKeyResultId}` : row.OkrParentId ? `o${row.OkrParentId}` : null);

/**
 * Leaves out the goals of closed periods that nobody asked for, and gives which periods are concerned. What hangs together by homes or alignments with a goal of
 * another period stays as a whole: it is an ancestor to be seen, or it counts for a number that is shown. So every number is the same with and without.
 */
export const leaveOut = (rows: RawRows, wanted: WantedPeriods): { rows: RawRows; leftOut: string[] } => {
  const unwanted = unwantedPeriods(rows, wanted);
  if (unwanted.size === 0) return { rows, leftOut: [] };
  const clusters = new Clusters();
  const kept = new Set<string>();
  const periodOf = new Map<string, number | null>();
  const link = (goal: string, parent: string | null): void => {
    if (parent !== null) clusters.join(goal, parent);
  };
  for (const row of rows.objectives) {
    periodOf.set(`o${row.Id}`, row.OkrPeriodId);
    link(`o${row.Id}`, homeOf(row));
  }
  for (const row of rows.keyResults) {
    const home = row.OkrObjectiveId ? `o${row.OkrObjectiveId}` : null;
    periodOf.set(`k${row.Id}`, row.OkrPeriodId ?? periodOf.get(home ?? '') ?? null);
    link(`k${row.Id}`, home);
  }
  // Private goals are few and stay, with whatever they hang on.
  for (const row of rows.privateObjectives) {
    const parent = homeOf(row);
    if (parent !== null) kept.add(parent);
  }
  for (const { OkrChild, OkrParent } of rows.alignments) if (OkrChild && OkrParent) clusters.join(OkrChild.trim(), OkrParent.trim());
  for (const [goal, period] of periodOf) if (period === null || !unwanted.has(period)) kept.add(goal);
  const stays = new Set([...kept].map((goal) => clusters.of(goal)));
  const isLeft = (goal: string): boolean => periodOf.has(goal) && !stays.has(clusters.of(goal));
  const left = new Set([...periodOf.keys()].filter(isLeft));
  if (left.size === 0) return { rows, leftOut: [] };
  const leftPeriods = new Set([...left].map((goal) => periodOf.get(goal)));
  const isAbout = (reference: string | null): boolean => {
    const address = addressOf(reference ?? '');
    return address !== null && !address.isPrivate && address.kind !== 'initiative' && left.has(`${address.kind === 'objective' ? 'o' : 'k'}${address.row}`);
  };
  return {
    leftOut: rows.periods.flatMap(({ Id }) => (leftPeriods.has(Id) ? [String(Id)] : [])),
    rows: {
      ...rows, objectives: rows.objectives.filter(({ Id }) => !left.has(`o${Id}`)), keyResults: rows.keyResults.filter(({ Id }) => !left.has(`k${Id}`)), alignments: rows.alignments.filter((row) => !isAbout(row.OkrParent)),
      people: rows.people.filter((row) => !isAbout(row.OkrItem)), checkIns: rows.checkIns.filter((row) => !isAbout(row.OkrGoal)),
      initiatives: rows.initiatives.filter((row) => !left.has(`k${row.OkrKeyResultId}`) && !left.has(`o${row.OkrObjectiveId}`))
    }
  };
};
