import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { focusRing } from '../../ui/style/controls';
import { colour } from '../../ui/style/themeVariables';

export const pageStyles = mergeStyleSets({
  root: { color: colour.text, background: colour.background, fontSize: 14, lineHeight: 20, boxSizing: 'border-box', padding: '16px 24px', selectors: { '&[dir="rtl"]': { '--okr-inline': 'to left' } } },
  compactRoot: { padding: '12px 12px' },
  title: { fontSize: 20, lineHeight: 28, fontWeight: 600, margin: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'baseline', gap: '4px 16px', flexWrap: 'wrap', marginBottom: 12 },
  dates: { color: colour.subtle, fontSize: 14 },
  menu: { marginInlineStart: 'auto', display: 'inline-flex', gap: 4 },
  toolbar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 8, selectors: { select: { flex: '0 1 auto' } } },
  compactToolbar: { selectors: { '& > select': { flex: '1 1 40%' }, '& > button': { flex: '1 1 auto' }, '& > :first-child': { flexBasis: '100%', maxWidth: 'none' } } },
  search: { position: 'relative', flex: '1 1 240px', maxWidth: 360, display: 'flex', color: colour.subtle },
  searchIcon: { position: 'absolute', insetInlineStart: 9, top: 0, bottom: 0, display: 'flex', alignItems: 'center', pointerEvents: 'none' },
  searchField: { width: '100%', paddingInlineStart: 32, textOverflow: 'ellipsis' },
  space: { flex: '1 1 0' },
  views: { display: 'inline-flex', gap: 4 },
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 8, selectors: { select: { maxWidth: 220 } } },
  found: { display: 'inline-flex', flexWrap: 'wrap', gap: '0 16px' },
  counts: { display: 'inline-flex', flexWrap: 'wrap', gap: '0 4px' },
  // On a phone one row, moved with the thumb: the goals begin higher.
  compactCounts: { display: 'flex', flexWrap: 'nowrap', overflowX: 'auto', scrollbarWidth: 'none', minWidth: 0, maxWidth: 'calc(100% + 6px)', boxSizing: 'border-box', padding: 3, margin: -3, selectors: { '& > button': { flex: 'none' } } },
  count: {
    font: 'inherit', display: 'inline-flex', alignItems: 'center', gap: 6, minHeight: 28, padding: '0 8px', border: '1px solid transparent', borderRadius: 14, cursor: 'pointer', color: colour.text, background: 'transparent',
    selectors: { ':hover': { background: colour.hover }, ':focus-visible': focusRing, '&[aria-pressed="true"]': { background: colour.selected, borderColor: colour.border }, '@media (pointer: coarse)': { minHeight: 44 } }
  },
  countIcon: { display: 'inline-flex' },
  summary: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 16px', minHeight: 32, color: colour.subtle, fontSize: 13 },
  notice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, padding: '8px 12px', borderRadius: 4, background: colour.infoBackground, color: colour.text, marginBottom: 8 },
  warning: { background: colour.warningBackground },
  noticeIcon: { flex: 'none', display: 'inline-flex' }
});
