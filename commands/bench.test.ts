import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-test-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** The name of no benchmark: whoever gets as far as that is told so, without measuring anything. */
const bench = (json: string) => spawnSync(process.execPath, [path.join(__dirname, 'run.js'), 'bench', 'no-such-benchmark', '--json', json], { encoding: 'utf8' });

describe('npm run bench -- --json', () => {
  it('refuses a file that it could not write before it measures anything: one line, exit 2', () => {
    for (const wrong of [path.join(folder, 'not-there', 'bench.json'), folder, path.join(__filename, 'bench.json')]) {
      const { status, stdout, stderr } = bench(wrong);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(`${wrong} cannot be written: `);
    }
  });

  it('leaves no file behind, and keeps the one that is there, when it measures nothing', () => {
    const kept = path.join(folder, 'kept.json');
    fs.writeFileSync(kept, 'kept');
    for (const file of [kept, path.join(folder, 'new.json')]) expect(bench(file)).toMatchObject({ status: 2, stderr: expect.stringContaining('No benchmark is named like no-such-benchmark') });
    expect(fs.readdirSync(folder)).toEqual(['kept.json']);
    expect(fs.readFileSync(kept, 'utf8')).toBe('kept');
  });
});
