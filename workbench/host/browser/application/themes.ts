import { createTheme, type IPalette, type Theme as FluentTheme } from '@fluentui/react';
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme as TokenTheme } from '@fluentui/tokens';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { Theme } from '../../pages/pageRequest';

/** SharePoint's dark section: the greys are turned round, so that "neutralPrimary" is always the colour of text. */
const DARK: Partial<IPalette> = {
  themePrimary: '#479ef5', themeLighterAlt: '#03060a', themeLighter: '#0b1a28', themeLight: '#15304a', themeTertiary: '#2b5f93', themeSecondary: '#3f8bd7',
  themeDarkAlt: '#59a8f6', themeDark: '#72b5f7', themeDarker: '#96c8fa', neutralLighterAlt: '#262626', neutralLighter: '#2e2e2e', neutralLight: '#3a3a3a',
  neutralQuaternaryAlt: '#424242', neutralQuaternary: '#4a4a4a', neutralTertiaryAlt: '#666666', neutralTertiary: '#a6a6a6', neutralSecondary: '#d2d0ce',
  neutralSecondaryAlt: '#c8c6c4', neutralPrimaryAlt: '#e1dfdd', neutralPrimary: '#f3f2f1', neutralDark: '#faf9f8', black: '#ffffff', white: '#1f1f1f'
};

/** Black, white, yellow and cyan, as Windows' and Teams' high-contrast themes have them. */
const CONTRAST: Partial<IPalette> = {
  themePrimary: '#1aebff', themeLighterAlt: '#000000', themeLighter: '#000000', themeLight: '#3ff23f', themeTertiary: '#1aebff', themeSecondary: '#1aebff',
  themeDarkAlt: '#1aebff', themeDark: '#1aebff', themeDarker: '#ffff00', neutralLighterAlt: '#000000', neutralLighter: '#000000', neutralLight: '#000000',
  neutralQuaternaryAlt: '#ffffff', neutralQuaternary: '#ffffff', neutralTertiaryAlt: '#ffffff', neutralTertiary: '#ffffff', neutralSecondary: '#ffffff',
  neutralSecondaryAlt: '#ffffff', neutralPrimaryAlt: '#ffffff', neutralPrimary: '#ffffff', neutralDark: '#ffffff', black: '#ffffff', white: '#000000'
};

const PALETTES: Readonly<Record<Theme, Partial<IPalette>>> = { light: {}, dark: DARK, contrast: CONTRAST };
const TOKENS: Readonly<Record<Theme, TokenTheme>> = { light: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

/** The page's theme in the form that SPFx hands to components. */
export function spfxTheme(theme: Theme): FluentTheme & IReadonlyTheme {
  const { palette, semanticColors, fonts, effects, ...rest } = createTheme({ palette: PALETTES[theme], isInverted: theme !== 'light' });
  return { ...rest, palette, semanticColors, fonts, effects } as FluentTheme & IReadonlyTheme;
}

/** Fluent 9 reads its colours from CSS variables; Microsoft's property pane uses it. */
export function applyTokens(theme: Theme, target: HTMLElement): void {
  for (const [name, value] of Object.entries(TOKENS[theme])) target.style.setProperty(`--${name}`, String(value));
}
