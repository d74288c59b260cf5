import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Milliseconds, both together. */
const warmUpTime = 1000;

/**
 * Medians of two things measured in turn (A B A B …), so that what else the machine does falls on both. In milliseconds.
 *
 * @param startsClean Each sample of both starts without garbage. For a million rows: their columns are so large that the collector would go through all rows every few
 * samples, in the time of whichever is at work. Else what each leaves behind is cleared away as in any program, mostly while it makes more.
 */
export function inTurn(ours: () => unknown, theirs: () => unknown, samples: number, startsClean: boolean): { ours: number; theirs: number } {
  const times: [number[], number[]] = [[], []];
  // Two rounds warm up at least, and as many as it takes until both are compiled code: ten thousand rows alone are done before the compiler has looked at them.
  let warmUp = 2;
  // As in a program, which shows the numbers that it works out. Were they all gone when garbage is collected, so were the shapes that the compiled code is made for.
  const lastResults: unknown[] = [];
  const begun = performance.now();
  for (let sample = 0; sample < warmUp + samples; sample++) {
    if (sample === warmUp && samples > 1 && performance.now() - begun < warmUpTime) warmUp++;
    [ours, theirs].forEach((run, which) => {
      if (startsClean) collectGarbage();
      const before = performance.now();
      const result = run();
      const took = performance.now() - before;
      lastResults[which] = result;
      if (sample >= warmUp) times[which].push(took);
    });
  }
  return { ours: median(times[0]), theirs: median(times[1]) };
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
