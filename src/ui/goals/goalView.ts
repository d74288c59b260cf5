import type { GoalKind, Level, Status } from '../../okr/document';
import type { Goal } from './Goal';
import { foldForSearch } from './foldForSearch';
import { statusNumbers } from './goalColumns';
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
  const { columns } = index;
  const count = index.goals.length;
  const shown = new Uint8Array(count);
  const tests = testsOf(index, filter);
  const status = filter.status === null ? -1 : statusNumbers.indexOf(filter.status);
  const counts = new Int32Array(statusNumbers.length);
  let objectives = 0;
  let keyResults = 0;
  for (let place = 0; place < count; place++) {
    if (members[place] === 0 || !passes(tests, place)) continue;
    counts[columns.status[place]]++;
    if (status >= 0 && status !== columns.status[place]) continue;
    shown[place] = match;
    if (place < columns.objectives) objectives++;
    else keyResults++;
  }
  showAncestors(index, shown);
  const statuses = Object.fromEntries(statusNumbers.map((one, i) => [one, counts[i]])) as Record<Status, number>;
  return { index, shown, roots: index.roots.filter((goal) => shown[goal.place] !== hidden), objectives, keyResults, statuses, filtered: isFiltering(filter) };
}

/** Children are looked at before their parents, so that what is shown passes up in one go. */
function showAncestors({ columns: { upwards, parents } }: GoalIndex, shown: Uint8Array): void {
  for (const place of upwards) {
    if (shown[place] === hidden) continue;
    for (let i = parents.starts[place]; i < parents.starts[place + 1]; i++) if (shown[parents.places[i]] === hidden) shown[parents.places[i]] = context;
  }
}

type Test = (place: number) => boolean;

function passes(tests: readonly Test[], place: number): boolean {
  for (const test of tests) if (!test(place)) return false;
  return true;
}

/** What a goal has to pass to match, its status apart. */
function testsOf({ goals, columns }: GoalIndex, filter: GoalFilter): Test[] {
  const { level, team, person, kind } = filter;
  const tests: Test[] = [];
  if (level !== null) tests.push((place) => goals[place].level === level);
  if (team !== null) tests.push((place) => goals[place].teamId === team || (goals[place].objective?.moreTeams.includes(team) ?? false));
  if (kind !== null) tests.push((place) => goals[place].kind === kind);
  if (person !== null) tests.push((place) => belongsTo(goals[place], person));
  for (const word of foldForSearch(filter.text).split(/\s+/)) {
    if (word === '') continue;
    const holding = columns.searched.holding(word);
    tests.push((place) => (holding[columns.title[place]] | holding[columns.owner[place]] | holding[columns.team[place]]) === 1);
  }
  return tests;
}
