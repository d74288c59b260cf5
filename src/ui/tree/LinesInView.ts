import { GoalLine, type LineLook } from './GoalLine';
import type { TreeLines } from './TreeLines';
import { rowHeight } from './treeStyles';

/** What is drawn. */
export interface Drawing extends LineLook {
  lines: TreeLines;
  /** Index of the line that the keyboard is on; -1 without lines. */
  active: number;
  /** Key of the goal whose details are open. */
  selected: string | null;
}

/** Lines that are drawn beyond what is in view, so that a fast scroll does not show bare ground: most of them where it is scrolled to. */
const [ahead, behind] = [6, 2];
/** Before anybody has scrolled: fewer, so that the page is seen sooner. */
const atRest = 2;

/**
 * The lines of the tree that exist in the page: those in view, some beyond, and the one that the keyboard is on, which would else lose its place. Lines
 * that leave the view are written anew for those that come. In the page they stand in the order of the tree, as reading aloud goes.
 */
export class LinesInView {
  private drawn: Drawing | null = null;
  /** In the order of the tree. */
  private inView: GoalLine[] = [];
  private readonly spare: GoalLine[] = [];
  private top = 0;
  private isUpwards = false;
  private hasMoved = false;

  /** @param height pixels that lines are seen in, at most */
  constructor(private readonly ground: HTMLElement, private height: number) {}

  public draw(drawing: Drawing): void {
    if (this.drawn?.compact !== drawing.compact) {
      this.spare.length = this.inView.length = 0;
      this.ground.textContent = '';
    }
    const isSame = this.drawn !== null && this.drawn.lines === drawing.lines && this.drawn.locale === drawing.locale;
    const hadActive = this.drawn?.active ?? -1;
    this.drawn = drawing;
    this.arrange(isSame, hadActive);
  }

  /** @param top pixels that are scrolled away above. @param height pixels that lines are seen in */
  public moveTo(top: number, height: number): void {
    if (top === this.top && height === this.height) return;
    this.isUpwards = top < this.top;
    this.hasMoved = true;
    this.top = top;
    this.height = height;
    if (this.drawn) this.arrange(true, this.drawn.active);
  }

  public focus(index: number): void {
    this.inView.find((line) => line.index === index)?.element.focus({ preventScroll: true });
  }

  /** Lines that are wanted, from the top down. */
  private wanted({ lines, active, compact }: Drawing): number[] {
    const height = rowHeight[compact ? 'compact' : 'wide'];
    const most = this.hasMoved ? ahead : atRest;
    const [above, below] = this.isUpwards ? [most, behind] : [behind, most];
    const last = Math.min(lines.length - 1, Math.ceil((this.top + this.height) / height) - 1 + below);
    const first = Math.max(0, Math.min(last, Math.floor(this.top / height) - above));
    const wanted = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    if (active >= 0 && active < first) wanted.unshift(active);
    if (active > last) wanted.push(active);
    return wanted;
  }

  /** @param isSame lines that stay are written as they are. @param hadActive the line that the keyboard was on */
  private arrange(isSame: boolean, hadActive: number): void {
    const drawing = this.drawn;
    if (!drawing) return;
    const { lines, active, selected, compact } = drawing;
    const wanted = this.wanted(drawing);
    // What has the keyboard is never moved in the page: it would lose it. It goes on to show the line that the keyboard is on.
    const kept = new Map<number, GoalLine>();
    const free = this.spare;
    const holder = this.inView.find((line) => line.index === hadActive && line.element.contains(document.activeElement));
    const isWanted = new Set(wanted);
    if (holder && !isSame && isWanted.has(active)) kept.set(active, holder);
    for (const line of this.inView) {
      if (line === holder && !isSame) {
        if (!kept.has(active)) free.push(line);
      } else if (isWanted.has(line.index) && !kept.has(line.index)) kept.set(line.index, line);
      else free.push(line);
    }
    let next: Node | null = null;
    const inView: GoalLine[] = [];
    for (let i = wanted.length - 1; i >= 0; i--) {
      const index = wanted[i];
      const old = kept.get(index);
      const line = old ?? free.pop() ?? new GoalLine(compact);
      if (!old || !isSame) line.show(index, lines.at(index), drawing);
      line.mark(index === active, lines.goalAt(index).key === selected);
      if ((!old || line.element.parentNode !== this.ground) || (line !== holder && line.element.nextSibling !== next && !isSame)) this.ground.insertBefore(line.element, next);
      next = line.element;
      inView.push(line);
    }
    for (const line of free) line.element.remove();
    this.inView = inView.reverse();
  }
}
