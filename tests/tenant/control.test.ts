import { admin, startTenant, type Reply, type RunningTenant } from '../../workbench/tenant/testing/startTenant';
import { addPeople, mia, tom } from './connect';

/** What steers the tenant, over plain HTTP: each kind of fault with each of its options, clock, copies, settings, journal; and what is refused, by the name of the field. */
let tenant: RunningTenant;
const items = '/sites/okr/_api/web/lists/getByTitle(\'Steered\')/items';
const faults = (rules: unknown): Promise<Reply> => tenant.control('POST', 'faults', rules);
const read = (user = mia, headers: Record<string, string> = {}): Promise<Reply> => tenant.ask(user, 'GET', items, undefined, headers);
const add = (title: string, user = mia): Promise<Reply> => tenant.ask(user, 'POST', items, { Title: title });
const titles = async (): Promise<string[]> => ((await read(admin)).json.value as unknown as { Title: string }[]).map((row) => row.Title);
const journal = async (): Promise<Record<string, unknown>[]> => (await tenant.control('GET', 'journal')).json.entries as unknown as Record<string, unknown>[];
const batchOf = (parts: readonly string[]): Promise<Reply> => {
  const body = parts.map((part) => `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${part}\r\n`).join('');
  return tenant.ask(mia, 'POST', '/sites/okr/_api/$batch', `${body}--b--\r\n`, { 'Content-Type': 'multipart/mixed; boundary=b' });
};
const adding = (title: string): string => `POST ${tenant.url}${items} HTTP/1.1\r\nAccept: application/json\r\nContent-Type: application/json\r\n\r\n{"Title":"${title}"}\r\n`;
const statuses = (reply: Reply): number[] => [...reply.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => Number(match[1]));

beforeAll(async () => {
  tenant = await startTenant();
  await addPeople(tenant);
  await tenant.ask(admin, 'POST', '/sites/okr/_api/web/lists', { Title: 'Steered', BaseTemplate: 100 });
});
beforeEach(() => tenant.control('DELETE', 'faults'));
afterAll(() => tenant.close());

describe('faults', () => {
  test('status: with Retry-After, without, as a page', async () => {
    await faults([{ fault: { kind: 'status', status: 429, retryAfter: 7 } }, { fault: { kind: 'status', status: 503 } }, { fault: { kind: 'status', status: 502, html: true } }]);
    const [first, second, third, fourth] = [await read(mia, { Accept: 'application/json' }), await read(), await read(), await read()];
    expect([first.status, first.headers.get('retry-after'), first.json]).toEqual([429, '7', { 'odata.error': { code: expect.any(String), message: { lang: 'en-US', value: expect.any(String) } } }]);
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, null]);
    expect([third.status, third.headers.get('content-type'), third.text]).toEqual([502, 'text/html; charset=utf-8', expect.stringContaining('<html>')]);
    expect(fourth.status).toBe(200);
  });

  test('an error is in the shape that the caller reads: verbose, OData 4, Graph', async () => {
    await faults({ fault: { kind: 'status', status: 503 }, times: 3 });
    expect((await read(mia, { Accept: 'application/json;odata=verbose' })).json).toEqual({ error: { code: expect.any(String), message: { lang: 'en-US', value: expect.any(String) } } });
    expect((await read(mia, { 'OData-Version': '4.0' })).json).toEqual({ error: { code: expect.any(String), message: expect.any(String) } });
    expect((await tenant.ask(mia, 'GET', '/v1.0/me')).json).toMatchObject({ error: { code: 'ServiceUnavailable', innerError: { 'request-id': expect.any(String) } } });
  });

  test('reset-before does nothing, reset-after does it and loses the answer', async () => {
    await faults([{ match: { method: 'POST' }, fault: { kind: 'reset-before' } }, { match: { method: 'POST' }, fault: { kind: 'reset-after' } }]);
    await expect(add('never made')).rejects.toThrow();
    await expect(add('made, not told')).rejects.toThrow();
    expect(await titles()).toEqual(['made, not told']);
    expect((await journal()).slice(-3, -1)).toMatchObject([{ method: 'POST', status: 0, user: mia }, { method: 'POST', status: 0, user: mia }]);
  });

  test('truncate, malformed, delay, digest-expired', async () => {
    await faults({ fault: { kind: 'truncate' } });
    await expect(read()).rejects.toThrow();
    await faults({ fault: { kind: 'malformed' } });
    const spoiled = await read();
    expect(spoiled.status).toBe(200);
    expect(() => JSON.parse(spoiled.text) as unknown).toThrow();
    await faults({ match: { url: 'Steered' }, fault: { kind: 'delay', ms: 300 } });
    const answered: string[] = [];
    await Promise.all([read().then(() => answered.push('delayed')), tenant.ask(mia, 'GET', '/sites/okr/_api/web').then(() => answered.push('other'))]);
    expect(answered).toEqual(['other', 'delayed']);
    await faults({ fault: { kind: 'digest-expired' } });
    const expired = await add('x');
    expect([expired.status, expired.text]).toEqual([403, expect.stringContaining('-2130575252')]);
  });

  test('a rule matches by method, address and person; the first that matches strikes', async () => {
    await faults({ rules: [
      { match: { method: 'POST', url: 'Steered.*items$', user: tom }, fault: { kind: 'status', status: 500 }, times: 9 },
      { match: { url: 'STEERED' }, fault: { kind: 'status', status: 501 } }, { match: { url: 'Steered' }, fault: { kind: 'status', status: 502 } }
    ] });
    expect((await tenant.ask(mia, 'GET', '/sites/okr/_api/web')).status).toBe(200);
    expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([501, 502, 200]);
    expect([(await read(tom)).status, (await add('x', tom)).status, (await add('y', mia)).status]).toEqual([200, 500, 201]);
    expect((await tenant.control('GET', 'faults')).json.rules).toMatchObject([{ match: { method: 'POST', url: 'Steered.*items$', user: tom }, left: 8 }, { left: 0 }, { left: 0 }]);
  });

  test('an update is matched as it is sent (POST) and as it is meant (MERGE, PATCH)', async () => {
    const { Id } = (await add('to change')).json as unknown as { Id: number };
    const update = (): Promise<Reply> => tenant.ask(mia, 'POST', `${items}(${Id})`, { Title: 'changed' }, { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' });
    for (const method of ['POST', 'MERGE', 'PATCH']) {
      await faults({ match: { method }, fault: { kind: 'status', status: 503 } });
      expect((await update()).status).toBe(503);
    }
    await faults({ match: { method: 'DELETE' }, fault: { kind: 'status', status: 503 } });
    expect((await update()).status).toBe(204);
  });

  test('times and rate; the same seed strikes the same requests', async () => {
    await faults({ fault: { kind: 'status' }, times: 2 });
    expect([(await read()).status, (await read()).status, (await read()).status]).toEqual([503, 503, 200]);
    const struck = async (): Promise<number[]> => {
      await tenant.control('DELETE', 'faults');
      await faults({ fault: { kind: 'status' }, rate: 0.5, seed: 42 });
      const found: number[] = [];
      for (let n = 0; n < 20; n += 1) found.push((await read()).status);
      return found;
    };
    const once = await struck();
    expect(await struck()).toEqual(once);
    expect([...new Set(once)].sort()).toEqual([200, 503]);
  });

  test('inBatchPart: a part\'s answer; resets lose the batch that holds it', async () => {
    await faults({ match: { method: 'POST', url: 'items$' }, fault: { kind: 'status', status: 429, inBatchPart: true } });
    expect((await add('alone')).status).toBe(201);
    expect(statuses(await batchOf([adding('one'), adding('two')]))).toEqual([429, 201]);
    await faults({ fault: { kind: 'malformed', inBatchPart: true } });
    expect((await batchOf([adding('three')])).text).toMatch(/"Title":"three".*<\r\n--batchresponse/s);
    await faults({ match: { url: 'items$' }, fault: { kind: 'reset-after', inBatchPart: true } });
    await expect(batchOf([adding('four')])).rejects.toThrow();
    await faults({ match: { url: 'items$' }, fault: { kind: 'reset-before', inBatchPart: true } });
    await expect(batchOf([adding('five')])).rejects.toThrow();
    const made = await titles();
    expect([made.includes('two'), made.includes('four'), made.includes('five')]).toEqual([true, true, false]);
  });

  test('inBatchPart in a batch of Graph\'s, whose parts are in the journal', async () => {
    await faults({ match: { url: '/me$' }, fault: { kind: 'status', status: 429, retryAfter: 3, inBatchPart: true } });
    const reply = await tenant.ask(mia, 'POST', '/v1.0/$batch', { requests: [{ id: '1', method: 'GET', url: '/me' }, { id: '2', method: 'GET', url: '/users' }] });
    expect(reply.json.responses).toMatchObject([{ id: '1', status: 429, headers: { 'Retry-After': '3' }, body: { error: { code: 'TooManyRequests' } } }, { id: '2', status: 200 }]);
    expect((await journal()).at(-1)).toMatchObject({ url: '/v1.0/$batch', parts: [{ method: 'GET', url: '/v1.0/me', status: 429 }, { status: 200 }] });
  });

  test.each<[unknown, RegExp]>([
    [{}, /fault\.kind/], [{ fault: {} }, /fault\.kind/], [{ fault: { kind: 'explode' } }, /fault\.kind.*status, reset-before/], [{ fault: { kind: 'status', status: 'no' } }, /fault\.status/], [{ fault: { kind: 'status', status: 99 } }, /fault\.status/],
    [{ fault: { kind: 'status', retryAfter: '5' } }, /fault\.retryAfter/], [{ fault: { kind: 'status', html: 'yes' } }, /fault\.html/], [{ fault: { kind: 'delay', ms: -1 } }, /fault\.ms/], [{ fault: { kind: 'delay', inBatchPart: 1 } }, /fault\.inBatchPart/],
    [{ fault: { kind: 'delay', seconds: 1 } }, /fault\.seconds/], [{ match: { url: '(' }, fault: { kind: 'delay' } }, /match\.url/], [{ match: { method: 'FETCH' }, fault: { kind: 'delay' } }, /match\.method/], [{ match: { user: 5 }, fault: { kind: 'delay' } }, /match\.user/],
    [{ match: { path: 'x' }, fault: { kind: 'delay' } }, /match\.path/], [{ match: 'x', fault: { kind: 'delay' } }, /match/], [{ fault: { kind: 'delay' }, times: 0 }, /times/], [{ fault: { kind: 'delay' }, rate: 2 }, /rate/], [{ fault: { kind: 'delay' }, seed: 'x' }, /seed/],
    [{ fault: { kind: 'delay' }, often: 1 }, /often/], ['nothing', /JSON/], [5, /object/]
  ])('a rule %j is refused, and none is kept', async (rule, message) => {
    const reply = await faults(rule);
    expect([reply.status, reply.text]).toEqual([400, expect.stringMatching(message)]);
    expect((await tenant.control('GET', 'faults')).json.rules).toEqual([]);
  });
});

test('the clock is set and advanced, and refuses what is no time', async () => {
  expect((await tenant.control('POST', 'clock', { now: '2030-05-06T07:08:09Z' })).json.now).toMatch(/^2030-05-06T07:08:/);
  expect((await tenant.control('POST', 'clock', { advance: 86400 })).json.now).toMatch(/^2030-05-07T07:08:/);
  expect((await add('later')).json.Created).toMatch(/^2030-05-07T/);
  for (const [body, field] of [[{ now: 'soon' }, 'now'], [{ now: 5 }, 'now'], [{ advance: '5' }, 'advance'], [{ advance: 1e300 }, 'advance'], [{ advance: 9e9 * 60 }, 'advance'], [{ later: 1 }, 'later'], [{}, 'now'], [[], 'object']] as const) {
    const reply = await tenant.control('POST', 'clock', body);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(field)]);
  }
});

test('a copy of everything is kept and put back; a reset empties', async () => {
  const before = await titles();
  expect((await tenant.control('POST', 'snapshot', { name: 'before' })).status).toBe(200);
  await add('after the copy');
  expect((await tenant.control('POST', 'restore', { name: 'before' })).status).toBe(200);
  expect(await titles()).toEqual(before);
  expect((await tenant.control('POST', 'restore', { name: 'never' })).status).toBe(404);
  for (const name of ['', '../x', 5]) expect(await tenant.control('POST', 'snapshot', { name })).toMatchObject({ status: 400, text: expect.stringContaining('name') });
});

test('settings: every one is read, changed and checked', async () => {
  const { json } = await tenant.control('GET', 'settings');
  expect(json).toMatchObject({ listViewThreshold: 5000, lookupIndexServes: false, authorOnAdd: false, digestSeconds: 1800, defaultPage: 100, largestPage: 5000, userBudget: 0 });
  for (const [name, value] of Object.entries(json)) {
    const other = typeof value === 'boolean' ? !value : (value as unknown as number) + 1;
    expect((await tenant.control('PATCH', 'settings', { [name]: other })).json[name]).toBe(other);
    expect(await tenant.control('PATCH', 'settings', { [name]: 'x' })).toMatchObject({ status: 400, text: expect.stringContaining(name) });
    await tenant.control('PATCH', 'settings', { [name]: value });
  }
  expect(await tenant.control('PATCH', 'settings', { nope: 1 })).toMatchObject({ status: 400, text: expect.stringContaining('nope') });
  expect((await tenant.control('GET', 'settings')).json).toEqual(json);
});

test('people and sites: a wrong field is named', async () => {
  for (const [path, body, field] of [
    ['people', { people: [{ upn: 'x' }] }, 'people[0].upn'], ['people', { people: [{ upn: 'a@b.example' }, { upn: 'c@d.example', name: 5 }] }, 'people[1].name'], ['people', { persons: [] }, 'people'], ['people', { people: ['x'] }, 'people[0]'],
    ['sites', { path: 'okr' }, 'path'], ['sites', { path: '/sites/x', members: 'mia' }, 'members'], ['sites', { path: '/sites/x', everyoneReads: 'no' }, 'everyoneReads'], ['graph', { plants: [] }, 'plants'], ['graph', { plans: 5 }, 'plans']
  ] as const) {
    const reply = await tenant.control('POST', path, body);
    expect([reply.status, reply.text]).toEqual([400, expect.stringContaining(field)]);
  }
  expect((await tenant.ask(admin, 'GET', '/sites/x/_api/web')).status).toBe(404);
});

test('the journal says who asked for what, and what came of it', async () => {
  await tenant.control('DELETE', 'journal');
  await read(tom);
  await batchOf([adding('noted'), `GET ${tenant.url}${items}(9999) HTTP/1.1\r\nAccept: application/json\r\n`]);
  await fetch(`${tenant.url}/sites/okr/_api/web`);
  expect(await journal()).toEqual([
    { time: expect.stringMatching(/Z$/), method: 'GET', url: items, user: tom, status: 200, bytes: expect.any(Number) },
    expect.objectContaining({ method: 'POST', url: '/sites/okr/_api/$batch', user: mia, status: 200, parts: [expect.objectContaining({ method: 'POST', status: 201 }), expect.objectContaining({ method: 'GET', status: 404 })] }),
    expect.objectContaining({ url: '/sites/okr/_api/web', user: null, status: 401 })
  ]);
});

test('health names the administrator; an unknown path is 404', async () => {
  expect((await tenant.control('GET', 'health')).json).toMatchObject({ ready: true, admin });
  expect((await tenant.control('GET', 'wealth')).status).toBe(404);
});
