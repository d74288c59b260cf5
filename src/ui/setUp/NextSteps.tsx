import * as React from 'react';
import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import * as strings from 'AlignmentWebPartStrings';
import { colour } from '../style/themeVariables';

export interface NextStep {
  text: string;
  /** Where it is done; null: outside of this site. */
  href: string | null;
}

const styles = mergeStyleSets({
  root: { textAlign: 'start', maxWidth: 520, width: '100%', margin: '8px 0 0', color: colour.text, fontSize: 14, lineHeight: 20 },
  heading: { fontSize: 14, fontWeight: 600, margin: '0 0 4px' },
  list: { margin: 0, paddingInlineStart: 24 },
  step: { padding: '6px 0' },
  link: { color: colour.link, display: 'inline-block', verticalAlign: 'top', minHeight: 24, selectors: { '@media (pointer: coarse)': { lineHeight: 44 } } }
});

/** What to do after set-up, in order. */
export const NextSteps: React.FC<{ steps: readonly NextStep[] }> = ({ steps }) => (
  <div className={styles.root}>
    <h4 className={styles.heading}>{strings.NextSteps}</h4>
    <ol className={styles.list}>
      {steps.map(({ text, href }) => <li key={text} className={styles.step}>{href === null ? text : <a className={styles.link} href={href}>{text}</a>}</li>)}
    </ol>
  </div>
);
