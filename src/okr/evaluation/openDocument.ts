import { CountedDays } from '../calendar/CountedDays';
import { dayOf } from '../calendar/day';
import { TimeZone } from '../calendar/TimeZone';
import type { IsoDate } from '../document';
import { cutCycles } from '../alignment/cutCycles';
import { numberGoals, refOf, type Goals } from '../alignment/Goals';
import { resolveParents, type Edge } from '../alignment/resolveParents';
import { goalDates } from '../pace/goalDates';
import type { Problem } from '../problem/Problem';
import { readDocument, type MethodDocument } from '../read/readDocument';
import type { MethodPeriod } from '../read/readGoals';
import { buildTable } from '../rollup/buildTable';
import type { GoalRow } from '../rollup/GoalRow';
import type { GoalTable } from '../rollup/GoalTable';
import type { Snapshots } from '../snapshot';
import { foldLog, type FoldedLog } from './foldLog';
import { initiativeGoal, keyResultGoal, objectiveGoal, type Goal } from './goalRows';

/** A document that has been read, folded and aligned, ready to be rolled up. */
export interface OpenDocument {
  document: MethodDocument;
  today: IsoDate;
  goals: Goals;
  /** By number. */
  facts: Goal[];
  table: GoalTable;
  /** Who serves whom, without what was cut. */
  edges: Edge[];
  /** What was cut, by the number of the child, least parent first. */
  cut: Map<number, Edge[]>;
  problems: Problem[];
}

export function openDocument(input: unknown, today: IsoDate, snapshots: Snapshots | null): OpenDocument {
  const document = readDocument(input);
  const { settings, problems } = document;
  const day = typeof today === 'string' ? dayOf(today) : null;
  if (day === null) problems.push({ code: 'bad-today', kind: 'document', id: null, message: `Today is ${String(today)}, which is no day of the calendar. Nothing is expected by then.` });
  const goals = numberGoals(document);
  const facts = goalsOf(document, goals, foldLog(document, day, new TimeZone(settings.timeZone), snapshots));
  const all = resolveParents(document, goals);
  const cutEdges = cutCycles(goals.ids.length, all, goals.rank);
  const edges = cutEdges.size === 0 ? all : all.filter((edge) => !cutEdges.has(edge));
  const cut = byChild(cutEdges, goals, problems);
  setParents(facts, edges, goals);
  const table = buildTable(facts.map((goal) => goal.row), {
    today: day, counted: new CountedDays(settings.workingDays), thresholds: settings.thresholds, objectiveStatus: settings.objectiveStatus, valueWeighted: settings.valueWeighted
  });
  return { document, today, goals, facts, table, edges, cut, problems };
}

function goalsOf(document: MethodDocument, goals: Goals, log: FoldedLog): Goal[] {
  const { problems, settings } = document;
  for (const period of document.periods.values()) {
    if (period.start !== null && period.end !== null && period.start > period.end) {
      problems.push({ code: 'date-order', kind: 'period', id: period.id, message: `It starts on ${period.start} and ends on ${period.end}.` });
    }
  }
  const periodOf = (kind: 'objective' | 'keyResult', id: string, period: string | null): MethodPeriod | null => {
    const known = period === null ? null : document.periods.get(period) ?? null;
    if (period !== null && !known) problems.push({ code: 'unknown-reference', kind, id, message: `Its period ${period} is not in the document.` });
    return known;
  };
  return goals.ids.map((id, i) => {
    if (goals.kinds[i] === 'objective') {
      const objective = valueOf(document.objectives, id);
      periodOf('objective', id, objective.period);
      return objectiveGoal(objective, log.objective(id), problems);
    }
    if (goals.kinds[i] === 'initiative') return initiativeGoal(valueOf(document.initiatives, id));
    const keyResult = valueOf(document.keyResults, id);
    const objective = keyResult.objective === null ? null : document.objectives.get(keyResult.objective) ?? null;
    const period = periodOf('keyResult', id, keyResult.period) ?? document.periods.get(objective?.period ?? '') ?? null;
    return keyResultGoal(keyResult, log.keyResult(id), goalDates(keyResult, objective, period), keyResult.kind ?? objective?.kind ?? 'aspirational', keyResult.cadence ?? settings.cadence, problems);
  });
}

/** An initiative contributes only where it has a weight, and only if it has a percent. */
function setParents(facts: readonly Goal[], edges: readonly Edge[], goals: Goals): void {
  for (const { child, parent, isHome, weight } of edges) {
    const row: GoalRow = facts[child].row;
    if (goals.kinds[child] === 'initiative' && (weight === null || row.value === null)) continue;
    if (isHome) {
      row.home = parent;
      row.homeWeight = weight;
    } else {
      row.further = [...row.further, { goal: parent, weight }];
    }
  }
}

function byChild(cutEdges: ReadonlySet<Edge>, goals: Goals, problems: Problem[]): Map<number, Edge[]> {
  const cut = new Map<number, Edge[]>();
  for (const edge of [...cutEdges].sort((a, b) => goals.rank[a.parent] - goals.rank[b.parent])) {
    cut.set(edge.child, [...(cut.get(edge.child) ?? []), edge]);
    const { objective, keyResult } = refOf(goals, edge.parent);
    const what = edge.isHome ? 'home' : 'alignment';
    problems.push({
      code: 'cycle-cut', kind: goals.kinds[edge.child], id: goals.ids[edge.child],
      message: `It would serve itself: its ${what} under ${objective === undefined ? `key result ${keyResult}` : `objective ${objective}`} does not count.`
    });
  }
  return cut;
}

/** The goals were numbered from these very maps, so that each id is there. */
function valueOf<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`Goal ${id} was numbered but is not in the document.`);
  return row;
}
