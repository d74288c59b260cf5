import type { GoalRef } from '../../okr/document';
import { quote } from '../report/ProblemList';
import type { ProblemList } from '../report/ProblemList';
import type { ProblemCode } from '../report/codes';
import { parseDate, parseInstant } from '../values/parseDate';

/** An object of an OKR JSON file, whose members are read one by one: what is not of its type is reported and read as empty. */
export class JsonRow {
  private constructor(
    private readonly raw: Readonly<Record<string, unknown>>, private readonly problems: ProblemList, public readonly row: number, private readonly path: string
  ) {}

  /** null, and a problem, when the value is no object. */
  public static of(value: unknown, problems: ProblemList, row: number, path: string): JsonRow | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new JsonRow(value as Record<string, unknown>, problems, row, path);
    problems.add('E_BAD_ROW', row, path, 'The element is no object.');
    return null;
  }

  public report(code: ProblemCode, name: string, message: string): void {
    this.problems.add(code, this.row, this.pathOf(name), message);
  }

  /** undefined when it is missing: absent, null or empty text. */
  public value(name: string): unknown {
    const value = Object.prototype.hasOwnProperty.call(this.raw, name) ? this.raw[name] : undefined;
    return value === null || value === '' ? undefined : value;
  }

  public text(name: string): string {
    const value = this.value(name);
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return String(value);
    if (value !== undefined) this.report('W_BAD_VALUE', name, `${quote(JSON.stringify(value))} is no text.`);
    return '';
  }

  /** Text, or null when it is missing or empty: an id of something else, or a person. */
  public idOf(name: string): string | null {
    const text = this.text(name).trim();
    return text === '' ? null : text;
  }

  /** The elements of a list; none when it is missing or no list. */
  public list(name: string): unknown[] {
    const value = this.value(name) ?? [];
    if (Array.isArray(value)) return value as unknown[];
    this.report('W_BAD_VALUE', name, 'It is no list.');
    return [];
  }

  public texts(name: string): string[] {
    return this.list(name).flatMap((element, position) => {
      if (typeof element === 'string' || typeof element === 'number') return String(element);
      this.report('E_BAD_ROW', `${name}[${position}]`, `${quote(JSON.stringify(element))} is no text.`);
      return [];
    });
  }

  public number(name: string): number | null {
    const value = this.value(name);
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    // parseJson gives whole numbers that are too large for a number as text, because they may be ids.
    if (typeof value === 'string' && /^-?\d{16,}$/.test(value)) return Number(value);
    if (value !== undefined) this.report('W_BAD_NUMBER', name, `${quote(JSON.stringify(value))} is not a number.`);
    return null;
  }

  public numberBetween(name: string, from: number, to: number, code: ProblemCode): number | null {
    const value = this.number(name);
    if (value === null || (value >= from && value <= to)) return value;
    this.report(code, name, `${value} is not between ${from} and ${to}.`);
    return null;
  }

  public truth(name: string, usual: boolean): boolean {
    const value = this.value(name);
    if (typeof value === 'boolean') return value;
    if (value !== undefined) this.report('W_BAD_VALUE', name, `${quote(JSON.stringify(value))} is neither true nor false.`);
    return usual;
  }

  public date(name: string): string | null {
    return this.parsed(name, parseDate);
  }

  public instant(name: string): string | null {
    return this.parsed(name, parseInstant);
  }

  public oneOf<Word extends string, Usual extends Word | null>(name: string, words: readonly Word[], usual: Usual): Word | Usual {
    const value = this.value(name);
    const word = words.find((candidate) => candidate === value);
    if (word === undefined && value !== undefined) this.report('W_BAD_VALUE', name, `${quote(JSON.stringify(value))} is none of ${words.join(', ')}.`);
    return word ?? usual;
  }

  /** An object within, or null. */
  public within(name: string): JsonRow | null {
    const value = this.value(name);
    return value === undefined ? null : JsonRow.of(value, this.problems, this.row, this.pathOf(name));
  }

  public rowsWithin(name: string): JsonRow[] {
    return this.list(name).map((element, position) => JsonRow.of(element, this.problems, this.row, `${this.pathOf(name)}[${position}]`)).filter((row): row is JsonRow => row !== null);
  }

  /** A reference like `{ "objective": "o1" }`; null when there is none, or it names none. One that names two is reported, and null. */
  public goalRef(name: string): GoalRef | null {
    const ref = this.within(name);
    const objective = ref?.idOf('objective') ?? null;
    const keyResult = ref?.idOf('keyResult') ?? null;
    if (!ref || (objective === null && keyResult === null)) return null;
    if (objective !== null && keyResult !== null) {
      this.report('W_BAD_ALIGNMENT', name, 'It names an objective and a key result.');
      return null;
    }
    return ref.withRest(objective !== null ? { objective } : { keyResult: keyResult ?? '' }, ['objective', 'keyResult', 'initiative']);
  }

  /** What was read, followed by the members that are not known here: they are kept. */
  public withRest<Known extends object>(known: Known, alsoKnown: readonly string[] = []): Known {
    const rest = Object.entries(this.raw).filter(([name]) => !Object.prototype.hasOwnProperty.call(known, name) && !alsoKnown.includes(name));
    return rest.length === 0 ? known : { ...known, ...Object.fromEntries(rest) };
  }

  private pathOf(name: string): string {
    return [this.path, name].filter((part) => part !== '').join('.');
  }

  private parsed(name: string, parse: (text: string) => string | null): string | null {
    const value = this.value(name);
    if (value === undefined) return null;
    const result = typeof value === 'string' ? parse(value) : null;
    if (result === null) this.report('W_BAD_DATE', name, `${quote(JSON.stringify(value))} is not a date.`);
    return result;
  }
}
