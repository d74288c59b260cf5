/** What `expected.json` of a folder of awkward files says of each. */
export interface Expectation {
  file: string;
  outcome: 'ok' | 'reject';
  code?: string;
  counts: Record<string, number>;
  /** Child id, parent id, weight. */
  edges?: [string, string, number | null][];
  warnings?: Record<string, number>;
  items?: Record<string, ItemExpectation>;
  /** Other outcomes that are as good, in words. */
  alternatives?: string[];
}

export interface ItemExpectation {
  title?: string;
  start?: number | null;
  target?: number | null;
  actual?: number | null;
  value?: number | null;
  lastValue?: number | null;
  direction?: string | null;
  completion?: number | null;
  completionRaw?: number | null;
  owners?: string[];
  phases?: number;
  firstPhase?: [string, number];
  /** Two readings are possible: a difference is shown, but is none. */
  ambiguous?: boolean;
}

/** One difference between what is expected and what came out. */
export interface Difference {
  text: string;
  /** The expectation itself says that this may be otherwise. */
  isAllowed: boolean;
}
