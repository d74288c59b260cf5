import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import * as strings from 'AlignmentWebPartStrings';
import { expectedValue } from '../../okr';
import { fill } from '../../loc/fill';
import { formatComputed, formatMeasured } from '../../loc/numbers';
import { formatDate } from '../format/dateSpan';
import type { Goal } from '../goals/Goal';
import { useReader } from '../Reader';
import { colour } from '../style/themeVariables';
import type { SparklineModel } from './sparklineModel';

const styles = mergeStyleSets({
  root: { display: 'flex', flexDirection: 'column', gap: 6, margin: 0 },
  picture: { width: '100%', height: 'auto', maxWidth: 420, borderBottom: `1px solid ${colour.divider}`, overflow: 'visible' },
  legend: { display: 'flex', gap: 16, flexWrap: 'wrap', fontSize: 12, lineHeight: 16, color: colour.subtle },
  entry: { display: 'inline-flex', alignItems: 'center', gap: 6 }
});
const path = (points: readonly (readonly [number, number])[]): string => points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join('');

/** How the value went, against the way that it should go. Told in words too. */
export const Sparkline: React.FC<{ goal: Goal; model: SparklineModel }> = ({ goal, model }) => {
  const { locale } = useReader();
  const measure = goal.keyResult?.measure;
  const scale = measure ?? { unit: '', start: null, target: null };
  const expected = measure ? expectedValue(measure, goal.result.expected) : null;
  const [first, last] = [model.values[0], model.values[model.values.length - 1]];
  const [endX, endY] = model.line[model.line.length - 1];
  const words = fill(expected === null ? strings.SparklineLabelPlain : strings.SparklineLabel, {
    first: formatDate(first.date, locale), last: formatDate(last.date, locale), start: formatMeasured(first.value, scale, locale), now: formatMeasured(last.value, scale, locale),
    expected: formatComputed(expected, scale, locale)
  });
  return (
    <figure className={styles.root}>
      <svg className={styles.picture} viewBox={`0 0 ${model.width} ${model.height}`} role="img" aria-label={words} fill="none" strokeLinejoin="round" strokeLinecap="round">
        {model.expected.length > 0 && <path d={path(model.expected)} style={{ stroke: colour.subtle }} strokeWidth={1.5} strokeDasharray="4 4" />}
        <path d={path(model.line)} style={{ stroke: colour.accent }} strokeWidth={2} />
        <circle cx={endX} cy={endY} r={3.5} style={{ fill: colour.accent }} />
      </svg>
      <figcaption className={styles.legend} aria-hidden="true">
        <span className={styles.entry}><svg width={20} height={4}><path d="M0 2H20" style={{ stroke: colour.accent }} strokeWidth={2} /></svg>{strings.LegendValues}</span>
        {model.expected.length > 0 && <span className={styles.entry}><svg width={20} height={4}><path d="M0 2H20" style={{ stroke: colour.subtle }} strokeWidth={1.5} strokeDasharray="4 4" /></svg>{strings.LegendExpected}</span>}
      </figcaption>
    </figure>
  );
};
