/*
 * How quick views look. Colours are CSS variables of the page's theme, so that light, dark and high contrast are one configuration; every text
 * colour has a contrast of at least 4.5 : 1 on the quick view's background (styles: static/theme.css).
 */
const colour = (name: string): { default: string; subtle: string } => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle)` });
const FOREGROUND = {
  default: colour('text'), dark: colour('text'), light: colour('subtle-text'), accent: colour('accent'), good: colour('good'), warning: colour('warning'),
  attention: colour('attention')
};
const container = (background: string): object => ({ backgroundColor: `var(--card-${background})`, borderColor: 'var(--card-line)', foregroundColors: FOREGROUND });

export const HOST_CONFIG = {
  supportsInteractivity: true,
  hostCapabilities: {},
  fontFamily: '"Segoe UI", "Segoe UI Web (West European)", -apple-system, Roboto, "Helvetica Neue", sans-serif',
  spacing: { small: 4, default: 8, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  fontTypes: {
    default: { fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 28 }, fontWeights: { lighter: 300, default: 400, bolder: 600 } },
    monospace: { fontFamily: 'Consolas, "Courier New", monospace', fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 28 }, fontWeights: { lighter: 300, default: 400, bolder: 600 } }
  },
  // The bar's title is the heading above these.
  textBlock: { headingLevel: 3 },
  textStyles: { heading: { size: 'large', weight: 'bolder', color: 'default', fontType: 'default', isSubtle: false } },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: {
    default: container('background'), emphasis: container('emphasis'), good: container('good-background'), warning: container('warning-background'),
    attention: container('attention-background'), accent: container('accent-background')
  },
  inputs: {
    label: {
      inputSpacing: 'small', requiredInputs: { weight: 'bolder', color: 'default', isSubtle: false, size: 'default', suffix: ' *', suffixColor: 'attention' },
      optionalInputs: { weight: 'bolder', color: 'default', isSubtle: false, size: 'default' }
    },
    errorMessage: { size: 'default', color: 'attention', weight: 'default', spacing: 'small' }
  },
  actions: {
    maxActions: 6, spacing: 'default', buttonSpacing: 8, showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    actionsOrientation: 'horizontal', actionAlignment: 'stretch', iconPlacement: 'leftOfTitle', iconSize: 20
  },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: { title: { color: 'default', size: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 }, value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true }, spacing: 8 },
  adaptiveCard: { allowCustomStyle: false }
};
