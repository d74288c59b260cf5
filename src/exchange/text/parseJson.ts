/** Strings as they are, or numbers: what JSON holds of digits stands in one of the two. */
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/**
 * Parses JSON, but gives whole numbers that a number cannot hold (above 2^53) as text: as numbers, ids would collide (R27).
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  const safe = /\d{16}/.test(text) ? text.replace(stringOrNumber, (found) => (/^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found)) : text;
  return JSON.parse(safe) as unknown;
}
