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
export const progressStyles = mergeStyleSets({
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

/** What a bar says and shows: its number, the same with what is expected by today, how far it goes and where the mark stands (both in percent). */
export interface BarReading {
  shown: string;
  text: string;
  filled: number | null;
  expectedAt: number | null;
}

export function barReading(progress: number | null, expected: number | null, locale: string): BarReading {
  const words = progress === null ? strings.NoProgress : formatPercent(progress, locale);
  return {
    shown: progress === null ? '–' : words,
    text: expected === null ? words : fill(strings.ProgressExpected, { progress: words, expected: formatPercent(expected, locale) }),
    filled: progress === null ? null : clamp(progress) * 100,
    expectedAt: expected === null ? null : clamp(expected) * 100
  };
}

/** Progress as a number and a bar in the colour of the status, with a mark where it should be by today. */
export const ProgressBar: React.FC<ProgressBarProps> = ({ progress, expected, status }) => {
  const { locale } = useReader();
  const { shown, text, filled, expectedAt } = barReading(progress, expected, locale);
  return (
    <span className={progressStyles.root} title={text}>
      <span className={filled === null ? `${progressStyles.number} ${progressStyles.none}` : progressStyles.number} aria-hidden="true">{shown}</span>
      <span className={progressStyles.track} role="progressbar" aria-label={commonStrings.Progress} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(filled ?? 0)} aria-valuetext={text}>
        {filled !== null && <span className={progressStyles.fill} style={{ width: `${filled}%`, background: statusColour[status] }} />}
        {expectedAt !== null && <span className={progressStyles.tick} style={{ insetInlineStart: `${expectedAt}%` }} />}
      </span>
    </span>
  );
};
