import type { ListsError, Organisation, SiteState } from '../../lists/OkrLists';
import { dayIn, evaluate } from '../../okr';
import type { CheckIn, IsoDate } from '../../okr/document';
import { buildGoalIndex, type GoalIndex } from '../../ui/goals/goalIndex';

/** A reading with what was worked out from it. */
export interface Loaded {
  reading: Organisation;
  index: GoalIndex;
  today: IsoDate;
}

/** Goals of closed periods that are read while the others are shown; null when none are. */
export type MoreState = { phase: 'reading'; rowsRead: number } | { phase: 'failed' } | null;

export type OrganisationState =
  | { phase: 'reading'; rowsRead: number }
  | { phase: 'working-out'; rowsRead: number }
  | { phase: 'ready'; loaded: Loaded; more: MoreState }
  | { phase: 'site'; site: Exclude<SiteState, { kind: 'ready' }> }
  | { phase: 'failed'; reason: ListsError['reason'] | 'unexpected'; message: string };

export type OrganisationAction =
  /** `more`: what is shown stays until more is there. */
  | { type: 'reading started'; more: boolean }
  | { type: 'rows read'; rowsRead: number }
  | { type: 'reading finished' }
  | { type: 'worked out'; loaded: Loaded }
  /** Rows that are in the log since the reading. */
  | { type: 'checked in'; checkIns: readonly CheckIn[]; locale: string; now: Date }
  | { type: 'site cannot be used'; site: Exclude<SiteState, { kind: 'ready' }> }
  | { type: 'reading failed'; reason: ListsError['reason'] | 'unexpected'; message: string };

export function organisationReducer(state: OrganisationState, action: OrganisationAction): OrganisationState {
  switch (action.type) {
    case 'reading started':
      return action.more && state.phase === 'ready' ? { ...state, more: { phase: 'reading', rowsRead: 0 } } : { phase: 'reading', rowsRead: 0 };
    case 'rows read':
      if (state.phase === 'ready' && state.more?.phase === 'reading') return { ...state, more: { ...state.more, rowsRead: Math.max(state.more.rowsRead, action.rowsRead) } };
      return state.phase === 'reading' ? { ...state, rowsRead: Math.max(state.rowsRead, action.rowsRead) } : state;
    case 'reading finished':
      return state.phase === 'ready' ? state : { phase: 'working-out', rowsRead: state.phase === 'reading' ? state.rowsRead : 0 };
    case 'worked out':
      return { phase: 'ready', loaded: action.loaded, more: null };
    case 'checked in': {
      if (state.phase !== 'ready') return state;
      const { reading } = state.loaded;
      const document = { ...reading.document, checkIns: [...reading.document.checkIns, ...action.checkIns] };
      return { ...state, loaded: workOut({ ...reading, document }, action.locale, action.now) };
    }
    case 'site cannot be used':
      return { phase: 'site', site: action.site };
    case 'reading failed':
      return state.phase === 'ready' ? { ...state, more: { phase: 'failed' } } : { phase: 'failed', reason: action.reason, message: action.message };
  }
}

/** Everything that the page shows of a reading, for the day that it is in the organisation's time zone. */
export function workOut(reading: Organisation, locale: string, now: Date): Loaded {
  const today = dayIn(now.toISOString(), reading.document.settings.timeZone) ?? now.toISOString().slice(0, 10);
  const evaluation = evaluate(reading.document, today, reading.snapshots);
  return { reading, today, index: buildGoalIndex(reading.document, evaluation, locale) };
}
