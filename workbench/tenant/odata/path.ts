import { errors } from '../errors';

/** An argument as written in a URL: its name where it has one, and its value. */
export interface Argument {
  readonly name: string | null;
  readonly value: string | number | boolean | null;
}

/** One step of a resource path: `getByTitle('Goals')` is `{name: 'getByTitle', arguments: [{name: null, value: 'Goals'}]}`; without brackets `arguments` is null. */
export interface Segment {
  readonly name: string;
  readonly arguments: readonly Argument[] | null;
}

const longestPath = 16000;

/** Reads what follows `/_api/`. `@name` stands for the query parameter of that name (keys of `parameters` are in lower case). */
export function parsePath(raw: string, parameters: ReadonlyMap<string, string>): Segment[] {
  if (raw.length > longestPath) throw errors.badQuery('The URL is too long.');
  const text = raw.replace(/%20/g, ' ').replace(/%27/g, '\'').replace(/%28/g, '(').replace(/%29/g, ')').replace(/%40/g, '@').replace(/%2C/gi, ',');
  return splitOutsideQuotes(text, '/').filter((part) => part !== '').map((part) => parseSegment(part, parameters));
}

function parseSegment(part: string, parameters: ReadonlyMap<string, string>): Segment {
  const open = part.indexOf('(');
  if (open < 0) return { name: decode(part), arguments: null };
  if (!part.endsWith(')')) throw errors.badQuery(`The expression "${decode(part)}" is not valid.`);
  const inside = part.slice(open + 1, -1).trim();
  const name = decode(part.slice(0, open));
  if (inside === '') return { name, arguments: [] };
  return { name, arguments: splitOutsideQuotes(inside, ',').map((argument) => parseArgument(argument.trim(), parameters)) };
}

function parseArgument(text: string, parameters: ReadonlyMap<string, string>): Argument {
  const named = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*([\s\S]*)$/.exec(text);
  const name = named ? named[1] : null;
  let literal = named ? named[2] : text;
  if (/^@[A-Za-z0-9_]+$/.test(literal)) {
    const value = parameters.get(literal.toLowerCase());
    if (value === undefined) throw errors.badQuery(`The parameter alias '${literal}' has no value.`);
    return { name, value: parseLiteral(value.trim(), (raw) => raw) };
  }
  literal = literal.trim();
  return { name, value: parseLiteral(literal, decode) };
}

function parseLiteral(text: string, decoded: (raw: string) => string): string | number | boolean | null {
  const quoted = /^(?:guid|datetime)?'([\s\S]*)'$/i.exec(text);
  if (quoted) return decoded(quoted[1]).replace(/''/g, '\'');
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  if (/^null$/i.test(text)) return null;
  return decoded(text);
}

/** Splits at a sign that stands outside quotes and brackets. A doubled quote inside a quoted text does not end it. */
function splitOutsideQuotes(text: string, sign: string): string[] {
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i];
    if (c === '\'') quoted = !quoted;
    else if (!quoted && c === '(') depth += 1;
    else if (!quoted && c === ')') depth -= 1;
    else if (!quoted && depth === 0 && c === sign) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  if (quoted || depth !== 0) throw errors.badQuery(`The expression "${text.slice(0, 200)}" is not valid.`);
  parts.push(text.slice(start));
  return parts;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) throw errors.badQuery('The URL is not valid.');
    throw error;
  }
}

/** The arguments of a call, by name or else by position. */
export class Arguments {
  constructor(private readonly list: readonly Argument[]) {}

  public get count(): number {
    return this.list.length;
  }

  public text(name: string, position = 0): string | undefined {
    const value = this.find(name, position);
    return value === undefined || value === null ? undefined : String(value);
  }

  public number(name: string, position = 0): number | undefined {
    const value = this.find(name, position);
    if (value === undefined || value === null || value === '') return undefined;
    const number = Number(value);
    if (!Number.isFinite(number)) throw errors.invalidArgument();
    return number;
  }

  public flag(name: string, position = 0): boolean {
    const value = this.find(name, position);
    return value === true || value === 1 || (typeof value === 'string' && value.toLowerCase() === 'true');
  }

  /** The text that must be there. */
  public needText(name: string, position = 0): string {
    const value = this.text(name, position);
    if (value === undefined) throw errors.invalidArgument();
    return value;
  }

  public needNumber(name: string, position = 0): number {
    const value = this.number(name, position);
    if (value === undefined) throw errors.invalidArgument();
    return value;
  }

  private find(name: string, position: number): Argument['value'] | undefined {
    const named = this.list.find((argument) => argument.name !== null && argument.name.toLowerCase() === name.toLowerCase());
    if (named) return named.value;
    const placed = this.list[position];
    return placed && placed.name === null ? placed.value : undefined;
  }
}
