import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import * as strings from 'AlignmentWebPartStrings';
import * as commonStrings from 'CommonStrings';
import { fill } from '../../loc/fill';
import { formatPercent } from '../../loc/percent';
import type { Status } from '../../okr/document';
import { colour } from '../style/themeVariables';
import { useReader } from '../Reader';
import { statusColour } from './StatusBadge';

export interface ProgressBarProps {
  /** 0–1; null: no progress yet. */
  progress: number | null;
  /** 0–1, where it should be by today; null: nothing is expected. */
  expected: number | null;
  status: Status;
}

const forced = '@media (forced-colors: active)';
const styles = mergeStyleSets({
  root: { display: 'flex', alignItems: 'center', gap: 10, minWidth: 0 },
  number: { width: 44, flex: 'none', textAlign: 'end', fontVariantNumeric: 'tabular-nums', color: colour.text },
  none: { color: colour.subtle },
  track: {
    position: 'relative', flex: '1 1 auto', height: 6, minWidth: 40, borderRadius: 3, background: colour.track, outline: `1px solid ${colour.trackLine}`,
    selectors: { [forced]: { border: '1px solid CanvasText', boxSizing: 'content-box' } }
  },
  fill: {
    position: 'absolute', insetInlineStart: 0, top: 0, bottom: 0, borderRadius: 3,
    selectors: { [forced]: { background: 'Highlight !important', forcedColorAdjust: 'none' } }
  },
  tick: { position: 'absolute', top: -3, bottom: -3, width: 2, marginInlineStart: -1, borderRadius: 1, background: colour.subtle, selectors: { [forced]: { background: 'CanvasText', forcedColorAdjust: 'none' } } }
});

const clamp = (fraction: number): number => Math.max(0, Math.min(1, fraction));

/** Progress as a number and a bar in the colour of the status, with a mark where it should be by today. */
export const ProgressBar: React.FC<ProgressBarProps> = ({ progress, expected, status }) => {
  const { locale } = useReader();
  const shown = progress === null ? strings.NoProgress : formatPercent(progress, locale);
  const text = expected === null ? shown : fill(strings.ProgressExpected, { progress: shown, expected: formatPercent(expected, locale) });
  return (
    <span className={styles.root} title={text}>
      <span className={progress === null ? `${styles.number} ${styles.none}` : styles.number} aria-hidden="true">{progress === null ? '–' : shown}</span>
      <span
        className={styles.track}
        role="progressbar"
        aria-label={commonStrings.Progress}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={progress === null ? 0 : Math.round(clamp(progress) * 100)}
        aria-valuetext={text}
      >
        {progress !== null && <span className={styles.fill} style={{ width: `${clamp(progress) * 100}%`, background: statusColour[status] }} />}
        {expected !== null && <span className={styles.tick} style={{ insetInlineStart: `${clamp(expected) * 100}%` }} />}
      </span>
    </span>
  );
};
