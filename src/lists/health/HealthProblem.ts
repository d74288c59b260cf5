import type { Finding, ListsError, SetUpStep } from '../OkrLists';
import type { ListName } from '../schema/ListSchema';

/** What can be wrong with the lists and their rows. What each means, and what can be done, pages say in the reader's language; `describeProblem` says it in English. */
export const healthCodes = [
  /** The lists are not as the manifest says (column, index, view, permission): `step` says what. */
  'schema',
  /** Somebody beside our groups has rights on a list: {who}, {levels}, {list}. */
  'extra-rights',
  /** This person may not look into the permissions. */
  'not-checked',
  /** Columns are missing, so the rows could not be read. */
  'rows-not-checked',
  /** A cell that cannot be read as what it should be: {column}, {value}. */
  'cell',
  /** A number outside of what it can be: {column}, {value}, {from}, {to}. */
  'number',
  /** A setting that cannot be read: {name}. */
  'setting',
  /** {title} */
  'no-owner',
  /** {title}, {person}: no user of this site. */
  'owner-unknown',
  /** The key beside a person column names somebody else, hand-edited: {title}, {person}, {key}. */
  'owner-key',
  /** The owner column and the people list do not agree: {title}, {owner}, {column}. */
  'owner-history',
  /** Hangs on a goal that is not there: {title}. */
  'orphan',
  /** Hangs on itself: {title}. */
  'cycle',
  /** {title} */
  'period-dates',
  /** {title}, {other} */
  'period-overlap',
  /** A goal whose period is not there: {title}. */
  'period-unknown',
  /** The stored copy does not say what the log says: {title}. */
  'stale-snapshot',
  /** A check-in of somebody who had no right at the time: {person}, {date}. */
  'uncounted',
  /** A role that waits for somebody with the right: {writer}, {person}, {role}, {goal}. */
  'asked-for',
  /** An alignment that nobody with a role wrote: {writer}, {child}, {parent}. */
  'ignored-alignment',
  /** A role about a goal that is not there: {person}, {role}, {goal}. */
  'role-without-goal',
  /** {child}, {parent}: one of them is not there. */
  'alignment-without-goal',
  /** {goal} */
  'check-in-without-goal',
  /** Two rows with the same key: {column}, {first}. */
  'duplicate',
  /** An increase or decrease from a number to the same number: {title}, {value}. */
  'no-distance',
  /** Weights that do not make 100: {title}, {what}. */
  'weights',
  /** What else the method had to name: {title}, {what}; {problem} is its code. */
  'method'
] as const;

export type HealthCode = (typeof healthCodes)[number];

export interface HealthProblem {
  code: HealthCode;
  list: ListName | null;
  /** What people read above the list, as it was made; empty without a list. */
  listTitle: string;
  row: number | null;
  /** Opens the row, or what else has to be looked at, in SharePoint. */
  link: string | null;
  /** What the description names. */
  values: Readonly<Record<string, string>>;
  /** For `schema`: what set-up would do. */
  step: SetUpStep | null;
  /** Plain English: what, where, and what it means. */
  message: string;
  /** How it can safely be mended, after asking; null: only a person can. */
  mend: 'set-up' | 'owner-key' | 'snapshot' | 'owner-column' | null;
  /** For `owner-column`: who owns the goal by the people list. */
  owner?: string;
}

export interface MendResult {
  problem: HealthProblem;
  mended: boolean;
  /** Why not, in plain English; empty when it was. */
  message: string;
  /** The same as the kind of failure; null when there was none. */
  reason: ListsError['reason'] | null;
}

export interface HealthProgress {
  part: 'lists' | 'goals' | 'check-ins';
  rowsRead: number;
}

export interface Health {
  /** Everything that is wrong. `deep`: the whole log is read too, and every stored copy compared with it. @throws ListsError */
  check(options: { deep: boolean }, onProgress?: (progress: HealthProgress) => void): Promise<HealthProblem[]>;
  /** Mends what can be mended of these; nothing of an administrator's own is deleted. What could not be mended says why. */
  mend(problems: readonly HealthProblem[], onProgress?: (done: number) => void): Promise<MendResult[]>;
  /** What set-up found out about this site by trying. @throws ListsError */
  findings(): Promise<Finding[]>;
}
