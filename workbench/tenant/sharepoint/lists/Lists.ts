import { randomUUID } from 'node:crypto';
import type { Database } from '../../storage/Database';
import { builtInFields } from '../fields/builtInFields';
import type { Field, FieldData } from '../fields/Field';
import { addColumn, createItemTable, dropColumn, dropItemTable, setIndex } from '../items/itemTable';
import type { Web, Webs } from '../webs';
import { isLibrary, type List, type ListData } from './List';

interface ListRow {
  readonly n: number;
  readonly web: number;
  readonly id: string;
  readonly path: string;
  readonly scope: number | null;
  readonly itemCount: number;
  readonly lastModified: string;
  readonly lastDeleted: string;
  readonly data: string;
}

interface FieldRow {
  readonly n: number;
  readonly list: number | null;
  readonly web: number | null;
  readonly data: string;
}

/** The lists of all webs with their columns, and the columns of the webs themselves. Rows are elsewhere: here is what a list is. */
export class Lists {
  private byNumber = new Map<number, List>();
  private byId = new Map<string, List>();
  private byPath = new Map<string, List>();
  private siteColumns = new Map<number, Field[]>();
  private loaded = false;

  constructor(private readonly database: Database, private readonly webs: Webs) {}

  /** Reads everything again when next asked: after a restore, or after a transaction that failed. */
  public forget(): void {
    this.loaded = false;
  }

  public of(web: Web): List[] {
    this.load();
    return [...this.byNumber.values()].filter((list) => list.web === web).sort((a, b) => (a.data.title.toLowerCase() < b.data.title.toLowerCase() ? -1 : 1));
  }

  public find(id: string): List | undefined {
    this.load();
    return this.byId.get(id.toLowerCase());
  }

  public byUrl(path: string): List | undefined {
    this.load();
    return this.byPath.get(path.toLowerCase());
  }

  public byTitle(web: Web, title: string): List | undefined {
    const wanted = title.toLowerCase();
    return this.of(web).find((list) => list.data.title.toLowerCase() === wanted);
  }

  public add(web: Web, path: string, data: ListData, now: string): List {
    this.load();
    const id = randomUUID();
    const never = '1900-01-01T00:00:00Z';
    const n = this.database.run('INSERT INTO lists (web, id, path, scope, itemCount, lastModified, lastDeleted, data) VALUES (?, ?, ?, NULL, 0, ?, ?, ?)',
      web.n, id, path, now, never, JSON.stringify(data)).rowId;
    const list: List = { n, id, web, path, scope: null, itemCount: 0, lastModified: now, lastDeleted: never, data, fields: [] };
    list.fields = builtInFields(isLibrary(list)).map((field) => this.insertField(null, n, field));
    createItemTable(this.database, list);
    this.keep(list);
    return list;
  }

  /** Removes a list for ever; one in the recycle bin too. */
  public remove(list: Pick<List, 'n' | 'id' | 'path'>): void {
    dropItemTable(this.database, list);
    for (const table of ['fields', 'views', 'contentTypes', 'versions', 'changes', 'attachments', 'contents']) this.database.run(`DELETE FROM ${table} WHERE list = ?`, list.n);
    this.database.run('DELETE FROM lists WHERE n = ?', list.n);
    this.drop(list);
  }

  /** Hides a list as long as it is in the recycle bin: its web's number gets a minus, and its path is free for another. */
  public recycle(list: List): void {
    this.database.run('UPDATE lists SET web = -web, path = ? WHERE n = ?', `${list.path}#${list.id}`, list.n);
    this.drop(list);
  }

  /** Brings a list back from the recycle bin. */
  public restore(n: number, path: string): void {
    this.database.run('UPDATE lists SET web = -web, path = ? WHERE n = ?', path, n);
    this.forget();
  }

  private drop(list: Pick<List, 'n' | 'id' | 'path'>): void {
    this.byNumber.delete(list.n);
    this.byId.delete(list.id);
    this.byPath.delete(list.path.toLowerCase());
  }

  /** Stores the list's properties. */
  public save(list: List): void {
    list.data.version += 1;
    this.database.run('UPDATE lists SET scope = ?, data = ? WHERE n = ?', list.scope, JSON.stringify(list.data), list.n);
  }

  /** Stores what changes with rows: how many, and when last. */
  public saveCounts(list: List): void {
    this.database.run('UPDATE lists SET itemCount = ?, lastModified = ?, lastDeleted = ? WHERE n = ?', list.itemCount, list.lastModified, list.lastDeleted, list.n);
  }

  public addField(list: List, data: FieldData): Field {
    const field = this.insertField(null, list.n, data);
    addColumn(this.database, list, field);
    list.fields = [...list.fields, field];
    return field;
  }

  public saveField(list: List | null, field: Field, wasIndexed: boolean): void {
    this.database.run('UPDATE fields SET data = ? WHERE n = ?', JSON.stringify(field.data), field.n);
    if (!list) return;
    if (wasIndexed !== field.data.indexed) setIndex(this.database, list, field, field.data.indexed);
    // A new array tells those who derive something from the columns that they changed.
    list.fields = [...list.fields];
  }

  public removeField(list: List, field: Field): void {
    dropColumn(this.database, list, field);
    this.database.run('DELETE FROM fields WHERE n = ?', field.n);
    list.fields = list.fields.filter((other) => other !== field);
  }

  public columnsOf(web: Web): Field[] {
    this.load();
    return this.siteColumns.get(web.n) ?? [];
  }

  public addColumnOf(web: Web, data: FieldData): Field {
    const field = this.insertField(web.n, null, data);
    this.siteColumns.set(web.n, [...this.columnsOf(web), field]);
    return field;
  }

  public removeColumnOf(web: Web, field: Field): void {
    this.database.run('DELETE FROM fields WHERE n = ?', field.n);
    this.siteColumns.set(web.n, this.columnsOf(web).filter((other) => other !== field));
  }

  private insertField(web: number | null, list: number | null, data: FieldData): Field {
    return { n: this.database.run('INSERT INTO fields (web, list, data) VALUES (?, ?, ?)', web, list, JSON.stringify(data)).rowId, data };
  }

  private keep(list: List): void {
    this.byNumber.set(list.n, list);
    this.byId.set(list.id, list);
    this.byPath.set(list.path.toLowerCase(), list);
  }

  private load(): void {
    if (this.loaded) return;
    this.loaded = true;
    for (const map of [this.byNumber, this.byId, this.byPath, this.siteColumns]) map.clear();
    for (const row of this.database.all<ListRow>('SELECT n, web, id, path, scope, itemCount, lastModified, lastDeleted, data FROM lists WHERE web > 0 ORDER BY n')) {
      this.keep({ ...row, web: this.webs.get(row.web), data: JSON.parse(row.data) as ListData, fields: [] });
    }
    for (const row of this.database.all<FieldRow>('SELECT n, list, web, data FROM fields ORDER BY n')) {
      const field: Field = { n: row.n, data: JSON.parse(row.data) as FieldData };
      if (row.list !== null) this.byNumber.get(row.list)?.fields.push(field);
      else if (row.web !== null) this.siteColumns.set(row.web, [...(this.siteColumns.get(row.web) ?? []), field]);
    }
  }
}
