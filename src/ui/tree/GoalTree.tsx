import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import * as commonStrings from 'CommonStrings';
import type { Period } from '../../okr/document';
import type { Goal } from '../goals/Goal';
import { useReader } from '../Reader';
import { LinesInView } from './LinesInView';
import { treeKey } from './treeKey';
import type { TreeLines } from './TreeLines';
import { activeRow } from './treeState';
import { rowHeight, treeStyles as styles } from './treeStyles';

export interface GoalTreeProps {
  rows: TreeLines;
  /** Path of the line that the keyboard is on. */
  active: string | null;
  /** Key of the goal whose details are open. */
  selected: string | null;
  compact: boolean;
  /** A list, without levels: each line says what its goal hangs on. */
  flat: boolean;
  /** Name of the whole for assistive technology. */
  label: string;
  /** Pixels of the window's height that are left to what stands around the tree. The tree is lower when it has fewer lines. */
  heightAround: number;
  /** The period to name on a goal that is not of the chosen one. */
  otherPeriod(goal: Goal): Period | null;
  onReach(path: string): void;
  onToggle(path: string): void;
  onOpen(goal: Goal): void;
}

/** However low the window is, so much of the tree is seen. */
const leastHeight = 360;

/**
 * The tree of goals: a treegrid of which only the lines in view exist in the page. One stop of the tab key; within it the arrow keys,
 * Home, End, PageUp and PageDown move, left and right close and open, Enter shows the details.
 */
export const GoalTree: React.FC<GoalTreeProps> = ({ rows, active, selected, compact, flat, label, heightAround, otherPeriod, onReach, onToggle, onOpen }) => {
  const { locale } = useReader();
  const scroller = React.useRef<HTMLDivElement>(null);
  const ground = React.useRef<HTMLDivElement>(null);
  const inView = React.useRef<LinesInView | null>(null);
  const height = rowHeight[compact ? 'compact' : 'wide'];
  const activeIndex = React.useMemo(() => activeRow(rows, active), [rows, active]);

  // What is seen of the tree is reckoned, not measured: measuring would lay the page out twice before it is first seen.
  React.useLayoutEffect(() => {
    if (!ground.current) return;
    inView.current = inView.current ?? new LinesInView(ground.current, Math.max(leastHeight, window.innerHeight - heightAround));
    inView.current.draw({ lines: rows, active: activeIndex, selected, compact, flat, locale, otherPeriod });
  });
  const follow = React.useCallback(() => {
    if (scroller.current) inView.current?.moveTo(scroller.current.scrollTop, scroller.current.clientHeight);
  }, []);
  React.useEffect(() => {
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, [follow]);

  const focusWanted = React.useRef(false);
  React.useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    inView.current?.focus(activeIndex);
  });

  // Whoever closes the details without a pointer goes on where they were: what had the keyboard is gone.
  const wasSelected = React.useRef(selected);
  React.useEffect(() => {
    const isClosed = wasSelected.current !== null && selected === null;
    wasSelected.current = selected;
    if (isClosed && document.activeElement === document.body) inView.current?.focus(activeIndex);
  }, [selected, activeIndex]);

  const toggle = (index: number): void => onToggle(rows.pathAt(index));
  const open = (index: number): void => {
    onReach(rows.pathAt(index));
    onOpen(rows.goalAt(index));
  };
  /** Moves the least that brings a line into view. */
  const scrollTo = (index: number): void => {
    const view = scroller.current;
    if (!view) return;
    const [top, bottom] = [index * height, (index + 1) * height];
    if (top < view.scrollTop) view.scrollTop = top;
    else if (bottom > view.scrollTop + view.clientHeight) view.scrollTop = bottom - view.clientHeight;
    follow();
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const move = treeKey(event.key, rows, activeIndex, page, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (!move) return;
    event.preventDefault();
    if (move.type === 'open') return open(move.row);
    if (move.type === 'toggle') return toggle(move.row);
    focusWanted.current = true;
    scrollTo(move.row);
    onReach(rows.pathAt(move.row));
  };
  const onFocus = (event: React.FocusEvent<HTMLDivElement>): void => {
    const index = lineOf(event.target);
    if (index >= 0 && index < rows.length) onReach(rows.pathAt(index));
  };
  const onClick = (event: React.MouseEvent<HTMLDivElement>): void => {
    const index = lineOf(event.target as Element);
    if (index < 0 || index >= rows.length) return;
    if (!(event.target as Element).closest('button')) return open(index);
    // The line keeps the keyboard, not the button within it.
    inView.current?.focus(index);
    toggle(index);
  };

  return (
    <div role="treegrid" className={styles.grid} aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={compact ? 3 : 4} onKeyDown={onKeyDown} onFocus={onFocus} onClick={onClick}>
      {!compact && (
        <div role="rowgroup">
          <div role="row" aria-rowindex={1} className={styles.header}>
            <span role="columnheader" className={styles.headerTitle}>{strings.Goal}</span>
            <span role="columnheader">{strings.Owner}</span>
            <span role="columnheader">{strings.Status}</span>
            <span role="columnheader">{commonStrings.Progress}</span>
          </div>
        </div>
      )}
      <div ref={scroller} role="rowgroup" className={styles.scroller} style={{ maxHeight: `max(${leastHeight}px, calc(100vh - ${heightAround}px))`, height: rows.length * height }} onScroll={follow}>
        <div ref={ground} role="presentation" className={styles.lines} style={{ height: rows.length * height }} />
      </div>
    </div>
  );
};

/** The line that an element is in; -1: none. */
const lineOf = (element: Element): number => Number(element.closest<HTMLElement>('[data-row]')?.dataset.row ?? -1);
