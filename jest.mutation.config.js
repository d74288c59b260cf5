'use strict';

// Every mutant is met by all of these again.
process.env.PROPERTY_RUNS ??= '10';
process.env.PROPERTY_SEED ??= '1';

const { projects } = require('./jest.config');

/** The tests of the method, for mutation testing. */
const node = projects.find(({ displayName }) => displayName === 'node');
module.exports = {
  ...node,
  rootDir: __dirname,
  testMatch: ['<rootDir>/tests/mutation/methodTests.ts'],
  testPathIgnorePatterns: node.testPathIgnorePatterns.filter((pattern) => !pattern.includes('stryker')),
  modulePathIgnorePatterns: ['<rootDir>/(lib|temp|dist|release)/']
};
