import type { AlignmentChild, IsoDate } from '../document';
import type { OpenDocument } from '../evaluation/openDocument';
import type { GoalNumbers } from '../numbers/GoalNumbers';
import { isPaced } from '../pace/expected';
import { contributionsTo, valueSum, worstStatus } from '../rollup/contributions';
import { shareOf, type ContributorShare } from './contributors';

/** How a number came about: the rule that gave it, in the words of docs/method.md. */
export type Rule =
  // Progress
  | 'no-value' | 'from-start-to-target' | 'start-is-target' | 'stay-above' | 'stay-below' | 'yes-no' | 'milestones' | 'baseline' | 'incomplete-measure'
  | 'weighted-mean' | 'nothing-contributes' | 'sum-of-key-results' | 'own-value'
  // Value
  | 'last-check-in' | 'scaled-roll-up' | 'no-measure'
  // Expected
  | 'straight-line' | 'working-days' | 'phased-targets' | 'no-dates' | 'not-paced'
  // Status
  | 'closed' | 'postponed' | 'set-by-hand' | 'not-started' | 'line' | 'gap' | 'nothing-expected' | 'worst'
  // Gap, score and band, due
  | 'expected-minus-progress' | 'rounded-score' | 'stored' | 'completion' | 'mean-of-scores' | 'not-closed' | 'cadence' | 'no-cadence';

/** For a person who asks "why this number?", and for a test. */
export interface Explanation {
  number: 'progress' | 'value' | 'expected' | 'gap' | 'status' | 'score' | 'band' | 'due';
  result: number | string | null;
  rule: Rule;
  /** What went into the rule, by name. */
  inputs: Record<string, number | string | null>;
  /** Of progress, and of what is expected of an objective: everything that is aligned to the goal, with its part in it, or why it has none. */
  contributors: ContributorShare<AlignmentChild>[];
}

/** Why each number of goal i is what it is. */
export function explainGoal(open: OpenDocument, i: number, numbers: GoalNumbers): Explanation[] {
  const contributors = contributorsOf(open, i);
  return [
    { number: 'value', result: numbers.value, ...valueRule(open, i), contributors: [] },
    { number: 'progress', result: numbers.progress, ...progressRule(open, i, numbers), contributors },
    { number: 'expected', result: numbers.expected, ...expectedRule(open, i), contributors: open.goals.kinds[i] === 'objective' ? contributors : [] },
    { number: 'gap', result: numbers.gap, rule: 'expected-minus-progress', inputs: { expected: numbers.expected, progress: numbers.progress }, contributors: [] },
    { number: 'status', result: numbers.status, ...statusRule(open, i, numbers), contributors: [] },
    { number: 'score', result: numbers.score, ...scoreRule(open, i, numbers), contributors: [] },
    { number: 'band', result: numbers.band, rule: 'rounded-score', inputs: { score: numbers.score, kind: open.facts[i].kind }, contributors: [] },
    { number: 'due', result: numbers.due, ...dueRule(open, i), contributors: [] }
  ];
}

type Reason = Pick<Explanation, 'rule' | 'inputs'>;

function contributorsOf(open: OpenDocument, i: number): ContributorShare<AlignmentChild>[] {
  return open.edges.filter((edge) => edge.parent === i).map((edge) => shareOf(open, edge));
}

function valueRule({ table, facts }: OpenDocument, i: number): Reason {
  const { kind, measure, start, target } = table.rows[i];
  if (kind !== 'objective') return { rule: facts[i].checkedIn === null ? 'no-value' : 'last-check-in', inputs: { date: facts[i].snapshot.valueAt?.date ?? null } };
  if (measure === null) return { rule: 'no-measure', inputs: {} };
  const { progress } = contributionsTo(table, i);
  const sum = valueSum(table, i);
  if (measure === 'number' && !Number.isNaN(sum)) return { rule: 'sum-of-key-results', inputs: { sum } };
  if (measure === 'percent' && !Number.isNaN(progress)) return { rule: 'scaled-roll-up', inputs: { progress, start, target } };
  return { rule: table.rows[i].value === null ? 'no-value' : 'own-value', inputs: {} };
}

function progressRule(open: OpenDocument, i: number, numbers: GoalNumbers): Reason {
  const { progress } = numbers;
  const { table } = open;
  const { kind, measure, value, start, target, unit } = table.rows[i];
  const inputs = { value, start, target };
  if (kind === 'objective') {
    const fromValue = valueRule(open, i).rule;
    const isByValue = (fromValue === 'sum-of-key-results' || fromValue === 'own-value') && numbers.value !== null && target !== null;
    if (isByValue) return { rule: fromValue, inputs: { value: numbers.value, start, target } };
    return { rule: progress === null ? 'nothing-contributes' : 'weighted-mean', inputs: {} };
  }
  if (measure === 'baseline') return { rule: 'baseline', inputs: { value } };
  if (value === null) return { rule: progress === null ? 'no-value' : 'weighted-mean', inputs: {} };
  if (progress === null || measure === null) return { rule: 'incomplete-measure', inputs };
  if (measure === 'milestones') return { rule: 'milestones', inputs: { done: value, all: target } };
  if (measure === 'increase' || measure === 'decrease') return { rule: (start ?? 0) === target ? 'start-is-target' : 'from-start-to-target', inputs: { ...inputs, unit } };
  if (measure === 'stay-above' || measure === 'stay-below') return { rule: measure, inputs: { value, target, unit } };
  return { rule: 'yes-no', inputs: { value } };
}

function expectedRule({ table, facts, document, today }: OpenDocument, i: number): Reason {
  const { kind, measure, phased } = table.rows[i];
  if (kind === 'objective') return { rule: Number.isNaN(table.expected[i]) ? 'nothing-contributes' : 'weighted-mean', inputs: {} };
  if (!isPaced(measure)) return { rule: 'not-paced', inputs: { measure } };
  const { start, due } = facts[i].dates;
  const inputs: Record<string, IsoDate | null> = { today, start, due };
  if (Number.isNaN(table.expected[i])) return { rule: 'no-dates', inputs };
  return { rule: phased ? 'phased-targets' : document.settings.workingDays ? 'working-days' : 'straight-line', inputs };
}

function statusRule({ table, document }: OpenDocument, i: number, { status, progress, gap }: GoalNumbers): Reason {
  const { kind, state, statusByHand, measure, value, target, riskThreshold } = table.rows[i];
  if (state === 'closed' || state === 'postponed') return { rule: state, inputs: {} };
  if (statusByHand !== null) return { rule: 'set-by-hand', inputs: {} };
  if ((measure === 'stay-above' || measure === 'stay-below') && value !== null && target !== null) return { rule: 'line', inputs: { value, target, riskThreshold } };
  if (kind === 'objective' && document.settings.objectiveStatus === 'worst' && worstStatus(table, i) >= 0) return { rule: 'worst', inputs: {} };
  if (status === 'not-started') return { rule: 'not-started', inputs: { progress } };
  if (gap === null) return { rule: 'nothing-expected', inputs: {} };
  return { rule: 'gap', inputs: { gap, behind: document.settings.thresholds.behind, atRisk: document.settings.thresholds.atRisk } };
}

function scoreRule({ table, facts }: OpenDocument, i: number, { score, progress }: GoalNumbers): Reason {
  const { kind, state } = table.rows[i];
  if (facts[i].score !== null) return { rule: 'stored', inputs: {} };
  if (state !== 'closed') return { rule: 'not-closed', inputs: {} };
  return { rule: kind === 'objective' && score !== progress ? 'mean-of-scores' : 'completion', inputs: { progress } };
}

function dueRule({ table, facts }: OpenDocument, i: number): Reason {
  const { cadence, lastCheckIn, dates } = facts[i];
  if (!cadence || cadence.every === 'off') return { rule: 'no-cadence', inputs: {} };
  const { state } = table.rows[i];
  if (state === 'closed' || state === 'postponed') return { rule: state, inputs: {} };
  return { rule: lastCheckIn === null && dates.start === null ? 'no-dates' : 'cadence', inputs: { every: cadence.every, weekday: cadence.weekday, lastCheckIn, start: dates.start, end: dates.due } };
}
