import { createTheme, type IPartialTheme, type ITheme } from '@fluentui/react/lib/Styling';

/** What a host says of its theme: colours, and whether they are light on dark. */
export interface GivenTheme {
  isInverted?: boolean;
  palette?: object;
  semanticColors?: object;
  fonts?: object;
}

/** The host's theme as Fluent knows it: what the host does not say follows from its palette. */
export function hostTheme(given: GivenTheme | undefined): ITheme {
  if (!given) return createTheme();
  const { isInverted, palette, semanticColors, fonts } = given;
  return createTheme({ isInverted, palette, semanticColors, fonts } as IPartialTheme);
}
