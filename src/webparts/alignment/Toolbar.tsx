import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { counted } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import type { OkrDocument } from '../../okr/document';
import { allPeriods, latestFirst, withoutPeriod, type PeriodChoice } from '../../ui/goals/periodChoice';
import { Icon } from '../../ui/marks/Icon';
import { controls } from '../../ui/style/controls';
import { useReader } from '../../ui/Reader';
import type { ListOrder } from '../../ui/tree/listRows';
import { pageStyles as styles } from './pageStyles';
import type { PageAction, PageState } from './pageState';

export interface ToolbarProps {
  compact: boolean;
  document: OkrDocument;
  state: PageState;
  period: PeriodChoice;
  /** Some goals are in no period. */
  hasWithoutPeriod: boolean;
  /** User principal name of the reader. */
  person: string;
  /** Levels that are open, Infinity for all; null when lines were opened and closed by hand. */
  levels: number | null;
  /** Levels that there are. */
  depth: number;
  dispatch(action: PageAction): void;
  onLevels(levels: number): void;
}

/** What is shown, and how: search, period, how far the tree is open, tree or list, the reader's own goals. */
export const Toolbar: React.FC<ToolbarProps> = (props) => {
  const { state, dispatch, person } = props;
  const { filter, show } = state;
  const mine = filter.person === person;
  // On a phone the two signs stand without their names, which assistive technology still reads.
  const text = props.compact ? controls.hiddenText : undefined;
  return (
    <div className={props.compact ? `${styles.toolbar} ${styles.compactToolbar}` : styles.toolbar} role="search">
      <span className={styles.search}>
        <span className={styles.searchIcon}><Icon name="search" /></span>
        <input
          type="search"
          className={`${controls.field} ${styles.searchField}`}
          aria-label={strings.Search}
          placeholder={strings.SearchHint}
          value={filter.text}
          onChange={(event) => dispatch({ type: 'filter changed', filter: { text: event.target.value } })}
        />
      </span>
      <PeriodPicker {...props} />
      {show === 'tree' ? <LevelPicker {...props} /> : <OrderPicker order={state.order} dispatch={dispatch} />}
      <button type="button" className={controls.toggle} aria-pressed={mine} onClick={() => dispatch({ type: 'filter changed', filter: { person: mine ? null : person } })}>
        <Icon name="person" />{strings.MyGoals}
      </button>
      <button type="button" className={controls.toggle} aria-expanded={state.filtersOpen} onClick={() => dispatch({ type: 'filters shown', open: !state.filtersOpen })}>
        <Icon name="filter" />{strings.Filters}
      </button>
      {!props.compact && <span className={styles.space} />}
      <span role="group" aria-label={strings.Show} className={styles.views}>
        <button type="button" className={controls.toggle} aria-pressed={show === 'tree'} onClick={() => dispatch({ type: 'view chosen', show: 'tree' })}><Icon name="tree" /><span className={text}>{strings.ShowTree}</span></button>
        <button type="button" className={controls.toggle} aria-pressed={show === 'list'} onClick={() => dispatch({ type: 'view chosen', show: 'list' })}><Icon name="list" /><span className={text}>{strings.ShowList}</span></button>
      </span>
    </div>
  );
};

const PeriodPicker: React.FC<ToolbarProps> = ({ document, period, hasWithoutPeriod, dispatch }) => {
  const periods = React.useMemo(() => latestFirst(document.periods), [document]);
  return (
    <select className={controls.field} aria-label={strings.Period} value={period} onChange={(event) => dispatch({ type: 'period chosen', period: event.target.value })}>
      {periods.map(({ id, title }) => <option key={id} value={id}>{title}</option>)}
      {hasWithoutPeriod && <option value={withoutPeriod}>{strings.WithoutPeriod}</option>}
      <option value={allPeriods}>{strings.AllPeriods}</option>
    </select>
  );
};

/** More than this many to choose from helps nobody: the last choice opens them all. */
const mostLevels = 6;

const LevelPicker: React.FC<ToolbarProps> = ({ levels, depth, onLevels }) => {
  const { locale } = useReader();
  const choices = Array.from({ length: Math.max(0, Math.min(mostLevels, depth - 1)) }, (_, i) => i + 1);
  const chosen = levels === null ? '' : levels >= depth ? 'all' : String(levels);
  return (
    <select className={controls.field} aria-label={strings.LevelsShown} value={chosen} onChange={(event) => onLevels(event.target.value === 'all' ? Infinity : Number(event.target.value))}>
      {chosen === '' && <option value="" disabled>{strings.LevelsShown}</option>}
      {choices.map((n) => <option key={n} value={n}>{counted(strings.LevelCount, n, formatNumber(n, locale))}</option>)}
      <option value="all">{strings.AllLevels}</option>
    </select>
  );
};

const OrderPicker: React.FC<{ order: ListOrder; dispatch(action: PageAction): void }> = ({ order, dispatch }) => (
  <select className={controls.field} aria-label={strings.SortBy} value={order} onChange={(event) => dispatch({ type: 'order chosen', order: event.target.value as ListOrder })}>
    <option value="status">{strings.SortStatus}</option>
    <option value="progress">{strings.SortProgress}</option>
    <option value="due">{strings.SortDue}</option>
    <option value="title">{strings.SortTitle}</option>
  </select>
);
