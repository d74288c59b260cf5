import type { CheckInDraft } from '../OkrLists';

/** What of the browser's storage is used; blocked, full or wiped storage costs comfort, never data that is in the lists. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** A check-in on its way: first the row of the log, then the goal's stored numbers. */
export interface Unsent {
  draft: CheckInDraft;
  /** `send`: not known to be in the log. `fold`: in the log, the stored numbers still to be refreshed. */
  step: 'send' | 'fold';
  /** Whether it was sent before: then the log is looked at first. */
  tried: boolean;
  /** Order in which the drafts were made, in milliseconds since 1970. */
  at: number;
}

/** What a person on this browser has not sent yet to one site: a key for each draft, so that two tabs never overwrite each other's. */
export class UnsentStore {
  private readonly prefix: string;
  public constructor(private readonly store: KeyValueStore, webUrl: string, person: string) {
    this.prefix = `okr-unsent|${webUrl.toLowerCase()}|${person}|`;
  }

  public list(): Unsent[] {
    const found: Unsent[] = [];
    for (let index = 0; index < this.store.length; index++) {
      const key = this.store.key(index);
      if (key === null || !key.startsWith(this.prefix)) continue;
      const entry = this.parse(this.store.getItem(key));
      if (entry) found.push(entry);
    }
    return found.sort((a, b) => a.at - b.at);
  }

  /** What is kept of one draft; null: it has been sent, or given up. */
  public get(clientKey: string): Unsent | null {
    return this.parse(this.store.getItem(this.prefix + clientKey));
  }

  /** false: this browser keeps nothing (blocked or full). */
  public put(entry: Unsent): boolean {
    try {
      this.store.setItem(this.prefix + entry.draft.clientKey, JSON.stringify(entry));
      return true;
    } catch {
      return false; // The caller tells the person that it is not kept.
    }
  }

  public remove(clientKey: string): void {
    this.store.removeItem(this.prefix + clientKey);
  }

  private parse(text: string | null): Unsent | null {
    try {
      const entry = JSON.parse(text ?? 'null') as Unsent | null;
      return entry && typeof entry.draft?.clientKey === 'string' ? entry : null;
    } catch {
      return null; // Not ours, or cut off: nothing that could be sent.
    }
  }
}

/** Keeps nothing beyond the page: where the browser has no storage. */
export class MemoryStore implements KeyValueStore {
  private readonly entries = new Map<string, string>();
  public get length(): number {
    return this.entries.size;
  }
  public key(index: number): string | null {
    return [...this.entries.keys()][index] ?? null;
  }
  public getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }
  public setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }
  public removeItem(key: string): void {
    this.entries.delete(key);
  }
}
