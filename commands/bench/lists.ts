import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Clock, systemClock } from '../../src/lists/connection/Clock';
import type { OrganisationCache } from '../../src/lists/cache/OrganisationCache';
import { noCache } from '../../src/lists/cache/OrganisationCache';
import { Site } from '../../src/lists/connection/Site';
import { createOkrLists } from '../../src/lists/createOkrLists';
import type { Reading } from '../../src/lists/OkrLists';
import { createRows } from '../../src/lists/write/bulk';
import { MemoryStore } from '../../src/lists/write/UnsentStore';
import { createTenant } from '../../workbench/tenant/createTenant';
import { bearerWire } from '../bearerWire';
import { fillLists } from '../fill';
import { memoryRows } from '../simulate/memoryRows';
import type { BenchRow } from './BenchRow';
import { benchAdmin, benchOrganisation, benchPeople, type BenchSize, ownerOnly, withRoles } from './listsOrganisation';
import { median } from './median';
import { bytesOfDefaultColumns, straightforwardLoad } from './straightforward';
import { Traffic } from './Traffic';

/** Milliseconds that every answer waits in the timed rows: a round trip to a data centre. */
const latency = 100;

const sizes: Record<'full' | 'quick', BenchSize> = {
  full: { objectives: 10_000, keyResults: 30_000, alignments: 5_000, checkIns: 400_000, waiting: 2_000, weeklyWithoutFolding: 2_000 },
  quick: { objectives: 1_000, keyResults: 3_000, alignments: 500, checkIns: 10_000, waiting: 200, weeklyWithoutFolding: 200 }
};

const count = (name: string, value: number, unit: string): BenchRow => ({ name, value, unit, against: null, ratio: null, samples: 1 });

interface Bench {
  webUrl: string;
  /** Reads as somebody in a new browser, and what went over the wire. */
  load<T>(person: string, read: (lists: ReturnType<typeof createOkrLists>) => Promise<T>, cache?: OrganisationCache): Promise<{ result: T; traffic: Traffic; ms: number }>;
  settings(changes: Record<string, unknown>): Promise<void>;
  /** Writes check-ins that wait to be folded: rows of the log, each named in the queue. */
  addWaiting(rows: number): Promise<void>;
  advance(seconds: number): void;
}

/** Rows that a reading has to bring: everything but the folded part of the log. */
const rowsOf = ({ document }: Reading): number => document.objectives.length + document.keyResults.length + document.alignments.length + document.checkIns.length + document.periods.length + document.teams.length;

const measureFirstLoad = async (bench: Bench, quick: boolean): Promise<BenchRow[]> => {
  // All rows are read at the first visit, those of closed periods too; asking for all shows them.
  const plain = await bench.load(benchAdmin, (lists) => lists.readOrganisation(undefined, 'all'));
  const rows = rowsOf(plain.result);
  const bytes = plain.traffic.bytes() / rows;
  const firstWaiting = Math.min(...plain.result.document.checkIns.map(({ id }) => Number(id)));
  const everything = ['OKRObjectives', 'OKRKeyResults', 'OKRAlignments', 'OKRPeriods'].map((name) => ({ name, filter: '' }));
  const theirBytes = (await bytesOfDefaultColumns(bench.webUrl, benchAdmin, [...everything, { name: 'OKRCheckIns', filter: `&$filter=ID ge ${firstWaiting}` }])) / rows;
  await bench.settings({ latency });
  const ours: number[] = [];
  const theirs: number[] = [];
  let trips = 0;
  let lost = 0;
  for (let sample = 0; sample < (quick ? 1 : 3); sample++) {
    const { ms, traffic } = await bench.load(benchAdmin, (lists) => lists.readOrganisation());
    ours.push(ms);
    trips = Math.max(trips, traffic.roundTrips());
    const straight = await straightforwardLoad(bench.webUrl, benchAdmin);
    theirs.push(straight.ms);
    lost = plain.result.document.objectives.length + plain.result.document.keyResults.length - straight.rows;
  }
  await bench.settings({ latency: 0 });
  return [
    count('lists.first-load.requests', plain.traffic.requests(), `requests for ${rows} rows`), count('lists.first-load.roundtrips', trips, 'in sequence'), 
    { name: 'lists.first-load.bytes-per-row', value: Math.round(bytes), unit: 'bytes', against: `PnPjs' default columns: ${Math.round(theirBytes)}`, ratio: bytes / theirBytes, samples: 1 },
    { name: 'lists.first-load.ms', value: Math.round(median(ours)), unit: `ms at ${latency} ms a round trip`, against: `a request for each objective, no paging: ${lost} rows lost`, ratio: median(ours) / median(theirs), samples: ours.length }
  ];
};

const measureWarmLoad = async (bench: Bench): Promise<BenchRow[]> => {
  const cache = memoryRows();
  await bench.load(benchAdmin, (lists) => lists.readOrganisation(), cache);
  bench.advance(600);
  await bench.load(benchAdmin, (lists) => lists.readOrganisation(), cache);
  const warm = await bench.load(benchAdmin, (lists) => lists.readOrganisation(), cache);
  return [count('lists.warm-load.requests', warm.traffic.requests(), 'requests')];
};

const measureUnfolded = async (bench: Bench, size: BenchSize): Promise<BenchRow[]> => {
  const before = await bench.load(benchAdmin, (lists) => lists.readOrganisation(undefined, 'all'));
  const added = 13 * size.weeklyWithoutFolding;
  await bench.addWaiting(added);
  const after = await bench.load(benchAdmin, (lists) => lists.readOrganisation(undefined, 'all'));
  const lost = before.result.document.checkIns.length + added - after.result.document.checkIns.length;
  return [count('lists.first-load-unfolded.requests', after.traffic.requests(), `requests; ${added} check-ins unfolded, ${lost} rows lost`)];
};

const measureCard = async (bench: Bench): Promise<BenchRow[]> => {
  await bench.settings({ latency });
  const cold = await bench.load(withRoles, (lists) => lists.readMine());
  const owned = await bench.load(ownerOnly, (lists) => lists.readMine());
  await bench.settings({ latency: 0 });
  for (const { result } of [cold, owned]) if (result.mine.keyResults.length !== 10) throw new Error(`${result.mine.keyResults.length} key results were read, not 10.`);
  return [
    count('card.cold.roundtrips', cold.traffic.roundTrips(), 'in sequence'), count('card.cold.requests', cold.traffic.requests(), 'requests'), count('card.cold.bytes', cold.traffic.bytes(), 'bytes'),
    count('card.owned.roundtrips', owned.traffic.roundTrips(), 'in sequence')
  ];
};

/** Fills the lists of a local tenant of its own, and measures there, over HTTP. */
const inTenant = async (size: BenchSize, measure: (bench: Bench) => Promise<BenchRow[]>): Promise<BenchRow[]> => {
  const tenant = createTenant();
  const server = createServer((request, response) => void tenant.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const webUrl = `${baseUrl}/sites/okr`;
  const control = async (method: string, path: string, body: unknown): Promise<void> => {
    const response = await fetch(`${baseUrl}/_tenant/${path}`, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${benchAdmin}` } });
    if (!response.ok) throw new Error(`/_tenant/${path} answered ${response.status}`);
  };
  let ahead = 0;
  const clock: Clock = { now: () => Date.now() + ahead, wait: systemClock.wait };
  try {
    await control('POST', 'people', { people: benchPeople });
    await fillLists({ webUrl, document: benchOrganisation(size), asUser: benchAdmin, today: '2026-11-21' });
    const bench: Bench = {
      webUrl,
      load: async (person, read, cache = noCache) => {
        const traffic = new Traffic(bearerWire(person).fetch);
        const lists = createOkrLists({ webUrl, person, fetch: traffic.fetch, digest: false, storage: new MemoryStore(), cache, clock });
        const started = performance.now();
        const result = await read(lists);
        return { result, traffic, ms: performance.now() - started };
      },
      settings: (changes) => control('PATCH', 'settings', changes),
      addWaiting: async (rows) => {
        const site = new Site(webUrl, bearerWire(benchAdmin));
        const open = (await site.getAll<{ Id: number; OkrState: string }>(site.items('OKRKeyResults'), { $select: 'Id,OkrState', $top: 5000 })).filter(({ OkrState }) => OkrState === 'active');
        const log = Array.from({ length: rows }, (_, index) => ({ Title: 'Waiting', OkrGoal: `k${open[index % open.length].Id}`, OkrKind: 'check-in', OkrValue: 50, OkrDate: '2026-11-20', OkrClientKey: randomUUID() }));
        const made = await createRows(site, 'OKRCheckIns', 'OkrClientKey', log, () => undefined);
        await createRows(site, 'OKRFoldQueue', null, made.map((row, index) => ({ Title: 'Waiting', OkrLogId: row.id, OkrGoal: log[index].OkrGoal, OkrOwnerKey: 'somebody@contoso.example', OkrWriterKey: benchAdmin })), () => undefined);
      },
      advance: (seconds) => {
        ahead += seconds * 1000;
      }
    };
    return await measure(bench);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    tenant.close();
  }
};

/** The rows `lists.*`. */
export const listsRows = ({ quick }: { quick: boolean }): Promise<BenchRow[]> => {
  const size = sizes[quick ? 'quick' : 'full'];
  return inTenant(size, async (bench) => {
    await bench.addWaiting(size.waiting);
    return [...(await measureFirstLoad(bench, quick)), ...(await measureWarmLoad(bench)), ...(await measureUnfolded(bench, size))];
  });
};

/** The rows `card.cold.*` and `card.owned.*`: as many goals of others as in `lists.*`, and a short log, which the card does not read. */
export const cardReadingRows = ({ quick }: { quick: boolean }): Promise<BenchRow[]> => {
  const size = sizes[quick ? 'quick' : 'full'];
  return inTenant({ ...size, checkIns: size.keyResults }, measureCard);
};
