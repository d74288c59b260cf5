/** One statement about a goal. */
export interface PlainCheckIn {
  goal: string;
  /** yyyy-mm-dd. */
  date: string;
  /** null: it says no value. */
  value: number | null;
  note: string;
}

export interface PlainGoal {
  kind: 'objective' | 'key result';
  /** Whole, without spaces around it. */
  title: string;
  period: string;
  /** Of values; empty: none. */
  unit: string;
}

/** OKRs reduced to what is compared: goals by their id in the source, the parents of each, and the log. */
export interface Okrs {
  goals: ReadonlyMap<string, PlainGoal>;
  parents: ReadonlyMap<string, readonly string[]>;
  checkIns: readonly PlainCheckIn[];
}
