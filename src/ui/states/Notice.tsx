import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { controls } from '../style/controls';
import { colour } from '../style/themeVariables';
import { Icon, type IconName } from '../marks/Icon';

export interface NoticeAction {
  text: string;
  onClick(): void;
}

export interface NoticeProps {
  icon: IconName;
  title: string;
  text?: string;
  /** Something went wrong: announced at once. */
  alert?: boolean;
  action?: NoticeAction;
  children?: React.ReactNode;
}

const styles = mergeStyleSets({
  root: { display: 'flex', flexDirection: 'column', alignItems: 'center', textAlign: 'center', gap: 8, padding: '48px 24px', color: colour.text },
  icon: { color: colour.subtle, marginBottom: 8 },
  alertIcon: { color: colour.bad, marginBottom: 8 },
  title: { fontSize: 18, lineHeight: 24, fontWeight: 600, margin: 0 },
  text: { fontSize: 14, lineHeight: 20, margin: 0, maxWidth: 520, color: colour.subtle, overflowWrap: 'anywhere' },
  action: { marginTop: 12 }
});

/** What stands in the place of the goals when there are none to show, and what can be done about it. */
export const Notice: React.FC<NoticeProps> = ({ icon, title, text, alert, action, children }) => (
  <div className={styles.root} role={alert ? 'alert' : undefined}>
    <span className={alert ? styles.alertIcon : styles.icon}><Icon name={icon} size={40} /></span>
    <h3 className={styles.title}>{title}</h3>
    {text && <p className={styles.text}>{text}</p>}
    {children}
    {action && <div className={styles.action}><button type="button" className={`${controls.button} ${controls.primary}`} onClick={action.onClick}>{action.text}</button></div>}
  </div>
);
