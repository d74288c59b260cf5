import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from './Database';

let folder: string;
let database: Database;
const names = (): string[] => database.all<{ key: string }>('SELECT key FROM properties ORDER BY key').map((row) => row.key);
const add = (key: string) => database.run('INSERT INTO properties (key, data) VALUES (?, ?)', key, '{}');

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'));
  database = new Database(join(folder, 'a.sqlite'));
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test('a transaction is whole or nothing; an inner one is undone alone', () => {
  database.transaction(() => {
    add('outer');
    expect(() => database.transaction(() => {
      add('inner');
      throw new Error('no');
    })).toThrow('no');
    add('after');
  });
  expect(() => database.transaction(() => {
    add('lost');
    throw new Error('no');
  })).toThrow('no');
  expect(names()).toEqual(['after', 'outer']);
});

test('a copy is put back whole, and data outlive the connection', () => {
  add('one');
  database.copyTo(join(folder, 'copy.sqlite'));
  add('two');
  database.replaceBy(join(folder, 'copy.sqlite'));
  expect(names()).toEqual(['one']);
  database.close();
  database = new Database(join(folder, 'a.sqlite'));
  expect(names()).toEqual(['one']);
  database.clear();
  expect(names()).toEqual([]);
});
