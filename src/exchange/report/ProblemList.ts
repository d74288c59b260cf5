import { actions } from './codes';
import type { ProblemCode } from './codes';

export interface Problem {
  code: ProblemCode;
  /**
   * Of a table the row as a spreadsheet counts them (the header is row 1); of a list in JSON the position of its element (the first is 1);
   * null when it concerns the whole file.
   */
  row: number | null;
  /** Column or member, or the name of an entry of a ZIP; null when it concerns the whole row. */
  field: string | null;
  /** What was found, in plain words. */
  message: string;
  /** What was done about it. */
  action: string;
}

/** Collects what is wrong, in the order of finding. */
export class ProblemList {
  public readonly problems: Problem[] = [];

  public add(code: ProblemCode, row: number | null, field: string | null, message: string): void {
    this.problems.push({ code, row, field, message, action: actions[code] });
  }

  /** How many rows were left out. */
  public get rejectedRows(): number {
    return this.problems.filter((problem) => problem.code.startsWith('E_')).length;
  }
}

/** Text from a file, short enough for one line of a message. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `“${line.slice(0, 59)}…”` : `“${line}”`;
}
