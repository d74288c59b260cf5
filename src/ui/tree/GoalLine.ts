import * as strings from 'AlignmentWebPartStrings';
import * as commonStrings from 'CommonStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { statusWord } from '../../loc/words';
import type { Period } from '../../okr/document';
import type { Goal } from '../goals/Goal';
import { measureText, titleOf } from '../goals/goalText';
import { initialsOf, personStyles } from '../marks/PersonMark';
import { barReading, progressStyles } from '../marks/ProgressBar';
import { badgeStyles, statusColour } from '../marks/StatusBadge';
import { element, iconElement, setAttribute, setIcon, setText } from './elements';
import type { TreeLine } from './TreeLines';
import { indent, rowHeight, treeStyles as styles } from './treeStyles';

/** How lines look, all of them. */
export interface LineLook {
  compact: boolean;
  /** In a list: says what the goal hangs on. */
  flat: boolean;
  /** BCP 47 tag: how numbers are written. */
  locale: string;
  /** Named on a goal that is shown from another period; null when it belongs to the chosen one. */
  otherPeriod(goal: Goal): Period | null;
}

/** On a narrow page deeper levels are set in no further: the title needs the room. */
const deepestCompactIndent = 5;

const patterns = new Map<boolean, HTMLDivElement>();

/** A line without a goal: copying one is several times as fast as making one. */
function pattern(compact: boolean): HTMLDivElement {
  const known = patterns.get(compact);
  if (known) return known;
  const owner = element('div', '', { role: 'gridcell' }, element('span', personStyles.initials, { 'aria-hidden': 'true' }), element('span', personStyles.name));
  const expander = element('button', styles.expander, { type: 'button', tabindex: '-1' });
  const texts = element('span', styles.texts, {}, element('bdi', ''), element('span', styles.details));
  const head = element('div', compact ? styles.compactTitle : styles.title, { role: 'rowheader' }, expander, element('span', ''), iconElement(), texts);
  const status = element('div', `${badgeStyles.badge} ${compact ? styles.compactStatus : styles.cell}`, { role: 'gridcell' }, iconElement(), element('span', ''));
  const bar = { role: 'progressbar', 'aria-label': commonStrings.Progress, 'aria-valuemin': '0', 'aria-valuemax': '100' };
  const track = element('span', progressStyles.track, bar, element('span', progressStyles.fill), element('span', progressStyles.tick));
  const progress = element('div', `${progressStyles.root} ${compact ? styles.compactProgress : styles.cell}`, { role: 'gridcell' }, element('span', '', { 'aria-hidden': 'true' }), track);
  const made = element('div', `${styles.row} ${compact ? styles.compact : styles.wide}`, { role: 'row' }, head, owner, status, progress);
  patterns.set(compact, made);
  return made;
}

/**
 * One line of the tree. Made once and filled with one goal after the other: written by hand, because making the elements of a page of lines anew costs more
 * than everything else between a keystroke and its answer.
 */
export class GoalLine {
  public readonly element: HTMLDivElement;
  /** Which line it shows; -1: none yet. */
  public index = -1;
  private readonly head: HTMLElement;
  private readonly expander: HTMLElement;
  private readonly spacer: HTMLElement;
  private readonly kind: SVGSVGElement;
  private readonly name: HTMLElement;
  private readonly details: HTMLElement;
  private several: HTMLElement | null = null;
  private readonly owner: HTMLElement;
  private readonly status: HTMLElement;
  private readonly progress: HTMLElement;
  private readonly track: HTMLElement;

  constructor(private readonly compact: boolean) {
    this.element = pattern(compact).cloneNode(true) as HTMLDivElement;
    [this.head, this.owner, this.status, this.progress] = [...this.element.children] as HTMLElement[];
    let texts: HTMLElement;
    [this.expander, this.spacer, this.kind, texts] = [...this.head.children] as [HTMLElement, HTMLElement, SVGSVGElement, HTMLElement];
    [this.name, this.details] = [...texts.children] as HTMLElement[];
    this.track = this.progress.lastElementChild as HTMLElement;
    if (compact) this.owner.remove();
  }

  /** Shows another line, or the same with other numbers. */
  public show(index: number, line: TreeLine, look: LineLook): void {
    const { goal } = line;
    if (index !== this.index) {
      this.index = index;
      this.element.style.top = `${index * rowHeight[this.compact ? 'compact' : 'wide']}px`;
      setAttribute(this.element, 'data-row', String(index));
      setAttribute(this.element, 'aria-rowindex', String(index + 2));
    }
    setAttribute(this.element, 'aria-level', String(line.depth));
    setAttribute(this.element, 'aria-posinset', String(line.position));
    setAttribute(this.element, 'aria-setsize', String(line.siblings));
    setAttribute(this.element, 'aria-expanded', line.expandable ? String(line.expanded) : null);
    this.showTitle(line, look);
    this.showDetails(detailsOf(goal, this.compact, look), goal, look.locale);
    if (!this.compact) this.showOwner(goal.owner);
    const { status } = goal.result;
    const [icon, word] = [this.status.firstElementChild as SVGSVGElement, this.status.lastElementChild as HTMLElement];
    setIcon(icon, status, badgeStyles.icon);
    icon.style.color = statusColour[status];
    setText(word, statusWord(status));
    this.showProgress(goal, look.locale);
  }

  /** @param active the keyboard is on this line: the one stop of the tab key. @param selected its details are open */
  public mark(active: boolean, selected: boolean): void {
    setAttribute(this.element, 'tabindex', active ? '0' : '-1');
    setAttribute(this.element, 'aria-selected', String(selected));
  }

  private showTitle({ goal, depth, expandable, expanded, isContext }: TreeLine, { flat }: LineLook): void {
    const title = titleOf(goal);
    const steps = this.compact ? Math.min(depth - 1, deepestCompactIndent) : depth - 1;
    const width = `${steps * indent[this.compact ? 'compact' : 'wide']}px`;
    if (this.head.style.paddingInlineStart !== width) {
      this.head.style.paddingInlineStart = width;
      this.head.style.backgroundSize = `${width} 100%`;
    }
    const [start, other] = expandable ? [this.expander, this.spacer] : [this.spacer, this.expander];
    if (other.parentNode) other.replaceWith(start);
    if (expandable) {
      setAttribute(this.expander, 'class', expanded ? `${styles.expander} ${styles.expanded}` : styles.expander);
      setAttribute(this.expander, 'aria-label', fill(expanded ? strings.Collapse : strings.Expand, { title }));
    } else setAttribute(this.spacer, 'class', flat ? styles.flatStart : styles.noExpander);
    setIcon(this.kind, goal.objective ? 'objective' : 'keyResult', goal.objective ? styles.kind : `${styles.kind} ${styles.keyResultKind}`);
    setAttribute(this.name, 'class', [this.compact ? styles.compactName : styles.name, goal.objective ? styles.objectiveName : '', isContext ? styles.contextName : ''].join(' '));
    setAttribute(this.name, 'title', title);
    setText(this.name, title);
  }

  private showDetails(texts: readonly string[], goal: Goal, locale: string): void {
    this.several?.remove();
    this.several = goal.parents.length > 1 ? severalParents(goal, locale) : null;
    while (this.details.childElementCount > texts.length) this.details.lastElementChild?.remove();
    texts.forEach((text, i) => setText(this.details.children[i] ?? this.details.appendChild(element('bdi', styles.detail)), text));
    if (this.several) this.details.append(this.several);
  }

  private showOwner(owner: string | null): void {
    setAttribute(this.owner, 'class', `${personStyles.root} ${styles.cell} ${owner === null ? personStyles.nobody : ''}`);
    setAttribute(this.owner, 'title', owner);
    const [initials, name] = [...this.owner.children] as HTMLElement[];
    initials.style.display = owner === null ? 'none' : '';
    setText(initials, owner === null ? '' : initialsOf(owner));
    setText(name, owner ?? strings.NoOwner);
  }

  private showProgress({ result: { progress, expected, status } }: Goal, locale: string): void {
    const { shown, text, filled, expectedAt } = barReading(progress, expected, locale);
    setAttribute(this.progress, 'title', text);
    const number = this.progress.firstElementChild as HTMLElement;
    const [bar, tick] = [...this.track.children] as HTMLElement[];
    setAttribute(number, 'class', filled === null ? `${progressStyles.number} ${progressStyles.none}` : progressStyles.number);
    setText(number, shown);
    setAttribute(this.track, 'aria-valuenow', String(Math.round(filled ?? 0)));
    setAttribute(this.track, 'aria-valuetext', text);
    bar.hidden = filled === null;
    bar.style.width = `${filled ?? 0}%`;
    bar.style.background = statusColour[status];
    tick.hidden = expectedAt === null;
    tick.style.insetInlineStart = `${expectedAt ?? 0}%`;
  }
}

/** What stands below the title: of a key result its value, of an objective its team; where it also belongs, and from which period it is. */
function detailsOf(goal: Goal, compact: boolean, { flat, locale, otherPeriod }: LineLook): string[] {
  const period = otherPeriod(goal);
  const main = goal.keyResult ? measureText(goal.keyResult.measure, goal.result.value, locale) : goal.team;
  const texts: string[] = [];
  if (flat && goal.parents.length > 0) texts.push(titleOf(goal.parents[0]));
  if (main) texts.push(main);
  if (compact) texts.push(goal.owner ?? strings.NoOwner);
  if (period) texts.push(fill(strings.OtherPeriod, { period: period.title }));
  return texts;
}

function severalParents(goal: Goal, locale: string): HTMLElement {
  const icon = iconElement(12);
  setIcon(icon, 'severalParents', '');
  const text = document.createTextNode(fill(strings.SeveralParents, { n: formatNumber(goal.parents.length, locale) }));
  return element('span', styles.mark, { title: fill(strings.SeveralParentsHint, { goals: goal.parents.map(titleOf).join(', ') }) }, icon, text);
}
