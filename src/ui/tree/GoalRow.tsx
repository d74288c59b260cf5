import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import type { Period } from '../../okr/document';
import type { Goal } from '../goals/Goal';
import { measureText, titleOf } from '../goals/goalText';
import { Icon } from '../marks/Icon';
import { PersonMark } from '../marks/PersonMark';
import { ProgressBar } from '../marks/ProgressBar';
import { StatusBadge } from '../marks/StatusBadge';
import { colour } from '../style/themeVariables';
import { useReader } from '../Reader';
import type { TreeRow } from './treeRows';
import { rowHeight, treeStyles as styles } from './treeStyles';

export interface GoalRowProps {
  row: TreeRow;
  index: number;
  compact: boolean;
  /** In a list: says what the goal hangs on. */
  flat: boolean;
  /** The keyboard is on this line: the one stop of the tab key. */
  active: boolean;
  /** Its details are open. */
  selected: boolean;
  /** Named on a goal that is shown from another period; null when it belongs to the chosen one. */
  otherPeriod: Period | null;
  onToggle(index: number): void;
  onOpen(index: number): void;
}

const indent = { wide: 20, compact: 12 } as const;
/** On a narrow page deeper levels are set in no further: the title needs the room. */
const deepestCompactIndent = 5;

const GoalRowInner: React.FC<GoalRowProps> = (props) => {
  const { row, index, compact, active, selected, onToggle, onOpen } = props;
  const { goal } = row;
  const expander = (event: React.MouseEvent<HTMLButtonElement>): void => {
    event.stopPropagation();
    // The line keeps the keyboard, not the button within it.
    event.currentTarget.closest<HTMLElement>('[role="row"]')?.focus({ preventScroll: true });
    onToggle(index);
  };
  const title = titleOf(goal);
  const name = [compact ? styles.compactName : styles.name, goal.objective ? styles.objectiveName : '', row.isContext ? styles.contextName : ''].join(' ');
  const numbers = { progress: goal.result.progress, expected: goal.result.expected, status: goal.result.status };
  return (
    <div
      role="row"
      className={`${styles.row} ${compact ? styles.compact : styles.wide}`}
      style={{ transform: `translateY(${index * rowHeight[compact ? 'compact' : 'wide']}px)` }}
      data-row={index}
      tabIndex={active ? 0 : -1}
      aria-level={row.depth}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-rowindex={index + 2}
      aria-expanded={row.expandable ? row.expanded : undefined}
      aria-selected={selected}
      onClick={() => onOpen(index)}
    >
      <div role="rowheader" className={compact ? styles.compactTitle : styles.title}>
        <Guides depth={row.depth} compact={compact} />
        {row.expandable ? (
          <button
            type="button"
            tabIndex={-1}
            className={[styles.expander, row.expanded ? styles.expanded : ''].join(' ')}
            aria-label={fill(row.expanded ? strings.Collapse : strings.Expand, { title })}
            onClick={expander}
          >
            <Icon name="chevron" />
          </button>
        ) : <span className={props.flat ? styles.flatStart : styles.noExpander} />}
        <Icon name={goal.objective ? 'objective' : 'keyResult'} className={goal.objective ? styles.kind : `${styles.kind} ${styles.keyResultKind}`} />
        <span className={styles.texts}>
          <span className={name} title={title}><bdi>{title}</bdi></span>
          <Details goal={goal} compact={compact} flat={props.flat} otherPeriod={props.otherPeriod} />
        </span>
      </div>
      {!compact && <div role="gridcell" className={styles.cell}><PersonMark name={goal.owner} /></div>}
      <div role="gridcell" className={compact ? styles.compactStatus : styles.cell}><StatusBadge status={goal.result.status} /></div>
      <div role="gridcell" className={compact ? styles.compactProgress : styles.cell}><ProgressBar {...numbers} /></div>
    </div>
  );
};

/** One line of the tree. Drawn again only when something of its own changed: scrolling past it costs nothing. */
export const GoalRow = React.memo(GoalRowInner);

/** The lines that lead from the levels above down to this one. */
const Guides: React.FC<{ depth: number; compact: boolean }> = ({ depth, compact }) => {
  const step = compact ? indent.compact : indent.wide;
  const steps = compact ? Math.min(depth - 1, deepestCompactIndent) : depth - 1;
  if (steps === 0) return null;
  const line = `repeating-linear-gradient(var(--okr-inline, to right), transparent 0 ${step - 7}px, ${colour.divider} ${step - 7}px ${step - 6}px, transparent ${step - 6}px ${step}px)`;
  return <span className={styles.guides} style={{ width: steps * step, background: line }} />;
};

/** What stands below the title: of a key result its value, of an objective its team; where it also belongs, and from which period it is. */
const Details: React.FC<{ goal: Goal; compact: boolean; flat: boolean; otherPeriod: Period | null }> = ({ goal, compact, flat, otherPeriod }) => {
  const { locale } = useReader();
  const main = goal.keyResult ? measureText(goal.keyResult.measure, goal.result.value, locale) : goal.team;
  const several = goal.parents.length > 1;
  return (
    <span className={styles.details}>
      {flat && goal.parents.length > 0 && <span className={styles.detail}><bdi>{titleOf(goal.parents[0])}</bdi></span>}
      {main && <span className={styles.detail}><bdi>{main}</bdi></span>}
      {compact && <span className={styles.detail}>{goal.owner ?? strings.NoOwner}</span>}
      {otherPeriod && <span className={styles.detail}>{fill(strings.OtherPeriod, { period: otherPeriod.title })}</span>}
      {several && (
        <span className={styles.mark} title={fill(strings.SeveralParentsHint, { goals: goal.parents.map(titleOf).join(', ') })}>
          <Icon name="severalParents" size={12} />
          {fill(strings.SeveralParents, { n: formatNumber(goal.parents.length, locale) })}
        </span>
      )}
    </span>
  );
};
