import { evaluate, fold } from '../../okr';
import type { Period } from '../../okr/document';
import type { Assembled, RawRows } from '../read/assemble';
import { referenceOf } from '../rows/references';
import { snapshotText } from '../rows/snapshotText';
import type { ListName } from '../schema/ListSchema';
import type { HealthProblem } from './HealthProblem';

export type Naming = (problem: Omit<HealthProblem, 'link' | 'row' | 'mend'> & { row?: number | string | null; mend?: HealthProblem['mend'] }) => void;

const listOfGoal = (id: string, kind: 'objective' | 'keyResult'): ListName => `OKR${id.startsWith('p') ? 'Private' : ''}${kind === 'objective' ? 'Objectives' : 'KeyResults'}`;

/** Goals without an owner, and goals that hang on what is not there. */
export const nameGoals = ({ document, rights }: Assembled, ownerColumns: ReadonlyMap<string, string | null>, name: Naming): void => {
  const objectives = new Set(document.objectives.map(({ id }) => id));
  const keyResults = new Set(document.keyResults.map(({ id }) => id));
  const all = [...document.objectives.map((goal) => ({ kind: 'objective' as const, goal, home: goal.parent })), ...document.keyResults.map((goal) => ({ kind: 'keyResult' as const, goal, home: goal.objective === null ? null : { objective: goal.objective } }))];
  for (const { kind, goal, home } of all) {
    const list = listOfGoal(goal.id, kind);
    const row = goal.id.replace('p', '');
    const reference = referenceOf({ [kind]: goal.id }) ?? '';
    if (goal.owner === null && goal.state !== 'closed') name({ code: 'no-owner', list, row, message: `"${goal.title}" has no owner: nobody is asked to check in.` });
    const missing = (home?.objective !== undefined && !objectives.has(home.objective)) || (home !== null && 'keyResult' in home && home.keyResult !== undefined && !keyResults.has(home.keyResult));
    if (missing || (kind === 'keyResult' && home === null && !document.alignments.some(({ child }) => child.keyResult === goal.id))) name({ code: 'orphan', list, row, message: `"${goal.title}" hangs on a goal that is not there: it counts for nothing.` });
    const owner = rights.historyOf(reference)?.current('owner')[0] ?? null;
    const column = ownerColumns.get(reference) ?? null;
    if (owner !== null && column !== null && owner !== column) name({ code: 'owner-history', list, row, message: `"${goal.title}" is owned by ${owner}, its owner column says ${column}.`, mend: 'owner-column', owner });
  }
};

/** Periods whose dates make no sense, or that overlap others of the same parent. */
export const namePeriods = (periods: readonly Period[], name: Naming): void => {
  for (const period of periods) {
    if (period.start === null || period.end === null || period.start > period.end) name({ code: 'period-dates', list: 'OKRPeriods', row: period.id, message: `"${period.title}" has no start or end, or ends before it starts: nothing is expected of its goals.` });
  }
  const dated = periods.filter((period): period is Period & { start: string; end: string } => period.start !== null && period.end !== null);
  dated.forEach((period, index) => {
    const other = dated.slice(index + 1).find((later) => later.parent === period.parent && later.start <= period.end && period.start <= later.end && later.id !== period.parent && period.id !== later.parent);
    const isLonger = other !== undefined && period.parent === null && (other.start <= period.start && period.end <= other.end || period.start <= other.start && other.end <= period.end);
    if (other && !isLonger) name({ code: 'period-overlap', list: 'OKRPeriods', row: period.id, message: `"${period.title}" and "${other.title}" overlap.` });
  });
};

/** What the method had to name: cycles that were cut, measures that are not complete, and the like. */
export const nameMethod = ({ document, snapshots, readAt }: Assembled, name: Naming): void => {
  for (const problem of evaluate(document, readAt.slice(0, 10), snapshots).problems) {
    const { id, kind } = problem;
    const list: ListName | null = id === null ? null : kind === 'objective' || kind === 'keyResult' ? listOfGoal(id, kind) : kind === 'checkIn' ? 'OKRCheckIns' : null;
    name({ code: problem.code === 'cycle-cut' ? 'cycle' : 'method', list, row: id?.replace('p', '') ?? null, message: problem.message });
  }
};

/** Roles and alignments without effect. */
export const nameClaims = ({ askedFor, ignoredAlignments }: Assembled, name: Naming): void => {
  for (const row of askedFor) name({ code: 'asked-for', list: 'OKRPeople', row: row.id, message: `${row.writer ?? 'Somebody'} asked that ${row.person} ${row.granted ? 'becomes' : 'is no longer'} ${row.role} of ${row.item}.` });
  for (const row of ignoredAlignments) name({ code: 'ignored-alignment', list: 'OKRAlignments', row: row.id, message: `${row.writer ?? 'Somebody'} has no role on ${row.child} or ${row.parent}: that it supports it is ignored.` });
};

/** Rows that stand twice, where the server could not enforce that they do not. */
export const nameDuplicates = (list: ListName, column: string, rows: readonly { Id: number; key: string | null }[], name: Naming): void => {
  const seen = new Map<string, number>();
  for (const { Id, key } of rows) {
    if (key === null || key === '') continue;
    const first = seen.get(key);
    if (first !== undefined) name({ code: 'duplicate', list, row: Id, message: `Row ${Id} has the same ${column} as row ${first}. The first one counts.` });
    else seen.set(key, Id);
  }
};

/** Compares every stored copy with its log, and names the rows of the log that do not count. `whole` holds the whole log, decided. */
export const nameLog = (whole: Assembled, rows: RawRows, name: Naming): void => {
  const logs = new Map<string, Assembled['document']['checkIns']>();
  for (const checkIn of whole.document.checkIns) {
    const goal = checkIn.keyResult === null ? `objective ${checkIn.objective}` : `keyResult ${checkIn.keyResult}`;
    const log = logs.get(goal);
    if (log) log.push(checkIn);
    else logs.set(goal, [checkIn]);
    if (!checkIn.counted) name({ code: 'uncounted', list: 'OKRCheckIns', row: checkIn.id, message: `The check-in of ${checkIn.author ?? 'nobody'} on ${checkIn.date} is shown as a comment: they had no right at the time, or it repeats another.` });
  }
  const compare = (list: ListName, kind: 'objective' | 'keyResult', prefix: string, stored: readonly { Id: number; Title?: string | null; OkrSnapshot: string | null }[]): void => {
    for (const row of stored) {
      const { snapshot } = fold(null, logs.get(`${kind} ${prefix}${row.Id}`) ?? [], whole.document.settings.timeZone);
      if (snapshotText(snapshot) !== (row.OkrSnapshot ?? null)) name({ code: 'stale-snapshot', list, row: row.Id, message: `The stored numbers of "${row.Title ?? ''}" are not what its check-ins say.`, mend: 'snapshot' });
    }
  };
  compare('OKRObjectives', 'objective', '', rows.objectives);
  compare('OKRKeyResults', 'keyResult', '', rows.keyResults);
  compare('OKRPrivateObjectives', 'objective', 'p', rows.privateObjectives);
  compare('OKRPrivateKeyResults', 'keyResult', 'p', rows.privateKeyResults);
};
