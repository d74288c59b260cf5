import { quote } from '../report/ProblemList';
import type { ProblemCode } from '../report/codes';
import type { SourceParent } from '../source/SourceGoal';
import { parseNumber } from '../values/parseNumber';

/** The items of a file by id and by title, as the parents' titles are matched. */
export class TitleIndex {
  private readonly titles = new Map<string, string>();
  private readonly ids = new Map<string, string | null>();

  /** @param title whole, as in the file */
  public add(id: string, title: string): void {
    this.titles.set(id, title);
    this.ids.set(title, this.ids.has(title) ? null : id);
  }

  public titleOf(id: string): string | undefined {
    return this.titles.get(id);
  }

  /** The id of the only item with this title; null when several have it; undefined when none has. */
  public onlyIdOf(title: string): string | null | undefined {
    return this.ids.get(title);
  }
}

interface Token {
  /** Where its bracket opens. */
  at: number;
  /** '' when it cannot be read. */
  id: string;
  /** As given, without the percent sign; null: the token has none. */
  weight: string | null;
}

const inner = /^\s*(?:weight\s*:\s*(.*?)\s*%?\s*[,;]\s*)?id\s*:\s*(.*?)\s*$/is;

/** A longer bracket is no token: it bounds the work on a hostile cell. */
const longestToken = 200;

/** The token that a text ends with. A token holds no brackets itself. */
function tokenAtEnd(text: string): Token | null {
  if (!text.endsWith(')')) return null;
  const at = text.lastIndexOf('(');
  const parts = at < 0 || text.length - at > longestToken ? null : inner.exec(text.slice(at + 1, -1));
  if (!parts || parts[2].includes(')')) return null;
  return { at, id: parts[2], weight: parts[1] ?? null };
}

/** Whether a text ends with what may stand between two parents. No pattern looks for it: one would go over a long run of blanks again from each of them. */
function endsWithSeparator(text: string): boolean {
  const bare = text.trimEnd();
  return /[/,;]$/.test(bare) || text.slice(bare.length).includes('\n');
}

function withoutSeparator(text: string): string {
  return text.trimEnd().replace(/[/,;]$/, '').trimEnd();
}

/** After the last token that is followed by a separator, or directly by a title: where the next parent begins; 0 when there is none. */
function startAfterPreviousToken(text: string): number {
  for (let close = text.lastIndexOf(')'); close >= 0; close = close === 0 ? -1 : text.lastIndexOf(')', close - 1)) {
    if (/^(?:\s*[/,;]|\s*\n|\S)/.test(text.slice(close + 1, close + 40)) && tokenAtEnd(text.slice(0, close + 1))) return close + 1;
  }
  return 0;
}

/** Whether a text ends where a parent may end: at the start, after a token, or (with a separator) after a title that is known. */
function isBoundary(text: string, index: TitleIndex): boolean {
  if (text.trim() === '') return true;
  const rest = withoutSeparator(text);
  return tokenAtEnd(rest) !== null || (endsWithSeparator(text) && typeof index.onlyIdOf(rest.trim()) === 'string');
}

/**
 * Reads the cell `Aligned To (weight, Objective ID)` (R4): `Title(weight: W%, Id: N)` repeated, joined by ` / `, `, `, `; `, a line break or nothing, from
 * the right. The id decides; of an item that the file knows the title is taken off as it is, brackets and all. The order of the file is kept.
 * @param decimal see `parseNumber`
 * @param report called with what cannot be read
 */
export function readAlignedTo(cell: string, index: TitleIndex, decimal: '.' | ',', report: (code: ProblemCode, message: string) => void): SourceParent[] {
  const parents: SourceParent[] = [];
  for (let rest = cell.trim(); rest !== '';) {
    const token = tokenAtEnd(rest);
    if (!token) {
      parents.unshift(...readTitles(rest, index, report));
      break;
    }
    if (token.id === '') report('W_BAD_ALIGNMENT', `The parent in ${quote(rest)} cannot be read.`);
    else parents.unshift({ id: token.id, weight: readWeight(token, decimal, report) });
    rest = withoutSeparator(beforeTitle(rest.slice(0, token.at).trimEnd(), token.id, index));
  }
  return parents;
}

/** Takes a parent's title off the end of a text. */
function beforeTitle(text: string, id: string, index: TitleIndex): string {
  const title = index.titleOf(id);
  if (title !== undefined && text.endsWith(title)) {
    const before = text.slice(0, text.length - title.length);
    if (isBoundary(before, index)) return before;
  }
  return text.slice(0, startAfterPreviousToken(text));
}

function readWeight(token: Token, decimal: '.' | ',', report: (code: ProblemCode, message: string) => void): number | null {
  if (token.weight === null || token.weight.trim() === '') {
    report('W_NO_WEIGHT', `The parent ${quote(token.id)} is given without a weight.`);
    return null;
  }
  const weight = parseNumber(token.weight, decimal);
  if (weight === null) report('W_BAD_NUMBER', `The weight ${quote(token.weight)} is not a number.`);
  return weight;
}

/** Text without a token: titles, if they are the only ones of their kind (R4, settled). */
function readTitles(text: string, index: TitleIndex, report: (code: ProblemCode, message: string) => void): SourceParent[] {
  const parts = typeof index.onlyIdOf(text) === 'string' ? [text] : text.split(/ \/ |; |\n/).map((part) => part.trim());
  const ids = parts.map((part) => index.onlyIdOf(part));
  if (!ids.every((id): id is string => typeof id === 'string')) {
    report('W_BAD_ALIGNMENT', `${quote(text)} names no parent, or several items have this title.`);
    return [];
  }
  return ids.map((id, number) => {
    report('W_TITLE_MATCH', `The parent ${quote(parts[number])} is given by its title only.`);
    return { id, weight: null };
  });
}
