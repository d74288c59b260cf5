/** A JSON object of unknown make: its members are asked for by name, and are never trusted to be of a type. */
export class Members {
  private constructor(private readonly object: Readonly<Record<string, unknown>>) {}

  /** null when it is no object. */
  public static of(value: unknown): Members | null {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Members(value as Record<string, unknown>) : null;
  }

  public has(name: string): boolean {
    return Object.prototype.hasOwnProperty.call(this.object, name);
  }

  public raw(name: string): unknown {
    return this.has(name) ? this.object[name] : undefined;
  }

  /** Text or number as text, trimmed; '' for everything else. */
  public text(name: string): string {
    const value = this.raw(name);
    return typeof value === 'string' ? value.trim() : typeof value === 'number' && Number.isFinite(value) ? String(value) : '';
  }

  public member(name: string): Members | null {
    return Members.of(this.raw(name));
  }

  /** The elements of a list; of a single value, that one; none of null. */
  public list(name: string): unknown[] {
    const value = this.raw(name);
    if (Array.isArray(value)) return value as unknown[];
    return value === null || value === undefined || value === '' ? [] : [value];
  }

  public entries(): [string, unknown][] {
    return Object.entries(this.object);
  }
}
