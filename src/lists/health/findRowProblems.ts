import { fold } from '../../okr';
import type { Assembled, RawRows } from '../read/assemble';
import type { CheckInRow } from '../rows/checkInRow';
import { snapshotText } from '../rows/snapshotText';
import type { ListName } from '../schema/ListSchema';
import { settingIsReadable, settingNames } from '../settings/settingRows';
import { type KnownGoals, listOfGoal, rowOfGoal } from './findGoalProblems';
import type { Naming } from './Naming';

/** Roles and alignments without effect. */
export const nameClaims = ({ askedFor, ignoredAlignments }: Assembled, rows: RawRows, known: KnownGoals, name: Naming): void => {
  for (const row of askedFor) name({ code: 'asked-for', list: 'OKRPeople', row: row.id, values: { writer: row.writer ?? '?', person: row.person, role: row.granted ? row.role : `no longer ${row.role}`, goal: known.titleOf(row.item) } });
  for (const row of rows.people) {
    if (row.OkrRole === 'known-as' || known.has(row.OkrItem ?? '')) continue;
    name({ code: 'role-without-goal', list: 'OKRPeople', row: row.Id, values: { person: row.OkrPersonKey ?? '?', role: row.OkrRole ?? '?', goal: row.OkrItem ?? '?' } });
  }
  for (const row of rows.alignments) {
    if (known.has(row.OkrChild ?? '') && known.has(row.OkrParent ?? '')) continue;
    if (row.OkrRemoved !== true) name({ code: 'alignment-without-goal', list: 'OKRAlignments', row: row.Id, values: { child: known.titleOf(row.OkrChild ?? '?'), parent: known.titleOf(row.OkrParent ?? '?') } });
  }
  for (const row of ignoredAlignments) {
    if (!known.has(row.child) || !known.has(row.parent)) continue;
    name({ code: 'ignored-alignment', list: 'OKRAlignments', row: row.id, values: { writer: row.writer ?? '?', child: known.titleOf(row.child), parent: known.titleOf(row.parent) } });
  }
};

/** Numbers outside of what they can be: the method takes them for none, or for the nearest that makes sense. */
export const nameNumbers = ({ document }: Assembled, rows: RawRows, name: Naming): void => {
  const within = (list: ListName, row: number | string, column: string, value: number | null, from: number, to: number): void => {
    if (value !== null && !(value >= from && value <= to)) name({ code: 'number', list, row, values: { column, value: String(value), from: String(from), to: String(to) } });
  };
  for (const goal of document.objectives) {
    within(listOfGoal(goal.id, 'objective'), rowOfGoal(goal.id), 'OkrWeight', goal.parentWeight, 0, 100);
    within(listOfGoal(goal.id, 'objective'), rowOfGoal(goal.id), 'OkrScore', goal.score, 0, 1);
  }
  for (const goal of document.keyResults) {
    within(listOfGoal(goal.id, 'keyResult'), rowOfGoal(goal.id), 'OkrWeight', goal.weight, 0, 100);
    within(listOfGoal(goal.id, 'keyResult'), rowOfGoal(goal.id), 'OkrScore', goal.score, 0, 1);
  }
  for (const row of rows.alignments) within('OKRAlignments', row.Id, 'OkrWeight', row.OkrWeight, 0, 100);
  for (const work of document.initiatives) {
    within('OKRInitiatives', work.id, 'OkrWeight', work.weight, 0, 100);
    within('OKRInitiatives', work.id, 'OkrPercent', work.percent, 0, 100);
  }
};

/** Settings that cannot be read, and those that stand twice. */
export const nameSettings = (rows: readonly { Id: number; Title?: string | null; OkrValue: string | null }[], name: Naming): void => {
  for (const row of rows) if (settingNames.includes(row.Title ?? '') && !settingIsReadable(row.Title ?? '', row.OkrValue)) name({ code: 'setting', list: 'OKRSettings', row: row.Id, values: { name: row.Title ?? '' } });
  nameDuplicates('OKRSettings', 'Title', rows.map((row) => ({ Id: row.Id, key: row.Title ?? null })), name);
};

/** Rows that stand twice, where the server could not enforce that they do not. */
export const nameDuplicates = (list: ListName, column: string, rows: readonly { Id: number; key: string | null }[], name: Naming): void => {
  const seen = new Map<string, number>();
  for (const { Id, key } of rows) {
    if (key === null || key === '') continue;
    const first = seen.get(key);
    if (first !== undefined) name({ code: 'duplicate', list, row: Id, values: { column, first: String(first) } });
    else seen.set(key, Id);
  }
};

/** Rows of a log about nothing, that do not count, or that stand twice. */
const nameCheckIns = (whole: Assembled, rows: { open: readonly CheckInRow[]; own: readonly CheckInRow[] }, known: KnownGoals, name: Naming): void => {
  for (const [list, log, letter] of [['OKRCheckIns', rows.open, ''], ['OKRPrivateCheckIns', rows.own, 'p']] as const) {
    nameDuplicates(list, 'OkrClientKey', log.map((row) => ({ Id: row.Id, key: row.OkrClientKey })), name);
    for (const row of log) {
      if (!known.has(`${letter}${(row.OkrGoal ?? '').replace(/^p/, '')}`)) name({ code: 'check-in-without-goal', list, row: row.Id, values: { goal: row.OkrGoal ?? '?' } });
      const { OkrConfidence: confidence, OkrScore: score } = row;
      if (confidence !== null && confidence !== undefined && !(confidence >= 1 && confidence <= 10)) name({ code: 'number', list, row: row.Id, values: { column: 'OkrConfidence', value: String(confidence), from: '1', to: '10' } });
      if (score !== null && score !== undefined && !(score >= 0 && score <= 1)) name({ code: 'number', list, row: row.Id, values: { column: 'OkrScore', value: String(score), from: '0', to: '1' } });
    }
  }
  const comments = new Set([...rows.open, ...rows.own].filter((row) => row.OkrKind === 'comment' || row.OkrCounts === false).map((row) => String(row.Id)));
  for (const checkIn of whole.document.checkIns) {
    const isPrivate = (checkIn.keyResult ?? checkIn.objective ?? '').startsWith('p');
    // What was brought in, or meant, as a comment is none that went wrong.
    if (!checkIn.counted && checkIn.kind !== 'comment' && !comments.has(checkIn.id)) name({ code: 'uncounted', list: isPrivate ? 'OKRPrivateCheckIns' : 'OKRCheckIns', row: checkIn.id, values: { person: checkIn.author ?? '?', date: checkIn.date } });
  }
};

/** Compares every stored copy with its log, and names the rows of the log that are not right. `whole` holds the whole log, decided. */
export const nameLog = (whole: Assembled, rows: RawRows, log: { open: readonly CheckInRow[]; own: readonly CheckInRow[] }, known: KnownGoals, name: Naming): void => {
  nameCheckIns(whole, log, known, name);
  const logs = new Map<string, Assembled['document']['checkIns']>();
  for (const checkIn of whole.document.checkIns) {
    const goal = checkIn.keyResult === null ? `objective ${checkIn.objective}` : `keyResult ${checkIn.keyResult}`;
    const rowsOfGoal = logs.get(goal);
    if (rowsOfGoal) rowsOfGoal.push(checkIn);
    else logs.set(goal, [checkIn]);
  }
  const compare = (list: ListName, kind: 'objective' | 'keyResult', prefix: string, stored: readonly { Id: number; Title?: string | null; OkrSnapshot: string | null }[]): void => {
    for (const row of stored) {
      const { snapshot } = fold(null, logs.get(`${kind} ${prefix}${row.Id}`) ?? [], whole.document.settings.timeZone);
      if (snapshotText(snapshot) !== (row.OkrSnapshot ?? null)) name({ code: 'stale-snapshot', list, row: row.Id, values: { title: row.Title ?? '' }, mend: 'snapshot' });
    }
  };
  compare('OKRObjectives', 'objective', '', rows.objectives);
  compare('OKRKeyResults', 'keyResult', '', rows.keyResults);
  compare('OKRPrivateObjectives', 'objective', 'p', rows.privateObjectives);
  compare('OKRPrivateKeyResults', 'keyResult', 'p', rows.privateKeyResults);
};
