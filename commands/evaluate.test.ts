import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { evaluate } from '../src/okr';
import { documentWith } from '../src/okr/testing/documentWith';

const root = path.resolve(__dirname, '..');
const folder = mkdtempSync(path.join(os.tmpdir(), 'evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'commands', 'run.js'), 'evaluate', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status, stdout, stderr };
}

function file(name: string, content: string | Buffer): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}

describe('evaluate', () => {
  const document = documentWith({ objectives: [{ id: 'o' }], keyResults: [{ id: 'k', objective: 'o' }], checkIns: [{ id: '1', keyResult: 'k', value: 50 }, { id: '2', keyResult: 'gone', value: 50 }] });

  it('prints all numbers, and ends well also with problems in the data', () => {
    const { status, stdout, stderr } = run(file('good.json', JSON.stringify(document)), '--today', '2026-11-21');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(evaluate(document, '2026-11-21'))));
    expect(JSON.parse(stdout)).toMatchObject({ today: '2026-11-21', objectives: { o: { progress: 0.5 } }, problems: [{ code: 'unknown-reference', kind: 'checkIn', id: '2' }] });
  });

  it('reads a file that starts with a byte order mark, and lines that end as on Windows', () => {
    const good = run(file('unix.json', JSON.stringify(document)), '--today', '2026-11-21');
    expect(run(file('windows.json', `\uFEFF${JSON.stringify(document, null, 2).replace(/\n/g, '\r\n')}\r\n`), '--today', '2026-11-21')).toEqual(good);
  });

  it('prints everything of a big document into a pipe', () => {
    const big = documentWith({ objectives: [{ id: 'o' }], keyResults: Array.from({ length: 20_000 }, (_, i) => ({ id: `k${i}`, objective: 'o' })) });
    const { status, stdout } = run(file('big.json', JSON.stringify(big)), '--today', '2026-11-21');
    expect(status).toBe(0);
    expect(Object.keys((JSON.parse(stdout) as { keyResults: object }).keyResults)).toHaveLength(20_000);
  });

  const today = ['--today', '2026-11-21'];
  const good = (): string => file('good.json', JSON.stringify(document));
  it.each<[string, () => string[]]>([
    ['no file', () => today],
    ['two files', () => ['a.json', 'b.json', ...today]],
    ['a file that is not there', () => [path.join(folder, 'gone.json'), ...today]],
    ['a folder', () => [folder, ...today]],
    ['no JSON', () => [file('broken.json', '{"format":\n "okr-json"'), ...today]],
    ['something after the end', () => [file('more.json', `${JSON.stringify(document)}]`), ...today]],
    ['no text', () => [file('binary.json', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), ...today]],
    ['other JSON', () => [file('other.json', '{"objectives":[]}'), ...today]],
    ['JSON that is no object', () => [file('null.json', 'null'), ...today]],
    ['a newer version', () => [file('newer.json', '{"format":"okr-json","version":2}'), ...today]],
    ['no today', () => [good()]],
    ['today without a day', () => [good(), '--today']],
    ['no day of the calendar', () => [good(), '--today', '2026-02-30']],
    ['an unknown option', () => [good(), ...today, '--tomorrow', '2026-02-03']]
  ])('%s ends with 2, one line on standard error and nothing on standard output', (_name, args) => {
    const { status, stdout, stderr } = run(...args());
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^[^\n]+\n$/);
  });
});
