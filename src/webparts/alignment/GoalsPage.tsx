import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { OkrLists } from '../../lists/OkrLists';
import { counted, fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import type { CheckIn, Period } from '../../okr/document';
import { formatDate, formatSpan } from '../../ui/format/dateSpan';
import type { Goal } from '../../ui/goals/Goal';
import { isFiltering } from '../../ui/goals/goalView';
import { Icon } from '../../ui/marks/Icon';
import { NextSteps } from '../../ui/setUp/NextSteps';
import { Notice } from '../../ui/states/Notice';
import { compactBelow, controls } from '../../ui/style/controls';
import { useReader } from '../../ui/Reader';
import { GoalTree } from '../../ui/tree/GoalTree';
import type { TreeAction } from '../../ui/tree/treeState';
import { FilterBar } from './FilterBar';
import { LazyGoalPanel } from './LazyGoalPanel';
import { ClosedPeriodsNotice } from './ClosedPeriodsNotice';
import type { Loaded, MoreState } from './organisationState';
import { nextSteps } from './nextSteps';
import { PageHead } from './PageHead';
import { pageStyles as styles } from './pageStyles';
import { StatusCounts } from './StatusCounts';
import { Toolbar } from './Toolbar';
import { useGoalsPage, type AddressBar, type GoalsPageModel } from './useGoalsPage';

export interface GoalsPageProps {
  loaded: Loaded;
  /** Whether goals of closed periods are on their way. */
  more: MoreState;
  /** Reads the goals of closed periods as well. */
  onMore(periods: readonly string[]): void;
  lists: OkrLists;
  title: string;
  /** Stands beside the title. */
  menu?: React.ReactNode;
  scope: 'organisation' | 'mine';
  addressBar: AddressBar;
  newKey(): string;
  /** Told of a check-in that is in the log. */
  onCheckedIn(checkIn: CheckIn): void;
  /** Of the web part, in pixels. */
  width: number;
}

/** The goals: the tree or the list, with what narrows it, and the details of one. */
export const GoalsPage: React.FC<GoalsPageProps> = ({ loaded, more, onMore, lists, title, menu, scope, addressBar, width, newKey, onCheckedIn }) => {
  const { locale } = useReader();
  const page = useGoalsPage(loaded, scope, addressBar);
  const { state, dispatch, view, expansion, rows } = page;
  const { index, reading: { document, person } } = loaded;
  const compact = width < compactBelow;
  const tree = (action: TreeAction): void => dispatch({ type: 'tree', action });
  const openGoal = React.useCallback((goal: Goal) => dispatch({ type: 'goal opened', goal: goal.key }), [dispatch]);
  const closeGoal = React.useCallback(() => dispatch({ type: 'goal closed' }), [dispatch]);
  const showOwner = (owner: string): void => {
    dispatch({ type: 'filters cleared' });
    dispatch({ type: 'filter changed', filter: { person: owner } });
  };
  const { missing } = page;
  React.useEffect(() => {
    if (missing.length > 0) onMore(missing);
  }, [missing, onMore]);
  if (index.goals.length === 0 && missing.length === 0) {
    return (
      <>
        <PageHead title={title}>{menu}</PageHead>
        <Notice icon="objective" title={strings.EmptyTitle} text={strings.EmptyHint}><NextSteps steps={nextSteps(lists.webUrl)} /></Notice>
      </>
    );
  }
  const period = document.periods.find(({ id }) => id === page.period);
  const span = period ? formatSpan(period.start, period.end, locale) : null;
  return (
    <>
      <PageHead title={title}>{span && <span className={styles.dates}>{span}</span>}{menu}</PageHead>
      {state.period === null && page.opening.insteadOf && <OtherPeriodNotice period={page.opening.insteadOf} />}
      <ClosedPeriodsNotice more={more} onRetry={() => onMore(missing)} />
      <Toolbar
        compact={compact}
        document={document}
        state={state}
        period={page.period}
        hasWithoutPeriod={index.hasWithoutPeriod}
        person={person}
        levels={expansion.toggled.size > 0 ? null : expansion.depth + 1}
        depth={page.depth}
        dispatch={dispatch}
        onLevels={(levels) => tree({ type: 'levels chosen', depth: levels - 1, filtered: view.filtered })}
      />
      {state.filtersOpen && <FilterBar document={document} filter={state.filter} onFilter={(filter) => dispatch({ type: 'filter changed', filter })} onClear={() => dispatch({ type: 'filters cleared' })} />}
      <Summary page={page} loaded={loaded} compact={compact} />
      {rows.length > 0 ? (
        <GoalTree
          rows={rows}
          label={state.show === 'list' ? strings.ListLabel : strings.TreeLabel}
          active={state.tree.active}
          selected={state.goal}
          compact={compact}
          flat={state.show === 'list'}
          heightAround={250}
          otherPeriod={page.otherPeriod}
          onReach={(path) => tree({ type: 'row reached', path })}
          onToggle={(path) => tree({ type: 'row toggled', path, filtered: view.filtered })}
          onOpen={openGoal}
        />
      ) : missing.length === 0 && <NothingToShow page={page} mine={scope === 'mine'} />}
      {page.selected && <LazyGoalPanel goal={page.selected} loaded={loaded} lists={lists} newKey={newKey} onCheckedIn={onCheckedIn} onOwner={showOwner} onOpen={openGoal} onClose={closeGoal} />}
    </>
  );
};

const OtherPeriodNotice: React.FC<{ period: Period }> = ({ period }) => {
  const { locale } = useReader();
  const text = period.end === null ? fill(strings.NoActivePeriodNow, { period: period.title }) : fill(strings.NoActivePeriod, { period: period.title, end: formatDate(period.end, locale) });
  return (
    <div className={styles.notice} role="status">
      <span className={styles.noticeIcon}><Icon name="info" /></span>
      <span>{text}</span>
    </div>
  );
};

/** How many goals are shown, how they stand, and whose they are. */
const Summary: React.FC<{ page: GoalsPageModel; loaded: Loaded; compact: boolean }> = ({ page: { state, dispatch, view }, loaded, compact }) => {
  const { locale } = useReader();
  const { filter } = state;
  const found = view.objectives + view.keyResults;
  const owner = filter.person === null || filter.person === loaded.reading.person ? null : loaded.reading.document.people.find(({ id }) => id === filter.person)?.name ?? filter.person;
  return (
    <div className={styles.summary}>
      <span role="status" className={styles.found}>
        {isFiltering(filter) ? (
          <span>{counted(strings.FoundCount, found, formatNumber(found, locale))}</span>
        ) : (
          <>
            <span>{counted(strings.ObjectiveCount, view.objectives, formatNumber(view.objectives, locale))}</span>
            <span>{counted(strings.KeyResultCount, view.keyResults, formatNumber(view.keyResults, locale))}</span>
          </>
        )}
      </span>
      <StatusCounts compact={compact} counts={view.statuses} thresholds={loaded.reading.document.settings.thresholds} chosen={filter.status} onChoose={(status) => dispatch({ type: 'filter changed', filter: { status } })} />
      {owner !== null && (
        <button type="button" className={controls.toggle} aria-label={fill(strings.RemoveFilter, { name: fill(strings.GoalsOf, { name: owner }) })} aria-pressed onClick={() => dispatch({ type: 'filter changed', filter: { person: null } })}>
          {fill(strings.GoalsOf, { name: owner })}<Icon name="close" size={12} />
        </button>
      )}
    </div>
  );
};

const NothingToShow: React.FC<{ page: GoalsPageModel; mine: boolean }> = ({ page: { state, dispatch }, mine }) => {
  if (isFiltering(state.filter)) return <Notice icon="search" title={strings.NothingFound} text={strings.NothingFoundHint} action={{ text: strings.ClearFilters, onClick: () => dispatch({ type: 'filters cleared' }) }} />;
  if (mine) return <Notice icon="objective" title={strings.EmptyMineTitle} text={strings.EmptyMineHint} />;
  return <Notice icon="objective" title={strings.EmptyPeriodTitle} text={strings.EmptyPeriodHint} />;
};
