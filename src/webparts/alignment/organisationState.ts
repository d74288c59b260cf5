import type { ListsError, Organisation, SiteState } from '../../lists/OkrLists';
import type { GoalIndex } from '../../ui/goals/goalIndex';
import type { IsoDate } from '../../okr/document';

/** A reading with what was worked out from it. */
export interface Loaded {
  reading: Organisation;
  index: GoalIndex;
  today: IsoDate;
}

export type OrganisationState =
  | { phase: 'reading'; rowsRead: number }
  | { phase: 'working-out'; rowsRead: number }
  | { phase: 'ready'; loaded: Loaded }
  | { phase: 'site'; site: Exclude<SiteState, { kind: 'ready' }> }
  | { phase: 'failed'; reason: ListsError['reason'] | 'unexpected'; message: string };

export type OrganisationAction =
  | { type: 'reading started' }
  | { type: 'rows read'; rowsRead: number }
  | { type: 'reading finished' }
  | { type: 'worked out'; loaded: Loaded }
  | { type: 'site cannot be used'; site: Exclude<SiteState, { kind: 'ready' }> }
  | { type: 'reading failed'; reason: ListsError['reason'] | 'unexpected'; message: string };

export function organisationReducer(state: OrganisationState, action: OrganisationAction): OrganisationState {
  switch (action.type) {
    case 'reading started':
      return { phase: 'reading', rowsRead: 0 };
    case 'rows read':
      return state.phase === 'reading' ? { ...state, rowsRead: Math.max(state.rowsRead, action.rowsRead) } : state;
    case 'reading finished':
      return { phase: 'working-out', rowsRead: state.phase === 'reading' ? state.rowsRead : 0 };
    case 'worked out':
      return { phase: 'ready', loaded: action.loaded };
    case 'site cannot be used':
      return { phase: 'site', site: action.site };
    case 'reading failed':
      return { phase: 'failed', reason: action.reason, message: action.message };
  }
}
