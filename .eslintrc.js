'use strict';

require('@rushstack/eslint-config/patch/modern-module-resolution');

/** The rooms of src/ and whom each may not import: the import directions of the architecture. */
const forbidden = {
  okr: ['exchange', 'lists', 'graph', 'ui', 'adaptiveCardExtensions', 'webparts'],
  exchange: ['lists', 'graph', 'ui', 'adaptiveCardExtensions', 'webparts'],
  lists: ['exchange', 'graph', 'ui', 'adaptiveCardExtensions', 'webparts'],
  graph: ['exchange', 'lists', 'ui', 'adaptiveCardExtensions', 'webparts'],
  ui: ['exchange', 'lists', 'graph', 'adaptiveCardExtensions', 'webparts'],
  adaptiveCardExtensions: ['webparts'],
  webparts: ['adaptiveCardExtensions']
};
const never = [
  { group: ['**/workbench/**', '**/commands/**', '**/tests/**'], message: 'The product never imports what tries or tests it.' },
  { group: ['@pnp/sp/presets/*', '@pnp/graph/presets/*'], message: 'Import PnPjs selectively: the preset is three times the size.' }
];
const pure = { group: ['react', 'react-dom', '@pnp/*', '@microsoft/*', '@fluentui/*', 'node:*', 'idb'], message: 'This room is pure TypeScript.' };

const room = (name) => ({
  files: [`src/${name}/**/*.ts`, `src/${name}/**/*.tsx`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        ...forbidden[name].map((other) => ({ group: [`**/${other}`, `**/${other}/**`], message: `src/${name} must not import src/${other}.` })),
        ...never,
        ...(name === 'okr' || name === 'exchange' ? [pure] : []),
        ...(name === 'ui' ? [{ group: ['@pnp/*', '@microsoft/*'], message: 'src/ui knows neither SharePoint nor Graph.' }] : [])
      ]
    }]
  }
});

module.exports = {
  root: true,
  extends: ['@microsoft/eslint-config-spfx/lib/profiles/react'],
  parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.check.json' },
  ignorePatterns: ['node_modules', 'lib', 'dist', 'release', 'temp', '*.js'],
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { args: 'after-used', argsIgnorePattern: '^_' }],
    '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true, allowTypedFunctionExpressions: true }],
    '@rushstack/no-new-null': 'off', // null is a value of the OKR document: "not known".
    '@microsoft/spfx/no-async-await': 'off',
    'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
    'no-empty': ['error', { allowEmptyCatch: false }],
    'no-console': 'error'
  },
  overrides: [
    ...Object.keys(forbidden).map(room),
    {
      files: ['workbench/**/*.ts', 'workbench/**/*.tsx'],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['**/src/**', '**/commands/**'], message: 'The workbench knows nothing of the product.' }] }] }
    },
    {
      files: ['workbench/tenant/**/*.ts'],
      rules: { 'no-restricted-imports': ['error', { patterns: [{ group: ['**/src/**', '**/commands/**', '**/host/**'], message: 'The tenant knows neither the product nor its host.' }] }] }
    },
    {
      files: ['commands/**/*.ts', 'workbench/**/*.ts', 'tests/**/*.ts'],
      rules: { 'no-console': 'off', '@microsoft/spfx/import-requires-chunk-name': 'off', '@microsoft/spfx/pair-react-dom-render-unmount': 'off' }
    },
    {
      files: ['**/*.test.ts', '**/*.test.tsx'],
      rules: { '@typescript-eslint/explicit-function-return-type': 'off', 'max-lines': 'off' }
    }
  ]
};
