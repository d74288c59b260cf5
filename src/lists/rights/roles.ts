import type { Instant } from '../../okr/document';
import { type Account, holdsAt } from './Account';

export type Role = 'owner' | 'co-owner' | 'check-in-owner' | 'delegate';

/** A row of the people list: append-only, so a change is a new row. */
export interface RoleRow {
  id: number;
  /** "o12", "k12". */
  item: string;
  /** User principal name, lower case. */
  person: string;
  role: Role;
  granted: boolean;
  /** Who wrote the row, and when. */
  writer: string | null;
  written: Instant;
}

/** What is known of a goal apart from the people list. */
export interface RoleSubject {
  /** The owner in the goal's own row. */
  owner: string | null;
  /** Who created the goal's row; null when not known. */
  creator: string | null;
}

interface Span {
  person: string;
  role: Role;
  granted: boolean;
  at: number;
}

/**
 * Who held which role on one goal, at any time. A row counts if its writer was then owner or creator of the goal, a co-owner, or an administrator;
 * of rows for the same person and role the greatest (written, id) holds. A goal without a counting owner row has always been its owner column's.
 * Where the first owner row that counts takes the role from somebody, that person had it until then.
 */
export class RoleHistory {
  /** Rows that do not count: shown as "asked for". */
  public readonly askedFor: readonly RoleRow[];
  private readonly spans: readonly Span[];
  private readonly alwaysOwner: string | null;

  public constructor(subject: RoleSubject, rows: readonly RoleRow[], administrators: readonly Account[]) {
    const ordered = [...rows].sort((a, b) => Date.parse(a.written) - Date.parse(b.written) || a.id - b.id);
    // Of itself an owner row shows authority only through the creator or an administrator: whoever claims to have been the owner proves nothing by it.
    const trusted = (row: RoleRow): boolean => row.writer !== null && (row.writer === subject.creator || holdsAt(administrators, row.writer, row.written));
    const firstOwnerRow = ordered.find((row) => row.role === 'owner' && trusted(row));
    const columnOwner = subject.owner?.toLowerCase() ?? null;
    let before = firstOwnerRow ? (firstOwnerRow.granted ? null : firstOwnerRow.person) : columnOwner;
    const pass = (owner: string | null): { spans: Span[]; askedFor: RoleRow[] } => {
      const spans: Span[] = [];
      const askedFor: RoleRow[] = [];
      for (const row of ordered) {
        const may = trusted(row) || (row.writer !== null && ['owner', 'co-owner'].some((role) => held(spans, owner, row.writer as string, role as Role, Date.parse(row.written))));
        if (may) spans.push({ person: row.person, role: row.role, granted: row.granted, at: Date.parse(row.written) });
        else askedFor.push(row);
      }
      return { spans, askedFor };
    };
    let result = pass(before);
    // An owner who never had a row handed over: the column names the new owner now, so who gave the role away is read from the rows' own order.
    const firstCounted = result.spans.find((span) => span.role === 'owner');
    if (!firstOwnerRow && firstCounted && !firstCounted.granted) {
      before = firstCounted.person;
      result = pass(before);
    }
    this.alwaysOwner = before;
    this.spans = result.spans;
    this.askedFor = result.askedFor;
  }

  public holds(person: string, role: Role, at: Instant): boolean {
    return held(this.spans, this.alwaysOwner, person, role, Date.parse(at));
  }

  /** Who holds a role now (after all rows), in the order in which they got it. */
  public current(role: Role): string[] {
    const people = new Set([...(this.alwaysOwner !== null && role === 'owner' ? [this.alwaysOwner] : []), ...this.spans.filter((span) => span.role === role).map((span) => span.person)]);
    return [...people].filter((person) => held(this.spans, this.alwaysOwner, person, role, Number.POSITIVE_INFINITY));
  }
}

const held = (spans: readonly Span[], alwaysOwner: string | null, person: string, role: Role, at: number): boolean => {
  let holds = role === 'owner' && person === alwaysOwner;
  for (const span of spans) if (span.person === person && span.role === role && span.at <= at) holds = span.granted;
  return holds;
};
