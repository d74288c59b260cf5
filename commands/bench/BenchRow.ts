/** One line of the benchmark. */
export interface BenchRow {
  name: string;
  /** Median of the samples. */
  value: number;
  unit: string;
  /** What ran in the same process or page, in turn; null for sizes and counts, which stand alone. */
  against: string | null;
  /** value / that of `against`; for times, below 1 is faster. */
  ratio: number | null;
  samples: number;
}
