import type { Instant } from '../../okr/document';
import type { Rights } from './counting';

/** A row of the alignments list: append-only, so a change is a new row. */
export interface AlignmentStatement {
  id: number;
  child: string;
  parent: string;
  weight: number | null;
  removed: boolean;
  writer: string | null;
  written: Instant;
}

const hasRole = (rights: Rights, goal: string, person: string, at: Instant): boolean => {
  const history = rights.historyOf(goal);
  return history !== null && (['owner', 'co-owner', 'delegate'] as const).some((role) => history.holds(person, role, at));
};

/**
 * Which alignments hold. Of the rows for one child and parent the greatest (written, id) that counts wins; a row of nobody with a role on either side is
 * ignored. A weight belongs to the parent: one written from the parent's side stands against the child's later rows, until the parent's side writes again.
 */
export const alignmentsOf = (rows: readonly AlignmentStatement[], rights: Rights): { alignments: { child: string; parent: string; weight: number | null }[]; ignored: AlignmentStatement[] } => {
  const ignored: AlignmentStatement[] = [];
  const latest = new Map<string, { row: AlignmentStatement; weight: number | null; byParent: boolean }>();
  const ordered = [...rows].sort((a, b) => Date.parse(a.written) - Date.parse(b.written) || a.id - b.id);
  for (const row of ordered) {
    const writer = row.writer ?? '';
    const byParent = rights.isSpecial(writer, row.written) || hasRole(rights, row.parent, writer, row.written);
    const byChild = hasRole(rights, row.child, writer, row.written) || rights.ownsHomeOf(row.child, writer, row.written);
    if (!byParent && !byChild) {
      ignored.push(row);
      continue;
    }
    const key = `${row.child} ${row.parent}`;
    const before = latest.get(key);
    const keepsParentsWeight = before?.byParent === true && !byParent;
    latest.set(key, { row, weight: keepsParentsWeight ? before.weight : row.weight, byParent: byParent || keepsParentsWeight });
  }
  const alignments = [...latest.values()].filter(({ row }) => !row.removed).map(({ row, weight }) => ({ child: row.child, parent: row.parent, weight }));
  return { alignments, ignored };
};
