import * as React from 'react';
import { keyframes, mergeStyleSets } from '@fluentui/react/lib/Styling';
import { colour } from '../style/themeVariables';

const pulse = keyframes({ '0%, 100%': { opacity: 1 }, '50%': { opacity: 0.45 } });
const styles = mergeStyleSets({
  root: { display: 'flex', flexDirection: 'column' },
  message: { fontSize: 14, lineHeight: 20, color: colour.subtle, padding: '8px 0', fontVariantNumeric: 'tabular-nums' },
  line: { display: 'flex', alignItems: 'center', gap: 16, height: 48, borderBottom: `1px solid ${colour.divider}` },
  block: { height: 10, borderRadius: 5, background: colour.divider, animation: `${pulse} 1.6s ease-in-out infinite`, selectors: { '@media (prefers-reduced-motion: reduce)': { animation: 'none' } } },
  space: { flex: '1 1 auto' }
});

/** Indentation and width of the lines that stand for goals: the shape of a small tree. */
const shape = [[0, 46], [1, 38], [1, 52], [2, 30], [2, 44], [1, 36], [0, 42], [1, 48]];

/** The outline of the tree while it is read, with how far the reading is. */
export const TreeSkeleton: React.FC<{ message: string; compact: boolean }> = ({ message, compact }) => (
  <div className={styles.root}>
    <div className={styles.message} role="status">{message}</div>
    <div aria-hidden="true">
      {shape.map(([depth, width], i) => (
        <div key={i} className={styles.line}>
          <span className={styles.block} style={{ marginInlineStart: 12 + depth * 20, width: `${width}%` }} />
          <span className={styles.space} />
          {!compact && <span className={styles.block} style={{ width: 120 }} />}
          <span className={styles.block} style={{ width: compact ? 56 : 168 }} />
        </div>
      ))}
    </div>
  </div>
);
