import { createOkrLists } from '../../src/lists/createOkrLists';
import type { Site } from '../../src/lists/connection/Site';
import type { ListName } from '../../src/lists/schema/ListSchema';
import { MemoryStore } from '../../src/lists/write/UnsentStore';
import { evaluate, type Evaluation } from '../../src/okr';
import { memoryRows } from './memoryRows';
import { expectedValues, type LogRow, readLogRows } from './oracle';
import { admin } from './people';
import type { Aligned, Device, Edit, RunResult, Told } from './runOnce';
import type { Scheduler } from './Scheduler';
import { beginnings, calmFetch, calmSite, webUrl, type World } from './world';

export interface Judged {
  world: World;
  scheduler: Scheduler;
  devices: readonly Device[];
  told: ReadonlyMap<string, Told>;
  edits: readonly Edit[];
  aligned: readonly Aligned[];
  trespasses: readonly string[];
}

const keyResults = Object.keys(beginnings);

/** Every check-in that somebody was told is saved is in the log exactly once; none that was refused is; nothing that was kept is forgotten. */
const judgeLog = (told: ReadonlyMap<string, Told>, log: readonly LogRow[], result: RunResult): void => {
  for (const { draft, person, outcome } of told.values()) {
    const rows = log.filter((row) => row.OkrNote === draft.note && row.OkrGoal === `k${draft.goal.keyResult}`).length;
    if (outcome === 'saved') result.checkIns++;
    if (rows > 1) result.duplicated.push(`${draft.note} of ${person} stands ${rows} times in the log`);
    if (rows === 0 && outcome === 'saved') result.lost.push(`${draft.note} of ${person} was said to be saved`);
    if (rows === 1 && outcome === 'refused') result.disagreements.push(`${draft.note} of ${person} was refused, yet is in the log`);
    if (outcome === 'not-sent' && rows === 0) result.lost.push(`${draft.note} of ${person} was kept and never sent`);
  }
};

/** Every edit and alignment that somebody was told is saved is there. */
const judgeEdits = async (site: Site, edits: readonly Edit[], aligned: readonly Aligned[], result: RunResult): Promise<void> => {
  const titles = await site.getAll<{ Id: number; Title: string }>(site.items('OKRKeyResults'), { $select: 'Id,Title' });
  for (const { number, keyResult, saved } of edits) {
    const title = titles.find((row) => String(row.Id) === keyResult)?.Title ?? '';
    if (saved && !title.includes(`<${number}>`)) result.lost.push(`edit ${number} of key result ${keyResult} was said to be saved`);
  }
  const rows = await site.getAll<{ OkrChild: string; OkrParent: string; OkrWeight: number | null; OkrRemoved: boolean; Author: { Name: string } }>(
    site.items('OKRAlignments'), { $select: 'OkrChild,OkrParent,OkrWeight,OkrRemoved,Author/Name', $expand: 'Author', $top: 5000 }
  );
  for (const { person, child, parent, weight } of aligned) {
    const isThere = rows.some((row) => row.OkrChild === child && row.OkrParent === parent && row.OkrWeight === weight && !row.OkrRemoved && row.Author.Name.endsWith(`|${person}`));
    if (!isThere) result.lost.push(`that ${child} supports ${parent} with ${weight} was said to be saved for ${person}`);
  }
};

interface WrittenRow {
  Id: number;
  Author: { Name: string };
  Editor: { Name: string };
  OData__UIVersionString: string;
}

/** No row of somebody is changed by another without the right; in the lists to which is only added, no row at all. */
const judgeAuthors = async (site: Site, result: RunResult): Promise<void> => {
  const rowsOf = (list: ListName): Promise<WrittenRow[]> => site.getAll<WrittenRow>(site.items(list), { $select: 'Id,OData__UIVersionString,Author/Name,Editor/Name', $expand: 'Author,Editor', $top: 5000 });
  for (const list of ['OKRObjectives', 'OKRKeyResults'] as const) {
    for (const { Id, Author, Editor } of await rowsOf(list)) if (Editor.Name !== Author.Name && !Editor.Name.endsWith(`|${admin}`)) result.disagreements.push(`row ${Id} of ${list} is ${Author.Name}'s, and was changed by ${Editor.Name}`);
  }
  for (const list of ['OKRCheckIns', 'OKRPeople', 'OKRAlignments'] as const) {
    for (const { Id, Author, Editor, OData__UIVersionString } of await rowsOf(list)) if (Editor.Name !== Author.Name || OData__UIVersionString !== '1.0') result.disagreements.push(`row ${Id} of ${list} was changed`);
  }
};

type Numbers = Evaluation['keyResults'];

/** What is compared of a goal. */
const shown = (numbers: Numbers, id: string): string => {
  const found = numbers[id];
  return JSON.stringify(found ? [found.value, found.progress, found.status, found.score] : null);
};

/** All readers agree on every number: with each other, with the whole log folded from scratch, and with values worked out apart from the product. */
const judgeNumbers = async ({ world, scheduler, devices }: Judged, site: Site, log: readonly LogRow[], result: RunResult): Promise<void> => {
  const today = new Date(scheduler.now()).toISOString().slice(0, 10);
  const calm = createOkrLists({ webUrl, person: admin, fetch: calmFetch(world.tenant, admin), storage: new MemoryStore(), cache: memoryRows(), clock: { now: scheduler.now, wait: () => Promise.resolve() } });
  const scratch = evaluate(await calm.exportDocument(), today);
  const expected = await expectedValues(site, log);
  const disagree = (who: string, what: string, read: unknown, other: unknown): void => {
    if (read !== other) result.disagreements.push(`${who} reads ${String(read)} for ${what}, not ${String(other)}`);
  };
  for (const id of keyResults) disagree('The whole log folded', `the value of key result ${id}`, scratch.keyResults[id]?.value, expected[id]);
  const readAll = async ({ person, lists }: Device): Promise<void> => {
    const organisation = await lists.readOrganisation();
    const numbers = evaluate(organisation.document, today, organisation.snapshots);
    for (const id of keyResults) disagree(`${person}, organisation`, `key result ${id}`, shown(numbers.keyResults, id), shown(scratch.keyResults, id));
    for (const id of Object.keys(scratch.objectives)) disagree(`${person}, organisation`, `objective ${id}`, shown(numbers.objectives, id), shown(scratch.objectives, id));
    const mine = await lists.readMine();
    const own = evaluate(mine.document, today, mine.snapshots).keyResults;
    for (const id of mine.mine.keyResults) disagree(`${person}, own goals`, `key result ${id}`, shown(own, id), shown(scratch.keyResults, id));
  };
  devices.forEach((device) => scheduler.start(() => readAll(device)));
  await scheduler.run();
};

/** Compares what people were told, what every reader reads and what the server has. */
export const judge = async (judged: Judged): Promise<RunResult> => {
  const { world, scheduler, told, edits, aligned, trespasses } = judged;
  const result: RunResult = { checkIns: 0, lost: [], duplicated: [], disagreements: [...trespasses], requests: scheduler.requestsServed };
  const site = calmSite(world.tenant, admin, scheduler.now);
  const log = await readLogRows(site);
  judgeLog(told, log, result);
  await judgeEdits(site, edits, aligned, result);
  await judgeAuthors(site, result);
  await judgeNumbers(judged, site, log, result);
  return result;
};
