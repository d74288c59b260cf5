/** Time, handed in: tests and the simulation have their own. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
};
