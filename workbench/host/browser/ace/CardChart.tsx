import * as React from 'react';
import { bars, CHART, linePoints, slices, type ChartSeries } from './chartShapes';

export interface ChartPart {
  dataVisualizationKind: 'line' | 'bar' | 'pie';
  series: ChartSeries[];
  isDonut?: boolean;
  ariaLabel?: string;
  ariaDescription?: string;
}

const CLASS_OF = ['chart-first', 'chart-second', 'chart-third', 'chart-fourth', 'chart-fifth', 'chart-sixth'];
const classOf = (index: number): string => CLASS_OF[index % CLASS_OF.length];
const RADIUS = 30;
const ROUND = 2 * Math.PI * RADIUS;

/** A card's chart, as simple as the card is small. Its colours follow the page's theme unless the card names its own. */
export function CardChart({ chart }: { chart: ChartPart }): React.ReactElement {
  const label = [chart.ariaLabel, chart.ariaDescription].filter(Boolean).join('. ') || 'Chart';
  return (
    <svg className="card-chart" role="img" aria-label={label} viewBox={`-4 -6 ${CHART.width + 8} ${CHART.height + 12}`}>
      {chart.dataVisualizationKind === 'line' && linePoints(chart.series).map((points, index) => (
        <polyline key={index} className={classOf(index)} points={points} fill="none" strokeWidth={3} strokeLinejoin="round" style={{ stroke: chart.series[index].color }} />
      ))}
      {chart.dataVisualizationKind === 'bar' && bars(chart.series).map(({ series, ...bar }, index) => (
        <rect key={index} className={`${classOf(series)} filled`} {...bar} rx={1.5} style={{ fill: chart.series[series].color }} />
      ))}
      {chart.dataVisualizationKind === 'pie' && slices(chart.series[0].data).map(({ start, length }, index) => (
        <circle
          key={index} className={classOf(index)} cx={CHART.width / 2} cy={CHART.height / 2} r={chart.isDonut ? RADIUS : RADIUS / 2} fill="none"
          strokeWidth={chart.isDonut ? 14 : RADIUS} pathLength={ROUND} style={{ stroke: chart.series[0].data[index].color }}
          strokeDasharray={`${length * ROUND} ${ROUND}`} strokeDashoffset={-start * ROUND} transform={`rotate(-90 ${CHART.width / 2} ${CHART.height / 2})`}
        />
      ))}
    </svg>
  );
}
