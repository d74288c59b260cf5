import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { colour } from '../../ui/style/themeVariables';

export const pageStyles = mergeStyleSets({
  root: { color: colour.text, background: colour.background, fontSize: 14, lineHeight: 20, boxSizing: 'border-box', padding: '16px 24px', selectors: { '&[dir="rtl"]': { '--okr-inline': 'to left' } } },
  compactRoot: { padding: '12px 12px' },
  title: { fontSize: 20, lineHeight: 28, fontWeight: 600, margin: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', alignItems: 'baseline', gap: '4px 16px', flexWrap: 'wrap', marginBottom: 12 },
  dates: { color: colour.subtle, fontSize: 14 },
  toolbar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 8, marginBottom: 8, selectors: { select: { flex: '0 1 auto' } } },
  compactToolbar: { selectors: { '& > *': { flex: '1 1 0 !important' }, '& > :first-child': { flexBasis: '100% !important', maxWidth: 'none' } } },
  search: { position: 'relative', flex: '1 1 240px', maxWidth: 360, display: 'flex', color: colour.subtle },
  searchIcon: { position: 'absolute', insetInlineStart: 9, top: 0, bottom: 0, display: 'flex', alignItems: 'center', pointerEvents: 'none' },
  searchField: { width: '100%', paddingInlineStart: 32 },
  space: { flex: '1 1 0' },
  summary: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 16px', minHeight: 32, color: colour.subtle, fontSize: 13 },
  notice: { display: 'flex', alignItems: 'center', gap: 8, padding: '8px 12px', borderRadius: 4, background: colour.infoBackground, color: colour.text, marginBottom: 8 },
  noticeIcon: { flex: 'none', display: 'inline-flex' }
});
