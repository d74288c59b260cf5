/*
 * What may stand in a cell that somebody edited by hand: read tolerantly, with each doubt named once. Nothing here throws.
 */

/** Names a cell that could not be read as it is: `problem('OkrDue', '31.12.2026', 'is no date (yyyy-mm-dd)')`. */
export type CellProblem = (column: string, value: unknown, message: string) => void;

export interface Row {
  Id: number;
  Title?: string | null;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');

export const textOrNull = (value: unknown): string | null => {
  const trimmed = text(value).trim();
  return trimmed === '' ? null : trimmed;
};

/** A number, or a text that is one ("12,5" too: a column that was changed to text by hand). */
export const numberOrNull = (column: string, value: unknown, problem: CellProblem): number | null => {
  if (value === null || value === undefined || value === '') return null;
  const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim().replace(',', '.')) : Number.NaN;
  if (Number.isFinite(number)) return number;
  problem(column, value, 'is no number');
  return null;
};

const day = /^(\d{4})-(\d{2})-(\d{2})/;

export const isDay = (value: string): boolean => {
  const parts = day.exec(value);
  if (!parts || value.length !== 10) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** `yyyy-mm-dd`; an instant gives its day. */
export const dayOrNull = (column: string, value: unknown, problem: CellProblem): string | null => {
  const found = textOrNull(value);
  if (found === null) return null;
  const date = found.slice(0, 10);
  if (isDay(date)) return date;
  problem(column, value, 'is no date (yyyy-mm-dd)');
  return null;
};

export const oneOf = <T extends string>(column: string, value: unknown, choices: readonly T[], fallback: T, problem: CellProblem): T => oneOfOrNull(column, value, choices, problem) ?? fallback;

export const oneOfOrNull = <T extends string>(column: string, value: unknown, choices: readonly T[], problem: CellProblem): T | null => {
  const found = textOrNull(value);
  if (found === null) return null;
  const lower = found.toLowerCase();
  const choice = choices.find((candidate) => candidate === lower);
  if (choice !== undefined) return choice;
  problem(column, value, `is none of ${choices.join(', ')}`);
  return null;
};

/** A JSON object; anything else is named and gives an empty one. */
export const objectOf = (column: string, value: unknown, problem: CellProblem): Record<string, unknown> => {
  const found = textOrNull(value);
  if (found === null) return {};
  try {
    const parsed: unknown = JSON.parse(found);
    if (isRecord(parsed)) return parsed;
    problem(column, value, 'is no JSON object');
  } catch {
    problem(column, value, 'is no JSON');
  }
  return {};
};

export const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const tagsOf = (value: unknown): string[] =>
  text(value)
    .split(';')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
