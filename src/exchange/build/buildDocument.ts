import { defaultSettings } from '../../okr/document';
import type { Alignment, GoalState, Initiative, Instant, KeyResult, Level, Objective, OkrDocument } from '../../okr/document';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { SourceFile, SourceGoal } from '../source/SourceGoal';
import { buildCheckIns, buildComment } from './buildCheckIns';
import type { ImportedCheckIn } from './buildCheckIns';
import { buildMeasure, buildObjectiveMeasure, completionOf } from './buildMeasure';
import { buildPeriods, newestInstant } from './buildPeriods';
import { cutCycles } from './cutCycles';
import { checkWeightSums, resolveParents } from './resolveParents';
import type { Edge, Edges } from './resolveParents';

/** What an import keeps of a goal beside the document's own members. */
export interface ImportedFacts {
  status: string;
  percent: number | null;
  actual: number | null;
  metricName: string;
  /** Columns or members without a place of their own. */
  more?: Record<string, unknown>;
}

type Imported<Goal> = Goal & { imported?: ImportedFacts };

/** Longest title that a list holds; the whole of a longer one stands in the description (R19). */
const longestTitle = 255;

function splitTitle(goal: SourceGoal, problems: ProblemList): { title: string; description: string } {
  if (goal.title.length <= longestTitle) return { title: goal.title, description: goal.description };
  problems.add('W_TITLE_LONG', goal.row, 'Title', `The title ${quote(goal.title)} has ${goal.title.length} characters; a list holds ${longestTitle}.`);
  // Never half of a character that takes two units.
  const cut = goal.title.slice(0, longestTitle - 1).replace(/[\ud800-\udbff]$/, '').trimEnd();
  return { title: `${cut}…`, description: goal.description === '' ? goal.title : `${goal.title}\n\n${goal.description}` };
}

const stateOf = (goal: SourceGoal): GoalState => (goal.status === 'closed' || goal.status === 'postponed' ? goal.status : 'active');

function importedFacts(goal: SourceGoal): { imported: ImportedFacts } {
  const facts: ImportedFacts = { status: goal.status, percent: goal.percent, actual: goal.actual, metricName: goal.metricName };
  return { imported: Object.keys(goal.more).length > 0 ? { ...facts, more: goal.more } : facts };
}

/** Checks what stands in the row itself, whatever becomes of it. */
function checkGoal(goal: SourceGoal, problems: ProblemList): void {
  if (goal.owners.length === 0) problems.add('W_NO_OWNER', goal.row, 'Owner', `${quote(goal.title)} has no owner.`);
  if (goal.start !== null && goal.due !== null && goal.start > goal.due) problems.add('W_DATE_ORDER', goal.row, 'Start Date', `${quote(goal.title)} starts on ${goal.start} and ends before, on ${goal.due}.`);
  if (goal.score !== null && (goal.score < 0 || goal.score > 1)) problems.add('W_SCORE_RANGE', goal.row, 'Score', `The score ${goal.score} is not between 0 and 1.`);
  if (goal.actual === null || goal.percent === null) return;
  const raw = completionOf(goal.actual, goal.metricStart, goal.metricTarget);
  if (raw === null) return;
  const clamped = Math.min(100, Math.max(0, raw));
  if (Math.abs(raw - goal.percent) > 1 && Math.abs(clamped - goal.percent) > 1) {
    problems.add('W_PROGRESS_MISMATCH', goal.row, 'Progress %', `The value ${goal.actual} is ${Number(raw.toFixed(2))} percent of the way, not ${goal.percent}.`);
  }
}

/**
 * Whether what a goal reports may open its log. What an objective with contributors reports, or a key result with contributors and no value of its own, is
 * their roll-up, and is worked out again; a project's percent is a member of its own.
 */
function mayOpen(goal: SourceGoal, hasContributors: boolean): boolean {
  if (goal.type === 'initiative') return false;
  return !hasContributors || (goal.type === 'keyResult' && goal.actual !== null);
}

class DocumentBuilder {
  private readonly objectives: Imported<Objective>[] = [];
  private readonly keyResults: Imported<KeyResult>[] = [];
  private readonly initiatives: Imported<Initiative>[] = [];
  private readonly alignments: Alignment[] = [];
  private readonly checkIns: ImportedCheckIn[] = [];
  private readonly organisationTeams: Set<string>;

  public constructor(
    private readonly file: SourceFile, private readonly edges: Edges, private readonly periodOf: ReadonlyMap<SourceGoal, string>, private readonly problems: ProblemList
  ) {
    this.organisationTeams = new Set(file.teams.filter((team) => team.isOrganisation).map((team) => team.id));
  }

  public build(exportedAt: Instant | null, periods: OkrDocument['periods']): OkrDocument {
    const withContributors = new Set<SourceGoal>();
    this.edges.forEach((list) => list.forEach((edge) => withContributors.add(edge.parent)));
    for (const goal of this.file.goals) {
      checkGoal(goal, this.problems);
      if (goal.type === 'objective') this.addObjective(goal);
      else if (goal.type === 'keyResult') this.addKeyResult(goal);
      else this.addInitiative(goal);
      this.checkIns.push(...buildCheckIns(goal, mayOpen(goal, withContributors.has(goal)), this.problems));
    }
    const byId = new Map(this.file.goals.map((goal) => [goal.id, goal]));
    for (const comment of this.file.comments) {
      const row = buildComment(comment, byId, this.problems);
      if (row) this.checkIns.push(row);
    }
    return {
      format: 'okr-json', version: 1, exportedAt, settings: defaultSettings, people: this.file.people, periods,
      teams: this.file.teams.map(({ isOrganisation: _isOrganisation, ...team }) => team),
      objectives: this.objectives, keyResults: this.keyResults, alignments: this.alignments, checkIns: this.checkIns, initiatives: this.initiatives
    };
  }

  /** The home of a goal and, as alignments, its further parents. */
  private takeHome(goal: SourceGoal): Edge | undefined {
    const list = this.edges.get(goal) ?? [];
    const home = homeOf(list);
    const child = goal.type === 'objective' ? { objective: goal.id } : goal.type === 'keyResult' ? { keyResult: goal.id } : { initiative: goal.id };
    for (const { parent, weight } of list.filter((edge) => edge !== home)) {
      this.alignments.push({ child, parent: parent.type === 'objective' ? { objective: parent.id } : { keyResult: parent.id }, weight });
    }
    return home;
  }

  private addObjective(goal: SourceGoal): void {
    const home = this.takeHome(goal);
    this.objectives.push({
      id: goal.id, ...splitTitle(goal, this.problems), owner: goal.owners[0] ?? null, coOwners: goal.owners.slice(1), delegates: goal.delegates, level: this.levelOf(goal, home),
      team: goal.teams[0] ?? null, moreTeams: goal.teams.slice(1), period: this.periodOf.get(goal) ?? null, state: stateOf(goal), visibility: goal.isPrivate ? 'private' : 'everyone',
      kind: goal.kind ?? 'committed', coreValue: null, tags: goal.tags, topicLink: null,
      parent: home ? (home.parent.type === 'objective' ? { objective: home.parent.id } : { keyResult: home.parent.id }) : null, parentWeight: home?.weight ?? null,
      newChildrenContribute: true, measure: buildObjectiveMeasure(goal), start: goal.start, due: goal.due, statusByHand: null, score: this.scoreOf(goal), closingNote: '',
      createdBy: goal.creator, createdAt: goal.createdAt, ...importedFacts(goal)
    });
  }

  private addKeyResult(goal: SourceGoal): void {
    const home = this.takeHome(goal);
    this.keyResults.push({
      id: goal.id, objective: home?.parent.id ?? null, weight: home?.weight ?? null, ...splitTitle(goal, this.problems), owner: goal.owners[0] ?? null, coOwners: goal.owners.slice(1),
      checkInOwners: goal.checkInOwners, delegates: goal.delegates, team: goal.teams[0] ?? null, kind: goal.kind, tags: goal.tags, period: this.periodOf.get(goal) ?? null,
      state: stateOf(goal), start: goal.start, due: goal.due, score: this.scoreOf(goal), closingNote: '', cadence: null, source: null, createdBy: goal.creator, createdAt: goal.createdAt,
      measure: buildMeasure(goal), ...(goal.teams.length > 1 ? { moreTeams: goal.teams.slice(1) } : {}), ...importedFacts(goal)
    });
  }

  private addInitiative(goal: SourceGoal): void {
    const home = this.takeHome(goal);
    const percent = goal.percent ?? (goal.actual === null ? null : completionOf(goal.actual, goal.metricStart, goal.metricTarget));
    this.initiatives.push({
      id: goal.id, objective: home?.parent.type === 'objective' ? home.parent.id : null, keyResult: home?.parent.type === 'keyResult' ? home.parent.id : null, weight: home?.weight ?? null,
      ...splitTitle(goal, this.problems), owner: goal.owners[0] ?? null, state: goal.status, link: null, start: goal.start, due: goal.due,
      percent: percent === null ? null : Math.min(100, Math.max(0, percent)), ...importedFacts(goal)
    });
  }

  private scoreOf({ score }: SourceGoal): number | null {
    return score !== null && score >= 0 && score <= 1 ? score : null;
  }

  /** No export names the level: a team of the type organisation makes it the organisation's; else a team, else a parent or an owner's own goal tell. */
  private levelOf(goal: SourceGoal, home: Edge | undefined): Level {
    if (goal.teams.some((team) => this.organisationTeams.has(team))) return 'organisation';
    if (goal.teams.length > 0) return 'team';
    return home ? 'person' : 'organisation';
  }
}

/** The first parent in the order of the file is the home; of a key result the first objective: a key result is never the home of another. */
function homeOf(edges: readonly Edge[]): Edge | undefined {
  return edges.find(({ child, parent }) => child.type !== 'keyResult' || parent.type === 'objective');
}

/**
 * The document that a Viva Goals file makes.
 * @param now when the import happens; null: as of the file's own date, else of the newest instant in it
 */
export function buildDocument(file: SourceFile, now: Instant | null, problems: ProblemList): OkrDocument {
  const edges = resolveParents(file.goals, problems);
  cutCycles(file.goals, edges, homeOf, problems);
  checkWeightSums(edges, problems);
  const exportedAt = now ?? file.exportedAt;
  const { periods, periodOf } = buildPeriods(file, exportedAt ?? newestInstant(file), problems);
  return new DocumentBuilder(file, edges, periodOf, problems).build(exportedAt, periods);
}
