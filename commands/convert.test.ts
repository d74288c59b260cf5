import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const csv = 'Id,Title,Object Type,Owner,Period,Start Date,End Date\n1,Grow,Objective,Ada,Q1,2026-01-01,2026-03-31\n';
let folder: string;

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'convert-test-'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const file = (name: string) => path.join(folder, name);
const written = (name: string, content: string) => {
  fs.writeFileSync(file(name), content);
  return file(name);
};
const readJson = (name: string): unknown => JSON.parse(fs.readFileSync(file(name), 'utf8'));

function convert(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(__dirname, 'run.js'), 'convert', ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

describe('npm run convert', () => {
  it('writes the file and the report: exit 0', () => {
    const result = convert(written('good.csv', csv), file('good.json'), '--report', file('good.report.json'), '--now', '2026-02-01T10:00:00Z');
    expect(result).toEqual({ status: 0, stdout: '', stderr: `Written to ${file('good.json')}: 1 objective, 0 key results, 0 initiatives, 0 check-ins.\n` });
    expect(readJson('good.json')).toMatchObject({ format: 'okr-json', exportedAt: '2026-02-01T10:00:00Z', objectives: [{ id: '1', title: 'Grow' }] });
    const counts = { objectives: 1, keyResults: 0, initiatives: 0, checkIns: 0, parents: 0, rows: 1 };
    expect(readJson('good.report.json')).toEqual({ read: counts, written: counts, problems: [] });
  });

  it('names what was left out: exit 3', () => {
    const result = convert(written('bad.csv', `${csv}2,,Objective,Ada,Q1,,\n`), file('bad.xlsx'));
    expect(result).toMatchObject({ status: 3, stdout: '' });
    expect(result.stderr.trim().split('\n')).toEqual([
      'E_NO_TITLE (row 3, Title): The row with id “2” has no title. The row was left out.', `Written to ${file('bad.xlsx')}: 1 objective, 0 key results, 0 initiatives, 0 check-ins.`
    ]);
    expect(convert(file('bad.xlsx'), file('back.csv')).status).toBe(0);
  });

  it('says in one line why a file cannot be read, and writes nothing: exit 2', () => {
    const result = convert(written('not.zip', 'not a zip'), file('not.json'), '--report', file('not.report.json'));
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(fs.existsSync(file('not.json'))).toBe(false);
    expect(readJson('not.report.json')).toMatchObject({ written: { objectives: 0 }, problems: [{ code: 'F_NOT_ZIP', row: null }] });
  });

  it('keeps what stood there when it cannot read: exit 2', () => {
    written('kept.json', 'kept');
    expect(convert(file('not.zip'), file('kept.json')).status).toBe(2);
    expect(fs.readFileSync(file('kept.json'), 'utf8')).toBe('kept');
    expect(fs.readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  });

  it('writes nothing when the report cannot be written: exit 2', () => {
    const result = convert(file('good.csv'), file('unwritten.json'), '--report', file('no/such/folder.json'));
    expect(result.status).toBe(2);
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    fs.mkdirSync(file('folder.json'));
    expect(convert(file('good.csv'), file('unwritten.json'), '--report', file('folder.json'))).toMatchObject({ status: 2, stdout: '' });
    expect(fs.readdirSync(folder).filter((name) => name.includes('unwritten'))).toEqual([]);
  });

  it('does not put the report in the place of the file that it reads: exit 2', () => {
    const result = convert(written('source.csv', csv), file('of-source.json'), '--report', file('source.csv'));
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(fs.readFileSync(file('source.csv'), 'utf8')).toBe(csv);
    expect(fs.existsSync(file('of-source.json'))).toBe(false);
  });

  it.each([[[]], [['only-one']], [['a.csv', 'b.txt']], [['a.csv', 'b.json', '--now', 'soon']], [['a.csv', 'b.json', '--later']], [['nowhere.csv', 'b.json']], [['a', 'b', 'c.json']], [['a.csv', 'b.json', '--report', './b.json']]])('answers wrong usage %j with one line: exit 2', (args) => {
    const result = convert(...args);
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
  });
});
