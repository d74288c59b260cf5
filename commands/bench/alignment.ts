import { chromium, type CDPSession, type Page } from 'playwright-core';
import { findChromium } from '../machine/findChromium';
import { projectRoot } from '../machine/projectRoot';
import { benchReading } from './alignment/benchReading';
import type { VariantName } from './alignment/page';
import type { BenchRow } from './BenchRow';
import { bundlePage } from './bundlePage';

const steps = ['first-paint', 'expand-all', 'keystroke', 'scroll-step'] as const;
type Step = (typeof steps)[number];
type Times = Record<Step, number[]>;

const names: readonly VariantName[] = ['product', 'bare', 'grouped'];
/** Rows of the log and of the goals do not arrive in the time of a frame: what is measured is the page's own work. */
const settle = 200;
const megabyte = 1024 * 1024;

/**
 * The page with the goals of 50,000 people, against the least that can show them (rows made once and filled with what is in view) and against Fluent's
 * own grouped list, in one page, in turn. A time is all that the main thread does for a step (script, style, layout, paint) until nothing is left to do.
 */
export async function alignmentRows({ quick }: { quick: boolean }): Promise<BenchRow[]> {
  const people = quick ? 5_000 : 50_000;
  const rounds = quick ? 1 : 7;
  const script = await bundlePage(projectRoot, 'commands/bench/alignment/page.ts');
  const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox', '--disable-gpu', '--js-flags=--expose-gc'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const data = JSON.stringify(benchReading(people));
    await page.route('http://bench.example/**', (route) => route.fulfill(route.request().url().endsWith('/data') ? { contentType: 'application/json', body: data } : { contentType: 'text/html', body: '<!doctype html><title>Bench</title><body>' }));
    await page.goto('http://bench.example/');
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const empty = await heapOf(cdp);
    await page.addScriptTag({ content: script });
    const worked = await page.evaluate(() => window.bench.load('/data'));
    await page.evaluate(() => window.bench.run('product', 'mount'));
    await page.waitForTimeout(settle);
    await page.evaluate(() => window.bench.run('product', 'expandAll'));
    await page.waitForTimeout(settle);
    const heap = (await heapOf(cdp)) - empty;
    const nodes = await page.evaluate(() => window.bench.nodes());
    await page.evaluate(() => window.bench.run('product', 'unmount'));
    await page.evaluate(() => window.bench.prepareOthers());
    const times = await measure(page, cdp, rounds);
    return [
      ...rowsOf(times, rounds),
      { name: 'alignment.dom.50000', value: nodes, unit: 'nodes', against: null, ratio: null, samples: 1 },
      { name: 'alignment.heap.50000', value: heap / megabyte, unit: 'MB', against: null, ratio: null, samples: 1 },
      { name: 'alignment.work-out.50000', value: worked, unit: 'ms', against: null, ratio: null, samples: 1 }
    ];
  } finally {
    await browser.close();
  }
}

async function measure(page: Page, cdp: CDPSession, rounds: number): Promise<Record<VariantName, Times>> {
  const noTimes = (): Times => ({ 'first-paint': [], 'expand-all': [], keystroke: [], 'scroll-step': [] });
  const times: Record<VariantName, Times> = { product: noTimes(), bare: noTimes(), grouped: noTimes() };
  const taskTime = async (): Promise<number> => (await cdp.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const before = await taskTime();
    await work();
    await page.waitForTimeout(settle);
    return (await taskTime()) - before;
  };
  // What asking and waiting cost by themselves is no part of any step.
  const idle: number[] = [];
  // The first round warms the compiler up, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const name of names) {
      const taken: Record<Step, number> = {
        'first-paint': await timed(() => page.evaluate((variant) => window.bench.run(variant, 'mount'), name)),
        'expand-all': await timed(() => page.evaluate((variant) => window.bench.run(variant, 'expandAll'), name)),
        'scroll-step': await timed(() => page.evaluate((variant) => window.bench.scrollBy(variant, 480), name)),
        keystroke: await timed(() => page.evaluate((variant) => window.bench.search(variant, 'cus'), name))
      };
      if ((await page.evaluate((variant) => window.bench.lines(variant), name)) === 0) throw new Error(`${name} shows nothing.`);
      idle.push(await timed(() => page.evaluate((variant) => window.bench.lines(variant), name)));
      await timed(() => page.evaluate((variant) => window.bench.run(variant, 'unmount'), name));
      if (round > 0) for (const step of steps) times[name][step].push(taken[step]);
    }
  }
  const nothing = median(idle);
  for (const name of names) for (const step of steps) times[name][step] = times[name][step].map((time) => Math.max(0.1, time - nothing));
  return times;
}

function rowsOf(times: Record<VariantName, Times>, samples: number): BenchRow[] {
  const row = (step: Step, name: string, other: VariantName, against: string): BenchRow => {
    const value = median(times.product[step]);
    return { name, value, unit: 'ms', against, ratio: value / median(times[other][step]), samples };
  };
  return [
    ...steps.map((step) => row(step, `alignment.${step}.50000`, 'bare', 'bare virtual list of pooled rows')),
    ...steps.map((step) => row(step, `alignment.${step}.vs-groupedlistv2.50000`, 'grouped', 'Fluent GroupedListV2'))
  ];
}

async function heapOf(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
