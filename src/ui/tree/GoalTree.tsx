import * as React from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import * as strings from 'AlignmentWebPartStrings';
import * as commonStrings from 'CommonStrings';
import type { Period } from '../../okr/document';
import type { Goal } from '../goals/Goal';
import { GoalRow } from './GoalRow';
import { treeKey } from './treeKey';
import type { TreeRow } from './treeRows';
import { activeRow } from './treeState';
import { rowHeight, treeStyles as styles } from './treeStyles';
import { useRowPool } from './useRowPool';

export interface GoalTreeProps {
  rows: readonly TreeRow[];
  /** Path of the line that the keyboard is on. */
  active: string | null;
  /** Key of the goal whose details are open. */
  selected: string | null;
  compact: boolean;
  /** A list, without levels: each line says what its goal hangs on. */
  flat: boolean;
  /** Name of the whole for assistive technology. */
  label: string;
  /** The greatest height in CSS; the tree is lower when it has fewer lines. */
  maxHeight: string;
  /** The period to name on a goal that is not of the chosen one. */
  otherPeriod(goal: Goal): Period | null;
  onReach(path: string): void;
  onToggle(path: string): void;
  onOpen(goal: Goal): void;
}

/** Lines that are drawn beyond what is in view, so that a fast scroll does not show bare ground. */
const overscan = 6;

/**
 * The tree of goals: a treegrid of which only the lines in view exist in the page. One stop of the tab key; within it the arrow keys,
 * Home, End, PageUp and PageDown move, left and right close and open, Enter shows the details.
 */
export const GoalTree: React.FC<GoalTreeProps> = ({ rows, active, selected, compact, flat, label, maxHeight, otherPeriod, onReach, onToggle, onOpen }) => {
  const scroller = React.useRef<HTMLDivElement>(null);
  const height = rowHeight[compact ? 'compact' : 'wide'];
  const activeIndex = React.useMemo(() => activeRow(rows, active), [rows, active]);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan,
    // The focused line stays in the page while it is scrolled out of view: else the keyboard would lose its place.
    rangeExtractor: ({ startIndex, endIndex }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(rows.length - 1, endIndex + overscan);
      const range = Array.from({ length: last - first + 1 }, (_, i) => first + i);
      if (activeIndex >= 0 && activeIndex < first) range.unshift(activeIndex);
      if (activeIndex > last) range.push(activeIndex);
      return range;
    }
  });
  const measured = React.useRef(height);
  React.useLayoutEffect(() => {
    if (measured.current === height) return;
    measured.current = height;
    virtualizer.measure();
  }, [virtualizer, height]);

  const inView = virtualizer.getVirtualItems().filter(({ index }) => index < rows.length);
  const slots = useRowPool(inView.map(({ index }) => rows[index].path));

  // The handlers stay the same from render to render, so that lines are drawn again only for reasons of their own.
  const latest = React.useRef({ rows, onToggle, onOpen, onReach });
  latest.current = { rows, onToggle, onOpen, onReach };
  const toggle = React.useCallback((index: number) => latest.current.onToggle(latest.current.rows[index].path), []);
  const open = React.useCallback((index: number) => {
    const row = latest.current.rows[index];
    latest.current.onReach(row.path);
    latest.current.onOpen(row.goal);
  }, []);

  const focusActive = (): void => scroller.current?.querySelector<HTMLElement>(`[data-row="${activeIndex}"]`)?.focus({ preventScroll: true });
  const focusWanted = React.useRef(false);
  React.useLayoutEffect(() => {
    if (!focusWanted.current) return;
    focusWanted.current = false;
    focusActive();
  });

  // Whoever closes the details without a pointer goes on where they were: what had the keyboard is gone.
  const wasSelected = React.useRef(selected);
  React.useEffect(() => {
    const isClosed = wasSelected.current !== null && selected === null;
    wasSelected.current = selected;
    if (isClosed && document.activeElement === document.body) focusActive();
  }, [selected, activeIndex]);

  const onKeyDown = (event: React.KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / height) - 1);
    const move = treeKey(event.key, rows, activeIndex, page, getComputedStyle(event.currentTarget).direction === 'rtl');
    if (!move) return;
    event.preventDefault();
    if (move.type === 'open') return open(move.row);
    if (move.type === 'toggle') return toggle(move.row);
    focusWanted.current = true;
    virtualizer.scrollToIndex(move.row, { align: 'auto' });
    onReach(rows[move.row].path);
  };
  const onFocus = (event: React.FocusEvent<HTMLDivElement>): void => {
    const row = rows[Number((event.target as HTMLElement).dataset.row ?? -1)];
    if (row) onReach(row.path);
  };

  return (
    <div role="treegrid" className={styles.grid} aria-label={label} aria-rowcount={rows.length + 1} aria-colcount={compact ? 3 : 4} onKeyDown={onKeyDown} onFocus={onFocus}>
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
      <div ref={scroller} role="rowgroup" className={styles.scroller} style={{ maxHeight, height: rows.length * height }}>
        <div role="presentation" className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
          {inView.map(({ index }, i) => (
            <GoalRow
              key={slots[i]}
              row={rows[index]}
              index={index}
              compact={compact}
              flat={flat}
              active={index === activeIndex}
              selected={rows[index].goal.key === selected}
              otherPeriod={otherPeriod(rows[index].goal)}
              onToggle={toggle}
              onOpen={open}
            />
          ))}
        </div>
      </div>
    </div>
  );
};
