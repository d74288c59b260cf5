import { evaluate, fold } from '../../okr';
import type { CheckIn, OkrDocument } from '../../okr/document';
import type { BatchOperation } from '../connection/batch';
import type { Site } from '../connection/Site';
import { checkInCells } from '../rows/checkInCells';
import { rowOf } from '../rows/references';
import type { ListName } from '../schema/ListSchema';
import { createRows, runAll } from '../write/bulk';
import { snapshotCells } from '../write/snapshotCells';
import type { Numbers } from './importDocument';

const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const order = (a: CheckIn, b: CheckIn): number => compared(a.date, b.date) || compared(a.createdAt, b.createdAt) || compared(a.id, b.id);

/** The log of a document: its rows, each made once by its client key, then the stored copies in the goals' rows. */
export const importLog = async (site: Site, document: OkrDocument, numbers: Numbers, etags: ReadonlyMap<string, string | null>, today: string, onDone: (rows: number) => void): Promise<void> => {
  const goals = new Map<string, { title: string; period: string | null }>([...document.objectives.map((goal) => [`objective ${goal.id}`, goal] as const), ...document.keyResults.map((goal) => [`keyResult ${goal.id}`, goal] as const)]);
  const logs = new Map<string, CheckIn[]>();
  for (const isPrivate of [false, true]) {
    const rows = [...document.checkIns].sort(order).flatMap((checkIn) => {
      const kind = checkIn.keyResult === null ? 'objective' : 'keyResult';
      const goal = goals.get(`${kind} ${checkIn[kind] ?? ''}`);
      const number = numbers[kind].get(checkIn[kind] ?? '');
      if (!goal || number === undefined || number.startsWith('p') !== isPrivate) return [];
      const inLists: CheckIn = { ...checkIn, [kind]: number };
      const cells = checkInCells(inLists, goal.title, rowOf(numbers.period.get(goal.period ?? ''))?.row ?? null, checkIn.createdAt !== '');
      return [{ checkIn: inLists, cells: { ...cells, OkrClientKey: checkIn.clientKey || null } }];
    });
    const list: ListName = isPrivate ? 'OKRPrivateCheckIns' : 'OKRCheckIns';
    const made = await createRows(site, list, 'OkrClientKey', rows.map(({ cells }) => cells), onDone);
    rows.forEach(({ checkIn }, index) => {
      const goal = checkIn.keyResult === null ? `objective ${checkIn.objective}` : `keyResult ${checkIn.keyResult}`;
      const logged: CheckIn = { ...checkIn, id: String(made[index].id), createdAt: checkIn.createdAt || made[index].created };
      const log = logs.get(goal);
      if (log) log.push(logged);
      else logs.set(goal, [logged]);
    });
  }
  const evaluation = evaluate(document, today);
  const operations = (['objective', 'keyResult'] as const).flatMap((kind) =>
    [...numbers[kind]].map(([id, number]): BatchOperation => {
      const result = kind === 'objective' ? evaluation.objectives[id] : evaluation.keyResults[id];
      const { snapshot } = fold(null, logs.get(`${kind} ${number}`) ?? [], document.settings.timeZone);
      const place = rowOf(number);
      const list: ListName = `OKR${place?.isPrivate ? 'Private' : ''}${kind === 'objective' ? 'Objectives' : 'KeyResults'}`;
      return { method: 'MERGE', path: `${site.items(list)}(${place?.row ?? 0})`, body: snapshotCells(kind, snapshot, result ?? null), etag: etags.get(`${kind} ${number}`) ?? '*' };
    })
  );
  const results = await runAll(site, operations, () => undefined);
  // A row that was edited in the meantime keeps what it has; its stored copy is mended by whoever may, at the next visit.
  const refused = results.find((result) => result.error !== null && result.status !== 412);
  if (refused?.error) throw refused.error;
};
