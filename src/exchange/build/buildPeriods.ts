import { nameUuid } from '../identity/nameUuid';
import type { Instant, Period, PeriodState } from '../../okr/document';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { SourceFile, SourceGoal } from '../source/SourceGoal';

/** A period without dates counts as running. */
function stateOn(day: string | null, start: string | null, end: string | null): PeriodState {
  if (day !== null && end !== null && end < day) return 'closed';
  if (day !== null && start !== null && start > day) return 'planning';
  return 'active';
}

/** The newest instant that a file names: as of then its periods run, are over or are to come, when nothing better is known. */
export function newestInstant(file: SourceFile): Instant | null {
  let newest: Instant | null = null;
  const consider = (instant: Instant | null): void => {
    if (instant !== null && (newest === null || instant > newest)) newest = instant;
  };
  for (const goal of file.goals) {
    consider(goal.createdAt);
    goal.checkIns.forEach((checkIn) => consider(checkIn.activity));
  }
  return newest;
}

/** The start and end that most of the goals have; of equals those of the first in the file. */
function usualDates(goals: readonly SourceGoal[]): { start: string | null; end: string | null } {
  const counts = new Map<string, { start: string | null; end: string | null; count: number }>();
  for (const { start, due } of goals) {
    if (start === null && due === null) continue;
    const key = `${start} ${due}`;
    const seen = counts.get(key) ?? { start, end: due, count: 0 };
    seen.count++;
    counts.set(key, seen);
  }
  let best: { start: string | null; end: string | null; count: number } | null = null;
  counts.forEach((candidate) => {
    if (best === null || candidate.count > best.count) best = candidate;
  });
  return best ?? { start: null, end: null };
}

/**
 * The periods of a file and which goal is in which (R13): those it lists, those its goals name, and for goals with dates only, periods of these dates.
 * @param asOf decides what is over, running or to come; null: everything runs
 */
export function buildPeriods(file: SourceFile, asOf: Instant | null, problems: ProblemList): { periods: Period[]; periodOf: Map<SourceGoal, string> } {
  const day = asOf?.slice(0, 10) ?? null;
  const periods = file.periods.map((period) => ({ ...period, state: stateOn(day, period.start, period.end) }));
  const byTitle = new Map(periods.map((period) => [period.title, period]));
  const byId = new Map(periods.map((period) => [period.id, period]));
  const periodOf = new Map<SourceGoal, string>();
  const toCreate = new Map<string, SourceGoal[]>();
  for (const goal of file.goals) {
    const listed = (goal.period === null ? undefined : byId.get(goal.period)) ?? byTitle.get(goal.periodName);
    const name = goal.periodName !== '' ? goal.periodName : goal.start !== null && goal.due !== null ? `${goal.start} – ${goal.due}` : null;
    if (listed) periodOf.set(goal, listed.id);
    else if (name === null) problems.add('W_NO_PERIOD', goal.row, 'Period', `${quote(goal.title)} has neither a period nor dates.`);
    else {
      const goals = toCreate.get(name);
      if (goals) goals.push(goal);
      else toCreate.set(name, [goal]);
    }
  }
  toCreate.forEach((goals, title) => {
    const { start, end } = usualDates(goals);
    const id = goals[0].period ?? nameUuid('period', title);
    periods.push({ id, title, start, end, state: stateOn(day, start, end), parent: null });
    goals.forEach((goal) => periodOf.set(goal, id));
    if (file.listsPeriods && goals[0].periodName !== '') problems.add('W_PERIOD_CREATED', goals[0].row, 'Period', `The period ${quote(title)} is not among the periods of the file.`);
  });
  return { periods, periodOf };
}
