import type { Okrs, PlainCheckIn, PlainGoal } from './Okrs';
import { shownTitle } from './sourceOkrs';

interface StoredGoal {
  Id: number;
  Title: string;
  OkrExternalId: string | null;
  OkrDescription: string | null;
  OkrPeriodId: number | null;
  OkrUnit?: string | null;
  OkrParentId?: number | null;
  OkrParentKeyResultId?: number | null;
  OkrObjectiveId?: number | null;
}

/** The rows of the lists, as SharePoint's REST interface gives them. */
export interface StoredRows {
  periods: { Id: number; Title: string }[];
  objectives: StoredGoal[];
  keyResults: StoredGoal[];
  alignments: { Id: number; OkrChild: string; OkrParent: string; OkrRemoved: boolean | null }[];
  checkIns: { Id: number; OkrGoal: string; OkrKind: string; OkrDate: string; OkrValue: number | null; OkrNote: string | null }[];
}

export interface Stored extends Okrs {
  /** Rows of the log that give the value at the start: the source has no check-in for them. */
  openings: number;
  /** The parameter that opens a goal's details, by its id in the source: `goal=12`. */
  links: ReadonlyMap<string, string>;
}

/** What the lists hold, by the ids of the source. A row without one stands as its list and number: it is then not in the source. */
export function storedOkrs(rows: StoredRows): Stored {
  const periods = new Map(rows.periods.map(({ Id, Title }) => [Id, Title]));
  const goals = new Map<string, PlainGoal>();
  const links = new Map<string, string>();
  const ids = new Map<string, string>();
  const kinds = [['o', rows.objectives, 'objective', 'goal'], ['k', rows.keyResults, 'key result', 'keyResult']] as const;
  for (const [letter, list, kind, parameter] of kinds) {
    for (const row of list) {
      const id = row.OkrExternalId ?? `${kind} ${row.Id}`;
      ids.set(`${letter}${row.Id}`, id);
      links.set(id, `${parameter}=${row.Id}`);
      goals.set(id, { kind, title: wholeTitle(row), period: periods.get(row.OkrPeriodId ?? 0) ?? '', unit: row.OkrUnit ?? '' });
    }
  }
  const idOf = (reference: string): string => ids.get(reference) ?? reference;
  const parents = new Map<string, string[]>();
  const link = (child: string, parent: string): void => { parents.set(idOf(child), [...(parents.get(idOf(child)) ?? []), idOf(parent)]); };
  for (const row of rows.objectives) {
    if (row.OkrParentId) link(`o${row.Id}`, `o${row.OkrParentId}`);
    if (row.OkrParentKeyResultId) link(`o${row.Id}`, `k${row.OkrParentKeyResultId}`);
  }
  for (const row of rows.keyResults) if (row.OkrObjectiveId) link(`k${row.Id}`, `o${row.OkrObjectiveId}`);
  // Append-only: of rows about the same pair the last one says how it is.
  const last = new Map(rows.alignments.map((row) => [`${row.OkrChild} ${row.OkrParent}`, row]));
  for (const row of last.values()) if (row.OkrRemoved !== true) link(row.OkrChild, row.OkrParent);
  const checkIns = rows.checkIns.filter(({ OkrKind }) => OkrKind !== 'opening').map((row): PlainCheckIn => ({ goal: idOf(row.OkrGoal), date: row.OkrDate, value: row.OkrValue, note: row.OkrNote ?? '' }));
  return { goals, parents, checkIns, openings: rows.checkIns.length - checkIns.length, links };
}

function wholeTitle({ Title, OkrDescription }: StoredGoal): string {
  const [first] = (OkrDescription ?? '').split('\n\n');
  return Title.endsWith('…') && shownTitle(first) === Title ? first : Title;
}
