import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { colour } from '../style/themeVariables';

/** Shared by the pages for administrators. */
export const setUpStyles = mergeStyleSets({
  root: { maxWidth: 720, margin: '0 auto', padding: '16px 0 32px', color: colour.text, fontSize: 14, lineHeight: 20, display: 'flex', flexDirection: 'column', gap: 16 },
  title: { fontSize: 20, lineHeight: 28, fontWeight: 600, margin: 0 },
  heading: { fontSize: 16, lineHeight: 22, fontWeight: 600, margin: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
  subtle: { color: colour.subtle },
  hint: { margin: '4px 0', color: colour.subtle, fontSize: 13, lineHeight: 18 },
  question: { fontSize: 14, fontWeight: 600, margin: '0 0 4px' },
  form: { display: 'flex', flexDirection: 'column', gap: 20, padding: '8px 0 8px 16px', borderInlineStart: `2px solid ${colour.divider}` },
  indented: { paddingInlineStart: 28 },
  actions: { display: 'flex', gap: 8, flexWrap: 'wrap', selectors: { '@media (pointer: coarse)': { selectors: { button: { minHeight: 44 } } } } },
  summary: { cursor: 'pointer', minHeight: 44, display: 'list-item', lineHeight: 44, color: colour.link },
  sentences: { margin: 0, paddingInlineStart: 20, selectors: { li: { padding: '3px 0', overflowWrap: 'anywhere' } } },
  steps: { listStyle: 'none', margin: 0, padding: 0, maxHeight: 320, overflowY: 'auto', borderTop: `1px solid ${colour.divider}` },
  step: { display: 'flex', gap: 8, alignItems: 'baseline', padding: '6px 0', borderBottom: `1px solid ${colour.divider}`, overflowWrap: 'anywhere' },
  sign: { flex: 'none', width: 16, color: colour.good, alignSelf: 'center', display: 'inline-flex' },
  problem: { background: colour.badBackground, color: colour.text, borderRadius: 4, padding: '12px 16px', overflowWrap: 'anywhere' },
  good: { background: colour.goodBackground, color: colour.text, borderRadius: 4, padding: '12px 16px', overflowWrap: 'anywhere' }
});
