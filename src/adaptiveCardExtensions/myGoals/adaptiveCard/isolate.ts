/** Marks by which a text turns around what stands after it. */
const turns = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeftLetters = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A text that keeps its own direction wherever it stands: an English title in a card that runs from right to left, and a Hebrew one in a card that does not. Otherwise its numbers,
 * signs and emoji would stand at the wrong end. The marks around it are invisible; those
 * that somebody wrote into it are taken out.
 */
export function isolate(text: string, rightToLeft: boolean): string {
  const plain = text.replace(turns, '');
  return plain !== '' && (rightToLeft || rightToLeftLetters.test(plain)) ? `\u2068${plain}\u2069` : plain;
}
