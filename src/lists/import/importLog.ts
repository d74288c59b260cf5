import { evaluate, type Evaluation, fold, type GoalNumbers } from '../../okr';
import type { CheckIn, OkrDocument } from '../../okr/document';
import type { Snapshot, Snapshots } from '../../okr/snapshot';
import type { BatchOperation } from '../connection/batch';
import type { Site } from '../connection/Site';
import { checkInCells } from '../rows/checkInCells';
import { inSlices } from '../inSlices';
import { rowOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { partsOf } from '../partsOf';
import { lazily, sliced, sorting, type Steps } from '../slices';
import { createRows, runAll } from '../write/bulk';
import { snapshotCells } from '../write/snapshotCells';
import type { Numbers } from './importDocument';

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const order = (a: CheckIn, b: CheckIn): number => compared(a.date, b.date) || compared(a.createdAt, b.createdAt) || compared(a.id, b.id);

/** A statement of the document with the goal's number in the lists, and what the log says of the goal beside it. */
interface Statement {
  checkIn: CheckIn;
  title: string;
  period: number | null;
}

interface Imported {
  document: OkrDocument;
  numbers: Numbers;
  etags: ReadonlyMap<string, string | null>;
}

/** What the log of the lists will hold, oldest first, for the goals of everybody and the private ones. */
function* stating({ document, numbers }: Imported): Steps<{ open: Statement[]; own: Statement[] }> {
  const goals = { objective: new Map(document.objectives.map((goal) => [goal.id, goal])), keyResult: new Map(document.keyResults.map((goal) => [goal.id, goal])) };
  const found: { open: Statement[]; own: Statement[] } = { open: [], own: [] };
  yield* sliced(yield* sorting(document.checkIns, order), (checkIn) => {
    const kind = checkIn.keyResult === null ? 'objective' : 'keyResult';
    const goal = goals[kind].get(checkIn[kind] ?? '');
    const number = numbers[kind].get(checkIn[kind] ?? '');
    if (!goal || number === undefined) return;
    found[number.startsWith('p') ? 'own' : 'open'].push({ checkIn: { ...checkIn, [kind]: number }, title: goal.title, period: rowOf(numbers.period.get(goal.period ?? ''))?.row ?? null });
  });
  return found;
}

const cellsOf = ({ checkIn, title, period }: Statement): Record<string, unknown> => ({ ...checkInCells(checkIn, title, period, checkIn.createdAt !== ''), OkrClientKey: checkIn.clientKey || null });

/** The state of every goal after its log, by the document's ids. */
function* folding({ document, numbers }: Imported, logs: ReadonlyMap<string, readonly CheckIn[]>): Steps<Snapshots> {
  const snapshots: { objectives: Record<string, Snapshot>; keyResults: Record<string, Snapshot> } = { objectives: Object.create(null), keyResults: Object.create(null) };
  for (const kind of ['objective', 'keyResult'] as const) {
    yield* sliced(numbers[kind], ([id, number]) => {
      snapshots[`${kind}s`][id] = fold(null, logs.get(`${kind} ${number}`) ?? [], document.settings.timeZone).snapshot;
    });
  }
  return snapshots;
}

/** The numbers of every goal, part by part: one evaluation of all would hold up the page. */
function* evaluating(document: OkrDocument, today: string, snapshots: Snapshots): Steps<Pick<Evaluation, 'objectives' | 'keyResults'>> {
  const numbers: { objectives: Record<string, GoalNumbers>; keyResults: Record<string, GoalNumbers> } = { objectives: Object.create(null), keyResults: Object.create(null) };
  for (const part of partsOf({ ...document, checkIns: [] })) {
    yield;
    const { objectives, keyResults } = evaluate(part, today, snapshots);
    Object.assign(numbers.objectives, objectives);
    Object.assign(numbers.keyResults, keyResults);
  }
  return numbers;
}

/** The log of a document: its rows, each made once by its client key, then the stored copies in the goals' rows. */
export const importLog = async (site: Site, imported: Imported, today: string, onDone: (rows: number) => void): Promise<void> => {
  const { document, numbers, etags } = imported;
  const statements = await inSlices(stating(imported));
  const logs = new Map<string, CheckIn[]>();
  for (const [list, rows] of [['OKRCheckIns', statements.open], ['OKRPrivateCheckIns', statements.own]] as const satisfies readonly (readonly [ListName, unknown])[]) {
    const made = await createRows(site, list, 'OkrClientKey', lazily(rows, cellsOf), onDone);
    await inSlices(sliced(rows.entries(), ([index, { checkIn }]) => {
      const goal = checkIn.keyResult === null ? `objective ${checkIn.objective}` : `keyResult ${checkIn.keyResult}`;
      const logged: CheckIn = { ...checkIn, id: String(made[index].id), createdAt: checkIn.createdAt || made[index].created };
      const log = logs.get(goal);
      if (log) log.push(logged);
      else logs.set(goal, [logged]);
    }));
  }
  const snapshots = await inSlices(folding(imported, logs));
  const evaluation = await inSlices(evaluating(document, today, snapshots));
  const goals = (['objective', 'keyResult'] as const).flatMap((kind) => [...numbers[kind]].map(([id, number]) => ({ kind, id, number })));
  const stored = ({ kind, id, number }: (typeof goals)[number]): BatchOperation => {
    const place = rowOf(number);
    const list: ListName = `OKR${place?.isPrivate ? 'Private' : ''}${kind === 'objective' ? 'Objectives' : 'KeyResults'}`;
    return {
      method: 'MERGE', path: `${site.items(list)}(${place?.row ?? 0})`, body: snapshotCells(kind, snapshots[`${kind}s`][id], evaluation[`${kind}s`][id] ?? null), etag: etags.get(`${kind} ${number}`) ?? '*'
    };
  };
  const results = await runAll(site, lazily(goals, stored), () => undefined);
  // A row that was edited in the meantime keeps what it has; its stored copy is mended by whoever may, at the next visit.
  const refused = results.find((result) => result.error !== null && result.status !== 412);
  if (refused?.error) throw refused.error;
};
