'use strict';

/** Unit tests: beside the code. What crosses rooms is in tests/ and has its own configuration (jest.e2e.config.js). */
const common = {
  rootDir: __dirname,
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/(lib|temp|dist|release)/'],
  modulePathIgnorePatterns: ['<rootDir>/(lib|temp|dist|release|\\.stryker-tmp)/'],
  transform: {
    '/loc/(strings/)?[a-z-]+\\.js$': '<rootDir>/tests/jest/transformStrings.js',
    '\\.[cm]?[jt]sx?$': '<rootDir>/tests/jest/transformWithEsbuild.js'
  },
  // Only ES module packages are transformed: jest runs CommonJS.
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|@microsoft/sp-[^/]+/lib|idb|d3-hierarchy|@fluentui/[^/]+/lib)/)'],
  moduleNameMapper: {
    '^@microsoft/(sp-[^/]+)/lib/(.*)$': '@microsoft/$1/lib-commonjs/$2',
    '^@(msinternal|ms)/.*$': '<rootDir>/tests/jest/unpublishedModule.js',
    '^CommonStrings$': '<rootDir>/src/loc/strings/en-us.js',
    '^MyGoalsAdaptiveCardExtensionStrings$': '<rootDir>/src/adaptiveCardExtensions/myGoals/loc/en-us.js',
    '^AlignmentWebPartStrings$': '<rootDir>/src/webparts/alignment/loc/en-us.js',
    // Its modules bring an ES module package along; its bundle does not.
    '^adaptivecards$': '<rootDir>/node_modules/adaptivecards/dist/adaptivecards.min.js',
    '\\.(scss|png|svg)$': '<rootDir>/tests/jest/asset.js'
  },
  globals: { DEBUG: false, DEPRECATED_UNIT_TEST: false, UNIT_TEST: true, NPM_BUILD: false, BUILD_NUMBER: 'test' }
};

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'browser',
      testEnvironment: 'jsdom',
      testMatch: [
        '<rootDir>/src/{ui,adaptiveCardExtensions,webparts}/**/*.test.ts?(x)',
        '<rootDir>/workbench/host/browser/**/*.test.ts?(x)'
      ],
      setupFilesAfterEnv: ['<rootDir>/tests/jest/setupBrowser.ts']
    },
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: [
        '<rootDir>/src/{okr,exchange,lists,graph,loc}/**/*.test.ts',
        '<rootDir>/commands/**/*.test.ts',
        '<rootDir>/workbench/**/*.test.ts'
      ],
      testPathIgnorePatterns: [...common.testPathIgnorePatterns, '<rootDir>/workbench/host/browser/']
    }
  ]
};
