import { errors } from '../errors';
import { instantFrom } from '../storage/instant';

export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'guid'; readonly value: string }
  | { readonly kind: 'null' };

export type DatePart = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

export type Operand = { readonly kind: 'path'; readonly path: string } | { readonly kind: 'datePart'; readonly part: DatePart; readonly path: string } | Literal;

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A $filter in SharePoint's dialect, read. `and`, `or` have two or more parts. */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  | { readonly kind: 'contains' | 'startsWith' | 'endsWith'; readonly path: string; readonly text: string }
  /** One of these numbers; only CAML asks so. */
  | { readonly kind: 'among'; readonly path: string; readonly numbers: readonly number[] }
  /** One of a collection's members passes; paths in `part` begin with the variable's name. Only Graph asks so. */
  | { readonly kind: 'any'; readonly path: string; readonly variable: string; readonly part: Filter };

/** SharePoint's REST service knows fewer functions than Graph. */
export type Dialect = 'sharepoint' | 'graph';
const textFunctions: Readonly<Record<Dialect, ReadonlySet<string>>> = { sharepoint: new Set(['substringof', 'startswith']), graph: new Set(['startswith', 'endswith', 'contains']) };

interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'date' | 'guid' | '(' | ')' | ',' | 'end';
  readonly value: string;
}

const deepest = 100;
const longest = 32000;
const operators: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);
const dateParts: ReadonlySet<string> = new Set(['year', 'month', 'day', 'hour', 'minute', 'second']);
const pattern = /\s+|(datetimeoffset|datetime|guid)'((?:[^']|'')*)'|'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?[LlMmFfDd]?(?![A-Za-z0-9_-]))|(\{?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\}?)|([A-Za-z_][A-Za-z0-9_./:-]*)|([(),])/gy;

/** Reads a $filter; a text that is none is refused as SharePoint refuses it. */
export function parseFilter(text: string, dialect: Dialect = 'sharepoint'): Filter {
  if (text.length > longest) throw errors.badQuery('The $filter expression is too long.');
  return new FilterParser(text, dialect).parse();
}

class FilterParser {
  private readonly tokens: Token[];
  private position = 0;
  private depth = 0;

  constructor(private readonly source: string, private readonly dialect: Dialect) {
    this.tokens = tokensOf(source);
  }

  public parse(): Filter {
    const filter = this.or();
    if (this.peek().kind !== 'end') throw this.error();
    return filter;
  }

  private or(): Filter {
    return this.chain('or', () => this.chain('and', () => this.unary()));
  }

  private chain(kind: 'and' | 'or', next: () => Filter): Filter {
    const parts = [next()];
    while (this.takeWord(kind)) parts.push(next());
    return parts.length === 1 ? parts[0] : { kind, parts };
  }

  private unary(): Filter {
    this.depth += 1;
    if (this.depth > deepest) throw errors.badQuery('The $filter expression is nested too deeply.');
    try {
      if (this.takeWord('not')) return { kind: 'not', part: this.unary() };
      if (this.peek().kind === '(') {
        this.position += 1;
        const inner = this.or();
        this.expect(')');
        // `(year(Start)) eq 2024` is not written by anybody; `(a eq 1) eq true` is refused as SharePoint refuses it.
        return inner;
      }
      return this.predicate();
    } finally {
      this.depth -= 1;
    }
  }

  private predicate(): Filter {
    const token = this.peek();
    if (token.kind === 'word' && this.tokens[this.position + 1].kind === '(') {
      const name = token.value.toLowerCase();
      if (textFunctions[this.dialect].has(name)) return this.textFunction(name);
      if (this.dialect === 'graph' && name.endsWith('/any')) return this.any(token.value.slice(0, -4));
    }
    const left = this.operand();
    const operator = this.peek();
    if (operator.kind === 'word' && operators.has(operator.value.toLowerCase())) {
      this.position += 1;
      return { kind: 'compare', operator: operator.value.toLowerCase() as Comparison, left, right: this.operand() };
    }
    // A column alone is a condition: `$filter=Hidden`.
    if (left.kind === 'path') return { kind: 'compare', operator: 'eq', left, right: { kind: 'boolean', value: true } };
    throw this.error();
  }

  private textFunction(name: string): Filter {
    this.position += 1;
    this.expect('(');
    const first = this.operand();
    this.expect(',');
    const second = this.operand();
    this.expect(')');
    const [path, text] = name === 'substringof' ? [second, first] : [first, second];
    if (path.kind !== 'path' || text.kind !== 'text') throw this.error();
    // `substringof('a', Title) eq true` says the same as without the comparison; `eq false` the opposite.
    const kind = name === 'startswith' ? 'startsWith' : name === 'endswith' ? 'endsWith' : 'contains';
    const filter: Filter = { kind, path: path.path, text: text.value };
    if (!this.takeWord('eq')) return filter;
    const truth = this.operand();
    const wanted = truth.kind === 'boolean' ? truth.value : truth.kind === 'number' ? truth.value === 1 : undefined;
    if (wanted === undefined) throw this.error();
    return wanted ? filter : { kind: 'not', part: filter };
  }

  /** `groupTypes/any(c:c eq 'Unified')`. */
  private any(path: string): Filter {
    this.position += 1;
    this.expect('(');
    const token = this.peek();
    const declared = token.kind === 'word' ? /^([A-Za-z_][A-Za-z0-9_]*):(.*)$/.exec(token.value) : null;
    if (!declared) throw this.error();
    // `c:c` is read as one word: what follows the colon begins the condition.
    if (declared[2] === '') this.position += 1;
    else this.tokens[this.position] = { kind: 'word', value: declared[2] };
    const part = this.or();
    this.expect(')');
    return { kind: 'any', path, variable: declared[1], part };
  }

  private operand(): Operand {
    const token = this.tokens[this.position];
    this.position += 1;
    switch (token.kind) {
      case 'text': return { kind: 'text', value: token.value };
      case 'number': return { kind: 'number', value: Number(token.value) };
      case 'guid': return { kind: 'guid', value: token.value.toLowerCase() };
      case 'date': {
        const value = instantFrom(token.value);
        if (value === null) throw errors.badQuery(`The literal datetime'${token.value}' is not a date.`);
        return { kind: 'date', value };
      }
      case 'word': return this.word(token.value);
      default: throw this.error();
    }
  }

  private word(word: string): Operand {
    const lower = word.toLowerCase();
    if (this.peek().kind === '(') {
      if (!dateParts.has(lower)) throw errors.badQuery(`The function operator '${word}' is not supported.`);
      this.position += 1;
      const of = this.operand();
      this.expect(')');
      if (of.kind !== 'path') throw this.error();
      return { kind: 'datePart', part: lower as DatePart, path: of.path };
    }
    if (lower === 'null') return { kind: 'null' };
    if (lower === 'true' || lower === 'false') return { kind: 'boolean', value: lower === 'true' };
    return { kind: 'path', path: word };
  }

  private peek(): Token {
    return this.tokens[this.position];
  }

  private takeWord(word: string): boolean {
    const token = this.peek();
    if (token.kind !== 'word' || token.value.toLowerCase() !== word) return false;
    this.position += 1;
    return true;
  }

  private expect(kind: Token['kind']): void {
    if (this.peek().kind !== kind) throw this.error();
    this.position += 1;
  }

  private error(): Error {
    return errors.badQuery(`The expression "${this.source.slice(0, 500)}" is not valid.`);
  }
}

function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < source.length) {
    const match = pattern.exec(source);
    if (!match) throw errors.badQuery(`The expression "${source.slice(0, 500)}" is not valid.`);
    const [, prefix, prefixed, text, number, guid, word, sign] = match;
    if (prefix !== undefined) tokens.push({ kind: prefix.toLowerCase() === 'guid' ? 'guid' : 'date', value: prefixed.replace(/[{}]/g, '') });
    else if (text !== undefined) tokens.push({ kind: 'text', value: text.replace(/''/g, '\'') });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number.replace(/[LlMmFfDd]$/, '') });
    else if (guid !== undefined) tokens.push({ kind: 'guid', value: guid.replace(/[{}]/g, '') });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word });
    else if (sign !== undefined) tokens.push({ kind: sign as '(' | ')' | ',', value: sign });
  }
  tokens.push({ kind: 'end', value: '' });
  return tokens;
}
