import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** docs/tenant.md has a table of facts about SharePoint, each with its tests: they must be there. */
const table = readFileSync(join(__dirname, '../../docs/tenant.md'), 'utf8').split('## Every fact and its test')[1].split('\n## ')[0];
const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| fact')).map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
const sources = new Map(readdirSync(__dirname).filter((name) => name.endsWith('.test.ts')).map((name) => [name.replace('.test.ts', ''), readFileSync(join(__dirname, name), 'utf8').replace(/\\'/g, '\'')]));

test('the table has facts, and each names tests', () => {
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter(([, , tests]) => !/^[a-zA-Z]+: /.test(tests)).map(([, fact]) => fact)).toEqual([]);
});

/** `formats: "values: …", "empty values are null"; errors: one case each`: the names in quotes, each in the file named last before it. */
const named = rows.flatMap(([, fact, tests]) => {
  let file = '';
  return [...tests.matchAll(/(?:^|[;,] )([a-zA-Z]+): |"([^"]+)"/g)].flatMap((match) => {
    if (match[1] !== undefined) file = match[1];
    return match[2] === undefined ? [] : [{ fact, file, name: match[2].split(/,? ?…/)[0] }];
  });
});

test.each(named)('$file: "$name"', ({ file, name }) => {
  const source = sources.get(file);
  expect(source).toBeDefined();
  expect(source?.includes(`'${name}`) || source?.includes(`describe('${name}`)).toBe(true);
});

test('every file that the table names is there', () => {
  const files = [...table.matchAll(/(?:\| |; )([a-zA-Z]+): (?:"|one|all|the|threshold)/g)].map((match) => match[1]);
  expect([...new Set(files)].filter((file) => !sources.has(file))).toEqual([]);
});
