/** For tests of properties: PROPERTY_SEED repeats a run whose title named it; PROPERTY_RUNS makes all of them longer or shorter. */
export const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 1_000_000_007);

export function runs(usual: number): number {
  return Number(process.env.PROPERTY_RUNS ?? usual);
}
