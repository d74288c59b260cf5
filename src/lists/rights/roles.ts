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
 * of rows for the same person and role the greatest (written, id) holds. A goal has always been its owner column's, unless rows of its creator or of an
 * administrator say otherwise: whose ownership they end without having given it had it until then.
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
    const owners = ordered.filter((row) => row.role === 'owner' && trusted(row));
    const columnOwner = subject.owner?.toLowerCase() ?? null;
    const ended = owners.filter((row) => !row.granted);
    const neverGiven = ended.find((row) => !owners.slice(0, owners.indexOf(row)).some((earlier) => earlier.person === row.person));
    const columnIsGiven = owners.some((row) => row.person === columnOwner);
    const before = neverGiven?.person ?? (columnIsGiven && ended.length > 0 ? ended[0].person : columnOwner);
    const spans: Span[] = [];
    const askedFor: RoleRow[] = [];
    for (const row of ordered) {
      const { writer } = row;
      const may = trusted(row) || (writer !== null && (['owner', 'co-owner'] as const).some((role) => held(spans, before, writer, role, Date.parse(row.written))));
      if (may) spans.push({ person: row.person, role: row.role, granted: row.granted, at: Date.parse(row.written) });
      else askedFor.push(row);
    }
    this.alwaysOwner = before;
    this.spans = spans;
    this.askedFor = askedFor;
  }

  /** Whether both say the same of every moment: the same rows count, and the goal was the same person's at first. */
  public agreesWith(other: RoleHistory): boolean {
    const ids = (rows: readonly RoleRow[]): string => rows.map(({ id }) => id).join();
    return this.alwaysOwner === other.alwaysOwner && ids(this.askedFor) === ids(other.askedFor);
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
