import type { ISemanticColors } from '@fluentui/react/lib/Styling';
import type { CSSProperties } from 'react';

/**
 * The colours that the components use, by meaning, as CSS variables taken from the host's theme: one change of the theme restyles
 * everything without a render of the rows.
 */
export const colour = {
  text: 'var(--okr-text)',
  subtle: 'var(--okr-subtle)',
  background: 'var(--okr-background)',
  standOut: 'var(--okr-stand-out)',
  divider: 'var(--okr-divider)',
  /** The ground of a bar, and the line round it where the ground alone is not seen. */
  track: 'var(--okr-track)',
  trackLine: 'var(--okr-track-line)',
  border: 'var(--okr-border)',
  hover: 'var(--okr-hover)',
  selected: 'var(--okr-selected)',
  focus: 'var(--okr-focus)',
  link: 'var(--okr-link)',
  accent: 'var(--okr-accent)',
  accentHover: 'var(--okr-accent-hover)',
  onAccent: 'var(--okr-on-accent)',
  good: 'var(--okr-good)',
  warning: 'var(--okr-warning)',
  bad: 'var(--okr-bad)',
  infoBackground: 'var(--okr-info-background)',
  warningBackground: 'var(--okr-warning-background)',
  badBackground: 'var(--okr-bad-background)',
  goodBackground: 'var(--okr-good-background)'
} as const;

export function themeVariables(colors: ISemanticColors): CSSProperties {
  // High-contrast themes draw lines in the colour of the ground, which hides bars and lines alike.
  const hidden = colors.bodyDivider.toLowerCase() === colors.bodyBackground.toLowerCase();
  const divider = hidden ? colors.bodySubtext : colors.bodyDivider;
  const variables: Record<string, string> = {
    '--okr-text': colors.bodyText,
    '--okr-subtle': colors.bodySubtext,
    '--okr-background': colors.bodyBackground,
    '--okr-stand-out': colors.bodyStandoutBackground,
    '--okr-divider': divider,
    '--okr-track': colors.bodyDivider,
    '--okr-track-line': hidden ? colors.bodySubtext : 'transparent',
    '--okr-border': colors.inputBorder,
    '--okr-hover': colors.listItemBackgroundHovered,
    '--okr-selected': colors.listItemBackgroundChecked,
    '--okr-focus': colors.inputFocusBorderAlt,
    '--okr-link': colors.link,
    '--okr-accent': colors.primaryButtonBackground,
    '--okr-accent-hover': colors.primaryButtonBackgroundHovered,
    '--okr-on-accent': colors.primaryButtonText,
    '--okr-good': colors.successIcon,
    '--okr-warning': colors.severeWarningIcon,
    '--okr-bad': colors.errorIcon,
    '--okr-info-background': colors.infoBackground,
    '--okr-warning-background': colors.warningBackground,
    '--okr-bad-background': colors.errorBackground,
    '--okr-good-background': colors.successBackground
  };
  return variables as CSSProperties;
}
