import type { GoalKind, Level, Status } from '../../okr/document';
import type { Goal } from './Goal';
import { foldForSearch } from './foldForSearch';
import type { GoalIndex } from './goalIndex';
import { belongsTo } from './roles';

/** What a person narrows the tree to. Null and empty: everything. */
export interface GoalFilter {
  text: string;
  level: Level | null;
  team: string | null;
  /** Goals that this person owns or has a role on, by user principal name. */
  person: string | null;
  status: Status | null;
  kind: GoalKind | null;
}

export const noFilter: GoalFilter = { text: '', level: null, team: null, person: null, status: null, kind: null };

export const isFiltering = (filter: GoalFilter): boolean =>
  filter.text.trim() !== '' || filter.level !== null || filter.team !== null || filter.person !== null || filter.status !== null || filter.kind !== null;

/** Which goals are shown: those that match, and as context what they hang on, up to the top. */
export interface GoalView {
  readonly index: GoalIndex;
  /** By place: 0 hidden, 1 shown as context, 2 matches. */
  readonly shown: Uint8Array;
  readonly roots: readonly Goal[];
  readonly objectives: number;
  readonly keyResults: number;
  /** How many goals have each status, whatever status is asked for. */
  readonly statuses: Readonly<Record<Status, number>>;
  /** Narrowed by more than the period: then what leads to a match is open. */
  readonly filtered: boolean;
}

export const hidden = 0;
export const context = 1;
export const match = 2;

/** @param members flags by place: the goals of the chosen period */
export function goalView(index: GoalIndex, members: Uint8Array, filter: GoalFilter): GoalView {
  const shown = new Uint8Array(index.goals.length);
  const matches = matcher(filter);
  let objectives = 0;
  let keyResults = 0;
  const statuses: Record<Status, number> = { 'at-risk': 0, behind: 0, 'on-track': 0, 'not-started': 0, closed: 0, postponed: 0 };
  for (const goal of index.goals) {
    if (members[goal.place] === 0 || !matches(goal)) continue;
    statuses[goal.result.status]++;
    if (filter.status !== null && filter.status !== goal.result.status) continue;
    shown[goal.place] = match;
    if (goal.objective) objectives++;
    else keyResults++;
    showAncestors(goal, shown);
  }
  return { index, shown, roots: index.roots.filter((goal) => shown[goal.place] !== hidden), objectives, keyResults, statuses, filtered: isFiltering(filter) };
}

function showAncestors(goal: Goal, shown: Uint8Array): void {
  for (const parent of goal.parents) {
    // What is shown already has its ancestors shown.
    if (shown[parent.place] !== hidden) continue;
    shown[parent.place] = context;
    showAncestors(parent, shown);
  }
}

/** Whether a goal matches, its status apart. */
function matcher(filter: GoalFilter): (goal: Goal) => boolean {
  const terms = foldForSearch(filter.text).split(/\s+/).filter((term) => term !== '');
  const { level, team, person, kind } = filter;
  return (goal) =>
    (level === null || goal.level === level) &&
    (team === null || goal.teamId === team || (goal.objective?.moreTeams.includes(team) ?? false)) &&
    (kind === null || goal.kind === kind) &&
    (person === null || belongsTo(goal, person)) &&
    terms.every((term) => goal.foldedTitle.includes(term) || goal.foldedOwner.includes(term) || goal.foldedTeam.includes(term));
}
