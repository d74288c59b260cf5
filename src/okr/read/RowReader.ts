import { dayOf } from '../calendar/day';
import type { IsoDate } from '../document';
import type { Problem, ProblemCode, ProblemKind } from '../problem/Problem';

/**
 * Reads the fields of one row that may have been edited by hand. A missing or null field is simply not there; one of a wrong type
 * counts as missing and is named.
 */
export class RowReader {
  public constructor(
    private readonly row: Readonly<Record<string, unknown>>,
    public readonly kind: ProblemKind,
    public readonly id: string | null,
    private readonly problems: Problem[]
  ) {}

  public name(code: ProblemCode, message: string): void {
    this.problems.push({ code, kind: this.kind, id: this.id, message });
  }

  public text(field: string): string {
    return this.textOrNull(field) ?? '';
  }

  /** null for the empty text too: missing = null or empty. A number (an id typed without quotes) is its text. */
  public textOrNull(field: string): string | null {
    const value = this.present(field);
    if (value === null) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    return this.wrong(field, 'a text');
  }

  /** Finite, or null. */
  public number(field: string): number | null {
    const value = this.present(field);
    if (value === null) return null;
    // A minus zero is 0: JSON has none, and nobody means one.
    if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
    return this.wrong(field, 'a number');
  }

  public flag(field: string, otherwise: boolean): boolean {
    const value = this.present(field);
    if (value === null) return otherwise;
    return typeof value === 'boolean' ? value : this.wrong(field, 'true or false') ?? otherwise;
  }

  public date(field: string): IsoDate | null {
    const value = this.present(field);
    if (value === null) return null;
    if (typeof value === 'string' && dayOf(value) !== null) return value;
    this.name('bad-date', `${field} is ${shown(value)}, which is no day of the calendar (yyyy-mm-dd). It counts as missing.`);
    return null;
  }

  public oneOf<Word extends string>(field: string, words: readonly Word[]): Word | null {
    const value = this.present(field);
    if (value === null) return null;
    const word = words.find((known) => known === value);
    return word ?? this.wrong(field, `one of ${words.join(', ')}`);
  }

  /** The members of a list; none when it is missing or no list. */
  public list(field: string): readonly unknown[] {
    const value = this.present(field);
    if (value === null) return [];
    return Array.isArray(value) ? value : this.wrong(field, 'a list') ?? [];
  }

  /** A reader of the object in `field`; null when there is none. */
  public object(field: string): RowReader | null {
    const value = this.present(field);
    if (value === null) return null;
    if (isRow(value)) return this.inside(value);
    return this.wrong(field, 'an object');
  }

  /** A reader of a member of one of this row's lists: what is wrong with it is named as this row's. */
  public inside(member: Readonly<Record<string, unknown>>): RowReader {
    return new RowReader(member, this.kind, this.id, this.problems);
  }

  /** The field as it is; null when missing: absent, null or empty text. */
  public present(field: string): unknown {
    // Only own fields: a row must not inherit "constructor".
    const value = Object.prototype.hasOwnProperty.call(this.row, field) ? this.row[field] : null;
    return value === undefined || value === '' ? null : value;
  }

  private wrong(field: string, expected: string): null {
    this.name('bad-field', `${field} is ${shown(this.row[field])}, not ${expected}. It counts as missing.`);
    return null;
  }
}

export function isRow(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value in a message: short, and never an exception. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' || typeof value === 'function' ? 'an object' : String(value);
}
