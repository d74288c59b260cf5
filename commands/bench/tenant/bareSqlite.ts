import { DatabaseSync } from 'node:sqlite';
import { goalRow, rowsOfNumber } from './goalsList';

/** The same rows in a plain table, read and written with node:sqlite alone: no HTTP, no rights, no metadata. */
export class BareSqlite {
  private readonly database: DatabaseSync;

  constructor(file: string, private readonly size: number) {
    this.database = new DatabaseSync(file);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.database.exec('CREATE TABLE goals (id INTEGER PRIMARY KEY, title TEXT, number REAL, key TEXT, state TEXT, start TEXT, note TEXT, done INTEGER); CREATE INDEX byNumber ON goals (number); CREATE INDEX byKey ON goals (key)');
  }

  /** In transactions of 100 rows, as the batches are. @returns milliseconds */
  public fill(): number {
    const before = performance.now();
    const insert = this.database.prepare('INSERT INTO goals (title, number, key, state, start, note, done) VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (let at = 0; at < this.size; at += 100) {
      this.database.exec('BEGIN');
      for (let n = at; n < Math.min(at + 100, this.size); n += 1) {
        const row = goalRow(n, this.size);
        insert.run(row.Title as string, row.GoalNumber as number, row.GoalKey as string, row.GoalState as string, row.GoalStart as string, row.GoalNote as string, row.GoalDone ? 1 : 0);
      }
      this.database.exec('COMMIT');
    }
    return performance.now() - before;
  }

  public page50(number: number): string {
    return JSON.stringify(this.database.prepare('SELECT id, title, number, key, state FROM goals WHERE number = ? ORDER BY id LIMIT 50').all(number % Math.ceil(this.size / rowsOfNumber)));
  }

  public page5000(from: number): string {
    return JSON.stringify(this.database.prepare('SELECT id, title, number, key, state, start, note FROM goals WHERE id > ? ORDER BY id LIMIT 5000').all(from));
  }

  public close(): void {
    this.database.close();
  }
}
