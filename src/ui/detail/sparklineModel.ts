import { goalDates } from '../../okr';
import type { CheckIn, IsoDate, OkrDocument } from '../../okr/document';
import type { Goal } from '../goals/Goal';

export interface DatedValue {
  date: IsoDate;
  value: number;
}

/** The values of a key result over time, and the line that they should follow, ready to be drawn. */
export interface SparklineModel {
  width: number;
  height: number;
  values: readonly DatedValue[];
  /** Points `x,y` of the values. */
  line: readonly (readonly [number, number])[];
  /** Points of the expected line; empty when nothing is expected. */
  expected: readonly (readonly [number, number])[];
}

const width = 360;
const height = 88;
const margin = 6;
const day = 86_400_000;

/** The values that count, in the order of their days: a corrected one with its correction's value. */
export function countedValues(log: readonly CheckIn[]): DatedValue[] {
  const rows = new Map<string, DatedValue & { createdAt: string }>();
  for (const { kind, counted, value, clientKey, id, date, createdAt } of log) {
    if (counted && value !== null && (kind === 'check-in' || kind === 'opening')) rows.set(clientKey || id, { date, value, createdAt });
  }
  const corrections = log.filter(({ kind, counted, corrects }) => kind === 'correction' && counted && corrects !== null);
  corrections.sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const { corrects, value } of corrections) {
    const row = rows.get(corrects ?? '');
    if (row && value !== null) rows.set(corrects ?? '', { ...row, value });
  }
  return [...rows.values()].sort((a, b) => (a.date < b.date || (a.date === b.date && a.createdAt < b.createdAt) ? -1 : 1)).map(({ date, value }) => ({ date, value }));
}

/** null: fewer than two values, of which no line can be drawn, or a measure whose values are not a way to go. */
export function sparklineModel(goal: Goal, log: readonly CheckIn[], document: OkrDocument): SparklineModel | null {
  const { keyResult } = goal;
  if (!keyResult || keyResult.measure.type === 'yes-no' || keyResult.measure.type === 'milestones') return null;
  const values = countedValues(log);
  if (values.length < 2) return null;
  const expected = expectedPoints(goal, document);
  const all = [...values, ...expected];
  const x = scale(all.map(({ date }) => Date.parse(date)), margin, width - margin);
  const y = scale(all.map(({ value }) => value), height - margin, margin);
  const place = ({ date, value }: DatedValue): readonly [number, number] => [x(Date.parse(date)), y(value)];
  return { width, height, values, line: values.map(place), expected: expected.map(place) };
}

/** The corners of the way from start to target. */
function expectedPoints(goal: Goal, document: OkrDocument): DatedValue[] {
  const { keyResult } = goal;
  if (!keyResult || (keyResult.measure.type !== 'increase' && keyResult.measure.type !== 'decrease')) return [];
  const home = document.objectives.find(({ id }) => id === keyResult.objective) ?? null;
  const { start, due } = goalDates(keyResult, home, document.periods.find(({ id }) => id === goal.period) ?? null);
  const { start: from, target, phasedTargets } = keyResult.measure;
  if (start === null || due === null || target === null || Date.parse(due) - Date.parse(start) < day) return [];
  const between = phasedTargets.filter(({ date }) => date > start && date < due).sort((a, b) => (a.date < b.date ? -1 : 1));
  return [{ date: start, value: from ?? 0 }, ...between, { date: due, value: target }];
}

function scale(numbers: readonly number[], from: number, to: number): (value: number) => number {
  const least = Math.min(...numbers);
  const span = Math.max(...numbers) - least;
  return (value) => Math.round((span === 0 ? (from + to) / 2 : from + ((value - least) / span) * (to - from)) * 10) / 10;
}
