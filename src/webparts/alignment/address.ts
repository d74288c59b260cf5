import type { GoalKind, Level, OkrDocument, Status } from '../../okr/document';
import { allPeriods, withoutPeriod, type PeriodChoice } from '../../ui/goals/periodChoice';
import { noFilter, type GoalFilter } from '../../ui/goals/goalView';

/** What of the page stands in its address, so that it can be sent to somebody: what is shown, and whose details are open. */
export interface Address {
  period: PeriodChoice | null;
  filter: GoalFilter;
  show: 'tree' | 'list';
  /** Key of the goal whose details are open. */
  goal: string | null;
}

/** The page that is shown: `page=set-up` and `page=health` are for administrators. */
export type PageName = 'goals' | 'set-up' | 'health';
const pages: readonly PageName[] = ['set-up', 'health'];

/** The page that an address asks for. */
export const readPage = (query: string): PageName => one(pages, new URLSearchParams(query).get('page')) ?? 'goals';

/** The query with the page in it; parameters of others stay. */
export function writePage(query: string, page: PageName): string {
  const parameters = new URLSearchParams(query);
  if (page === 'goals') parameters.delete('page');
  else parameters.set('page', page);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

const levels: readonly Level[] = ['organisation', 'team', 'person'];
const kinds: readonly GoalKind[] = ['committed', 'aspirational', 'growth'];
const statuses: readonly Status[] = ['not-started', 'on-track', 'behind', 'at-risk', 'closed', 'postponed'];

const one = <T extends string>(values: readonly T[], value: string | null): T | null => values.find((known) => known === value) ?? null;

/**
 * Reads the query of an address: `?goal=12` (an objective) or `?keyResult=34` opens details; `period`, `level`, `team`, `owner`, `status`, `kind`, `text`, `show`
 * narrow what is shown. What it does not know it passes over.
 */
export function readAddress(query: string): Address {
  const parameters = new URLSearchParams(query);
  const objective = parameters.get('goal');
  const keyResult = parameters.get('keyResult');
  return {
    period: parameters.get('period'),
    filter: {
      ...noFilter,
      text: parameters.get('text') ?? '',
      level: one(levels, parameters.get('level')),
      team: parameters.get('team'),
      person: parameters.get('owner'),
      status: one(statuses, parameters.get('status')),
      kind: one(kinds, parameters.get('kind'))
    },
    show: parameters.get('show') === 'list' ? 'list' : 'tree',
    goal: objective ? `o:${objective}` : keyResult ? `k:${keyResult}` : null
  };
}

/** The query with what is shown in it; parameters of others stay. Empty without any parameter. */
export function writeAddress(query: string, { period, filter, show, goal }: Address): string {
  const parameters = new URLSearchParams(query);
  const put = (name: string, value: string | null): void => {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  };
  put('goal', goal?.startsWith('o:') ? goal.slice(2) : null);
  put('keyResult', goal?.startsWith('k:') ? goal.slice(2) : null);
  put('period', period);
  put('text', filter.text.trim());
  put('level', filter.level);
  put('team', filter.team);
  put('owner', filter.person);
  put('status', filter.status);
  put('kind', filter.kind);
  put('show', show === 'list' ? show : null);
  const written = parameters.toString();
  return written === '' ? '' : `?${written}`;
}

/** The address with only what is there: a link may be older than the goals. */
export function knownOnly(address: Address, document: OkrDocument): Address {
  const { period, filter } = address;
  const knownPeriod = period === allPeriods || period === withoutPeriod || document.periods.some(({ id }) => id === period);
  const knownTeam = document.teams.some(({ id }) => id === filter.team);
  return { ...address, period: knownPeriod ? period : null, filter: { ...filter, team: knownTeam ? filter.team : null } };
}
