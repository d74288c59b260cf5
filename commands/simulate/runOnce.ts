import { Random } from '../sample/random';
import { memoryRows } from './memoryRows';
import { forgetBackOff } from '../../src/lists/connection/backOff';
import { createOkrLists } from '../../src/lists/createOkrLists';
import type { EditableOkrLists } from '../../src/lists/EditableOkrLists';
import { type CheckInDraft, type CheckInOutcome, ListsError } from '../../src/lists/OkrLists';
import { MemoryStore } from '../../src/lists/write/UnsentStore';
import { type Line, type Mutant, networkOf, type NetworkOptions } from './network';
import { Scheduler } from './Scheduler';
import { control, origin } from './tenantInProcess';
import { admin, everybody } from './people';
import { judge } from './judge';
import { beginnings, calmSite, start, webUrl, type World } from './world';

export interface RunResult {
  checkIns: number;
  lost: string[];
  duplicated: string[];
  disagreements: string[];
  requests: number;
}

/** What a person was told of a check-in, last of all. */
export interface Told {
  draft: CheckInDraft;
  person: string;
  outcome: CheckInOutcome['kind'] | 'nothing';
}

export interface Edit {
  number: number;
  keyResult: string;
  saved: boolean;
}

/** What somebody was told is said of an alignment. */
export interface Aligned {
  person: string;
  child: string;
  parent: string;
  weight: number | null;
}

/** A browser: its storage outlives the process. */
export interface Device {
  person: string;
  store: MemoryStore;
  rows: ReturnType<typeof memoryRows>;
  line: Line;
  lists: EditableOkrLists;
}

const keyResults = Object.keys(beginnings);

/** One run: people on several devices do what people do, over a network that breaks; then everything settles and is compared with the rows on the server. */
export const runOnce = async (world: World, seed: number, mutant: Mutant | null): Promise<RunResult> => {
  forgetBackOff(origin);
  await world.restart();
  if (mutant === 'open-lists') {
    const site = calmSite(world.tenant, admin, () => start);
    await site.merge(site.list('OKRKeyResults'), { WriteSecurity: 1 }, '*');
  }
  const random = new Random(seed);
  let clockSet = 0;
  const scheduler = new Scheduler(random, start, async (now) => {
    // The tenant's dates have whole seconds: it only has to be told of each new one.
    if (Math.floor(now / 1000) === clockSet) return;
    clockSet = Math.floor(now / 1000);
    await control(world.tenant, 'clock', { now: new Date(now).toISOString().replace(/\.\d+Z$/, 'Z') });
  });
  const network: NetworkOptions = { tenant: world.tenant, scheduler, random, mutant, faultRate: { value: 0.08 } };
  const told = new Map<string, Told>();
  const edits: Edit[] = [];
  const aligned: Aligned[] = [];
  const trespasses: string[] = [];
  let serial = 0;

  const boot = (device: Omit<Device, 'line' | 'lists'>): Device => {
    const line: Line = { person: device.person, alive: true, onKilled: () => undefined };
    const lists = createOkrLists({ webUrl, person: device.person, fetch: networkOf(network, line), storage: device.store, cache: device.rows, clock: scheduler });
    return Object.assign(device, { line, lists });
  };
  const devices = [...everybody, admin].flatMap((person) => Array.from({ length: person === everybody[0] || person === everybody[1] ? 2 : 1 }, () => boot({ person, store: new MemoryStore(), rows: memoryRows() })));

  const hear = (draft: CheckInDraft, person: string, outcome: Told['outcome']): void => void told.set(draft.clientKey, { draft, person, outcome });
  const uuid = (): string => `${String(seed).padStart(8, '0').slice(-8)}-0000-4000-8000-${String(++serial).padStart(12, '0')}`;

  const checkIn = async (device: Device): Promise<void> => {
    const keyResult = random.pick(keyResults);
    const earlier = [...told.values()].filter((entry) => entry.person === device.person && entry.outcome === 'saved' && entry.draft.goal.keyResult === keyResult && entry.draft.kind === 'check-in');
    const corrected = earlier.length > 0 && random.chance(0.25) ? random.pick(earlier) : null;
    const day = new Date(start - random.whole(-1, 9) * 86_400_000).toISOString().slice(0, 10);
    const kind = corrected ? 'correction' : random.chance(0.15) ? random.pick(['close', 'reopen', 'postpone', 'comment'] as const) : 'check-in';
    const draft: CheckInDraft = {
      clientKey: uuid(), goal: { keyResult }, kind, value: kind === 'check-in' || corrected ? random.whole(0, 100) : null, milestone: null, status: null, score: kind === 'close' ? random.whole(0, 10) / 10 : null, confidence: 5, note: `#${serial}`, obstacle: null, date: day,
      corrects: corrected?.draft.clientKey ?? null
    };
    hear(draft, device.person, 'nothing');
    hear(draft, device.person, (await device.lists.checkIn(draft)).kind);
  };
  const flush = async (device: Device): Promise<void> => {
    for (const { draft, outcome } of await device.lists.sendUnsent()) hear(draft, device.person, outcome.kind);
  };
  const edit = async (device: Device): Promise<void> => {
    const mine = keyResults.filter((id) => beginnings[id].creator === device.person);
    if (mine.length === 0) return;
    const editor = await device.lists.editor();
    // Mostly the same one, so that two devices meet at it.
    const before = await editor.readKeyResult(random.chance(0.7) ? mine[0] : random.pick(mine));
    const entry: Edit = { number: ++serial, keyResult: before.goal.id, saved: false };
    edits.push(entry);
    entry.saved = (await editor.saveKeyResult(before, { ...before.goal, title: `${before.goal.title} <${entry.number}>` })).kind === 'saved';
  };
  const giveRole = async (device: Device): Promise<void> => {
    const editor = await device.lists.editor();
    await editor.setRole({ keyResult: random.pick(keyResults) }, random.pick(everybody), random.chance(0.5) ? 'check-in-owner' : 'co-owner', random.chance(0.7));
  };
  const handOver = async (device: Device): Promise<void> => void (await (await device.lists.editor()).handOver({ keyResult: random.pick(keyResults) }, random.pick(everybody)));
  const align = async (device: Device): Promise<void> => {
    const editor = await device.lists.editor();
    const [child, parent] = [{ keyResult: random.pick(keyResults) }, { objective: random.pick(['1', '2']) }];
    const weight = random.chance(0.5) ? random.whole(0, 100) : null;
    const removes = random.chance(0.2);
    const outcome = removes ? await editor.unalign({ child, parent, weight }) : await editor.align({ child, parent, weight });
    if (outcome.kind === 'saved' && !removes) aligned.push({ person: device.person, child: `k${child.keyResult}`, parent: `o${parent.objective}`, weight });
  };
  /** Tries to change a goal of somebody else. */
  const trespass = async (device: Device): Promise<void> => {
    if (device.person === admin) return;
    const foreign = keyResults.filter((id) => beginnings[id].creator !== device.person);
    const editor = await device.lists.editor();
    const before = await editor.readKeyResult(random.pick(foreign));
    if (before.goal.createdBy === device.person) return;
    const outcome = await editor.saveKeyResult({ ...before, mayEdit: true }, { ...before.goal, title: `${before.goal.title} (taken)` });
    if (outcome.kind === 'saved') trespasses.push(`${device.person} was told that key result ${before.goal.id} of somebody else is changed`);
  };
  const look = async (device: Device): Promise<void> => void (random.chance(0.5) ? await device.lists.readMine() : await device.lists.readOrganisation());
  const fold = async (device: Device): Promise<void> => void (await device.lists.foldWaiting());

  /** A person at a device: some things in a row, each of which may fail without an end to the others. */
  const sit = async (device: Device): Promise<void> => {
    const turns = random.whole(2, 4);
    for (let turn = 0; turn < turns; turn++) {
      const chance = random.next();
      const deed = device.person === admin ? (chance < 0.5 ? handOver : fold) : chance < 0.48 ? checkIn : chance < 0.64 ? edit : chance < 0.71 ? giveRole : chance < 0.78 ? align : chance < 0.81 ? trespass : chance < 0.88 ? look : chance < 0.94 ? fold : flush;
      try {
        await deed(device);
      } catch (error) {
        if (!isExpected(error)) throw error;
      }
    }
  };
  const seat = (device: Device): void => {
    const task = scheduler.start(() => sit(device));
    device.line.onKilled = () => {
      task.drop();
      // The browser is opened again: the same storage, a new process.
      const { person, store, rows } = device;
      Object.assign(device, boot({ person, store, rows }));
      seatAfterRestart(device);
    };
  };
  const seatAfterRestart = (device: Device): void => {
    const task = scheduler.start(() => flush(device));
    device.line.onKilled = () => {
      task.drop();
      const { person, store, rows } = device;
      Object.assign(device, boot({ person, store, rows }));
    };
  };
  devices.forEach(seat);
  await scheduler.run();

  network.faultRate.value = 0;
  for (const device of devices) {
    const { person, store, rows } = device;
    Object.assign(device, boot({ person, store, rows }));
    scheduler.start(() => flush(device));
  }
  await scheduler.run();
  for (let round = 0; round < 3; round++) {
    devices.forEach((device) => scheduler.start(() => fold(device)));
    await scheduler.run();
  }
  return judge({ world, scheduler, devices, told, edits, aligned, trespasses });
};

const isExpected = (error: unknown): boolean => error instanceof ListsError || (error instanceof Error && ['ServerError', 'NoAnswerError'].includes(error.name));
