import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { fill } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { statusMeaning } from '../../loc/statusMeaning';
import { statusWord } from '../../loc/words';
import type { Settings, Status } from '../../okr/document';
import { Icon } from '../../ui/marks/Icon';
import { statusColour } from '../../ui/marks/StatusBadge';
import { useReader } from '../../ui/Reader';
import { pageStyles as styles } from './pageStyles';

export interface StatusCountsProps {
  counts: Readonly<Record<Status, number>>;
  thresholds: Settings['thresholds'];
  compact: boolean;
  /** The one that the goals are narrowed to. */
  chosen: Status | null;
  onChoose(status: Status | null): void;
}

const order: readonly Status[] = ['at-risk', 'behind', 'on-track', 'not-started', 'closed', 'postponed'];

/** How many goals stand how: each a button that shows only these. */
export const StatusCounts: React.FC<StatusCountsProps> = ({ counts, thresholds, compact, chosen, onChoose }) => {
  const { locale } = useReader();
  const hint = (status: Status): string => {
    const meaning = statusMeaning(status, thresholds, strings, locale);
    const only = fill(strings.OnlyStatus, { status: statusWord(status) });
    return meaning === null ? only : `${statusWord(status)}: ${meaning}\n${only}`;
  };
  return (
    <span className={compact ? `${styles.counts} ${styles.compactCounts}` : styles.counts}>
      {order.filter((status) => counts[status] > 0 || status === chosen).map((status) => (
        <button
          key={status}
          type="button"
          className={styles.count}
          aria-pressed={status === chosen}
          title={hint(status)}
          onClick={() => onChoose(status === chosen ? null : status)}
        >
          <span className={styles.countIcon} style={{ color: statusColour[status] }}><Icon name={status} size={14} /></span>
          {formatNumber(counts[status], locale)} {statusWord(status)}
        </button>
      ))}
    </span>
  );
};
