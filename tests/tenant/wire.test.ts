import { connect } from 'node:net';
import { admin, startTenant, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { spfi, SPBrowser, type SPFI } from '@pnp/sp';
import { InjectHeaders } from '@pnp/queryable';
import { addPeople, addRows, mia, pnpAs } from './connect';

/** Facts: batches, digests in the hands of PnPjs, its retries, and the faults that tests steer. */
let tenant: RunningTenant;
const items = '/sites/okr/_api/web/lists/getByTitle(\'Goals\')/items';
const fault = (rule: object) => tenant.control('POST', 'faults', rule);
const count = async (): Promise<number> => (await pnpAs(tenant, admin).web.lists.getByTitle('Goals').select('ItemCount')()).ItemCount;
interface Entry { method: string; url: string; status: number; parts?: { method: string; url: string; status: number }[] }
const journal = async (): Promise<Entry[]> => (await tenant.control('GET', 'journal')).json.entries as unknown as Entry[];
const batchBody = (operations: readonly string[]): string =>
  `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${operations.map((operation) => `--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${operation}\r\n`).join('')}--c--\r\n--b--\r\n`;
const sendBatch = (operations: readonly string[]) => tenant.ask(admin, 'POST', '/sites/okr/_api/$batch', batchBody(operations), { 'Content-Type': 'multipart/mixed; boundary=b' });
const statuses = (text: string): number[] => [...text.matchAll(/HTTP\/1\.1 (\d+)/g)].map((match) => Number(match[1]));
const post = (title: string): string => `POST ${tenant.url}${items} HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json;odata=nometadata\r\n\r\n${JSON.stringify({ Title: title })}\r\n`;

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  await pnpAs(tenant, admin).web.lists.add('Goals');
});
beforeEach(async () => {
  await tenant.control('DELETE', 'faults');
  await tenant.control('DELETE', 'journal');
});
afterAll(() => tenant.close());

describe('batches', () => {
  test('a change set is no transaction: parts run in order, each with its own status', async () => {
    const before = await count();
    const reply = await sendBatch([post('a'), `POST ${tenant.url}${items} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"Nope":1}\r\n`, post('b')]);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
    expect(statuses(reply.text)).toEqual([201, 400, 201]);
    expect(await count()).toBe(before + 2);
    expect(reply.text).toMatch(/ETAG: "/);
    expect(reply.text).toMatch(/LOCATION: http/);
    expect((await journal()).find((entry) => entry.parts)?.parts?.map((part) => part.status)).toEqual([201, 400, 201]);
  });

  test('at most 100 operations, and 1 MB; both are settings', async () => {
    expect((await sendBatch(Array.from({ length: 101 }, () => post('x')))).status).toBe(400);
    expect((await sendBatch([post('x'.repeat(1048577))])).status).toBe(400);
    await tenant.control('PATCH', 'settings', { batchOperations: 2 });
    expect((await sendBatch([post('x'), post('y'), post('z')])).status).toBe(400);
    await tenant.control('PATCH', 'settings', { batchOperations: 100 });
  });

  test('PnPjs sends 20 operations in one batch', async () => {
    const [batch, execute] = pnpAs(tenant, admin).batched();
    for (let n = 0; n < 45; n += 1) void batch.web.lists.getByTitle('Goals').items.add({ Title: `n${n}` });
    await execute();
    expect((await journal()).filter((entry) => entry.parts).map((entry) => entry.parts?.length)).toEqual([20, 20, 5]);
  });

  test('of a part\'s headers PnPjs sends only Accept, Content-Type and If-Match; a cookie caller\'s batch asks for a digest first', async () => {
    const cookie = spfi(`${tenant.url}/sites/okr`).using(SPBrowser({ baseUrl: `${tenant.url}/sites/okr` }), InjectHeaders({ Cookie: `tenant-user=${mia}`, 'X-Other': 'y' }));
    const { Id } = await pnpAs(tenant, mia).web.lists.getByTitle('Goals').items.add({ Title: 'x' });
    const sent = jest.spyOn(globalThis, 'fetch');
    const [batch, execute] = cookie.batched();
    const done = batch.web.lists.getByTitle('Goals').items.getById(Id).update({ Title: 'y' }, '"1"');
    await execute();
    expect((await done).etag).toMatch(/,2"$/);
    const bodies = sent.mock.calls.map(([, init]) => String(init?.body ?? '')).filter((body) => body.includes('--batch_'));
    sent.mockRestore();
    expect([...bodies[0].matchAll(/^([a-z-]+): /gm)].map((match) => match[1]).sort()).toEqual(['accept', 'content-type', 'if-match']);
    expect((await journal()).filter((entry) => entry.method === 'POST').map((entry) => entry.url.replace(/.*\//, '')).slice(-2)).toEqual(['contextinfo', '$batch']);
  });
});

describe('PnPjs hazards', () => {
  const goals = (sp: SPFI = pnpAs(tenant, admin)) => sp.web.lists.getByTitle('Goals');

  test('its retries make a duplicate when an answer is lost after the commit', async () => {
    const before = await count();
    await fault({ match: { method: 'POST', url: 'items$' }, fault: { kind: 'reset-after' }, times: 1 });
    await goals().items.add({ Title: 'twice' });
    expect(await count()).toBe(before + 2);
  });

  test('nothing is written when the connection breaks before', async () => {
    const before = await count();
    await fault({ match: { method: 'POST', url: 'items$' }, fault: { kind: 'reset-before' }, times: 3 });
    await expect(goals().items.add({ Title: 'never' })).rejects.toThrow();
    expect(await count()).toBe(before);
  });

  test('it makes three attempts on 429, 503, 504, and waits as Retry-After says', async () => {
    await fault({ match: { url: 'items' }, fault: { kind: 'status', status: 429, retryAfter: 0 }, times: 2 });
    expect(Array.isArray(await goals().items.top(1)())).toBe(true);
    await fault({ match: { url: 'items' }, fault: { kind: 'status', status: 503, retryAfter: 0, html: true }, times: 3 });
    await expect(goals().items.top(1)()).rejects.toThrow(/503/);
    expect((await journal()).filter((entry) => entry.url.includes('items')).map((entry) => entry.status)).toEqual([429, 429, 200, 503, 503, 503]);
  });

  test('a digest\'s 403 is not recovered by it', async () => {
    const cookie = spfi(`${tenant.url}/sites/okr`).using(SPBrowser({ baseUrl: `${tenant.url}/sites/okr` }), InjectHeaders({ Cookie: `tenant-user=${mia}` }));
    await goals(cookie).items.add({ Title: 'fetches a digest' });
    await tenant.control('DELETE', 'journal');
    await tenant.control('POST', 'clock', { advance: 1900 });
    await expect(goals(cookie).items.add({ Title: 'x' })).rejects.toThrow(/-2130575252/);
    expect((await journal()).filter((entry) => entry.url.endsWith('contextinfo'))).toEqual([]);
  });

  test('update overwrites by default: the ETag must be passed', async () => {
    const { Id } = await goals().items.add({ Title: 'mine' });
    await goals().items.getById(Id).update({ Title: 'theirs' });
    await goals().items.getById(Id).update({ Title: 'mine again' });
    await expect(goals().items.getById(Id).update({ Title: 'late' }, '"1"')).rejects.toThrow(/412/);
  });

  test('the iterator keeps $select, $filter, $orderby and $top over all pages', async () => {
    await addRows(tenant, admin, 'Goals', Array.from({ length: 30 }, (_, n) => ({ Title: `page ${n % 2}` })));
    for await (const page of goals().items.select('Title').filter('Title eq \'page 1\'').orderBy('Title').top(4)) {
      for (const row of page) expect([row.Title, Object.keys(row).filter((key) => !key.includes('odata'))]).toEqual(['page 1', ['Title']]);
    }
    const urls = (await journal()).filter((entry) => entry.method === 'GET' && entry.url.includes('items')).map((entry) => entry.url);
    expect(urls.length).toBe(4);
  });
});

describe('faults', () => {
  const get = (path = `${items}?$top=5`) => tenant.ask(admin, 'GET', path);

  test('truncate breaks off in the middle, malformed is no JSON, delay waits', async () => {
    await fault({ match: { url: 'items' }, fault: { kind: 'truncate' }, times: 1 });
    await expect(get()).rejects.toThrow();
    await fault({ match: { url: 'items' }, fault: { kind: 'malformed' }, times: 1 });
    const spoilt = await get();
    expect(() => JSON.parse(spoilt.text) as unknown).toThrow();
    await fault({ match: { url: 'items' }, fault: { kind: 'delay', ms: 50 }, times: 1 });
    expect((await get()).status).toBe(200);
  });

  test('digest-expired refuses once', async () => {
    await fault({ match: { method: 'POST', url: 'items$' }, fault: { kind: 'digest-expired' }, times: 1 });
    expect((await tenant.ask(admin, 'POST', items, { Title: 'x' })).text).toContain('-2130575252');
    expect((await tenant.ask(admin, 'POST', items, { Title: 'x' })).status).toBe(201);
  });

  test('a part of a batch is struck alone', async () => {
    await fault({ match: { method: 'POST' }, fault: { kind: 'status', status: 429, inBatchPart: true }, times: 1 });
    expect(statuses((await sendBatch([post('a'), post('b')])).text)).toEqual([429, 201]);
  });

  test('rules are tried in order, match by user, and strike at a rate that a seed fixes', async () => {
    await fault({ rules: [
      { match: { user: mia }, fault: { kind: 'status', status: 418 }, times: 1 }, { match: { url: 'items' }, fault: { kind: 'status', status: 500 }, rate: 0.5, seed: 7 }
    ] });
    expect((await tenant.ask(mia, 'GET', items)).status).toBe(418);
    const run = async () => {
      const seen: number[] = [];
      for (let n = 0; n < 20; n += 1) seen.push((await get()).status);
      return seen;
    };
    const first = await run();
    expect(new Set(first)).toEqual(new Set([200, 500]));
    await tenant.control('DELETE', 'faults');
    await fault({ match: { url: 'items' }, fault: { kind: 'status', status: 500 }, rate: 0.5, seed: 7 });
    expect(await run()).toEqual(first);
  });

  test('what is no rule is refused whole', async () => {
    for (const rule of [{}, { fault: { kind: 'explode' } }, { match: { url: '(' }, fault: { kind: 'delay' } }, [{ fault: { kind: 'delay' } }, {}]]) expect((await fault(rule)).status).toBe(400);
    expect((await tenant.control('GET', 'faults')).json.rules).toEqual([]);
  });
});

test('a budget: 3,000 requests in five minutes or fewer, with RateLimit headers', async () => {
  await tenant.control('PATCH', 'settings', { userBudget: 3 });
  const replies = [];
  for (let n = 0; n < 4; n += 1) replies.push(await tenant.ask(mia, 'GET', '/sites/okr/_api/web/title'));
  expect(replies.map((reply) => [reply.status, reply.headers.get('ratelimit-remaining')])).toEqual([[200, '2'], [200, '1'], [200, '0'], [429, '0']]);
  expect(Number(replies[3].headers.get('retry-after'))).toBeGreaterThan(0);
  await tenant.control('POST', 'clock', { advance: 301 });
  expect((await tenant.ask(mia, 'GET', '/sites/okr/_api/web/title')).status).toBe(200);
  await tenant.control('PATCH', 'settings', { userBudget: 0 });
});

test('settings that are unknown or of the wrong type are refused', async () => {
  for (const settings of [{ nope: 1 }, { listViewThreshold: 'x' }, { listViewThreshold: -1 }, []]) expect((await tenant.control('PATCH', 'settings', settings)).status).toBe(400);
});

test('a caller who goes away in the middle of a request harms nobody', async () => {
  const { hostname, port } = new URL(tenant.url);
  await new Promise<void>((done) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`POST ${items} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${mia}\r\nContent-Length: 1000\r\n\r\n{"Title"`, () => socket.destroy());
    });
    socket.on('close', () => done());
  });
  expect((await tenant.control('GET', 'health')).json.ready).toBe(true);
});

test('reset empties the tenant', async () => {
  await tenant.control('POST', 'reset');
  expect((await pnpAs(tenant, admin).web.lists()).map((list) => list.Title).sort()).toEqual(['Documents', 'Site Pages']);
});
