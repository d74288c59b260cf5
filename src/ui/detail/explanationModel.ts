import * as strings from 'AlignmentWebPartStrings';
import { counted, fill } from '../../loc/fill';
import { formatMeasured, formatNumber, formatValue } from '../../loc/numbers';
import { formatPercent } from '../../loc/percent';
import { rawProgress, type ContributorShare, type Explanation, type NoPart } from '../../okr';
import type { AlignmentChild, OkrDocument } from '../../okr/document';
import { formatDate } from '../format/dateSpan';
import type { Goal } from '../goals/Goal';
import { titleOf } from '../goals/goalText';

/** One thing that supports a goal, with its part in the goal's progress. */
export interface PartLine {
  key: string;
  title: string;
  /** null: nothing that this page could open. */
  goal: Goal | null;
  /** "33.3% × 40%", or why it has no part. */
  text: string;
}

/** How one number of a goal came about. */
export interface ExplanationLine {
  number: Explanation['number'];
  name: string;
  text: string;
  parts: readonly PartLine[];
}

type Inputs = Explanation['inputs'];

/** The explanations of a goal's numbers in words. What says nothing that is not said beside it (the gap, the band, when a check-in is due) is left out. */
export function explanationLines(goal: Goal, explanations: readonly Explanation[], document: OkrDocument, locale: string): ExplanationLine[] {
  const words = new Words(goal, document, locale);
  const lines: ExplanationLine[] = [];
  for (const explanation of explanations) {
    const text = words.textOf(explanation);
    if (text === null) continue;
    // What is expected of an objective is made of the same parts: once is enough.
    const parts = explanation.number === 'progress' && (explanation.rule === 'weighted-mean' || explanation.rule === 'nothing-contributes') ? explanation.contributors : [];
    lines.push({ number: explanation.number, name: nameOf(explanation.number), text, parts: inOrder(goal, parts.map((part) => words.partOf(part))) });
  }
  return lines;
}

/** As the goal's supporters are listed elsewhere; what is not among them comes last. */
function inOrder({ children }: Goal, parts: readonly PartLine[]): PartLine[] {
  const placeOf = ({ goal }: PartLine): number => (goal ? children.indexOf(goal) : children.length);
  return [...parts].sort((a, b) => placeOf(a) - placeOf(b));
}

function nameOf(number: Explanation['number']): string {
  switch (number) {
    case 'value': return strings.ExplainValue;
    case 'progress': return strings.ExplainProgress;
    case 'expected': return strings.ExplainExpected;
    case 'status': return strings.Status;
    default: return strings.ExplainScore;
  }
}

/** Says what a rule did with its inputs. */
class Words {
  private readonly goal: Goal;
  private readonly document: OkrDocument;
  private readonly locale: string;

  public constructor(goal: Goal, document: OkrDocument, locale: string) {
    this.goal = goal;
    this.document = document;
    this.locale = locale;
  }

  /** null: there is nothing to say. */
  public textOf(explanation: Explanation): string | null {
    switch (explanation.number) {
      case 'value': return this.valueText(explanation);
      case 'progress': return this.progressText(explanation);
      case 'expected': return this.expectedText(explanation);
      case 'status': return this.statusText(explanation);
      case 'score': return this.scoreText(explanation);
      default: return null;
    }
  }

  public partOf({ goal: ref, percent, progress, noPart }: ContributorShare<AlignmentChild>): PartLine {
    const key = ref.objective !== undefined ? `o:${ref.objective}` : ref.keyResult !== undefined ? `k:${ref.keyResult}` : `i:${ref.initiative}`;
    const goal = this.goal.children.find((child) => child.key === key) ?? null;
    const initiative = goal === null ? this.document.initiatives.find(({ id }) => id === ref.initiative)?.title : undefined;
    const text = noPart === null
      ? fill(strings.ExplainPart, { weight: formatValue(percent, '%', this.locale, 1), progress: progress === null ? strings.ExplainNotStarted : formatPercent(progress, this.locale) })
      : noPartText(noPart);
    return { key, goal, title: goal ? titleOf(goal) : initiative ?? key.slice(2), text };
  }

  private valueText({ rule, inputs, result }: Explanation): string | null {
    switch (rule) {
      case 'last-check-in': return fill(strings.ExplainLastCheckIn, { value: this.value(result), date: this.date(inputs.date) });
      case 'sum-of-key-results': return fill(strings.ExplainSum, { value: this.value(result) });
      case 'scaled-roll-up': return fill(strings.ExplainScaled, { value: this.value(result), progress: this.percent(inputs.progress), start: this.value(inputs.start), target: this.value(inputs.target) });
      case 'own-value': return fill(strings.ExplainOwnValue, { value: this.value(result) });
      default: return null;
    }
  }

  private progressText({ rule, inputs, result }: Explanation): string {
    const values = { value: this.value(inputs.value), start: this.value(inputs.start ?? 0), target: this.value(inputs.target), progress: this.percent(result) };
    switch (rule) {
      case 'from-start-to-target':
      case 'sum-of-key-results':
      case 'own-value': return fill(isCut(inputs) ? strings.ExplainWayCut : strings.ExplainWay, values);
      case 'start-is-target': return fill(strings.ExplainNoWay, values);
      case 'stay-above': return fill(strings.ExplainStayAbove, values);
      case 'stay-below': return fill(strings.ExplainStayBelow, values);
      case 'yes-no': return strings.ExplainYesNo;
      case 'milestones': return fill(strings.ExplainMilestones, { done: this.number(inputs.done), all: this.number(inputs.all), progress: values.progress });
      case 'baseline': return strings.ExplainBaseline;
      case 'no-value': return strings.ExplainNoValue;
      case 'incomplete-measure': return strings.ExplainIncomplete;
      case 'nothing-contributes': return strings.ExplainNothingContributes;
      default: return strings.ExplainMean;
    }
  }

  private expectedText({ rule, inputs, result }: Explanation): string {
    const values = { start: this.date(inputs.start), due: this.date(inputs.due), today: this.date(inputs.today), expected: this.percent(result) };
    switch (rule) {
      case 'straight-line': return fill(strings.ExplainStraightLine, values);
      case 'working-days': return fill(strings.ExplainWorkingDays, values);
      case 'phased-targets': return fill(strings.ExplainPhased, values);
      case 'no-dates': return strings.ExplainNoDates;
      case 'not-paced': return strings.ExplainNotPaced;
      case 'nothing-contributes': return strings.ExplainNothingExpected;
      default: return fill(strings.ExplainExpectedMean, values);
    }
  }

  private statusText({ rule, inputs }: Explanation): string {
    switch (rule) {
      case 'closed': return strings.ExplainClosed;
      case 'postponed': return strings.ExplainPostponed;
      case 'set-by-hand': return strings.ExplainByHand;
      case 'not-started': return strings.ExplainNoProgress;
      case 'line': return typeof inputs.riskThreshold === 'number' ? fill(strings.ExplainLineAndRisk, { target: this.value(inputs.target), risk: this.value(inputs.riskThreshold) }) : fill(strings.ExplainLine, { target: this.value(inputs.target) });
      case 'worst': return strings.ExplainWorst;
      case 'nothing-expected': return strings.ExplainCannotBeLate;
      default: return this.gapText(inputs);
    }
  }

  private gapText({ gap, behind, atRisk }: Inputs): string {
    const points = typeof gap === 'number' ? gap : 0;
    // Rounded up: what is a little over a threshold is not said to be on it.
    const shown = Math.ceil(points * 10 - 1e-9) / 10;
    const rule = fill(strings.ExplainThresholds, { behind: this.number(behind), atRisk: this.number(atRisk) });
    return shown > 0 ? `${counted(strings.ExplainGap, shown, formatNumber(shown, this.locale, 1))} ${rule}` : `${strings.ExplainNoGap} ${rule}`;
  }

  private scoreText({ rule, result }: Explanation): string | null {
    if (typeof result !== 'number') return null;
    const score = { score: formatNumber(result, this.locale, 2) };
    switch (rule) {
      case 'stored': return fill(strings.ExplainScoreStored, score);
      case 'mean-of-scores': return fill(strings.ExplainScoreMean, score);
      default: return fill(strings.ExplainScoreCompletion, score);
    }
  }

  /** In the unit of the goal's measure. */
  private value(value: Inputs[string] | undefined): string {
    const measure = this.goal.keyResult?.measure ?? this.goal.objective?.measure ?? { unit: '', start: null, target: null };
    return formatMeasured(typeof value === 'number' ? value : null, measure, this.locale);
  }

  private number(value: Inputs[string]): string {
    return typeof value === 'number' ? formatNumber(value, this.locale) : '–';
  }

  private percent(value: Inputs[string]): string {
    return formatPercent(typeof value === 'number' ? value : null, this.locale);
  }

  private date(value: Inputs[string] | undefined): string {
    return typeof value === 'string' ? formatDate(value, this.locale) : '–';
  }
}

/** The value lies before the start or beyond the target. */
function isCut({ value, start, target }: Inputs): boolean {
  const numberOf = (input: Inputs[string] | undefined): number | null => (typeof input === 'number' ? input : null);
  const way = rawProgress('increase', numberOf(value), numberOf(start), numberOf(target));
  return way !== null && (way < 0 || way > 1);
}

function noPartText(noPart: NoPart): string {
  switch (noPart) {
    case 'draft': return strings.ExplainPartDraft;
    case 'postponed': return strings.ExplainPartPostponed;
    case 'baseline': return strings.ExplainPartBaseline;
    case 'weight-0': return strings.ExplainPartWeight0;
    case 'new-children-do-not-contribute': return strings.ExplainPartNew;
    case 'nothing-left': return strings.ExplainPartNothingLeft;
    case 'counts-through-key-result': return strings.ExplainPartThrough;
    case 'key-result-takes-nothing': return strings.ExplainPartTakesNothing;
    case 'no-percent': return strings.ExplainPartNoPercent;
  }
}
