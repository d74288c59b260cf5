export interface ChartPoint { x: string | number | Date; y: number }
export interface ChartSeries { name?: string; color?: string; data: (ChartPoint & { color?: string })[] }

/** The drawing area's size in the units of the shapes below. */
export const CHART = { width: 240, height: 80 } as const;

const highest = (series: readonly ChartSeries[]): number => Math.max(0, ...series.flatMap(({ data }) => data.map(({ y }) => y))) || 1;

/** One line per series, as the "points" of an SVG polyline; the points stand at equal distances, zero at the bottom. */
export function linePoints(series: readonly ChartSeries[]): string[] {
  const top = highest(series);
  return series.map(({ data }) => data.map(({ y }, index) => {
    const x = data.length === 1 ? CHART.width / 2 : (index / (data.length - 1)) * CHART.width;
    return `${x.toFixed(1)},${(CHART.height - (y / top) * CHART.height).toFixed(1)}`;
  }).join(' '));
}

export interface Bar { x: number; y: number; width: number; height: number; series: number }

/** Bars in groups: one group per point, one bar per series in it. */
export function bars(series: readonly ChartSeries[]): Bar[] {
  const top = highest(series);
  const groups = Math.max(1, ...series.map(({ data }) => data.length));
  const group = CHART.width / groups;
  const width = (group * 0.7) / series.length;
  return series.flatMap(({ data }, index) => data.map(({ y }, place): Bar => {
    const height = (Math.max(0, y) / top) * CHART.height;
    return { x: place * group + group * 0.15 + index * width, y: CHART.height - height, width, height, series: index };
  }));
}

/** The slices of a pie as parts of its circumference: where each begins and how long it is, of 1. Negative values count as none. */
export function slices(points: readonly { y: number }[]): { start: number; length: number }[] {
  const total = points.reduce((sum, { y }) => sum + Math.max(0, y), 0) || 1;
  let start = 0;
  return points.map(({ y }) => {
    const slice = { start, length: Math.max(0, y) / total };
    start += slice.length;
    return slice;
  });
}
