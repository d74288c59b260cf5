import { instantOf } from '../storage/instant';

/** The tenant's time: the machine's, moved by a difference that tests set. */
export class Clock {
  /** Milliseconds that the tenant is ahead of the machine; negative when it is behind. */
  public ahead = 0;

  public milliseconds(): number {
    return Date.now() + this.ahead;
  }

  /** `2026-11-21T20:15:00Z`. */
  public now(): string {
    return instantOf(this.milliseconds());
  }

  public set(instant: number): void {
    this.ahead = instant - Date.now();
  }

  public advance(seconds: number): void {
    this.ahead += seconds * 1000;
  }
}
