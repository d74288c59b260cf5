/** Finds the next place of a character, remembering it: asking again before that place costs nothing. */
class Finder {
  private found = -1;

  public constructor(private readonly text: string, private readonly character: string) {}

  /** The end of the text when there is none. */
  public from(at: number): number {
    if (this.found < at) {
      const next = this.text.indexOf(this.character, at);
      this.found = next < 0 ? this.text.length : next;
    }
    return this.found;
  }
}

/**
 * Whether a quoted cell, in which a quotation mark stands that should have been doubled, still closes in the same line: at a mark before a delimiter or the
 * end, before another cell opens.
 */
function closesInLine(text: string, from: number, delimiter: string): boolean {
  const line = text.indexOf('\n', from);
  const end = line < 0 ? text.length : line;
  for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 1)) {
    if (text[at - 1] === delimiter) return false;
    if (at + 1 === end || text[at + 1] === delimiter) return true;
  }
  return false;
}

/** A cell that begins with a quotation mark at `start`. null: it never closes. */
function quotedCell(text: string, start: number, delimiter: string): { cell: string; end: number } | { cell: null } | null {
  let cell = '';
  let from = start + 1;
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      cell += text.slice(from, at + 1);
      from = at + 2;
      at++;
      continue;
    }
    let end = at + 1;
    while (text[end] === ' ') end++;
    if (end === text.length || text[end] === delimiter || text[end] === '\n') return { cell: cell + text.slice(from, at), end };
    if (!closesInLine(text, at + 1, delimiter)) return { cell: null };
  }
  return null;
}

/**
 * Splits delimited text with LF as line break into rows of cells (RFC 4180). Marks that should have been doubled are taken as they stand, and never swallow
 * the rows behind them: papaparse, asked first, joins `"Grow" revenue` and all rows up to the next mark into one cell.
 * @returns `isOpen`: the last row holds a cell whose quotation mark is never closed
 */
export function splitRows(text: string, delimiter: string): { rows: string[][]; isOpen: boolean } {
  const delimiters = new Finder(text, delimiter);
  const breaks = new Finder(text, '\n');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length;) {
    const quoted = text[at] === '"' ? quotedCell(text, at, delimiter) : { cell: null };
    if (quoted === null) {
      rows.push([...row, text.slice(at + 1)]);
      return { rows, isOpen: true };
    }
    const end = quoted.cell === null ? Math.min(delimiters.from(at), breaks.from(at)) : quoted.end;
    row.push(quoted.cell ?? text.slice(at, end));
    if (text[end] !== delimiter || end === text.length) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  return { rows, isOpen: false };
}
