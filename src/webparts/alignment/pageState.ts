import type { PeriodChoice } from '../../ui/goals/periodChoice';
import { noFilter, type GoalFilter } from '../../ui/goals/goalView';
import { initialTreeState, treeReducer, type TreeAction, type TreeState } from '../../ui/tree/treeState';

/** What a person has chosen on the page. */
export interface PageState {
  /** null: the one that opens by itself. */
  period: PeriodChoice | null;
  filter: GoalFilter;
  /** Key of the goal whose details are open. */
  goal: string | null;
  tree: TreeState;
}

export type PageAction =
  | { type: 'period chosen'; period: PeriodChoice }
  | { type: 'filter changed'; filter: Partial<GoalFilter> }
  | { type: 'filters cleared' }
  | { type: 'goal opened'; goal: string }
  | { type: 'goal closed' }
  | { type: 'tree'; action: TreeAction };

export const initialPageState: PageState = { period: null, filter: noFilter, goal: null, tree: initialTreeState };

export function pageReducer(state: PageState, action: PageAction): PageState {
  const tree = treeReducer(state.tree, action.type === 'tree' ? action.action : { type: 'filter changed' });
  switch (action.type) {
    case 'period chosen':
      return { ...state, period: action.period, tree };
    case 'filter changed':
      return { ...state, filter: { ...state.filter, ...action.filter }, tree };
    case 'filters cleared':
      return { ...state, filter: noFilter, tree };
    case 'goal opened':
      return { ...state, goal: action.goal };
    case 'goal closed':
      return { ...state, goal: null };
    case 'tree':
      return { ...state, tree };
  }
}
