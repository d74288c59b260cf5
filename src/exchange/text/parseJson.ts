/** Strings as they are, or numbers: what JSON holds of digits stands in one of the two. */
const stringOrNumber = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** No export nests deeper than ten; what nests thousands deep overflows the stack of whoever writes it again. */
const deepest = 200;

function isNestedTooDeep(text: string): boolean {
  let [depth, inText] = [0, false];
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (inText && character === '\\') at++;
    else if (character === '"') inText = !inText;
    else if (!inText && (character === '[' || character === '{') && ++depth > deepest) return true;
    else if (!inText && (character === ']' || character === '}')) depth--;
  }
  return false;
}

/**
 * Parses JSON, but gives whole numbers that a number cannot hold (above 2^53) as text: as numbers, ids would collide (R27).
 * @throws SyntaxError also where it is nested too deeply
 */
export function parseJson(text: string): unknown {
  if (isNestedTooDeep(text)) throw new SyntaxError(`It is nested more than ${deepest} levels deep`);
  const safe = /\d{16}/.test(text) ? text.replace(stringOrNumber, (found) => (/^-?\d{16,}$/.test(found) && !Number.isSafeInteger(Number(found)) ? `"${found}"` : found)) : text;
  return JSON.parse(safe) as unknown;
}
