import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { counted } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { Icon } from '../../ui/marks/Icon';
import { controls } from '../../ui/style/controls';
import { useReader } from '../../ui/Reader';
import type { MoreState } from './organisationState';
import { pageStyles as styles } from './pageStyles';

/** Says that goals of closed periods are on their way, or did not come. Nothing when none were asked for. */
export const ClosedPeriodsNotice: React.FC<{ more: MoreState; onRetry(): void }> = ({ more, onRetry }) => {
  const { locale } = useReader();
  if (more === null) return null;
  const failed = more.phase === 'failed';
  return (
    <div className={failed ? `${styles.notice} ${styles.warning}` : styles.notice} role={failed ? 'alert' : 'status'}>
      <span className={styles.noticeIcon}><Icon name={failed ? 'at-risk' : 'info'} /></span>
      <span>{failed ? strings.ClosedPeriodFailed : more.rowsRead > 0 ? counted(strings.ClosedPeriodRows, more.rowsRead, formatNumber(more.rowsRead, locale)) : strings.ClosedPeriodLoading}</span>
      {failed && <button type="button" className={controls.quiet} onClick={onRetry}>{strings.Retry}</button>}
    </div>
  );
};
