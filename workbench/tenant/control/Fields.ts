import { errors, type TenantError } from '../errors';
import { isObject, type Json, type JsonObject } from '../odata/json';

/** Reads an object that somebody wrote by hand, field by field: what is unknown or of the wrong type is refused by its name, `fault.status`. */
export class Fields {
  private constructor(private readonly object: JsonObject, private readonly path: string) {}

  /** @param names the fields that there are; null: others are passed over */
  public static of(value: Json | undefined, path: string, names: readonly string[] | null): Fields {
    if (!isObject(value)) throw errors.badBody(`${path === '' ? 'The body' : `"${path}"`} must be an object.`);
    const unknown = names && Object.keys(value).find((name) => !names.includes(name));
    if (unknown) throw errors.badBody(`There is no field "${path === '' ? '' : `${path}.`}${unknown}". There are: ${names.join(', ')}.`);
    return new Fields(value, path);
  }

  /** The fields of an object below this one; those of an empty one when it is not there. */
  public below(name: string, names: readonly string[]): Fields {
    return Fields.of(this.object[name] ?? {}, this.named(name), names);
  }

  public text(name: string): string | null {
    return this.read(name, 'a text', (value) => (typeof value === 'string' ? value : undefined));
  }

  public flag(name: string): boolean | null {
    return this.read(name, 'true or false', (value) => (typeof value === 'boolean' ? value : undefined));
  }

  public number(name: string, least: number, most: number, isWhole = true): number | null {
    return this.read(name, `a ${isWhole ? 'whole ' : ''}number from ${least} to ${most}`,
      (value) => (typeof value === 'number' && value >= least && value <= most && (!isWhole || Number.isInteger(value)) ? value : undefined));
  }

  public texts(name: string): readonly string[] | null {
    return this.read(name, 'a list of texts', (value) => (Array.isArray(value) && value.every((entry) => typeof entry === 'string') ? (value as string[]) : undefined));
  }

  public refuse(name: string, wanted: string): TenantError {
    return errors.badBody(`"${this.named(name)}" must be ${wanted}.`);
  }

  /** Null when the field is not there, or null itself. */
  private read<T>(name: string, wanted: string, from: (value: Json) => T | undefined): T | null {
    const value = this.object[name];
    if (value === undefined || value === null) return null;
    const read = from(value);
    if (read === undefined) throw this.refuse(name, wanted);
    return read;
  }

  private named(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}
