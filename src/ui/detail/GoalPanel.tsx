import * as React from 'react';
import { Panel, PanelType } from '@fluentui/react/lib/Panel';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import * as strings from 'AlignmentWebPartStrings';
import { titleOf } from '../goals/goalText';
import { Icon } from '../marks/Icon';
import { compactBelow, controls } from '../style/controls';
import { themeVariables } from '../style/themeVariables';
import { useHostTheme } from '../style/ThemeContext';
import { detailStyles as styles } from './detailStyles';
import { GoalDetail, type GoalDetailProps } from './GoalDetail';

export interface GoalPanelProps extends GoalDetailProps {
  onClose(): void;
}

/** The details of a goal in a panel at the edge of the window; where there is room, the tree beside it stays in use. Loaded when first opened. */
export const GoalPanel: React.FC<GoalPanelProps> = ({ onClose, ...detail }) => {
  const theme = useHostTheme();
  const variables = themeVariables(theme.semanticColors);
  return (
    <ThemeProvider theme={theme} applyTo="none">
      <Panel
        isOpen
        // On a phone it covers the page, which is then out of reach for the keyboard and for assistive technology too.
        isBlocking={window.innerWidth < compactBelow}
        type={PanelType.custom}
        customWidth="min(520px, 100vw)"
        onDismiss={onClose}
        onRenderNavigationContent={() => (
          <div className={styles.close} style={variables}>
            <button type="button" className={controls.iconButton} aria-label={strings.Close} onClick={onClose}><Icon name="close" /></button>
          </div>
        )}
        popupProps={{ ariaLabel: titleOf(detail.goal) }}
      >
        <div style={variables}><GoalDetail {...detail} /></div>
      </Panel>
    </ThemeProvider>
  );
};
