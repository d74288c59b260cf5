import { dayOf } from '../calendar/day';
import type { IsoDate } from '../document';

/** A value on a day: see `historyOf`. */
export interface ForecastPoint {
  date: IsoDate;
  value: number | null;
}

export interface Forecast {
  /** Where the line through the recent check-ins ends, in the measure's unit. */
  value: number;
  /** Between these it will probably be. */
  low: number;
  high: number;
  /** How many check-ins the line goes through. */
  points: number;
}

/** The line goes through this many of the last check-ins: about a month and a half of weekly ones. */
const RECENT = 6;

/**
 * The value on `end` if it goes on as lately: a straight line through the last check-ins (least squares; of several on one day the last), with a
 * range. From three check-ins on the range is two standard errors of the prediction to each side; through two the line is exact, and the range
 * reaches from "stays as it is" to as far beyond the line.
 *
 * null: fewer than two days with a value, or `end` is not after the last of them.
 */
export function forecast(history: readonly ForecastPoint[], end: IsoDate): Forecast | null {
  const lastDay = dayOf(end);
  const byDay = new Map<number, number>();
  for (const { date, value } of history) {
    const day = dayOf(date);
    if (day !== null && value !== null) byDay.set(day, value);
  }
  const recent = [...byDay].sort(([a], [b]) => a - b).slice(-RECENT);
  const count = recent.length;
  if (lastDay === null || count < 2 || lastDay <= recent[count - 1][0]) return null;

  const meanDay = mean(recent.map(([day]) => day));
  const meanValue = mean(recent.map(([, value]) => value));
  const spread = sum(recent.map(([day]) => (day - meanDay) ** 2));
  const slope = sum(recent.map(([day, value]) => (day - meanDay) * (value - meanValue))) / spread;
  const at = (day: number): number => meanValue + slope * (day - meanDay);
  const value = at(lastDay);
  const last = recent[count - 1][1];
  const error = count === 2 ? Math.abs(value - last)
    : 2 * Math.sqrt((sum(recent.map(([day, known]) => (known - at(day)) ** 2)) / (count - 2)) * (1 + 1 / count + (lastDay - meanDay) ** 2 / spread));
  return Number.isFinite(value) && Number.isFinite(error) ? { value, low: value - error, high: value + error, points: count } : null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}
