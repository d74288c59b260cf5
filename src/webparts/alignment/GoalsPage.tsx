import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import type { OkrLists } from '../../lists/OkrLists';
import { counted, fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import type { Period } from '../../okr/document';
import { formatDate, formatSpan } from '../../ui/format/dateSpan';
import type { Goal } from '../../ui/goals/Goal';
import { goalView, isFiltering } from '../../ui/goals/goalView';
import { goalsOfPeriod, openingPeriod, withoutPeriod } from '../../ui/goals/periodChoice';
import { Icon } from '../../ui/marks/Icon';
import { Notice } from '../../ui/states/Notice';
import { useLazyModule } from '../../ui/states/useLazyModule';
import { compactBelow } from '../../ui/style/controls';
import { useReader } from '../../ui/Reader';
import { GoalTree } from '../../ui/tree/GoalTree';
import { depthOf, treeRows } from '../../ui/tree/treeRows';
import { expansionOf, type TreeAction } from '../../ui/tree/treeState';
import type { Loaded } from './organisationState';
import { PageHead } from './PageHead';
import { initialPageState, pageReducer } from './pageState';
import { pageStyles as styles } from './pageStyles';
import { Toolbar } from './Toolbar';

export interface GoalsPageProps {
  loaded: Loaded;
  lists: OkrLists;
  title: string;
  scope: 'organisation' | 'mine';
  /** Of the web part, in pixels. */
  width: number;
}

const loadGoalPanel = (): Promise<typeof import('../../ui/detail/GoalPanel')> => import(/* webpackChunkName: "goal-panel" */ '../../ui/detail/GoalPanel');

/** The goals: the tree, with what narrows it, and the details of one. */
export const GoalsPage: React.FC<GoalsPageProps> = ({ loaded: { reading, index, today }, lists, title, scope, width }) => {
  const { locale } = useReader();
  const [state, dispatch] = React.useReducer(pageReducer, initialPageState);
  const { document } = reading;
  const opening = React.useMemo(() => openingPeriod(index, today), [index, today]);
  const choice = state.period ?? opening.choice;
  const members = React.useMemo(() => goalsOfPeriod(index, choice), [index, choice]);
  const hasWithoutPeriod = React.useMemo(() => goalsOfPeriod(index, withoutPeriod).includes(1), [index]);
  const person = scope === 'mine' ? reading.person : null;
  const view = React.useMemo(() => goalView(index, members, person === null ? state.filter : { ...state.filter, person }), [index, members, state.filter, person]);
  const expansion = expansionOf(state.tree, view.filtered);
  const rows = React.useMemo(() => treeRows(view, expansion), [view, expansion]);
  const depth = React.useMemo(() => depthOf(view), [view]);
  const periods = React.useMemo(() => new Map(document.periods.map((period) => [period.id, period])), [document]);
  const compact = width < compactBelow;
  const selected = state.goal === null ? undefined : index.byKey.get(state.goal);

  const tree = (action: TreeAction): void => dispatch({ type: 'tree', action });
  const otherPeriod = (goal: Goal): Period | null => (members[goal.place] === 1 || goal.period === null ? null : periods.get(goal.period) ?? null);
  const openGoal = React.useCallback((goal: Goal) => dispatch({ type: 'goal opened', goal: goal.key }), []);
  const period = periods.get(choice);
  const span = period ? formatSpan(period.start, period.end, locale) : null;
  return (
    <>
      <PageHead title={title}>{span && <span className={styles.dates}>{span}</span>}</PageHead>
      {state.period === null && opening.insteadOf && <OtherPeriodNotice period={opening.insteadOf} />}
      <Toolbar
        compact={compact}
        document={document}
        period={choice}
        hasWithoutPeriod={hasWithoutPeriod}
        text={state.filter.text}
        levels={expansion.toggled.size > 0 ? null : expansion.depth + 1}
        depth={depth}
        onPeriod={(chosen) => dispatch({ type: 'period chosen', period: chosen })}
        onText={(text) => dispatch({ type: 'filter changed', filter: { text } })}
        onLevels={(levels) => tree({ type: 'levels chosen', depth: levels - 1, filtered: view.filtered })}
      />
      <div className={styles.summary} role="status">
        {isFiltering(state.filter) ? (
          <span>{counted(strings.FoundCount, view.objectives + view.keyResults, formatNumber(view.objectives + view.keyResults, locale))}</span>
        ) : (
          <>
            <span>{counted(strings.ObjectiveCount, view.objectives, formatNumber(view.objectives, locale))}</span>
            <span>{counted(strings.KeyResultCount, view.keyResults, formatNumber(view.keyResults, locale))}</span>
          </>
        )}
      </div>
      {rows.length > 0 ? (
        <GoalTree
          rows={rows}
          active={state.tree.active}
          selected={state.goal}
          compact={compact}
          maxHeight="max(360px, calc(100vh - 260px))"
          otherPeriod={otherPeriod}
          onReach={(path) => tree({ type: 'row reached', path })}
          onToggle={(path) => tree({ type: 'row toggled', path, filtered: view.filtered })}
          onOpen={openGoal}
        />
      ) : isFiltering(state.filter) ? (
        <Notice icon="search" title={strings.NothingFound} text={strings.NothingFoundHint} action={{ text: strings.ClearFilters, onClick: () => dispatch({ type: 'filters cleared' }) }} />
      ) : index.goals.length === 0 ? (
        <Notice icon="objective" title={strings.EmptyTitle} text={strings.EmptyHint} />
      ) : (
        <Notice icon="objective" title={strings.EmptyPeriodTitle} text={strings.EmptyPeriodHint} />
      )}
      {selected && <LazyGoalPanel goal={selected} loaded={{ reading, index, today }} lists={lists} onOpen={openGoal} onClose={() => dispatch({ type: 'goal closed' })} />}
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

interface LazyGoalPanelProps {
  goal: Goal;
  loaded: Loaded;
  lists: OkrLists;
  onOpen(goal: Goal): void;
  onClose(): void;
}

const LazyGoalPanel: React.FC<LazyGoalPanelProps> = ({ goal, loaded: { reading }, lists, onOpen, onClose }) => {
  const part = useLazyModule(loadGoalPanel);
  const readLog = React.useCallback((ref: Parameters<OkrLists['readLog']>[0]) => lists.readLog(ref), [lists]);
  if (part.state === 'failed') return <Notice icon="at-risk" alert title={strings.PartFailed} action={{ text: strings.Retry, onClick: part.retry }} />;
  if (part.state === 'loading') return null;
  return <part.module.GoalPanel goal={goal} document={reading.document} snapshots={reading.snapshots} readLog={readLog} onOpen={onOpen} onClose={onClose} />;
};
