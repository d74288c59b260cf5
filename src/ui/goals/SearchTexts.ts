import { foldForSearch } from './foldForSearch';

/** Between two texts; no word that is searched for holds one. */
const separator = '\n';

/**
 * Texts that are searched at each keystroke. Each different one is kept once, and all stand in one string: one native search runs through it, in place of one
 * for each goal.
 */
export class SearchTexts {
  private readonly all: string;
  /** Where each text begins in the one string; one more for its end. */
  private readonly starts: Int32Array;

  /** @param texts as they are shown; case and accents are taken off here */
  constructor(texts: readonly string[]) {
    const folded = texts.map((text) => foldForSearch(text).split(separator).join(' '));
    this.all = folded.join(separator);
    this.starts = new Int32Array(texts.length + 1);
    folded.forEach((text, i) => {
      this.starts[i + 1] = this.starts[i] + text.length + separator.length;
    });
  }

  /** For each text 1 when it holds the word. @param word folded for search, without white space, not empty */
  holding(word: string): Uint8Array {
    const found = new Uint8Array(this.starts.length - 1);
    for (let at = this.all.indexOf(word), text = 0; at >= 0; at = this.all.indexOf(word, this.starts[text + 1])) {
      text = this.textAt(at, text);
      found[text] = 1;
    }
    return found;
  }

  /** The text that a place in the one string belongs to, by halving. */
  private textAt(at: number, first: number): number {
    let low = first;
    let high = this.starts.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle] <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
