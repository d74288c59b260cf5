import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { focusRing } from '../style/controls';
import { colour } from '../style/themeVariables';

/** Heights are fixed, so that any of ten thousand lines is found without measuring one. */
export const rowHeight = { wide: 48, compact: 97 } as const;
/** Pixels that a level is set in. */
export const indent = { wide: 20, compact: 12 } as const;
const columns = 'minmax(0, 1fr) 176px 128px 184px';
/** The lines that lead from the levels above down to this one. Each line says how many there are by the size of its ground. */
const guides = (step: number): { backgroundImage: string; backgroundRepeat: string; selectors: Record<string, { backgroundPosition: string }> } => ({
  backgroundImage: `repeating-linear-gradient(var(--okr-inline, to right), transparent 0 ${step - 7}px, ${colour.divider} ${step - 7}px ${step - 6}px, transparent ${step - 6}px ${step}px)`,
  backgroundRepeat: 'no-repeat',
  selectors: { '[dir="rtl"] &': { backgroundPosition: 'right /* @noflip */' } }
});
// A title keeps its own direction, and stands where the page's titles stand. (Fluent would turn left and right round once more.)
const atStart = { textAlign: 'left /* @noflip */' as 'left', selectors: { '[dir="rtl"] &': { textAlign: 'right /* @noflip */' as 'right' } } } as const;
const clip = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

export const treeStyles = mergeStyleSets({
  grid: { display: 'flex', flexDirection: 'column', minHeight: 0, color: colour.text, background: colour.background },
  header: {
    display: 'grid', gridTemplateColumns: columns, columnGap: 16, alignItems: 'center', height: 36, flex: 'none', paddingInlineEnd: 16, boxSizing: 'border-box',
    position: 'relative',
    fontSize: 12, fontWeight: 600, color: colour.subtle, scrollbarGutter: 'stable', scrollbarWidth: 'thin', overflow: 'hidden',
    // As wide as the lines below, which end where the scroll bar begins.
    selectors: { '::after': { content: '""', position: 'absolute', insetInlineStart: 0, insetInlineEnd: 0, bottom: 0, borderBottom: `1px solid ${colour.divider}` } }
  },
  headerTitle: { paddingInlineStart: 36 },
  scroller: { scrollbarWidth: 'thin', overflowY: 'auto', overflowX: 'hidden', scrollbarGutter: 'stable', position: 'relative', minHeight: 0, overscrollBehavior: 'auto', overflowAnchor: 'none' },
  lines: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute', insetInlineStart: 0, width: '100%', boxSizing: 'border-box', cursor: 'pointer', outline: 'none', contain: 'strict',
    borderBottom: `1px solid ${colour.divider}`, background: colour.background,
    selectors: {
      ':hover': { background: colour.hover },
      ':focus-visible': { ...focusRing, outlineOffset: -2 },
      '&[aria-selected="true"]': { background: colour.selected },
      // Seen in high contrast too, where backgrounds do not differ.
      '&[aria-selected="true"]::before': { content: '""', position: 'absolute', insetInlineStart: 0, top: 0, bottom: 0, borderInlineStart: `3px solid ${colour.accent}` }
    }
  },
  wide: { display: 'grid', gridTemplateColumns: columns, columnGap: 16, alignItems: 'center', height: rowHeight.wide, paddingInlineEnd: 16 },
  compact: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', gridTemplateRows: '64px 20px', gridTemplateAreas: '"title title" "progress status"', columnGap: 12, height: rowHeight.compact, padding: '4px 8px 8px 0', alignItems: 'center' },
  title: { display: 'flex', alignItems: 'center', minWidth: 0, height: '100%', ...guides(indent.wide) },
  compactTitle: { gridArea: 'title', display: 'flex', alignItems: 'center', alignSelf: 'stretch', minWidth: 0, ...guides(indent.compact) },
  expander: {
    flex: 'none', width: 28, height: 44, padding: 0, border: 0, borderRadius: 4, background: 'transparent', cursor: 'pointer', color: colour.subtle,
    display: 'inline-flex', alignItems: 'center', justifyContent: 'center',
    selectors: { 
      // Two sides of a small square: a sign that costs the page less than a drawing, on every line.
      '::before': { content: '""', boxSizing: 'border-box', width: 7, height: 7, marginInlineEnd: 3, border: '1.4px solid currentColor', borderBottom: 0, borderInlineStart: 0, transform: 'rotate(45deg)' },
      ':hover': { color: colour.text }, '[dir="rtl"] &::before': { transform: 'rotate(-45deg)' }, '@media (pointer: coarse)': { width: 44 }
    }
  },
  expanded: { selectors: { '&::before': { transform: 'rotate(135deg)', margin: '0 0 3px' }, '[dir="rtl"] &::before': { transform: 'rotate(-135deg)' } } },
  noExpander: { flex: 'none', width: 28, selectors: { '@media (pointer: coarse)': { width: 44 } } },
  flatStart: { flex: 'none', width: 12 },
  kind: { flex: 'none', width: 16, height: 16, marginInlineEnd: 8, color: colour.accent, forcedColorAdjust: 'auto' },
  keyResultKind: { color: colour.subtle },
  texts: { minWidth: 0, flex: '1 1 auto' },
  name: { display: 'block', ...atStart, ...clip, fontSize: 14, lineHeight: 20 },
  compactName: { ...atStart, display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden', fontSize: 14, lineHeight: 20, overflowWrap: 'anywhere' },
  objectiveName: { fontWeight: 600 },
  contextName: { color: colour.subtle, fontWeight: 400 },
  details: { display: 'flex', gap: 8, minWidth: 0, fontSize: 12, lineHeight: 16, color: colour.subtle, whiteSpace: 'nowrap' },
  detail: { ...clip, minWidth: 0, flex: '0 1 auto' },
  mark: { display: 'inline-flex', alignItems: 'center', gap: 4, flex: 'none' },
  cell: { minWidth: 0, fontSize: 14 },
  compactProgress: { gridArea: 'progress', minWidth: 0, fontSize: 13, paddingInlineStart: 44 },
  compactStatus: { gridArea: 'status', fontSize: 13 }
});
