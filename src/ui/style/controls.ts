import { mergeStyleSets } from '@fluentui/react/lib/Styling';
import { colour } from './themeVariables';

export const focusRing = { outline: `2px solid ${colour.focus}`, outlineOffset: 1 } as const;

/** Below this width of the web part itself (it may stand in a narrow column of a wide page) the phone's layout is used. */
export const compactBelow = 640;

/** The page's own buttons and fields: the host's look, small enough for the first load. Panels that load later use Fluent's. */
export const controls = mergeStyleSets({
  button: {
    font: 'inherit', fontWeight: 600, minHeight: 32, padding: '0 16px', borderRadius: 4, border: `1px solid ${colour.border}`, cursor: 'pointer',
    color: colour.text, background: colour.background,
    selectors: { ':hover': { background: colour.hover }, ':focus-visible': focusRing, ':disabled': { cursor: 'default', opacity: 0.6 }, '@media (pointer: coarse)': { minHeight: 44 } }
  },
  primary: {
    color: colour.onAccent, background: colour.accent, borderColor: colour.accent,
    selectors: { ':hover': { background: colour.accentHover } }
  },
  quiet: {
    font: 'inherit', minHeight: 32, padding: '0 8px', border: 0, borderRadius: 4, cursor: 'pointer', color: colour.link, background: 'transparent',
    selectors: { ':hover': { background: colour.hover, textDecoration: 'underline' }, ':focus-visible': focusRing, '@media (pointer: coarse)': { minHeight: 44 } }
  },
  toggle: {
    font: 'inherit', display: 'inline-flex', alignItems: 'center', justifyContent: 'center', gap: 6, minHeight: 32, padding: '0 10px', borderRadius: 4, border: '1px solid transparent', cursor: 'pointer', whiteSpace: 'nowrap',
    color: colour.text, background: 'transparent',
    selectors: {
      ':hover': { background: colour.hover }, ':focus-visible': focusRing, '&[aria-pressed="true"], &[aria-expanded="true"]': { background: colour.selected, borderColor: colour.border },
      '@media (pointer: coarse)': { minHeight: 44, minWidth: 44 }
    }
  },
  iconButton: {
    font: 'inherit', width: 32, height: 32, padding: 0, border: 0, borderRadius: 4, cursor: 'pointer', display: 'inline-flex', alignItems: 'center', justifyContent: 'center',
    color: colour.subtle, background: 'transparent',
    selectors: { ':hover': { background: colour.hover, color: colour.text }, ':focus-visible': focusRing, '@media (pointer: coarse)': { width: 44, height: 44 } }
  },
  field: {
    font: 'inherit', height: 32, boxSizing: 'border-box', padding: '0 8px', borderRadius: 4, border: `1px solid ${colour.border}`, minWidth: 0, maxWidth: '100%',
    color: colour.text, background: colour.background,
    selectors: { ':focus-visible': { ...focusRing, outlineOffset: -1 }, '::placeholder': { color: colour.subtle, opacity: 1 }, option: { color: colour.text, background: colour.background }, '@media (pointer: coarse)': { height: 44, fontSize: 16 } }
  },
  hiddenText: { position: 'absolute', width: 1, height: 1, margin: -1, padding: 0, overflow: 'hidden', clip: 'rect(0 0 0 0)', whiteSpace: 'nowrap', border: 0 }
});
