import { fold } from '../../okr';
import type { CheckIn } from '../../okr/document';
import type { RawRows } from '../read/assemble';
import type { AssembledWhole } from '../read/assembleWhole';
import type { Rights } from '../rights/counting';
import { checkInOf, type CheckInRow } from '../rows/checkInRow';
import { snapshotText } from '../rows/snapshotText';
import type { ListName } from '../schema/ListSchema';
import { settingIsReadable, settingNames } from '../settings/settingRows';
import { type KnownGoals, listOfGoal, rowOfGoal } from './findGoalProblems';
import { sliced, type Steps } from '../slices';
import type { LogOfGoals } from './LogOfGoals';
import type { Naming } from './Naming';

/** Roles and alignments without effect. */
export const nameClaims = ({ askedFor, ignoredAlignments }: AssembledWhole, rows: RawRows, known: KnownGoals, name: Naming): void => {
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
export const nameNumbers = ({ document }: AssembledWhole, rows: RawRows, name: Naming): void => {
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
  const titles = new Duplicates('OKRSettings', 'Title', name);
  for (const row of rows) titles.look(row.Id, row.Title);
};

/** Names rows that stand twice, where the server could not enforce that they do not. */
export class Duplicates {
  private readonly seen = new Map<string, number>();
  public constructor(private readonly list: ListName, private readonly column: string, private readonly name: Naming) {}

  public look(row: number, key: string | null | undefined): void {
    if (key === null || key === undefined || key === '') return;
    const first = this.seen.get(key);
    if (first !== undefined) this.name({ code: 'duplicate', list: this.list, row, values: { column: this.column, first: String(first) } });
    else this.seen.set(key, row);
  }
}

/** A row of the log by itself: about nothing, or with a number outside of what it can be. */
export const nameLogRow = (list: ListName, row: CheckInRow, isKnown: boolean, name: Naming): void => {
  if (!isKnown) name({ code: 'check-in-without-goal', list, row: row.Id, values: { goal: row.OkrGoal ?? '?' } });
  const { OkrConfidence: confidence, OkrScore: score } = row;
  if (confidence !== null && confidence !== undefined && !(confidence >= 1 && confidence <= 10)) name({ code: 'number', list, row: row.Id, values: { column: 'OkrConfidence', value: String(confidence), from: '1', to: '10' } });
  if (score !== null && score !== undefined && !(score >= 0 && score <= 1)) name({ code: 'number', list, row: row.Id, values: { column: 'OkrScore', value: String(score), from: '0', to: '1' } });
};

/** The log of one goal: names cells that cannot be read and rows that do not count, and gives the rows with their rights decided. */
const decidedLog = (rights: Rights, goal: string, rows: readonly CheckInRow[], isKnown: boolean, name: Naming): CheckIn[] => {
  const isPrivate = goal.startsWith('p');
  const list = isPrivate ? 'OKRPrivateCheckIns' : 'OKRCheckIns';
  const logged = rows.map((row) => checkInOf(row, isPrivate, (column, value) => {
    if (column !== 'OkrGoal') name({ code: 'cell', list, row: row.Id, values: { column, value: String(value).slice(0, 60) } });
  }));
  if (!isKnown) return [];
  const decided = rights.decide(goal, logged);
  decided.forEach((checkIn, index) => {
    // What was brought in, or meant, as a comment is none that went wrong.
    const isComment = rows[index].OkrKind === 'comment' || rows[index].OkrCounts === false;
    if (!checkIn.counted && checkIn.kind !== 'comment' && !isComment) name({ code: 'uncounted', list, row: checkIn.id, values: { person: checkIn.author ?? '?', date: checkIn.date } });
  });
  return decided;
};

/** Compares every stored copy with its log, and names the rows of the log that are not right. */
export function* nameLog({ document, rights }: AssembledWhole, rows: RawRows, log: LogOfGoals, known: KnownGoals, name: Naming): Steps<void> {
  const { timeZone } = document.settings;
  yield* sliced([...log.goals()].filter(([goal]) => !known.has(goal)), ([goal, its]) => void decidedLog(rights, goal, its, false, name));
  const compare = (list: ListName, letter: string, stored: readonly { Id: number; Title?: string | null; OkrSnapshot: string | null }[]): Steps<void> =>
    sliced(stored, (row) => {
      const goal = `${letter}${row.Id}`;
      const { snapshot } = fold(null, decidedLog(rights, goal, log.of(goal), true, name), timeZone);
      if (snapshotText(snapshot) !== (row.OkrSnapshot ?? null)) name({ code: 'stale-snapshot', list, row: row.Id, values: { title: row.Title ?? '' }, mend: 'snapshot' });
    });
  yield* compare('OKRObjectives', 'o', rows.objectives);
  yield* compare('OKRKeyResults', 'k', rows.keyResults);
  yield* compare('OKRPrivateObjectives', 'po', rows.privateObjectives);
  yield* compare('OKRPrivateKeyResults', 'pk', rows.privateKeyResults);
}
