import { isDeepStrictEqual } from 'node:util';
import type { OkrDocument } from '../../src/okr/document';
import { edgesOf } from './compare';
import type { Difference } from './expectation';

interface NormalisedGoal {
  id: number;
  title: string;
  description: string | null;
  teamIds: string[];
  ownerIds: string[];
  creatorId: string | null;
  periodId: string;
  startDate: string;
  endDate: string;
  goalType: string;
  status: string;
  progress: number | null;
  score: number | null;
  createdAt: string;
}

/** The same OKRs as an export, in plain form: what must be found again after reading the export. */
export interface Normalised {
  periods: { id: string; name: string; startDate: string; endDate: string }[];
  users: { id: string; name: string }[];
  teams: { id: string; name: string }[];
  objectives: NormalisedGoal[];
  keyResults: (NormalisedGoal & { unit: string; start: number; target: number; current: number | null })[];
  alignments: { childId: number; parentId: number; weight: number }[];
  checkIns: { okrId: number; date: string; userId: string | null; value: number | null; status: string; note: string; activityAt: string }[];
}

const word = (text: string): string => text.toLowerCase().replace(/ /g, '-');
const instant = (text: string): string => text.replace(/^(\S+) (\S+) UTC$/, '$1T$2Z');

/** Differences of two lists whose elements are compared as a whole, in any order. */
function compareLists(name: string, wanted: readonly unknown[], found: readonly unknown[]): Difference[] {
  const [left, right] = [wanted, found].map((list) => list.map((element) => JSON.stringify(element)).sort());
  if (isDeepStrictEqual(left, right)) return [];
  const [inLeft, inRight] = [new Set(left), new Set(right)];
  const missing = left.filter((element) => !inRight.has(element)).map((element) => ({ text: `${name} is missing: ${element}`, isAllowed: false }));
  const surplus = right.filter((element) => !inLeft.has(element)).map((element) => ({ text: `${name} is not expected: ${element}`, isAllowed: false }));
  return missing.length + surplus.length > 0 ? [...missing, ...surplus] : [{ text: `${name}: ${right.length}, expected ${left.length}`, isAllowed: false }];
}

/** Compares titles, owners, teams, periods, dates, measures, scores, alignments with weight and check-ins. */
export function compareNormalised(normalised: Normalised, document: OkrDocument): Difference[] {
  const users = new Map(normalised.users.map(({ id, name }) => [id, name]));
  const teams = new Map(normalised.teams.map(({ id, name }) => [id, name]));
  const periods = new Map(normalised.periods.map(({ id, name }) => [id, name]));
  const names = new Map(document.people.map(({ id, name }) => [id, name]));
  const teamTitles = new Map(document.teams.map(({ id, title }) => [id, title]));
  const periodTitles = new Map(document.periods.map(({ id, title }) => [id, title]));
  const nameOf = (id: string | null): string | null => (id === null ? null : names.get(id) ?? id);
  const wholeTitle = (goal: { title: string; description: string }): string => (goal.title.endsWith('…') ? goal.description.split('\n\n')[0] : goal.title);
  const stateOf = (status: string): string => (['closed', 'postponed'].includes(word(status)) ? word(status) : 'active');
  const usedPeriods = new Set([...normalised.objectives, ...normalised.keyResults].map(({ periodId }) => periodId));
  const openings = new Map(document.checkIns.filter(({ kind }) => kind === 'opening').map((row) => [row.keyResult ?? row.objective ?? '', row.value]));
  const valueOf = (id: string): number | null => {
    const said = document.checkIns.filter((row) => row.kind === 'check-in' && row.keyResult === id && row.value !== null).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    return said.length > 0 ? said[said.length - 1].value : openings.get(id) ?? null;
  };
  // `current` is what the last check-in said, also when that is nothing; in the product a check-in without a value keeps the value before.
  const lastSaid = (goal: number): number | null =>
    normalised.checkIns.filter((row) => row.okrId === goal && row.value !== null).sort((a, b) => (a.activityAt < b.activityAt ? -1 : 1)).pop()?.value ?? null;
  const wantedGoal = (goal: NormalisedGoal): unknown[] => [
    String(goal.id), goal.title, goal.ownerIds.map((id) => users.get(id)), goal.creatorId === null ? null : users.get(goal.creatorId), teams.get(goal.teamIds[0]) ?? null, periods.get(goal.periodId),
    goal.startDate, goal.endDate, word(goal.goalType), stateOf(goal.status), goal.score, instant(goal.createdAt)
  ];
  const foundGoal = (goal: OkrDocument['objectives'][number] | OkrDocument['keyResults'][number]): unknown[] => [
    goal.id, wholeTitle(goal), [goal.owner, ...goal.coOwners].filter((id) => id !== null).map(nameOf), nameOf(goal.createdBy), goal.team === null ? null : teamTitles.get(goal.team),
    goal.period === null ? null : periodTitles.get(goal.period), goal.start, goal.due, goal.kind, goal.state, goal.score, goal.createdAt
  ];
  return [
    ...compareLists('objective', normalised.objectives.map(wantedGoal), document.objectives.map(foundGoal)),
    ...compareLists('key result', normalised.keyResults.map(wantedGoal), document.keyResults.map(foundGoal)),
    ...compareLists('measure', normalised.keyResults.map(({ id, unit, start, target }) => [String(id), unit, start, target]), document.keyResults.map(({ id, measure }) => [id, measure.unit, measure.start, measure.target])),
    ...normalised.keyResults.flatMap(({ id, current, start, target }): Difference[] => {
      const [wanted, found] = [lastSaid(id) ?? current, valueOf(String(id))];
      // The ZIP says 0 where nothing is known, and of some values only the percent, rounded to two digits.
      const isRounded = wanted !== null && found !== null && Math.abs(wanted - found) <= 0.00005 * Math.abs(target - start);
      return wanted === found ? [] : [{ text: `the value of ${id} is ${found}, expected ${wanted}`, isAllowed: isRounded || (wanted === null && found === 0) }];
    }),
    ...compareLists('alignment', normalised.alignments.map(({ childId, parentId, weight }) => [String(childId), String(parentId), weight]), edgesOf(document)),
    ...compareLists('check-in', normalised.checkIns.map((row) => [String(row.okrId), row.date, row.userId === null ? null : users.get(row.userId), row.value, word(row.status), row.note.trim(), instant(row.activityAt)]),
      document.checkIns.filter(({ kind }) => kind === 'check-in').map((row) => [row.keyResult ?? row.objective, row.date, nameOf(row.author), row.value, row.status, row.note, row.createdAt])),
    ...compareLists('period', normalised.periods.filter(({ id }) => usedPeriods.has(id)).map(({ name, startDate, endDate }) => [name, startDate, endDate]),
      document.periods.map(({ title, start, end }) => [title, start, end]))
  ];
}
