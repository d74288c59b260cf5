import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { colour } from '../style/themeVariables';

export const checkInStyles = mergeStyleSets({
  root: { display: 'flex', flexDirection: 'column', gap: 16, padding: 16, borderRadius: 4, background: colour.standOut, border: `1px solid ${colour.divider}` },
  field: { display: 'flex', flexDirection: 'column', gap: 4, selectors: { label: { fontWeight: 600 } } },
  check: { display: 'flex', alignItems: 'center', gap: 8, minHeight: 44, selectors: { input: { width: 20, height: 20, accentColor: colour.accent } } },
  valueLine: { display: 'flex', alignItems: 'center', gap: 8 },
  value: { width: 160 },
  range: { display: 'flex', alignItems: 'center', gap: 12, selectors: { input: { flex: '1 1 auto', height: 32, accentColor: colour.accent, '@media (pointer: coarse)': { height: 44 } } } },
  number: { width: 24, textAlign: 'end', fontVariantNumeric: 'tabular-nums', fontWeight: 600 },
  ends: { display: 'flex', justifyContent: 'space-between', paddingInlineEnd: 36, color: colour.subtle, fontSize: 12, lineHeight: 16 },
  note: { height: 'auto', padding: 8, resize: 'vertical' },
  hint: { color: colour.subtle, fontSize: 12, lineHeight: 16 },
  problem: { color: colour.bad, fontSize: 12, lineHeight: 16 },
  outcome: { background: colour.badBackground, color: colour.text, borderRadius: 4, padding: '8px 12px', overflowWrap: 'anywhere' },
  actions: { display: 'flex', gap: 8, flexWrap: 'wrap' }
});
