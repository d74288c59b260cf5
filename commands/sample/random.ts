/** A seeded source of chance: the same seed gives the same numbers on every machine. */
export class Random {
  private state: number;

  public constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** A number in [0, 1): mulberry32. */
  public next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** True with the given probability (0–1). */
  public chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `from` to `to`, both included. */
  public whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  public between(from: number, to: number): number {
    return from + this.next() * (to - from);
  }

  /** One of a list that is not empty. */
  public pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.next() * items.length)];
  }
}
