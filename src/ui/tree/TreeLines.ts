import type { Goal } from '../goals/Goal';
import { context, hidden, type GoalView } from '../goals/goalView';

/** One line of the tree. A goal with several parents has one under each. */
export interface TreeLine {
  readonly goal: Goal;
  /** 1 = top. */
  readonly depth: number;
  /** Index of the parent's line; -1 at the top. */
  readonly parent: number;
  /** 1-based, among `siblings` lines. */
  readonly position: number;
  readonly siblings: number;
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Not asked for itself: shown because something below it is. */
  readonly isContext: boolean;
}

const firstRoom = 256;
const numbersOfALine = 5;

/**
 * The lines of the tree from top to bottom. Each is five numbers, not an object: of fifty thousand only those in view are ever looked at.
 */
export class TreeLines {
  private numbers = new Int32Array(firstRoom * numbersOfALine);
  private opened = new Uint8Array(firstRoom);
  private count = 0;

  /** @param flat a list: nothing stands below a line */
  constructor(private readonly view: GoalView, private readonly flat: boolean = false) {}

  public get length(): number {
    return this.count;
  }

  /** Adds a line at the end, closed. @returns its index */
  public add(place: number, depth: number, parent: number, position: number, siblings: number): number {
    const row = this.count++;
    if (row === this.opened.length) this.grow();
    const at = row * numbersOfALine;
    this.numbers[at] = place;
    this.numbers[at + 1] = depth;
    this.numbers[at + 2] = parent;
    this.numbers[at + 3] = position;
    this.numbers[at + 4] = siblings;
    return row;
  }

  public open(row: number): void {
    this.opened[row] = 1;
  }

  /** @param row from 0 up to, without it, `length` */
  public at(row: number): TreeLine {
    const at = row * numbersOfALine;
    const [place, depth, parent, position, siblings] = this.numbers.subarray(at, at + numbersOfALine);
    const goal = this.goalAt(row);
    const expandable = !this.flat && goal.children.some((child) => this.view.shown[child.place] !== hidden);
    return { goal, depth, parent, position, siblings, expandable, expanded: this.opened[row] === 1, isContext: this.view.shown[place] === context };
  }

  public goalAt(row: number): Goal {
    return this.view.index.goals[this.numbers[row * numbersOfALine]];
  }

  /** Where the line is: the keys from the top down. Stays the same from reading to reading. */
  public pathAt(row: number): string {
    const parent = this.numbers[row * numbersOfALine + 2];
    const { key } = this.goalAt(row);
    return parent < 0 ? key : `${this.pathAt(parent)}/${key}`;
  }

  /** The line with a path; -1 when it is not shown. */
  public indexOf(path: string): number {
    const goal = this.view.index.find(path.slice(path.lastIndexOf('/') + 1));
    if (!goal) return -1;
    for (let row = 0; row < this.count; row++) if (this.numbers[row * numbersOfALine] === goal.place && this.pathAt(row) === path) return row;
    return -1;
  }

  private grow(): void {
    const { numbers, opened } = this;
    this.numbers = new Int32Array(numbers.length * 2);
    this.numbers.set(numbers);
    this.opened = new Uint8Array(opened.length * 2);
    this.opened.set(opened);
  }
}
