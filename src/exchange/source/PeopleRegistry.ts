import type { Person } from '../../okr/document';

const email = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/;

/** Gives every person of a file one id: the e-mail address in lower case where the file has it, else the display name. */
export class PeopleRegistry {
  private readonly byId = new Map<string, Person>();

  /** The id of somebody known by name or by address only. */
  public named(text: string): string {
    const name = text.trim();
    const id = email.test(name) ? name.toLowerCase() : name;
    if (!this.byId.has(id)) this.byId.set(id, { id, name, email: email.test(name) ? id : null, manager: null });
    return id;
  }

  /** Adds a person whom the file describes. The first description counts. */
  public add(person: Person): string {
    if (!this.byId.has(person.id)) this.byId.set(person.id, person);
    return person.id;
  }

  public get(id: string): Person | undefined {
    return this.byId.get(id);
  }

  public get people(): Person[] {
    return Array.from(this.byId.values());
  }
}
