import type { Random } from '../sample/random';

interface Waiting {
  /** Carries the request out and lets its device go on. */
  run: () => Promise<void>;
  isAlive: () => boolean;
}

interface Timer {
  at: number;
  resolve: () => void;
}

/**
 * Decides which of the requests under way is served next, by the seed alone: devices run until all of them wait for an answer, then one is chosen.
 * Time is virtual: it passes a little with each request, and jumps when everybody is only waiting for it.
 */
export class Scheduler {
  private readonly requests: Waiting[] = [];
  private timers: Timer[] = [];
  private tasks = 0;
  public requestsServed = 0;

  public constructor(private readonly random: Random, private time: number, private readonly onTime: (now: number) => Promise<void>) {}

  public readonly now = (): number => this.time;
  public readonly wait = (milliseconds: number): Promise<void> => new Promise((resolve) => this.timers.push({ at: this.time + milliseconds, resolve }));

  public request(waiting: Waiting): void {
    this.requests.push(waiting);
  }

  /** Runs something beside everything else that runs; `run` ends when all of it has. A task that was killed never ends: it is told by `drop`. */
  public start(work: () => Promise<void>): { drop: () => void } {
    let counted = true;
    this.tasks++;
    const end = (): void => {
      if (counted) this.tasks--;
      counted = false;
    };
    void work().then(end, (error: unknown) => {
      end();
      this.failure = this.failure ?? error;
    });
    return { drop: end };
  }

  private failure: unknown;

  /** Serves requests until nothing runs any more. */
  public async run(): Promise<void> {
    for (;;) {
      await quiet();
      if (this.failure !== undefined) throw this.failure;
      for (let index = this.requests.length - 1; index >= 0; index--) if (!this.requests[index].isAlive()) this.requests.splice(index, 1);
      if (this.requests.length > 0) {
        const [next] = this.requests.splice(this.random.whole(0, this.requests.length - 1), 1);
        await this.pass(this.random.whole(0, 900));
        this.requestsServed++;
        await next.run();
      } else if (this.tasks === 0) {
        return;
      } else {
        if (this.timers.length === 0) throw new Error('Everybody waits for nothing.');
        await this.pass(Math.max(0, Math.min(...this.timers.map((timer) => timer.at)) - this.time));
      }
    }
  }

  private async pass(milliseconds: number): Promise<void> {
    this.time += milliseconds;
    await this.onTime(this.time);
    const due = this.timers.filter((timer) => timer.at <= this.time);
    this.timers = this.timers.filter((timer) => timer.at > this.time);
    due.forEach((timer) => timer.resolve());
  }
}

/** Until every device has come to where only an answer or time lets it go on: PnPjs starts each request in a later turn. */
const quiet = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
};
