/** SQL with its values, in the order of their question marks. */
export interface Sql {
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}

/** A text as an SQL literal. */
export const literal = (text: string): string => `'${text.replace(/'/g, '\'\'')}'`;

/** A part of a text that SQL puts together: fixed, or an expression that gives text. */
export type Piece = { readonly fixed: string } | { readonly sql: string };

export const fixed = (text: string): Piece => ({ fixed: text });
export const expression = (sql: string): Piece => ({ sql });

/**
 * One SQL expression that gives all pieces as one text, or NULL when one of them is NULL. It is built as a balanced tree: a chain would exceed SQLite's
 * depth of expressions in lists with many columns.
 */
export function concatenation(pieces: readonly Piece[]): string {
  const merged: string[] = [];
  let pending = '';
  for (const piece of pieces) {
    if ('fixed' in piece) {
      pending += piece.fixed;
    } else {
      if (pending !== '') merged.push(literal(pending));
      pending = '';
      merged.push(piece.sql);
    }
  }
  if (pending !== '') merged.push(literal(pending));
  return merged.length === 0 ? '\'\'' : balanced(merged, 0, merged.length);
}

function balanced(parts: readonly string[], from: number, to: number): string {
  if (to - from === 1) return parts[from];
  const middle = (from + to) >> 1;
  return `(${balanced(parts, from, middle)}||${balanced(parts, middle, to)})`;
}
