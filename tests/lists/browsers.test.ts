import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { fillLists } from '../../commands/fill';
import { findChromium } from '../../commands/machine/findChromium';
import type { AdministrableOkrLists } from '../../src/lists/AdministrableOkrLists';
import type { OkrListsOptions } from '../../src/lists/createGoalLists';
import type { CheckInDraft, CheckInOutcome } from '../../src/lists/OkrLists';
import { evaluate, fold } from '../../src/okr';
import { anna, ben, checkIn, cleo, dan, draft, eve, goals, keyResult, people } from './sampleGoals';
import { admin, startTenant, type TenantForTests } from './startTenant';

/** What the page of a browser has: the product's lists with the browser's own cookies, storage and cache. */
interface ProductWindow {
  create(options: OkrListsOptions): AdministrableOkrLists;
  evaluate: typeof evaluate;
  fold: typeof fold;
  lists: AdministrableOkrLists;
}

const today = '2026-11-21';

describe('in real browsers', () => {
  let tenant: TenantForTests;
  let browser: Browser;
  let bundle: string;
  /** How far the tests' time is ahead of the clock of this machine. */
  let ahead = 0;

  beforeAll(async () => {
    bundle = buildSync({
      stdin: { contents: "import { createOkrLists } from './lists/createOkrLists'; import { evaluate, fold } from './okr'; Object.assign(window, { create: createOkrLists, evaluate, fold });", resolveDir: join(__dirname, '../../src'), loader: 'ts' },
      bundle: true, write: false, format: 'iife', target: 'es2019'
    }).outputFiles[0].text;
    browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
    tenant = await startTenant(people);
    const document = goals({ keyResults: [keyResult({ coOwners: [cleo] }), keyResult({ id: 'k2', title: 'Second' })], checkIns: [checkIn({ author: dan })] });
    await fillLists({ webUrl: tenant.webUrl, document, asUser: admin, today });
    ahead = Date.parse('2026-11-21T10:00:00Z') - Date.now();
    await tenant.control('clock', { now: '2026-11-21T10:00:00Z' });
  });
  afterAll(async () => {
    await browser.close();
    await tenant.close();
  });

  /** A browser of somebody, who is signed in to the site. */
  const browserOf = async (person: string): Promise<BrowserContext> => {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'tenant-user', value: encodeURIComponent(person), url: tenant.baseUrl }]);
    await context.route('**/product.html', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>${bundle.replace(/<\/script/g, '<\\/script')}</script>` }));
    return context;
  };
  /** A tab with the product in it. */
  const open = async (context: BrowserContext, person: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${tenant.webUrl}/product.html`);
    await start(page, person);
    return page;
  };
  const start = (page: Page, person: string): Promise<void> =>
    page.evaluate(([webUrl, who, offset]) => {
      const product = window as unknown as ProductWindow;
      const clock = { now: () => Date.now() + Number(offset), wait: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(milliseconds, 50))) };
      product.lists = product.create({ webUrl: String(webUrl), person: String(who), clock });
    }, [tenant.webUrl, person, ahead] as const);
  const send = (page: Page, one: CheckInDraft): Promise<CheckInOutcome> => page.evaluate((sent) => (window as unknown as ProductWindow).lists.checkIn(sent), one);
  const flush = (page: Page): Promise<{ outcome: CheckInOutcome }[]> => page.evaluate(() => (window as unknown as ProductWindow).lists.sendUnsent());
  const rowsWith = async (one: CheckInDraft, list: 'OKRCheckIns' | 'OKRPrivateCheckIns' = 'OKRCheckIns'): Promise<number> => {
    const site = tenant.siteOf(admin);
    return (await site.getAll<{ OkrClientKey: string }>(site.items(list), { $select: 'Id,OkrClientKey', $top: 5000 })).filter((row) => row.OkrClientKey === one.clientKey).length;
  };
  const pass = async (seconds: number): Promise<void> => {
    ahead += seconds * 1000;
    await tenant.advance(seconds);
  };

  it('two people read the same value from stored copy, log, organisation and own goals, whatever happens', async () => {
    const [ofEve, ofBen] = [await browserOf(eve), await browserOf(ben)];
    const pages = [await open(ofEve, eve), await open(ofBen, ben)];
    const same = async (value: number): Promise<void> => {
      for (const [index, page] of pages.entries()) {
        // Each visit is a new load of the page, with what the browser has kept in IndexedDB.
        await page.reload();
        await start(page, [eve, ben][index]);
        const found = await page.evaluate(async (day) => {
          const { lists, evaluate: work, fold: foldLog } = window as unknown as ProductWindow;
          const organisation = await lists.readOrganisation();
          const mine = await lists.readMine();
          const log = await lists.readLog({ keyResult: '1' });
          return {
            kept: (await indexedDB.databases()).length, organisation: work(organisation.document, day, organisation.snapshots).keyResults['1'].value, log: foldLog(null, log).snapshot.value,
            mine: mine.mine.keyResults.includes('1') ? work(mine.document, day, mine.snapshots).keyResults['1'].value : null
          };
        }, today);
        expect(found).toMatchObject({ organisation: value, log: value });
        expect(found.kept).toBeGreaterThan(0);
        if (found.mine !== null) expect(found.mine).toBe(value);
      }
      await tenant.listsOf(admin).foldWaiting();
      const site = tenant.siteOf(admin);
      expect((await site.get<{ OkrValue: number }>(`${site.items('OKRKeyResults')}(1)`, { $select: 'OkrValue' })).body.OkrValue).toBe(value);
    };
    await same(20); // Of an importer who speaks for others.
    await tenant.listsOf(anna).checkIn(draft({ value: 50, date: '2026-11-10' }));
    await same(50);
    await tenant.listsOf(anna).checkIn(draft({ value: 30, date: '2026-11-01' })); // Backdated behind it.
    await same(50);
    await pass(60);
    await tenant.listsOf(anna).checkIn(draft({ value: 55, date: '2027-03-01' })); // Future-dated: counts as of today.
    await same(55);
    await pass(60);
    const wrong = draft({ value: 600, date: today });
    await tenant.listsOf(cleo).checkIn(wrong); // Waits for somebody who may write the goal's row.
    await same(600);
    await tenant.listsOf(cleo).checkIn(draft({ kind: 'correction', value: 60, corrects: wrong.clientKey, date: today }));
    await same(60);
    await pass(60);
    await (await tenant.listsOf(anna).editor()).handOver({ keyResult: '1' }, ben);
    await pass(60);
    await same(60);
    await send(pages[1], draft({ value: 70, date: today })); // The new owner, in the browser.
    await same(70);
    await ofEve.close();
    await ofBen.close();
  });

  it('what could not be sent is there after a reload, and two tabs that send it at once make one row', async () => {
    const context = await browserOf(anna);
    const first = await open(context, anna);
    await context.route('**/_api/**', (route) => route.abort('internetdisconnected'));
    const kept = [draft({ goal: { keyResult: '2' }, value: 1 }), draft({ goal: { keyResult: '2' }, value: 2 })];
    for (const one of kept) await expect(send(first, one)).resolves.toMatchObject({ kind: 'not-sent', kept: true, reason: 'offline' });
    await context.unroute('**/_api/**');
    await first.reload();
    await start(first, anna);
    const second = await open(context, anna);
    expect(await second.evaluate(() => (window as unknown as ProductWindow).lists.unsent().length)).toBe(2);
    const results = (await Promise.all([flush(first), flush(second)])).flat();
    expect(results.map(({ outcome }) => outcome.kind)).toEqual(['saved', 'saved']);
    for (const one of kept) expect(await rowsWith(one)).toBe(1);
    expect(await first.evaluate(() => (window as unknown as ProductWindow).lists.unsent().length)).toBe(0);
    await context.close();
  });

  it('the same in the private list, where nothing but looking first keeps a key from being there twice', async () => {
    const context = await browserOf(anna);
    const tabs = [await open(context, anna), await open(context, anna), await open(context, anna)];
    const editor = await tenant.listsOf(anna).editor();
    const { coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, id, ...fields } = keyResult({});
    expect([coOwners, delegates, checkInOwners, score, closingNote, createdBy, createdAt, id]).toHaveLength(8);
    const objective = await editor.createObjective({
      title: 'Mine', description: '', owner: anna, level: 'person', team: null, moreTeams: [], period: '1', state: 'active', visibility: 'private', kind: 'growth', coreValue: null, tags: [], topicLink: null, parent: null, parentWeight: null,
      newChildrenContribute: true, measure: null, start: null, due: null, clientKey: draft({}).clientKey
    });
    if (objective.kind !== 'saved') throw new Error(objective.kind);
    await expect(editor.createKeyResult({ ...fields, objective: objective.value.id, clientKey: draft({}).clientKey })).resolves.toMatchObject({ kind: 'saved', value: { id: 'p1' } });
    await context.route('**/_api/**', (route) => route.abort('internetdisconnected'));
    const kept = [1, 2, 3, 4].map((value) => draft({ goal: { keyResult: 'p1' }, value }));
    for (const one of kept) await send(tabs[0], one);
    await context.unroute('**/_api/**');
    await Promise.all(tabs.map(flush));
    for (const one of kept) expect(await rowsWith(one, 'OKRPrivateCheckIns')).toBe(1);
    await context.close();
  });

  it('a digest that has expired is fetched again, and the check-in is saved', async () => {
    const context = await browserOf(anna);
    const page = await open(context, anna);
    await expect(send(page, draft({ goal: { keyResult: '2' }, value: 11, date: today }))).resolves.toMatchObject({ kind: 'saved' });
    await tenant.control('clock', { advance: 7200 });
    const one = draft({ goal: { keyResult: '2' }, value: 12, date: today });
    await expect(send(page, one)).resolves.toMatchObject({ kind: 'saved' });
    expect(await rowsWith(one)).toBe(1);
    await context.close();
  });
});
