import type { CheckIn } from '../../okr/document';
import type { LoggedCheckIn } from '../rows/checkInRow';
import { type Account, holdsAt } from './Account';
import { RoleHistory, type Role, type RoleRow, type RoleSubject } from './roles';

/** The accounts that the settings name, with dates. */
export interface Accounts {
  administrators: readonly Account[];
  /** Import and source accounts. */
  sources: readonly Account[];
}

/** Everything that decides whether a row of the log counts. */
export interface RightsInput {
  accounts: Accounts;
  /** Rows of the people list by goal ("k12"). */
  roles: ReadonlyMap<string, readonly RoleRow[]>;
  /** A goal's owner and creator; undefined: the goal is not known, so nothing about it counts. */
  subject: (goal: string) => RoleSubject | undefined;
  /** The objective ("o3") that a key result ("k12") hangs on; null for objectives and for key results without one. */
  homeOf: (goal: string) => string | null;
}

/** Answers, for many rows, who had which right when. Histories are worked out once for each goal. */
export class Rights {
  private readonly histories = new Map<string, RoleHistory | null>();
  public constructor(private readonly input: RightsInput) {}

  /** null: the goal is not known. */
  public historyOf(goal: string): RoleHistory | null {
    let history = this.histories.get(goal);
    if (history === undefined) {
      const subject = this.input.subject(goal);
      history = subject ? new RoleHistory(subject, this.input.roles.get(goal) ?? [], this.input.accounts.administrators) : null;
      this.histories.set(goal, history);
    }
    return history;
  }

  /** Administrator, or import or source account at that time. */
  public isSpecial(person: string, at: string): boolean {
    return this.isAdministrator(person, at) || holdsAt(this.input.accounts.sources, person, at);
  }

  /** Whether somebody owned the objective that a key result hangs on. */
  public ownsHomeOf(goal: string, person: string, at: string): boolean {
    const home = this.input.homeOf(goal);
    return home !== null && this.historyOf(home)?.holds(person, 'owner', at) === true;
  }

  private isAdministrator(person: string, at: string): boolean {
    return holdsAt(this.input.accounts.administrators, person, at);
  }

  /** Owner, co-owner, check-in owner or delegate of the goal, owner of its objective, administrator, or import or source account at that time. */
  public mayCheckIn(goal: string, person: string, at: string): boolean {
    if (this.isSpecial(person, at)) return true;
    const history = this.historyOf(goal);
    if (history === null) return false;
    const roles: readonly Role[] = ['owner', 'co-owner', 'check-in-owner', 'delegate'];
    if (roles.some((role) => history.holds(person, role, at))) return true;
    return this.ownsHomeOf(goal, person, at);
  }

  /** The rows with `counted`, author and date decided. `goal` is "k12" or "o12"; all rows are of it. */
  public decide(goal: string, rows: readonly LoggedCheckIn[]): CheckIn[] {
    const byKey = new Map<string, LoggedCheckIn>();
    const first = [...rows].sort((a, b) => Date.parse(a.written) - Date.parse(b.written) || Number(a.checkIn.id) - Number(b.checkIn.id));
    for (const row of first) if (row.checkIn.clientKey !== '' && !byKey.has(row.checkIn.clientKey)) byKey.set(row.checkIn.clientKey, row);
    const counts = (row: LoggedCheckIn): boolean => {
      if (row.writer === null || !row.checkIn.counted) return false;
      // A second row with the same client key is a repetition of the first (private lists cannot enforce uniqueness).
      const same = byKey.get(row.checkIn.clientKey);
      if (same !== undefined && same !== row) return false;
      if (row.checkIn.kind === 'correction') {
        const corrected = byKey.get(row.checkIn.corrects ?? '');
        if (corrected === undefined || corrected === row) return false;
        if (corrected.writer === row.writer && corrected.checkIn.kind !== 'correction' && counts(corrected)) return true;
      }
      return this.mayCheckIn(goal, row.writer, row.written);
    };
    return rows.map((row) => ({ ...this.asImported(row), counted: counts(row) }));
  }

  /** An import account speaks for those whose check-ins it brought; from anybody else such a claim is ignored. */
  private asImported({ checkIn, writer, written, imported }: LoggedCheckIn): CheckIn {
    const believed = imported !== null && writer !== null && this.isSpecial(writer, written);
    return believed && imported ? { ...checkIn, author: imported.author ?? checkIn.author, createdAt: imported.at } : checkIn;
  }
}

export const groupRoles = (rows: readonly RoleRow[]): Map<string, RoleRow[]> => {
  const groups = new Map<string, RoleRow[]>();
  for (const row of rows) {
    const group = groups.get(row.item);
    if (group) group.push(row);
    else groups.set(row.item, [row]);
  }
  return groups;
};
