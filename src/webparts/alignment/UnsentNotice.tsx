import * as React from 'react';
import * as strings from 'AlignmentWebPartStrings';
import { counted } from '../../loc/fill';
import { formatNumber } from '../../loc/numbers';
import { Icon } from '../../ui/marks/Icon';
import { controls } from '../../ui/style/controls';
import { useReader } from '../../ui/Reader';
import { pageStyles as styles } from './pageStyles';
import type { Unsent } from './useUnsent';

/** Says that check-ins wait in this browser, and sends them. Nothing when none does. */
export const UnsentNotice: React.FC<{ unsent: Unsent }> = ({ unsent: { count, sending, send } }) => {
  const { locale } = useReader();
  if (count === 0) return null;
  return (
    <div className={`${styles.notice} ${styles.warning}`} role="status">
      <span className={styles.noticeIcon}><Icon name="at-risk" /></span>
      <span>{counted(strings.UnsentCount, count, formatNumber(count, locale))}</span>
      <button type="button" className={controls.quiet} disabled={sending} onClick={send}>{sending ? strings.Sending : strings.SendNow}</button>
    </div>
  );
};
