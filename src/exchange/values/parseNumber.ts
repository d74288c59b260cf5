/** Digits in groups: of three, or two as in India, the last always of three. */
const grouped = { ',': /^\d{1,3}(,\d{2,3})*,\d{3}$/, '.': /^\d{1,3}(\.\d{2,3})*\.\d{3}$/ };
const plain = /^(\d+\.?\d*|\.\d+)$/;

const withoutAll = (text: string, separator: string): string => text.split(separator).join('');

function readDigits(digits: string, decimal: '.' | ','): number | null {
  const lastComma = digits.lastIndexOf(',');
  const lastDot = digits.lastIndexOf('.');
  if (lastComma < 0 && lastDot < 0) return plain.test(digits) ? Number(digits) : null;
  if (lastComma >= 0 && lastDot >= 0) {
    const point = lastComma > lastDot ? ',' : '.';
    const group = point === ',' ? '.' : ',';
    const at = Math.max(lastComma, lastDot);
    const whole = digits.slice(0, at);
    const fraction = digits.slice(at + 1);
    if (!grouped[group].test(whole) || !/^\d*$/.test(fraction)) return null;
    return Number(`${withoutAll(whole, group)}.${fraction || '0'}`);
  }
  const separator = lastComma >= 0 ? ',' : '.';
  const isOnce = digits.indexOf(separator) === digits.lastIndexOf(separator);
  const couldBeGroups = grouped[separator].test(digits) && !digits.startsWith('0');
  if (!isOnce) return couldBeGroups ? Number(withoutAll(digits, separator)) : null;
  if (couldBeGroups && separator !== decimal) return Number(withoutAll(digits, separator));
  const asDecimal = digits.replace(separator, '.');
  return plain.test(asDecimal) ? Number(asDecimal) : null;
}

/**
 * A number as people and exports write it (R6): spaces, currency signs, `%` and Swiss apostrophes are stripped, U+2212 is minus, `(n)` is −n, separators in
 * groups are thousands, the last of two different separators is the decimal one. k and M are never guessed.
 * @param decimal decides where one separator before three digits could be either: `1.234` is a decimal with `.`, a thousand with `,`
 * @returns null when it cannot be read
 */
export function parseNumber(text: string, decimal: '.' | ',' = '.'): number | null {
  const stripped = text.replace(/[\s\u00a0\u202f\u2007\u2009%'’\u066a\p{Sc}]/gu, '').replace(/\u2212/g, '-');
  const inBrackets = /^\((.+)\)$/.exec(stripped);
  const signed = /^([+-]?)(.+)$/.exec(inBrackets ? inBrackets[1] : stripped);
  if (!signed || (inBrackets && signed[1] !== '')) return null;
  const sign = inBrackets || signed[1] === '-' ? -1 : 1;
  const value = /^\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(signed[2]) ? Number(signed[2]) : readDigits(signed[2], decimal);
  if (value === null || !Number.isFinite(value)) return null;
  return value === 0 ? 0 : sign * value;
}
