import { existsSync, rmSync, copyFileSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { tables } from './tables';

/** What a statement may bind. */
export type Bind = SQLInputValue;

const statementsKept = 2000;

/**
 * One SQLite file in WAL mode with prepared statements kept by their text. A committed transaction is in the file's log before `transaction` returns, so
 * it survives the end of the process (kill -9), though not necessarily a power cut: `synchronous = NORMAL`.
 */
export class Database {
  private connection: DatabaseSync;
  private statements = new Map<string, StatementSync>();
  private depth = 0;

  constructor(public readonly file: string) {
    this.connection = this.open();
  }

  /** Runs a statement that changes rows; returns how many it changed and the last row's number. */
  public run(sql: string, ...values: Bind[]): { changes: number; rowId: number } {
    const { changes, lastInsertRowid } = this.statement(sql).run(...values);
    return { changes: Number(changes), rowId: Number(lastInsertRowid) };
  }

  /** The first row, or undefined. */
  public get<T>(sql: string, ...values: Bind[]): T | undefined {
    return this.statement(sql).get(...values) as T | undefined;
  }

  public all<T>(sql: string, ...values: Bind[]): T[] {
    return this.statement(sql).all(...values) as T[];
  }

  /** Statements without values, several at once: for changes of the schema. The kept statements are dropped. */
  public execute(sql: string): void {
    this.connection.exec(sql);
    this.statements.clear();
  }

  /** All of `work` or nothing. Inside another transaction it is a savepoint: the outer one decides. */
  public transaction<T>(work: () => T): T {
    const level = this.depth;
    this.connection.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT level${level}`);
    this.depth += 1;
    try {
      const result = work();
      this.connection.exec(level === 0 ? 'COMMIT' : `RELEASE level${level}`);
      return result;
    } catch (error) {
      this.connection.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO level${level}; RELEASE level${level}`);
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** Writes a complete copy to a new file; an existing one is replaced. */
  public copyTo(file: string): void {
    rmSync(file, { force: true });
    this.connection.prepare('VACUUM INTO ?').run(file);
  }

  /** Puts a copy made by `copyTo` in the place of all data. */
  public replaceBy(file: string): void {
    if (!existsSync(file)) throw new Error(`There is no database file ${file}.`);
    this.close();
    for (const suffix of ['-wal', '-shm']) rmSync(this.file + suffix, { force: true });
    copyFileSync(file, this.file);
    this.connection = this.open();
  }

  /** Removes all data. */
  public clear(): void {
    this.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(this.file + suffix, { force: true });
    this.connection = this.open();
  }

  public close(): void {
    this.statements.clear();
    this.connection.close();
  }

  private open(): DatabaseSync {
    const connection = new DatabaseSync(this.file);
    connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456');
    connection.exec(tables);
    return connection;
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare(sql);
      // All at once, not the oldest: keeping an order would cost more on every use than preparing again does now and then.
      if (this.statements.size >= statementsKept) this.statements.clear();
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
