'use strict';

const { projects } = require('./jest.config.js');

/** What crosses rooms: real Chromium, the packaged bundle, the local tenant. One at a time: each starts a server and a browser. */
module.exports = {
  ...projects[1],
  displayName: 'end to end',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 120000
};
