import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { statusWord } from '../../loc/words';
import type { Status } from '../../okr/document';
import { colour } from '../style/themeVariables';
import { Icon } from './Icon';

/** The colour that goes with a status: never the only sign of it. */
export const statusColour: Readonly<Record<Status, string>> = {
  'not-started': colour.subtle,
  'on-track': colour.good,
  behind: colour.warning,
  'at-risk': colour.bad,
  closed: colour.subtle,
  postponed: colour.subtle
};

export const badgeStyles = mergeStyleSets({
  badge: { display: 'inline-flex', alignItems: 'center', verticalAlign: 'middle', lineHeight: 16, gap: 6, minWidth: 0, color: colour.text, whiteSpace: 'nowrap' },
  // A drawing would keep its colour where the system's own are forced.
  icon: { flex: 'none', display: 'inline-flex', forcedColorAdjust: 'auto' }
});

/** A status as a sign, a colour and, always, its name. */
export const StatusBadge: React.FC<{ status: Status }> = ({ status }) => (
  <span className={badgeStyles.badge}>
    <span className={badgeStyles.icon} style={{ color: statusColour[status] }}><Icon name={status} /></span>
    {statusWord(status)}
  </span>
);
