import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** kill -9 in the middle of writes: every acknowledged row is there, none half-written. More often: `TENANT_KILLS=200`. */
const kills = Number(process.env.TENANT_KILLS ?? 3);
const root = resolve(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tenant-kill-'));
const headers = { Authorization: 'Bearer admin@contoso.example', Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json' };
const items = '/sites/okr/_api/web/lists/getByTitle(\'Log\')/items';

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command itself, in a process of its own. */
async function start(): Promise<{ process: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [join(root, 'commands/run.js'), 'tenant', '--port', '0', '--db', join(folder, 'tenant.sqlite')], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('ready ')) return { process: child, url: line.slice(6) };
  }
  throw new Error('The tenant ended before it was ready.');
}

const ended = (child: ChildProcess): Promise<void> => new Promise((done) => child.once('exit', () => done()));

interface Row {
  readonly Id: number;
  readonly Title: string;
  readonly Body: string;
}

async function readAll(url: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: string | undefined = `${url}${items}?$select=Id,Title,Body&$top=5000`; next !== undefined;) {
    const page = await (await fetch(next, { headers })).json() as { value: Row[]; 'odata.nextLink'?: string };
    rows.push(...page.value);
    next = page['odata.nextLink'];
  }
  return rows;
}

const batchOf = (url: string, titles: readonly string[]): string => `${titles.map((title) =>
  `--b\r\nContent-Type: application/http\r\n\r\nPOST ${url}${items} HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({ Title: title, Body: title.repeat(50) })}\r\n`).join('')}--b--\r\n`;

test(`killed ${kills} times while writing`, async () => {
  const acknowledged = new Set<string>();
  let count = 0;
  for (let round = 0; round <= kills; round += 1) {
    const { process: child, url } = await start();
    if (round === 0) {
      expect((await fetch(`${url}/sites/okr/_api/web/lists`, { method: 'POST', headers, body: '{"Title":"Log","BaseTemplate":100}' })).status).toBe(201);
      expect((await fetch(`${url}/sites/okr/_api/web/lists/getByTitle('Log')/fields`, { method: 'POST', headers, body: '{"FieldTypeKind":3,"Title":"Body"}' })).status).toBe(201);
    } else {
      const rows = await readAll(url);
      const titles = new Set(rows.map((row) => row.Title));
      expect([...acknowledged].filter((title) => !titles.has(title))).toEqual([]);
      expect(rows.filter((row) => row.Body !== row.Title.repeat(50))).toEqual([]);
      const list = await (await fetch(`${url}/sites/okr/_api/web/lists/getByTitle('Log')`, { headers })).json() as { ItemCount: number };
      expect(list.ItemCount).toBe(rows.length);
    }
    if (round === kills) {
      child.kill('SIGTERM');
      await ended(child);
      break;
    }
    const writer = async (batched: boolean): Promise<void> => {
      for (;;) {
        const titles = Array.from({ length: batched ? 10 : 1 }, () => `row ${count += 1}`);
        const answer = batched ? await fetch(`${url}/sites/okr/_api/$batch`, { method: 'POST', headers: { ...headers, 'Content-Type': 'multipart/mixed; boundary=b' }, body: batchOf(url, titles) })
          : await fetch(url + items, { method: 'POST', headers, body: JSON.stringify({ Title: titles[0], Body: titles[0].repeat(50) }) });
        const text = await answer.text();
        if (batched ? (text.match(/HTTP\/1\.1 201/g) ?? []).length === 10 : answer.status === 201) for (const title of titles) acknowledged.add(title);
      }
    };
    const writers = [writer(false), writer(false), writer(true)].map((writing) => writing.catch((error: unknown) => {
      // The connection breaks when the tenant dies: that is the end of this round. (fetch's TypeError is not jest's own.)
      if ((error as Error).name !== 'TypeError') throw error;
    }));
    await new Promise((done) => setTimeout(done, 100 + (round * 37) % 200));
    child.kill('SIGKILL');
    await Promise.all([ended(child), ...writers]);
  }
  expect(acknowledged.size).toBeGreaterThan(kills);
}, 3600000);
