import type { IsoDate, Status } from '../../../../okr/document';
import { daysBetween } from '../../../../loc/dates';
import type { Image } from '../../adaptiveCard/elements';
import { pngAddress } from '../../adaptiveCard/png';
import { fills, mark, nothing, track } from '../../adaptiveCard/statusColours';

const width = 320;
const height = 72;
const margin = 4;

export interface ChartLine {
  /** In any order of days; at least two. */
  points: { date: IsoDate; value: number }[];
  /** From start to target, over the time there is. null: it has no line. */
  line: { from: { date: IsoDate; value: number }; to: { date: IsoDate; value: number } } | null;
}

/** Height of a polyline at a day; null outside of it. */
function heightAt(points: readonly { day: number; value: number }[], day: number): number | null {
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    if (day >= a.day && day <= b.day) return b.day === a.day ? b.value : a.value + ((day - a.day) / (b.day - a.day)) * (b.value - a.value);
  }
  return null;
}

/** The values so far as a line, against the line from start to target. A picture inside the card; what it shows is also said in the list below it. */
export function historyChart(chart: ChartLine, status: Status, altText: string, rightToLeft: boolean): Image | null {
  const { line } = chart;
  const dates = [...chart.points.map(({ date }) => date), ...(line ? [line.from.date, line.to.date] : [])].sort();
  const first = dates[0];
  const span = daysBetween(first, dates[dates.length - 1]);
  const placed = chart.points.map(({ date, value }) => ({ day: daysBetween(first, date), value })).sort((a, b) => a.day - b.day);
  const values = [...placed.map(({ value }) => value), ...(line ? [line.from.value, line.to.value] : [])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (placed.length < 2 || !(span > 0) || !Number.isFinite(high - low)) return null;
  const rowOf = (value: number): number => (high === low ? height / 2 : margin + (1 - (value - low) / (high - low)) * (height - 1 - 2 * margin));
  const straight = line ? [line.from, line.to].map(({ date, value }) => ({ day: daysBetween(first, date), value })) : [];

  // Per column, the rows from where the line was to where it is: steep lines have no gaps.
  const rows = (points: readonly { day: number; value: number }[]): ([number, number] | null)[] => {
    let before: number | null = null;
    return Array.from({ length: width }, (_unused, x) => {
      const value = heightAt(points, (x / (width - 1)) * span);
      if (value === null) return null;
      const row = rowOf(value);
      const from = before ?? row;
      before = row;
      return [Math.min(from, row), Math.max(from, row)];
    });
  };
  const [own, expected] = [rows(placed), rows(straight)];
  const near = (range: [number, number] | null, y: number, thickness: number): boolean => range !== null && y >= range[0] - thickness && y <= range[1] + thickness;
  const url = pngAddress(width, height, [nothing, track, fills[status], mark], (shownX, y) => {
    const x = rightToLeft ? width - 1 - shownX : shownX;
    if (near(own[x], y, 1.5)) return 2;
    if (near(expected[x], y, 0.5) && Math.floor(x / 4) % 2 === 0) return 3;
    return y === height - 1 ? 1 : 0;
  });
  return { type: 'Image', url, altText, size: 'stretch', spacing: 'small' };
}
