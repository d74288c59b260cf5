/** One request as it was answered. */
export interface Entry {
  readonly time: string;
  readonly method: string;
  readonly url: string;
  readonly user: string | null;
  /** 0: no answer was sent (a fault lost it). */
  readonly status: number;
  /** Bytes of the answer's body. */
  readonly bytes: number;
  /** Operations of a batch with their own statuses. */
  readonly parts?: readonly { readonly method: string; readonly url: string; readonly status: number }[];
}

const kept = 50000;

/** What was asked and answered since the start, or since it was cleared: the last 50,000 requests. */
export class Journal {
  private entries: Entry[] = [];

  public add(entry: Entry): void {
    this.entries.push(entry);
    // Cut in blocks, so that a long run costs nothing for each request.
    if (this.entries.length >= kept * 2) this.entries = this.entries.slice(-kept);
  }

  public list(): readonly Entry[] {
    return this.entries.slice(-kept);
  }

  public clear(): void {
    this.entries = [];
  }
}
