import { evaluate, goalDates } from '../../okr';
import type { Evaluation, GoalDates, GoalNumbers } from '../../okr';
import type { GoalKind, GoalRef, Initiative, IsoDate, KeyResult, Objective, OkrDocument, Status } from '../../okr/document';
import type { ImportedFacts } from '../build/buildDocument';
import type { ProblemList } from '../report/ProblemList';
import type { SheetCell } from '../spreadsheet/writeWorkbook';
import { statusOf, vivaGoalType, vivaStatus } from '../values/vivaWords';
import { exportLog, groupLog } from './exportedCheckIns';
import type { ExportedLog } from './exportedCheckIns';
import { explorerHeaders } from './headers';
import type { ExplorerHeader } from './headers';
import { neutralise } from './neutralise';
import { writeOwnerCell } from './ownerCell';
import { reportLosses } from './TableLosses';

interface Parent {
  ref: GoalRef;
  weight: number | null;
}

/** What goals of all kinds have in a table. */
interface Line {
  key: string;
  id: string;
  type: 'Objective' | 'Key result' | 'Deliverable';
  goal: (Objective | KeyResult | Initiative) & { imported?: ImportedFacts; moreTeams?: string[] };
  team: string | null;
  coOwners: string[];
  createdBy: string | null;
  createdAt: string | null;
  period: string | null;
  /** Its own, or those that it has from its objective or period. */
  dates: GoalDates;
  kind: GoalKind | null;
  parents: Parent[];
  measure: { start: number | null; target: number | null; unit: string };
  numbers: GoalNumbers | null;
  status: Status;
}

const round = (value: number): number => Number(value.toPrecision(12));
const percentOf = (part: number | null | undefined): number | null => (part === null || part === undefined ? null : round(part * 100));

class TableWriter {
  private readonly evaluation: Evaluation;
  private readonly titles = new Map<string, string>();
  private readonly teams: Map<string, string>;
  private readonly periods: Map<string, OkrDocument['periods'][number]>;
  private readonly objectives: Map<string, Objective>;
  private readonly names: Map<string, string>;
  private readonly further = new Map<string, Parent[]>();
  private readonly taken: { objectives: Set<string>; keyResults: Set<string> };

  public constructor(private readonly document: OkrDocument, today: IsoDate) {
    this.evaluation = evaluate(document, today);
    this.teams = new Map(document.teams.map((team) => [team.id, team.title]));
    this.objectives = new Map(document.objectives.map((objective) => [objective.id, objective]));
    this.periods = new Map(document.periods.map((period) => [period.id, period]));
    // A person known by an address is written by it: it says who is meant, a name may be two people's.
    this.names = new Map(document.people.map((person) => [person.id, person.id.includes('@') || person.name === '' ? person.id : person.name]));
    this.taken = { objectives: new Set(document.objectives.map(({ id }) => id)), keyResults: new Set(document.keyResults.map(({ id }) => id)) };
    document.objectives.forEach(({ id, title }) => this.titles.set(id, title));
    document.keyResults.forEach(({ id, title }) => this.titles.set(this.keyResultId(id), title));
    for (const { child, parent, weight } of document.alignments) {
      const key = child.objective !== undefined ? `o ${child.objective}` : child.keyResult !== undefined ? `k ${child.keyResult}` : `i ${child.initiative ?? ''}`;
      this.further.set(key, [...(this.further.get(key) ?? []), { ref: parent, weight }]);
    }
  }

  public write(): SheetCell[][] {
    const logs = groupLog(this.document);
    const lines = [
      ...this.document.objectives.map((objective) => this.ofObjective(objective)), ...this.document.keyResults.map((keyResult) => this.ofKeyResult(keyResult)),
      ...this.document.initiatives.map((initiative) => this.ofInitiative(initiative))
    ];
    const rows = lines.map((line) => {
      const metricName = line.goal.imported?.metricName || 'Progress';
      const log = exportLog(logs.get(line.key) ?? [], line.measure.unit, metricName, (person) => this.nameOf(person));
      const cells = this.cells(line, metricName, log);
      return [...explorerHeaders.slice(0, -1).map((header) => this.written(cells[header as keyof typeof cells])), ...log.cells];
    });
    const width = rows.reduce((widest, row) => Math.max(widest, row.length), explorerHeaders.length as number);
    const header = [...explorerHeaders, ...Array<string>(width - explorerHeaders.length).fill('')];
    return [header, ...rows.map((row) => [...row, ...Array<null>(width - row.length).fill(null)])];
  }

  /** Objectives, key results and projects share one column of ids. */
  private keyResultId(id: string): string {
    return this.taken.objectives.has(id) ? `key-result:${id}` : id;
  }

  private initiativeId(id: string): string {
    return this.taken.objectives.has(id) || this.taken.keyResults.has(id) ? `initiative:${id}` : id;
  }

  private written(cell: SheetCell): SheetCell {
    return typeof cell === 'string' ? neutralise(cell) : cell;
  }

  private nameOf(person: string | null): string {
    return person === null ? '' : this.names.get(person) ?? person;
  }

  private parentsOf(key: string, home: Parent | null): Parent[] {
    const further = this.further.get(key) ?? [];
    if (!home) return further;
    const same = (ref: GoalRef): boolean => ref.objective === home.ref.objective && ref.keyResult === home.ref.keyResult;
    // An alignment with the home is no second parent: it sets the weight there.
    const atHome = further.find(({ ref }) => same(ref));
    return [{ ref: home.ref, weight: atHome ? atHome.weight : home.weight }, ...further.filter(({ ref }) => !same(ref))];
  }

  private ofObjective(objective: Objective): Line {
    const key = `o ${objective.id}`;
    const numbers = this.evaluation.objectives[objective.id] ?? null;
    return {
      ...objective, key, type: 'Objective', goal: objective, parents: this.parentsOf(key, objective.parent && { ref: objective.parent, weight: objective.parentWeight }),
      dates: goalDates(objective, null, this.periodOf(objective.period)), measure: objective.measure ?? { start: 0, target: 100, unit: '%' }, numbers, status: numbers?.status ?? 'not-started'
    };
  }

  private ofKeyResult(keyResult: KeyResult): Line {
    const key = `k ${keyResult.id}`;
    const numbers = this.evaluation.keyResults[keyResult.id] ?? null;
    const { type } = keyResult.measure;
    const objective = this.objectives.get(keyResult.objective ?? '') ?? null;
    const period = keyResult.period ?? objective?.period ?? null;
    return {
      ...keyResult, id: this.keyResultId(keyResult.id), key, type: 'Key result', goal: keyResult, period, dates: goalDates(keyResult, objective, this.periodOf(period)),
      // Milestones are shown as the percent that is done.
      measure: type === 'milestones' ? { start: 0, target: 100, unit: '%' } : keyResult.measure,
      parents: this.parentsOf(key, keyResult.objective === null ? null : { ref: { objective: keyResult.objective }, weight: keyResult.weight }), numbers, status: numbers?.status ?? 'not-started'
    };
  }

  private ofInitiative(initiative: Initiative): Line {
    const key = `i ${initiative.id}`;
    const { objective, keyResult, weight, percent } = initiative;
    const home = objective !== null ? { objective } : keyResult !== null ? { keyResult } : null;
    const isDone = /done|closed|finished|complete/i.test(initiative.state);
    return {
      ...initiative, id: this.initiativeId(initiative.id), key, type: 'Deliverable', goal: initiative, team: null, coOwners: [], createdBy: null, createdAt: null, period: null, dates: initiative, kind: null,
      parents: this.parentsOf(key, home && { ref: home, weight }), measure: { start: 0, target: 100, unit: '%' }, numbers: null,
      status: statusOf(initiative.state) ?? (isDone ? 'closed' : percent ? 'on-track' : 'not-started')
    };
  }

  private periodOf(id: string | null): OkrDocument['periods'][number] | null {
    return this.periods.get(id ?? '') ?? null;
  }

  private actualOf({ goal, numbers }: Line, progress: number | null): number | null {
    const isMilestones = 'measure' in goal && goal.measure?.type === 'milestones';
    return isMilestones ? progress : numbers?.value ?? null;
  }

  private alignedTo(parents: readonly Parent[]): string {
    return parents.map(({ ref, weight }) => {
      const id = ref.objective ?? this.keyResultId(ref.keyResult ?? '');
      return `${this.titles.get(id) ?? ''}(${weight === null ? '' : `weight: ${weight}%, `}Id: ${id})`;
    }).join(' / ');
  }

  private cells(line: Line, metricName: string, log: ExportedLog): Record<Exclude<ExplorerHeader, 'Checkins'>, SheetCell> {
    const { goal, measure, numbers } = line;
    const progress = 'percent' in goal ? goal.percent : percentOf(numbers?.rawProgress ?? numbers?.progress);
    const score = 'score' in goal ? goal.score : null;
    return {
      Id: line.id, Title: goal.title, Team: [line.team, ...(goal.moreTeams ?? [])].filter((team): team is string => team !== null).map((team) => this.teams.get(team) ?? team).join('; '),
      Creator: this.nameOf(line.createdBy), Owner: writeOwnerCell([goal.owner, ...line.coOwners].filter((owner): owner is string => owner !== null).map((owner) => this.nameOf(owner))),
      Period: this.periodOf(line.period)?.title ?? '', 'Start Date': line.dates.start ?? '', 'End Date': line.dates.due ?? '', Description: goal.description,
      'Aligned To (weight, Objective ID)': this.alignedTo(line.parents), 'Metric Name': metricName, Unit: measure.unit, Target: measure.target, 'Object Type': line.type,
      'Goal Type': line.kind === null ? '' : vivaGoalType(line.kind), Start: measure.start, 'Created At': line.createdAt === null ? '' : `${line.createdAt.slice(0, 10)} ${line.createdAt.slice(11, 19)} UTC`,
      'Last Check-in': log.lastDate, 'Progress %': progress, 'Actual Progress': this.actualOf(line, progress) ?? log.opening, Status: vivaStatus(line.status), 'Last Check-in Note': log.lastNote, Score: score
    };
  }
}

/**
 * The document as the table of an Explorer export: its 24 headers, further check-ins in unnamed columns behind. Progress, values and status are worked out
 * as of `today`. Text that a spreadsheet would run is neutralised (R18).
 * @param problems gets, kind by kind, what the table has no place for
 */
export function writeTable(document: OkrDocument, today: IsoDate, problems: ProblemList): SheetCell[][] {
  reportLosses(document, problems);
  return new TableWriter(document, today).write();
}
