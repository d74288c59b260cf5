/** A number of a table; null where there is none (NaN). */
export function valueOrNull(number: number): number | null {
  return number === number ? number : null;
}
