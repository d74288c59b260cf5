import { randomUUID } from 'node:crypto';
import type { Database } from '../storage/Database';

/** Somebody in the directory. `upn` (user principal name) is who they are; letters' case does not matter in it. */
export interface Person {
  readonly upn: string;
  readonly id: string;
  readonly name: string;
  /** The manager's user principal name; null for who has none. */
  readonly manager: string | null;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly officeLocation: string | null;
  readonly mobilePhone: string | null;
  /** May administer the tenant, and every site. */
  readonly admin: boolean;
  /** A guest is not one of "everyone except external users". */
  readonly guest: boolean;
}

/** What a new person may be given; everything but `upn` and `name` may be left out. */
export type NewPerson = Partial<Person> & { readonly upn: string; readonly name: string };

interface Row {
  readonly upn: string;
  readonly id: string;
  readonly name: string;
  readonly manager: string | null;
  readonly data: string;
}

const columns = 'upn, id, name, manager, data';

/** The directory: who exists. */
export class People {
  private known = new Map<string, Person>();

  constructor(private readonly database: Database) {}

  public forget(): void {
    this.known.clear();
  }

  /** The person of a user principal name or an object id; undefined when there is none. */
  public find(upnOrId: string): Person | undefined {
    const key = upnOrId.toLowerCase();
    const known = this.known.get(key);
    if (known) return known;
    const row = this.database.get<Row>(`SELECT ${columns} FROM people WHERE upn = ? OR id = ?`, upnOrId, key);
    if (!row) return undefined;
    const person = personOf(row);
    this.known.set(key, person);
    return person;
  }

  /** Adds somebody, or changes who has the same user principal name; what is left out stays as it was. */
  public put(changes: NewPerson): Person {
    const old = this.find(changes.upn);
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as unknown as NewPerson;
    const person: Person = {
      id: randomUUID(), manager: null, mail: changes.upn, jobTitle: null, department: null, officeLocation: null, mobilePhone: null, admin: false, guest: false,
      ...old, ...given, upn: old?.upn ?? changes.upn
    };
    const { upn, id, name, manager, ...data } = person;
    this.database.run('INSERT OR REPLACE INTO people (upn, id, name, manager, data) VALUES (?, ?, ?, ?, ?)', upn, id, name, manager, JSON.stringify(data));
    this.known.delete(upn.toLowerCase());
    this.known.delete(id);
    return person;
  }

  /** Everybody, ordered by name; `after` continues behind a person. */
  public list(limit: number, offset = 0): Person[] {
    return this.database.all<Row>(`SELECT ${columns} FROM people ORDER BY name, upn LIMIT ? OFFSET ?`, limit, offset).map(personOf);
  }

  public count(): number {
    return this.database.get<{ n: number }>('SELECT count(*) AS n FROM people')?.n ?? 0;
  }

  public reportsOf(person: Person): Person[] {
    return this.database.all<Row>(`SELECT ${columns} FROM people WHERE manager = ? ORDER BY name, upn`, person.upn).map(personOf);
  }
}

function personOf(row: Row): Person {
  return { ...(JSON.parse(row.data) as Omit<Person, 'upn' | 'id' | 'name' | 'manager'>), upn: row.upn, id: row.id, name: row.name, manager: row.manager };
}
