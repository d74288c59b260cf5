import type { Instant, IsoDate } from '../../okr/document';
import type { Goals } from './model/Goals';
import type { Moves } from './model/moves';
import type { MyGoalsState } from './MyGoalsState';

/** Raised when `Goals` or `Moves` changes: older caches are then ignored. */
const version = 4;

/** Whose goals of which site a cache holds. The platform's own key knows only the page. */
export interface Stamp {
  person: string;
  site: string;
  /** Id of the period that the card is set to; '' = those that run. */
  period: string;
}

interface CachedGoals {
  version: number;
  stamp: Stamp;
  goals: Goals;
  readAt: Instant;
  /** Of shared objectives only, by number. */
  moves: Moves;
}

/** What of the state may be kept in this browser: never a private goal. Nothing is kept before there is something to show. */
export function toCache(state: MyGoalsState, stamp: Stamp): Partial<MyGoalsState> | { cached: CachedGoals } {
  if (state.goals === null || state.readAt === null) return {};
  const groups = state.goals.groups.filter((group) => !group.isPrivate).map((group) => ({ ...group, items: group.items.filter((item) => !item.isPrivate) }));
  return { cached: { version, stamp, goals: { ...state.goals, groups }, readAt: state.readAt, moves: state.moves } };
}

function isCached(value: unknown, stamp: Stamp): value is CachedGoals {
  if (typeof value !== 'object' || value === null) return false;
  const { version: found, stamp: owner, goals, readAt, moves } = value as Partial<CachedGoals>;
  return found === version && owner?.person === stamp.person && owner.site === stamp.site && owner.period === stamp.period && typeof readAt === 'string' && Array.isArray(goals?.groups)
    && typeof moves === 'object' && moves !== null && Object.values(moves).every((move) => Number.isFinite(move?.from) && Number.isFinite(move.by) && typeof move.at === 'string')
    && goals.groups.every((group) => typeof group?.title === 'string' && Array.isArray(group.items) && group.items.every((item) => typeof item?.id === 'string' && typeof item.title === 'string' && Array.isArray(item.milestones)));
}

/**
 * The state at the start: what was kept of the last visit, when it is this person's, of this site and readable; else nothing. Either way the goals are being read.
 * @param kept what the platform gives back: any value, also none.
 */
export function startState(kept: unknown, stamp: Stamp, now: Instant, today: IsoDate): MyGoalsState {
  const cached = typeof kept === 'object' && kept !== null ? (kept as { cached?: unknown }).cached : undefined;
  const found = isCached(cached, stamp) ? cached : null;
  return {
    situation: { kind: 'loading' }, goals: found?.goals ?? null, readAt: found?.readAt ?? null, moves: found?.moves ?? {}, today, now, unsent: [], sendingUnsent: false, form: null, batch: null, done: null,
    help: null, team: null, detail: null, newGoal: null, page: 0
  };
}
