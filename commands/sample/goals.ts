import type { Alignment, GoalKind, GoalRef, Initiative, KeyResult, Level, Objective, Period } from '../../src/okr/document';
import { addDays } from './calendar';
import type { KeyResultIdea, ObjectiveIdea } from './ideas';
import { otherTitles } from './otherTitles';
import { administrator } from './personas';
import type { Random } from './random';

/** How a key result will go: from it the check-ins are made. */
export type Course = 'on-track' | 'behind' | 'at-risk' | 'not-started' | 'ahead';

export interface PlannedKeyResult {
  keyResult: KeyResult;
  period: Period;
  course: Course;
  /** Whether a check-in is still to come by today; null = as it happens. */
  due: boolean | null;
}

export interface ObjectivePlan {
  idea: ObjectiveIdea;
  level: Level;
  owner: string;
  team: string | null;
  period: Period;
  parent: GoalRef | null;
  kind?: GoalKind;
  coreValue?: string;
  tags?: string[];
  /** Owner of each key result by its number; null = nobody. */
  ownerOf: (index: number) => string;
  /** How many of the idea's key results. All when missing. */
  count?: number;
  /** Who it is of, in words that set it apart from goals of the same title; null: people of their own may well want the same. */
  of: string | null;
  /** Whether its key results may get weights: only where nothing is aligned to it later. */
  mayWeigh?: boolean;
  due?: (index: number) => boolean | null;
  course?: Course;
}

const withThousands = (value: number): string => String(value).replace(/(\.\d+)?$/, '').replace(/\B(?=(\d{3})+$)/g, ',') + (/\.\d+$/.exec(String(value))?.[0] ?? '');

/** `1 day`, `2 days`, `80%`. */
function withUnit(value: number, unit: string): string {
  if (unit === '%' || unit === '') return `${withThousands(value)}${unit}`;
  return `${withThousands(value)} ${value === 1 ? unit.replace(/ies$/, 'y').replace(/s$/, '') : unit}`;
}

/** Two significant digits: targets are round numbers. */
function round(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(-2, Math.floor(Math.log10(Math.abs(value))) - 1);
  return Number((Math.round(value / step) * step).toFixed(2));
}

/** What is counted stays whole, and at least two: units are words in the plural. */
function scaled(value: number, factor: number): number {
  if (factor === 1 || value === 0) return value;
  return Number.isInteger(value) ? Math.max(Math.min(value, 2), Math.round(round(value * factor))) : round(value * factor);
}

/** Collects the goals of the sample; ids count up in the order of adding. */
export class GoalCollector {
  public readonly objectives: Objective[] = [];
  public readonly planned: PlannedKeyResult[] = [];
  public readonly alignments: Alignment[] = [];
  public readonly initiatives: Initiative[] = [];
  /** Objectives whose key results share all of the weight: what is aligned to them later has none to get. */
  public readonly fullyWeighted = new Set<string>();
  public readonly keyResultsOf = new Map<string, string[]>();

  /** Titles that there are, with the id of their period in front. */
  private readonly titles = new Set<string>();

  public constructor(private readonly random: Random) {}

  /** Whether a goal of the period has this title. */
  public has(title: string, period: Period): boolean {
    return this.titles.has(`${period.id} ${title}`);
  }

  /** The first of the titles that no goal of the period has yet, else the first with whose it is. */
  private name(titles: readonly string[], { of, period }: ObjectivePlan): string {
    const title = titles.find((each) => !this.has(each, period)) ?? (of === null ? titles[0] : `${titles[0]} – ${of}`);
    this.titles.add(`${period.id} ${title}`);
    return title;
  }

  public addObjective(plan: ObjectivePlan): { objective: Objective; keyResults: KeyResult[] } {
    const isClosed = plan.period.state === 'closed';
    const createdAt = `${addDays(plan.period.start ?? '', -this.random.whole(2, 12))}T${String(this.random.whole(7, 16)).padStart(2, '0')}:${this.random.whole(10, 59)}:00Z`;
    const objective: Objective = {
      id: `o${this.objectives.length + 1}`, title: this.name([plan.idea.title, ...(otherTitles[plan.idea.title] ?? [])], plan), description: plan.idea.description, owner: plan.owner, coOwners: [], delegates: [], level: plan.level,
      team: plan.team, moreTeams: [], period: plan.period.id, state: isClosed ? 'closed' : 'active', visibility: 'everyone', kind: plan.kind ?? (this.random.chance(0.35) ? 'aspirational' : 'committed'),
      coreValue: plan.coreValue ?? null, tags: plan.tags ?? [], topicLink: null, parent: plan.parent, parentWeight: null, newChildrenContribute: true, measure: null,
      start: null, due: null, statusByHand: null, score: null, closingNote: '', createdBy: plan.level === 'organisation' ? administrator : plan.owner, createdAt
    };
    this.objectives.push(objective);
    const ideas = plan.idea.keyResults.slice(0, plan.count);
    const weights = plan.mayWeigh && ideas.length === 3 && ideas.every((idea) => idea.type !== 'baseline') && this.random.chance(0.25) ? [50, 30, 20] : [];
    if (weights.length > 0) this.fullyWeighted.add(objective.id);
    const keyResults = ideas.map((idea, index) => this.addKeyResult(plan, objective, idea, index, weights[index] ?? null));
    this.keyResultsOf.set(objective.id, keyResults.map((keyResult) => keyResult.id));
    return { objective, keyResults };
  }

  private addKeyResult(plan: ObjectivePlan, objective: Objective, idea: KeyResultIdea, index: number, weight: number | null): KeyResult {
    const factor = idea.scalable && plan.level !== 'organisation' ? this.random.pick([0.6, 0.8, 1, 1, 1.2, 1.5]) : 1;
    const start = idea.start === null ? null : scaled(idea.start, factor);
    const target = idea.target === null ? null : scaled(idea.target, factor);
    const title = idea.title.replace('{start}', withUnit(start ?? 0, idea.unit === '%' ? '%' : '')).replace('{target}', withUnit(target ?? 0, idea.unit));
    const keyResult: KeyResult = {
      id: `k${this.planned.length + 1}`, objective: objective.id, weight,
      title: this.name([title], plan),
      description: '', owner: plan.ownerOf(index), coOwners: [], checkInOwners: [], delegates: [], team: plan.team, kind: null, tags: [], period: plan.period.id,
      state: objective.state, start: null, due: null, score: null, closingNote: '', cadence: null, source: null, createdBy: plan.owner, createdAt: objective.createdAt,
      measure: {
        type: idea.type, start, target, unit: idea.unit, riskThreshold: idea.riskThreshold,
        milestones: idea.milestones.map((title, step) => ({ id: `m${step + 1}`, title, weight: 1, done: false })), phasedTargets: []
      }
    };
    if (idea.type === 'increase' && start !== null && target !== null && this.random.chance(0.06)) this.addPhases(keyResult, plan.period, start, target);
    this.planned.push({ keyResult, period: plan.period, course: plan.course ?? this.pickCourse(plan.period), due: plan.due?.(index) ?? null });
    return keyResult;
  }

  /** A slow start: a fifth by the first third of the period, half by the second. */
  private addPhases(keyResult: KeyResult, period: Period, start: number, target: number): void {
    keyResult.measure.phasedTargets = [[30, 0.2], [60, 0.5]].map(([days, part]) => ({ date: addDays(period.start ?? '', days), value: round(start + (target - start) * part) }));
  }

  private pickCourse(period: Period): Course {
    const roll = this.random.next();
    if (period.state === 'closed') return roll < 0.55 ? 'on-track' : roll < 0.75 ? 'behind' : roll < 0.9 ? 'at-risk' : 'ahead';
    return roll < 0.5 ? 'on-track' : roll < 0.69 ? 'behind' : roll < 0.82 ? 'at-risk' : roll < 0.9 ? 'not-started' : 'ahead';
  }
}
