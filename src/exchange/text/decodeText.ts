import type { ProblemList } from '../report/ProblemList';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function byOrderMark(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark: of Latin headers every second byte of the first line is 0. A header may hold a few other letters. */
function byZeroBytes(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 2000);
  let even = 0;
  let odd = 0;
  let pairs = 0;
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even++;
    if (bytes[index + 1] === 0) odd++;
    pairs++;
    const unit = bytes[index] || bytes[index + 1];
    if (unit === 0x0a && (bytes[index] === 0 || bytes[index + 1] === 0) && pairs > 1) break;
  }
  if (pairs < 2) return null;
  if (odd > pairs * 0.8 && even < pairs * 0.1) return 'utf-16le';
  if (even > pairs * 0.8 && odd < pairs * 0.1) return 'utf-16be';
  return null;
}

/** An odd last byte of UTF-16 belongs to no character: it is left out rather than shown as a broken one. */
function decode(bytes: Uint8Array, encoding: Encoding, fatal: boolean): string {
  const whole = encoding.startsWith('utf-16') && bytes.length % 2 === 1 ? bytes.subarray(0, bytes.length - 1) : bytes;
  return new TextDecoder(encoding, { fatal }).decode(whole);
}

/**
 * The text of a file (R1): a byte order mark decides; without one UTF-16 if every second byte of the first line is 0, else UTF-8, else Windows-1252
 * (reported). NUL characters are dropped and reported; all line breaks become LF.
 * @param field named in problems: the entry of a ZIP, or null for the file itself
 */
export function decodeText(bytes: Uint8Array, problems: ProblemList, field: string | null = null): string {
  const known = byOrderMark(bytes) ?? byZeroBytes(bytes);
  let text: string;
  if (known) {
    text = decode(bytes, known, false);
  } else {
    try {
      text = decode(bytes, 'utf-8', true);
    } catch (error) {
      // By name: the decoder may be of another realm than this code (a frame, a worker, a test).
      if ((error as { name?: unknown }).name !== 'TypeError') throw error;
      text = decode(bytes, 'windows-1252', false);
      problems.add('W_ENCODING', null, field, 'The text is not UTF-8.');
    }
  }
  if (text.includes('\u0000')) {
    text = text.split('\u0000').join('');
    problems.add('W_NUL', null, field, 'The text holds NUL characters.');
  }
  return text.replace(/\r\n?/g, '\n');
}
