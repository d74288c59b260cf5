/** Medians of two things measured in turn (A B A B …), so that what else the machine does falls on both. In milliseconds. */
export function inTurn(ours: () => unknown, theirs: () => unknown, samples: number): { ours: number; theirs: number } {
  const times: [number[], number[]] = [[], []];
  for (let sample = -2; sample < samples; sample++) {
    [ours, theirs].forEach((run, which) => {
      const before = performance.now();
      run();
      const took = performance.now() - before;
      // The first two rounds warm up.
      if (sample >= 0) times[which].push(took);
    });
  }
  return { ours: median(times[0]), theirs: median(times[1]) };
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
