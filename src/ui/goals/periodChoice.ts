import type { IsoDate, OkrDocument, Period } from '../../okr/document';
import type { GoalIndex } from './goalIndex';

/** Id of a period, or one of the two that are none. */
export type PeriodChoice = string;
export const allPeriods: PeriodChoice = '*';
export const withoutPeriod: PeriodChoice = '-';

export interface OpeningPeriod {
  choice: PeriodChoice;
  /** Set when no period is running today: the one that opens in its place. */
  insteadOf: Period | null;
}

/**
 * The period that opens: of those that are active and contain today, the shortest (a quarter rather than its year). When none is running, the latest
 * that has goals; without any period, everything.
 */
export function openingPeriod(index: GoalIndex, today: IsoDate): OpeningPeriod {
  const { periods } = index.document;
  const running = shortestRunning(periods, today);
  if (running !== null) return { choice: running.id, insteadOf: null };
  const used = new Set(index.goals.map((goal) => goal.period));
  const past = periods.filter((period) => used.has(period.id) && period.state !== 'planning');
  const candidates = past.length > 0 ? past : periods.filter((period) => used.has(period.id));
  if (candidates.length === 0) return { choice: allPeriods, insteadOf: null };
  const latest = latestFirst(candidates)[0];
  return { choice: latest.id, insteadOf: latest };
}

/** Of the periods that are active and contain today, the shortest; null: none is running. */
export function shortestRunning(periods: readonly Period[], today: IsoDate): Period | null {
  const running = periods.filter((period) => period.state === 'active' && (period.start ?? '') <= today && (period.end ?? '9999') >= today);
  return running.length === 0 ? null : running.reduce((best, period) => (daysOf(period) < daysOf(best) ? period : best));
}

/** By their end, the latest first; those that end together by their start, the shortest first. */
export function latestFirst(periods: readonly Period[]): Period[] {
  const by = (value: (period: Period) => string) => (a: Period, b: Period) => (value(a) < value(b) ? 1 : value(a) > value(b) ? -1 : 0);
  const byEnd = by((period) => period.end ?? '');
  const byStart = by((period) => period.start ?? '');
  return [...periods].sort((a, b) => byEnd(a, b) || byStart(a, b) || by((period) => period.id)(a, b));
}

/**
 * For each goal 1 when it belongs to the chosen period: to the period itself or to one within it, as the quarters of a year are.
 */
export function goalsOfPeriod(index: GoalIndex, choice: PeriodChoice): Uint8Array {
  const flags = new Uint8Array(index.goals.length);
  if (choice === allPeriods) return flags.fill(1);
  const within = periodsWithin(index.document, choice);
  const wanted = Uint8Array.from(index.document.periods, ({ id }) => (within.has(id) ? 1 : 0));
  const without = choice === withoutPeriod ? 1 : 0;
  const { period } = index.columns;
  for (let place = 0; place < flags.length; place++) flags[place] = period[place] < 0 ? without : wanted[period[place]];
  return flags;
}

/** Of closed periods whose goals were left out, those that a choice shows. */
export function missingPeriods(document: OkrDocument, leftOut: readonly string[], choice: PeriodChoice): string[] {
  const wanted = periodsWithin(document, choice);
  return leftOut.filter((id) => choice === allPeriods || wanted.has(id));
}

function periodsWithin(document: OkrDocument, choice: PeriodChoice): ReadonlySet<string> {
  const within = new Set([choice]);
  for (let before = 0; before !== within.size; ) {
    before = within.size;
    for (const period of document.periods) if (period.parent !== null && within.has(period.parent)) within.add(period.id);
  }
  return within;
}

function daysOf(period: Period): number {
  if (period.start === null || period.end === null) return Infinity;
  return Date.parse(period.end) - Date.parse(period.start);
}
