import { randomBytes, randomUUID } from 'node:crypto';
import { Clock } from './control/Clock';
import { defaultSettings, type Settings } from './control/Settings';
import { Lists } from './sharepoint/lists/Lists';
import { People } from './sharepoint/people';
import { Permissions } from './sharepoint/permissions';
import { Principals } from './sharepoint/principals';
import { Webs } from './sharepoint/webs';
import { Database } from './storage/Database';

/** Everything that the rooms of the tenant share: the data, the time and the settings. */
export class Core {
  public readonly database: Database;
  public readonly clock = new Clock();
  public readonly people: People;
  public readonly webs: Webs;
  public readonly principals: Principals;
  public readonly permissions: Permissions;
  public readonly lists: Lists;
  private current: Settings;

  constructor(databaseFile: string) {
    this.database = new Database(databaseFile);
    this.people = new People(this.database);
    this.webs = new Webs(this.database);
    this.principals = new Principals(this.database, () => this.tenantId);
    this.permissions = new Permissions(this.database, this.principals);
    this.lists = new Lists(this.database, this.webs);
    this.current = this.storedSettings();
  }

  public get settings(): Settings {
    return this.current;
  }

  public changeSettings(settings: Settings): void {
    this.current = settings;
    this.setFact('settings', JSON.stringify(settings));
  }

  public get tenantId(): string {
    return this.fact('tenantId', randomUUID);
  }

  /** The key that form digests are signed with. */
  public get digestKey(): string {
    return this.fact('digestKey', () => randomBytes(32).toString('hex'));
  }

  /** A change of what is kept in memory too: when it fails, memory is read again from the data. */
  public change<T>(work: () => T): T {
    try {
      return this.database.transaction(work);
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  /** Drops everything that is kept in memory, to be read again: after a restore, or after a transaction that failed. */
  public forget(): void {
    for (const part of [this.people, this.webs, this.principals, this.permissions, this.lists]) part.forget();
    this.facts.clear();
    this.current = this.storedSettings();
  }

  private readonly facts = new Map<string, string>();

  private fact(name: string, make: () => string): string {
    let value = this.facts.get(name) ?? this.database.get<{ value: string }>('SELECT value FROM facts WHERE name = ?', name)?.value;
    if (value === undefined) {
      value = make();
      this.setFact(name, value);
    }
    this.facts.set(name, value);
    return value;
  }

  private setFact(name: string, value: string): void {
    this.database.run('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)', name, value);
    this.facts.set(name, value);
  }

  private storedSettings(): Settings {
    const stored = this.database.get<{ value: string }>('SELECT value FROM facts WHERE name = ?', 'settings')?.value;
    return { ...defaultSettings, ...(stored ? (JSON.parse(stored) as Partial<Settings>) : {}) };
  }
}
