import * as React from 'react';
import type { Period } from '../../okr/document';
import type { Goal } from '../../ui/goals/Goal';
import { goalView, type GoalView } from '../../ui/goals/goalView';
import { allPeriods, goalsOfPeriod, missingPeriods, openingPeriod, type OpeningPeriod, type PeriodChoice } from '../../ui/goals/periodChoice';
import { useReader } from '../../ui/Reader';
import { listRows } from '../../ui/tree/listRows';
import { depthOf, openingDepth, treeRows, type Expansion } from '../../ui/tree/treeRows';
import type { TreeLines } from '../../ui/tree/TreeLines';
import { expansionOf } from '../../ui/tree/treeState';
import { knownOnly, readAddress, writeAddress } from './address';
import type { Loaded } from './organisationState';
import { pageReducer, pageStateOf, type PageAction, type PageState } from './pageState';

/** Milliseconds of rest after which what is shown is written to the address. */
const addressDelay = 250;

/** Where the address of the page is read and written: the browser's, as a rule. */
export interface AddressBar {
  query(): string;
  write(query: string): void;
}

export interface GoalsPageModel {
  state: PageState;
  dispatch: React.Dispatch<PageAction>;
  opening: OpeningPeriod;
  period: PeriodChoice;
  view: GoalView;
  expansion: Expansion;
  rows: TreeLines;
  /** Levels that there are to open. */
  depth: number;
  /** The goal whose details are open. */
  selected: Goal | null;
  /** Closed periods whose goals are asked for and not there yet. */
  missing: readonly string[];
  /** The period to name on a goal that is shown from another one. */
  otherPeriod(goal: Goal): Period | null;
}

/** What the page shows of a reading, by what the person has chosen. Each step is worked out again only when what it depends on has changed. */
export function useGoalsPage({ reading, index, today }: Loaded, scope: 'organisation' | 'mine', addressBar: AddressBar): GoalsPageModel {
  const { locale } = useReader();
  const { document } = reading;
  const [state, dispatch] = React.useReducer(pageReducer, null, () => pageStateOf(knownOnly(readAddress(addressBar.query()), document)));
  const { period: chosen, filter, show, goal, order } = state;
  React.useEffect(() => {
    // Not at every keystroke: browsers refuse to have their address rewritten that often.
    const timer = setTimeout(() => addressBar.write(writeAddress(addressBar.query(), { period: chosen, filter, show, goal })), addressDelay);
    return () => clearTimeout(timer);
  }, [addressBar, chosen, filter, show, goal]);

  const opening = React.useMemo(() => openingPeriod(index, today), [index, today]);
  const period = chosen ?? opening.choice;
  const members = React.useMemo(() => goalsOfPeriod(index, period), [index, period]);
  const mine = scope === 'mine' ? reading.person : null;
  const view = React.useMemo(() => goalView(index, members, mine === null || filter.person !== null ? filter : { ...filter, person: mine }), [index, members, filter, mine]);
  // What was found is all open.
  const opensTo = React.useMemo(() => (view.filtered ? Infinity : openingDepth(view)), [view]);
  const { browsing, filtering } = state.tree;
  const expansion = React.useMemo(() => expansionOf({ browsing, filtering, active: null }, view.filtered, opensTo), [browsing, filtering, view.filtered, opensTo]);
  const rows = React.useMemo(() => (show === 'list' ? listRows(view, order, locale) : treeRows(view, expansion)), [view, expansion, show, order, locale]);
  const depth = React.useMemo(() => depthOf(view), [view]);
  const periods = React.useMemo(() => new Map(document.periods.map((one) => [one.id, one])), [document]);
  const otherPeriod = (one: Goal): Period | null => (members[one.place] === 1 || one.period === null ? null : periods.get(one.period) ?? null);
  const selected = goal === null ? null : index.find(goal) ?? null;
  // A link may lead to a goal of any period.
  const missing = React.useMemo(() => missingPeriods(document, reading.leftOut, goal !== null && selected === null ? allPeriods : period), [document, reading.leftOut, period, goal, selected]);
  return { state, dispatch, opening, period, view, expansion, rows, depth, otherPeriod, selected, missing };
}
