import { CountedDays } from '../calendar/CountedDays';
import { dayOf } from '../calendar/day';
import { TimeZone } from '../calendar/TimeZone';
import type { IsoDate } from '../document';
import { cutCycles } from '../alignment/cutCycles';
import { numberGoals, refOf, type Goals } from '../alignment/Goals';
import { resolveParents, type Edge } from '../alignment/resolveParents';
import { emptySnapshot } from '../log/fold';
import { goalDates } from '../pace/goalDates';
import type { Problem } from '../problem/Problem';
import { readDocument, type MethodDocument } from '../read/readDocument';
import type { GoalRow, RowParent } from '../rollup/GoalRow';
import type { GoalTable } from '../rollup/GoalTable';
import { rollUp } from '../rollup/rollUp';
import type { Snapshot, Snapshots } from '../snapshot';
import { foldLog } from './foldLog';
import { initiativeGoal, objectiveGoal } from './goalRows';
import { keyResultGoal, type Goal } from './keyResultGoal';

/** A document that has been read, folded, aligned and rolled up. */
export interface OpenDocument {
  document: MethodDocument;
  today: IsoDate;
  zone: TimeZone;
  goals: Goals;
  /** By number. */
  facts: Goal[];
  /** The same goal as its log would make it. */
  goalWith: (i: number, snapshot: Snapshot, problems: Problem[]) => Goal;
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
  const goalWith = goalMaker(document, goals);
  namePeriods(document);
  const zone = new TimeZone(settings.timeZone);
  const log = foldLog(document, day, zone, snapshots);
  const facts = goals.ids.map((id, i) => goalWith(i, goals.kinds[i] === 'objective' ? log.objective(id) : goals.kinds[i] === 'keyResult' ? log.keyResult(id) : emptySnapshot, problems));
  const all = resolveParents(document, goals);
  const cutEdges = cutCycles(goals.ids.length, all, goals.rank);
  const edges = cutEdges.size === 0 ? all : all.filter((edge) => !cutEdges.has(edge));
  const cut = byChild(cutEdges, goals, problems);
  setParents(facts.map((goal) => goal.row), edges, goals);
  const table = rollUp(facts.map((goal) => goal.row), {
    today: day, counted: new CountedDays(settings.workingDays), thresholds: settings.thresholds, objectiveStatus: settings.objectiveStatus, valueWeighted: settings.valueWeighted
  });
  return { document, today, zone, goals, facts, goalWith, table, edges, cut, problems };
}

function goalMaker(document: MethodDocument, goals: Goals): OpenDocument['goalWith'] {
  const { settings, periods } = document;
  return (i, snapshot, problems) => {
    const id = goals.ids[i];
    if (goals.kinds[i] === 'objective') return objectiveGoal(valueOf(document.objectives, id), snapshot, problems);
    if (goals.kinds[i] === 'initiative') return initiativeGoal(valueOf(document.initiatives, id));
    const keyResult = valueOf(document.keyResults, id);
    const objective = document.objectives.get(keyResult.objective ?? '') ?? null;
    const period = periods.get(keyResult.period ?? '') ?? periods.get(objective?.period ?? '') ?? null;
    return keyResultGoal(keyResult, snapshot, goalDates(keyResult, objective, period), keyResult.kind ?? objective?.kind ?? 'aspirational', keyResult.cadence ?? settings.cadence, problems);
  };
}

function namePeriods({ periods, objectives, keyResults, problems }: MethodDocument): void {
  for (const { id, start, end } of periods.values()) {
    if (start !== null && end !== null && start > end) problems.push({ code: 'date-order', kind: 'period', id, message: `It starts on ${start} and ends on ${end}.` });
  }
  for (const [kind, rows] of [['objective', objectives], ['keyResult', keyResults]] as const) {
    for (const { id, period } of rows.values()) {
      if (period !== null && !periods.has(period)) problems.push({ code: 'unknown-reference', kind, id, message: `Its period ${period} is not in the document.` });
    }
  }
}

/** An initiative contributes only where it has a weight, and only if it has a percent. */
function setParents(rows: readonly GoalRow[], edges: readonly Edge[], goals: Goals): void {
  const further = new Map<GoalRow, RowParent[]>();
  for (const { child, parent, isHome, weight } of edges) {
    const row = rows[child];
    if (goals.kinds[child] === 'initiative' && (weight === null || row.value === null)) continue;
    if (isHome) {
      row.home = parent;
      row.homeWeight = weight;
    } else {
      addTo(further, row, { goal: parent, weight });
    }
  }
  for (const [row, parents] of further) row.further = parents;
}

function byChild(cutEdges: ReadonlySet<Edge>, goals: Goals, problems: Problem[]): Map<number, Edge[]> {
  const cut = new Map<number, Edge[]>();
  for (const edge of [...cutEdges].sort((a, b) => goals.rank[a.parent] - goals.rank[b.parent])) {
    addTo(cut, edge.child, edge);
    const { objective, keyResult } = refOf(goals, edge.parent);
    const what = edge.isHome ? 'home' : 'alignment';
    problems.push({
      code: 'cycle-cut', kind: goals.kinds[edge.child], id: goals.ids[edge.child],
      message: `It would serve itself: its ${what} under ${objective === undefined ? `key result ${keyResult}` : `objective ${objective}`} does not count.`
    });
  }
  return cut;
}

function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** The goals were numbered from these very maps, so that each id is there. */
function valueOf<Row>(rows: ReadonlyMap<string, Row>, id: string): Row {
  const row = rows.get(id);
  if (row === undefined) throw new Error(`Goal ${id} was numbered but is not in the document.`);
  return row;
}
