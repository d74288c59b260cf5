import { noFilter, type GoalFilter } from '../../ui/goals/goalView';
import type { PeriodChoice } from '../../ui/goals/periodChoice';
import type { ListOrder } from '../../ui/tree/listRows';
import { initialTreeState, treeReducer, type TreeAction, type TreeState } from '../../ui/tree/treeState';
import type { Address } from './address';

/** What a person has chosen on the page. */
export interface PageState extends Address {
  order: ListOrder;
  /** The filters beyond search and period are in view. */
  filtersOpen: boolean;
  tree: TreeState;
}

export type PageAction =
  | { type: 'period chosen'; period: PeriodChoice }
  | { type: 'filter changed'; filter: Partial<GoalFilter> }
  | { type: 'filters cleared' }
  | { type: 'filters shown'; open: boolean }
  | { type: 'view chosen'; show: Address['show'] }
  | { type: 'order chosen'; order: ListOrder }
  | { type: 'goal opened'; goal: string }
  | { type: 'goal closed' }
  | { type: 'tree'; action: TreeAction };

/** The page as its address asks for it. */
export function pageStateOf(address: Address): PageState {
  const { level, team, status, kind } = address.filter;
  return { ...address, order: 'status', filtersOpen: level !== null || team !== null || status !== null || kind !== null, tree: initialTreeState };
}

export function pageReducer(state: PageState, action: PageAction): PageState {
  const changesFilter = action.type === 'period chosen' || action.type === 'filter changed' || action.type === 'filters cleared';
  const tree = action.type === 'tree' ? treeReducer(state.tree, action.action) : changesFilter ? treeReducer(state.tree, { type: 'filter changed' }) : state.tree;
  switch (action.type) {
    case 'period chosen':
      return { ...state, period: action.period, tree };
    case 'filter changed':
      return { ...state, filter: { ...state.filter, ...action.filter }, tree };
    case 'filters cleared':
      return { ...state, filter: noFilter, tree };
    case 'filters shown':
      return { ...state, filtersOpen: action.open };
    case 'view chosen':
      return { ...state, show: action.show };
    case 'order chosen':
      return { ...state, order: action.order };
    case 'goal opened':
      return { ...state, goal: action.goal };
    case 'goal closed':
      return { ...state, goal: null };
    case 'tree':
      return { ...state, tree };
  }
}
