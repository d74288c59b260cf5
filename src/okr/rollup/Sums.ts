import { within } from '../progress/ownProgress';
import { TOLERANCE } from '../tolerance';
import { grown } from './grown';

/** What contributes to one goal, taken together. */
export interface Contributions {
  /** Percent, of all that have a fixed weight. */
  fixed: number;
  /** Percent that one automatic weight gets: what the fixed ones leave of 100, shared; 0 where nothing is left, or new children do not contribute. */
  share: number;
  /** Weighted mean, 0 to 1; NaN = none of them has progress. Those without progress count as 0. */
  progress: number;
  /** Weighted mean of those of which something is expected; NaN = of none. */
  expected: number;
}

/**
 * Numbers of one goal. Of contributors with a fixed weight, then (from AUTOMATIC on) of those with an automatic one, because how much the latter count is
 * only known when all of the former are: weights; weights times progress; weights of those of which something is expected; these times what is.
 */
const NUMBERS = 8;
const AUTOMATIC = 4;

/** Marks of one goal: a contributor that counts has progress 0; with a fixed weight, with an automatic one. Where progress is more than 0, the sums say so. */
const FIXED_HAS_BEGUN = 1;
const AUTOMATIC_HAS_BEGUN = 2;

/** What contributes to goals, added up. Each goal that something has been added to has a place here. */
export class Sums {
  /** The result of `takeTogether`, used again for every goal: a million small objects would take longer than the sums. */
  public readonly result: Contributions = { fixed: NaN, share: NaN, progress: NaN, expected: NaN };
  private places: number;
  private numbers: Float64Array;
  private marks: Uint8Array;
  /** Places that were given back, the last one last. Used again first: few places stay in the processor's memory. */
  private free: Int32Array;
  private freed = 0;
  private taken = 1;

  /** @param places For how many goals there is room at first, 1 at least. */
  public constructor(places: number) {
    this.places = places;
    this.numbers = new Float64Array(places * NUMBERS);
    this.marks = new Uint8Array(places);
    this.free = new Int32Array(places);
  }

  /** A place with nothing added up. Never 0: place 0 is there from the beginning, for one goal at a time. */
  public newPlace(): number {
    if (this.freed > 0) return this.free[--this.freed];
    if (this.taken === this.places) this.grow();
    return this.taken++;
  }

  public giveBack(place: number): void {
    this.clear(place);
    this.free[this.freed++] = place;
  }

  /** @param percent Its fixed weight; NaN = automatic. @param factor How much it counts against other automatic ones. */
  public add(place: number, percent: number, factor: number, progress: number, expected: number): void {
    const { numbers, marks } = this;
    const isFixed = percent === percent;
    const counts = isFixed ? percent : factor;
    const at = isFixed ? place * NUMBERS : place * NUMBERS + AUTOMATIC;
    numbers[at] += counts;
    const part = counts * progress;
    if (part > 0) numbers[at + 1] += part;
    else if (progress === progress && counts > 0) marks[place] |= isFixed ? FIXED_HAS_BEGUN : AUTOMATIC_HAS_BEGUN;
    if (expected === expected) {
      numbers[at + 2] += counts;
      numbers[at + 3] += counts * expected;
    }
  }

  /**
   * Automatic weights share what the fixed ones leave of 100; fixed ones that do not make 100 with no automatic partner, or exceed it, count in proportion.
   *
   * @returns `result`.
   */
  public takeTogether(place: number, isFixedOnly: boolean): Contributions {
    const { numbers, marks, result } = this;
    const at = place * NUMBERS;
    const fixed = numbers[at];
    const automatic = numbers[at + AUTOMATIC];
    const isShared = automatic > 0 && fixed < 100 - TOLERANCE && !isFixedOnly;
    const share = isShared ? (100 - fixed) / automatic : 0;
    const paced = numbers[at + 2] + share * numbers[at + AUTOMATIC + 2];
    const ofFixed = numbers[at + 1];
    const ofAutomatic = numbers[at + AUTOMATIC + 1];
    const hasProgress = ofFixed > 0 || (marks[place] & FIXED_HAS_BEGUN) !== 0 || (isShared && (ofAutomatic > 0 || (marks[place] & AUTOMATIC_HAS_BEGUN) !== 0));
    result.fixed = fixed;
    result.share = share;
    result.progress = hasProgress ? within((ofFixed + share * ofAutomatic) / (fixed + share * automatic)) : NaN;
    result.expected = paced > 0 ? within((numbers[at + 3] + share * numbers[at + AUTOMATIC + 3]) / paced) : NaN;
    return result;
  }

  public clear(place: number): void {
    const { numbers } = this;
    const at = place * NUMBERS;
    // Not fill, nor a loop: for eight numbers they take longer than the work.
    numbers[at] = 0;
    numbers[at + 1] = 0;
    numbers[at + 2] = 0;
    numbers[at + 3] = 0;
    numbers[at + AUTOMATIC] = 0;
    numbers[at + AUTOMATIC + 1] = 0;
    numbers[at + AUTOMATIC + 2] = 0;
    numbers[at + AUTOMATIC + 3] = 0;
    this.marks[place] = 0;
  }

  private grow(): void {
    this.places *= 2;
    this.numbers = grown(this.numbers, new Float64Array(this.places * NUMBERS));
    this.marks = grown(this.marks, new Uint8Array(this.places));
    this.free = grown(this.free, new Int32Array(this.places));
  }
}
