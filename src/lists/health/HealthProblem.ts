import type { ListName } from '../schema/ListSchema';

/** What can be wrong with the data, each with what it means for a reader. */
export type HealthCode =
  /** The lists are not as the manifest says (column, index, view, permission). */
  | 'schema'
  /** A cell that cannot be read as what it should be. */
  | 'cell'
  | 'no-owner'
  /** The key beside a person column names somebody else: hand-edited. */
  | 'owner-key'
  /** The owner column and the people list do not agree. */
  | 'owner-history'
  /** A goal that hangs on one that is not there. */
  | 'orphan'
  | 'cycle'
  | 'period-overlap' | 'period-dates'
  /** The stored copy does not say what the log says. */
  | 'stale-snapshot'
  /** A check-in of somebody who had no right at the time. */
  | 'uncounted'
  /** A role or alignment that waits for somebody with the right, or that nobody with a role wrote. */
  | 'asked-for' | 'ignored-alignment'
  /** Two rows with the same key. */
  | 'duplicate'
  /** What the method had to name. */
  | 'method';

export interface HealthProblem {
  code: HealthCode;
  list: ListName | null;
  row: number | null;
  /** Opens the row in SharePoint. */
  link: string | null;
  /** Plain words: what, where, and what it means. */
  message: string;
  /** How it can safely be mended, after asking; null: only a person can. */
  mend: 'set-up' | 'owner-key' | 'snapshot' | 'owner-column' | null;
  /** For `owner-column`: who owns the goal by the people list. */
  owner?: string;
}

export interface MendResult {
  problem: HealthProblem;
  mended: boolean;
  message: string;
}

export interface Health {
  /** Everything that is wrong. `deep`: the whole log is read too, and every stored copy compared with it. @throws ListsError */
  check(options: { deep: boolean }, onProgress?: (rowsRead: number) => void): Promise<HealthProblem[]>;
  /** Mends what can be mended of these; nothing of an administrator's own is deleted. */
  mend(problems: readonly HealthProblem[], onProgress?: (done: number) => void): Promise<MendResult[]>;
}
