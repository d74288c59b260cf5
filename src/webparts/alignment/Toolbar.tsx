import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { counted } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import type { OkrDocument } from '../../okr/document';
import { allPeriods, latestFirst, withoutPeriod, type PeriodChoice } from '../../ui/goals/periodChoice';
import { Icon } from '../../ui/marks/Icon';
import { controls } from '../../ui/style/controls';
import { useReader } from '../../ui/Reader';
import { pageStyles as styles } from './pageStyles';

export interface ToolbarProps {
  compact: boolean;
  document: OkrDocument;
  period: PeriodChoice;
  /** Some goals are in no period. */
  hasWithoutPeriod: boolean;
  text: string;
  /** Levels that are open, Infinity for all; null when lines were opened and closed by hand. */
  levels: number | null;
  /** Levels that there are. */
  depth: number;
  onPeriod(period: PeriodChoice): void;
  onText(text: string): void;
  onLevels(levels: number): void;
}

/** More than this many to choose from helps nobody: the last choice opens them all. */
const mostLevels = 6;

/** What is shown: the search, the period and how far the tree is open. */
export const Toolbar: React.FC<ToolbarProps> = (props) => {
  const { locale } = useReader();
  const periods = React.useMemo(() => latestFirst(props.document.periods), [props.document]);
  const levels = Array.from({ length: Math.min(mostLevels, props.depth - 1) }, (_, i) => i + 1);
  const chosen = props.levels === null ? '' : props.levels >= props.depth ? 'all' : String(props.levels);
  return (
    <div className={props.compact ? `${styles.toolbar} ${styles.compactToolbar}` : styles.toolbar} role="search">
      <span className={styles.search}>
        <span className={styles.searchIcon}><Icon name="search" /></span>
        <input
          type="search"
          className={`${controls.field} ${styles.searchField}`}
          aria-label={strings.Search}
          placeholder={strings.SearchHint}
          value={props.text}
          onChange={(event) => props.onText(event.target.value)}
        />
      </span>
      <select className={controls.field} aria-label={strings.Period} value={props.period} onChange={(event) => props.onPeriod(event.target.value)}>
        {periods.map((period) => <option key={period.id} value={period.id}>{period.title}</option>)}
        {props.hasWithoutPeriod && <option value={withoutPeriod}>{strings.WithoutPeriod}</option>}
        <option value={allPeriods}>{strings.AllPeriods}</option>
      </select>
      <select className={controls.field} aria-label={strings.LevelsShown} value={chosen} onChange={(event) => props.onLevels(event.target.value === 'all' ? Infinity : Number(event.target.value))}>
        {chosen === '' && <option value="" disabled>{strings.LevelsShown}</option>}
        {levels.map((n) => <option key={n} value={n}>{counted(strings.LevelCount, n, formatNumber(n, locale))}</option>)}
        <option value="all">{strings.AllLevels}</option>
      </select>
    </div>
  );
};
