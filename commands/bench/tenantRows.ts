import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchRow } from './BenchRow';
import { median } from './median';
import { BareSqlite } from './tenant/bareSqlite';
import { Asker, fillList, itemsPath, makeList, rowsOfNumber } from './tenant/goalsList';
import { startTenantProcess } from './tenant/tenantProcess';

const against = 'the same in bare SQLite (node:sqlite)';

/** How fast the local tenant is: loading, an indexed page, a large page, and starting on what is there. */
export async function tenantRows({ quick }: { quick: boolean }): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-tenant-'));
  const size = quick ? 10000 : 100000;
  const file = join(folder, 'tenant.sqlite');
  const bare = new BareSqlite(join(folder, 'bare.sqlite'), size);
  try {
    // Once without a database, so that the command is bundled before it is timed.
    const first = await startTenantProcess(file);
    const asker = new Asker(first.url);
    await makeList(asker);
    const before = performance.now();
    await fillList(asker, first.url, size);
    const load = performance.now() - before;
    const bareLoad = bare.fill();
    const pages = await pageRows(asker, bare, size, quick);
    asker.close();
    await first.end();
    const starts: number[] = [];
    for (let sample = 0; sample < (quick ? 1 : 7); sample += 1) {
      const again = await startTenantProcess(file);
      starts.push(again.startTook);
      await again.end();
    }
    return [
      ...pages, { name: `tenant.load.${size}`, value: load / 1000, unit: 's', against, ratio: load / bareLoad, samples: 1 },
      { name: 'tenant.start', value: median(starts), unit: 'ms', against: null, ratio: null, samples: starts.length }
    ];
  } finally {
    bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Requests that are on the way at the same time. */
const atOnce = 4;

async function pageRows(asker: Asker, bare: BareSqlite, size: number, quick: boolean): Promise<BenchRow[]> {
  const page50 = (n: number): Promise<string> =>
    asker.ask('GET', `${itemsPath}?$select=Id,Title,GoalNumber,GoalKey,GoalState&$top=50&$filter=GoalNumber%20eq%20${n % Math.ceil(size / rowsOfNumber)}`);
  const page5000 = (from: number): Promise<string> =>
    asker.ask('GET', `${itemsPath}?$select=Id,Title,GoalNumber,GoalKey,GoalState,GoalStart,GoalNote&$top=5000&$filter=ID%20gt%20${from}%20and%20ID%20le%20${from + 5000}`);
  const small: [number[], number[]] = [[], []];
  const large: [number[], number[]] = [[], []];
  const requests = quick ? 200 : 1000;
  for (let sample = quick ? 0 : -1; sample < (quick ? 1 : 7); sample += 1) {
    const ours = await timed(async () => {
      let n = 0;
      await Promise.all(Array.from({ length: atOnce }, async () => {
        while (n < requests) await page50(n += 1);
      }));
    });
    const theirs = await timed(() => { for (let n = 0; n < requests; n += 1) bare.page50(n); });
    const from = ((sample + 1) * 5000) % (size - 5000);
    const [oursLarge, theirsLarge] = [await timed(() => page5000(from)), await timed(() => bare.page5000(from))];
    // The first round warms up.
    if (sample < 0) continue;
    small[0].push(ours);
    small[1].push(theirs);
    large[0].push(oursLarge);
    large[1].push(theirsLarge);
  }
  const rate = (times: number[]): number => requests / (median(times) / 1000);
  return [
    { name: `tenant.page50.${size}`, value: rate(small[0]), unit: 'requests/s', against, ratio: rate(small[0]) / rate(small[1]), samples: small[0].length },
    { name: `tenant.page5000.${size}`, value: median(large[0]), unit: 'ms', against, ratio: median(large[0]) / median(large[1]), samples: large[0].length }
  ];
}

async function timed(work: () => unknown): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
