import type { Database } from '../../storage/Database';
import { columnOf, fieldKinds, type Field } from '../fields/Field';
import { tableOf, type List } from '../lists/List';

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;

/** Makes the table for a new list. Numbers of deleted rows are never given again, hence AUTOINCREMENT. */
export function createItemTable(database: Database, list: List): void {
  const columns = list.fields.filter((field) => columnOf(field)?.startsWith('f_')).map(definition);
  database.execute(`CREATE TABLE ${tableOf(list)} (
    id INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT NOT NULL, version INTEGER NOT NULL, ui INTEGER NOT NULL, scope INTEGER, contentType TEXT, fsType INTEGER NOT NULL DEFAULT 0,
    leaf TEXT COLLATE NOCASE, dir TEXT COLLATE NOCASE, attachments INTEGER NOT NULL DEFAULT 0, moderation INTEGER NOT NULL DEFAULT 0,
    created TEXT NOT NULL, modified TEXT NOT NULL, author INTEGER NOT NULL, editor INTEGER NOT NULL${columns.map((column) => `, ${column}`).join('')}
  );
  CREATE INDEX ${indexName(list, 'author')} ON ${tableOf(list)} (author);`);
  for (const field of list.fields) if (field.data.indexed) setIndex(database, list, field, true);
}

export function dropItemTable(database: Database, list: Pick<List, 'n'>): void {
  database.execute(`DROP TABLE ${tableOf(list)}`);
}

export function addColumn(database: Database, list: List, field: Field): void {
  if (!columnOf(field)?.startsWith('f_')) return;
  database.execute(`ALTER TABLE ${tableOf(list)} ADD COLUMN ${definition(field)}`);
  if (field.data.indexed) setIndex(database, list, field, true);
}

export function dropColumn(database: Database, list: List, field: Field): void {
  const column = columnOf(field);
  if (!column?.startsWith('f_')) return;
  setIndex(database, list, field, false);
  database.execute(`ALTER TABLE ${tableOf(list)} DROP COLUMN ${quoted(column)}`);
}

/** Takes the next row's number away, so that nobody else is given it. */
export function reserveNumber(database: Database, list: List): number {
  const name = tableOf(list);
  const known = database.get<{ seq: number }>('UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = ? RETURNING seq', name);
  if (known) return known.seq;
  database.run('INSERT INTO sqlite_sequence (name, seq) VALUES (?, 1)', name);
  return 1;
}

/** Makes or removes the index of a column. Those of the row's number and of the author are always there. */
export function setIndex(database: Database, list: List, field: Field, indexed: boolean): void {
  const column = columnOf(field);
  if (column === null || column === 'id' || column === 'author') return;
  const name = indexName(list, column);
  database.execute(indexed ? `CREATE INDEX IF NOT EXISTS ${name} ON ${tableOf(list)} (${quoted(column)})` : `DROP INDEX IF EXISTS ${name}`);
}

function definition(field: Field): string {
  return `${quoted(columnOf(field) as string)} ${fieldKinds[field.data.type].column}`;
}

function indexName(list: List, column: string): string {
  return quoted(`${tableOf(list)}_${column}`);
}
