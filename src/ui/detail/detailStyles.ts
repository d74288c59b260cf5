import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { colour } from '../style/themeVariables';

export const detailStyles = mergeStyleSets({
  root: { color: colour.text, fontSize: 14, lineHeight: 20, display: 'flex', flexDirection: 'column', gap: 24, paddingBottom: 24 },
  close: { marginInlineStart: 'auto', marginInlineEnd: 8 },
  kind: { display: 'flex', alignItems: 'center', gap: 6, fontSize: 12, lineHeight: 16, color: colour.subtle },
  title: { fontSize: 20, lineHeight: 28, fontWeight: 600, margin: '4px 0 0', outline: 'none', overflowWrap: 'anywhere' },
  breadcrumb: { listStyle: 'none', margin: '0 0 8px', padding: 0, display: 'flex', flexWrap: 'wrap', fontSize: 12, lineHeight: 16, selectors: { li: { display: 'inline-flex', alignItems: 'baseline' }, 'li:not(:last-child)::after': { content: '"/"', margin: '0 6px', color: colour.subtle } } },
  saved: { display: 'flex', alignItems: 'center', gap: 8, padding: '8px 12px', borderRadius: 4, background: colour.goodBackground, color: colour.text },
  savedIcon: { display: 'inline-flex', color: colour.good },
  numbers: { display: 'flex', flexDirection: 'column', gap: 8 },
  numberLine: { display: 'flex', alignItems: 'center', gap: 24, flexWrap: 'wrap' },
  bar: { flex: '1 1 180px', maxWidth: 320 },
  facts: { display: 'grid', gridTemplateColumns: 'minmax(96px, auto) minmax(0, 1fr)', gap: '6px 16px', margin: 0, alignItems: 'center', selectors: { dt: { color: colour.subtle }, dd: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' } } },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  section: { display: 'flex', flexDirection: 'column' },
  heading: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '0 0 4px' },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: { padding: '10px 0', borderTop: `1px solid ${colour.divider}`, display: 'flex', flexDirection: 'column', gap: 4, minWidth: 0 },
  link: {
    font: 'inherit', textAlign: 'start', border: 0, background: 'transparent', padding: 0, color: colour.link, cursor: 'pointer', overflowWrap: 'anywhere', borderRadius: 2, minHeight: 24,
    selectors: { ':hover': { textDecoration: 'underline' }, ':focus-visible': { outline: `2px solid ${colour.focus}`, outlineOffset: 2 }, '@media (pointer: coarse)': { minHeight: 44 } }
  },
  quiet: { color: colour.subtle, fontSize: 12, lineHeight: 16, display: 'flex', gap: '2px 12px', flexWrap: 'wrap', alignItems: 'center' },
  value: { fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
  note: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  checkInHead: { display: 'flex', gap: '2px 12px', flexWrap: 'wrap', alignItems: 'baseline' },
  strong: { fontWeight: 600 },
  obstacle: { alignSelf: 'flex-start', fontSize: 12, lineHeight: 16, padding: '2px 8px', borderRadius: 4, background: colour.warningBackground, color: colour.text },
  explain: { marginTop: -12 },
  summary: {
    cursor: 'pointer', color: colour.link, padding: '2px 0', borderRadius: 2, width: 'fit-content',
    selectors: { ':hover': { textDecoration: 'underline' }, ':focus-visible': { outline: `2px solid ${colour.focus}`, outlineOffset: 2 }, '@media (pointer: coarse)': { padding: '12px 0' } }
  },
  reasons: { margin: '8px 0 0', display: 'flex', flexDirection: 'column', selectors: { dt: { color: colour.subtle, fontSize: 12, lineHeight: 16 }, dd: { margin: '0 0 12px', overflowWrap: 'anywhere' } } },
  parts: { listStyle: 'none', margin: '4px 0 0', padding: 0, selectors: { li: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: '0 16px', flexWrap: 'wrap', padding: '4px 0', borderTop: `1px solid ${colour.divider}` } } },
  partText: { fontVariantNumeric: 'tabular-nums', color: colour.subtle, fontSize: 12, lineHeight: 16 },
  failed: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 8, color: colour.text }
});
