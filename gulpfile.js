'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const build = require('@microsoft/sp-build-web');

build.addSuppression(`Warning - [sass] The local CSS class 'ms-Grid' is not camelCase and will not be type-safe.`);

// The rig's own "test" task runs karma, which it no longer ships: jest takes its place.
const jest = build.subTask('unit-test', (gulp, options, done) => {
  const child = spawn(process.execPath, [path.join('node_modules', 'jest', 'bin', 'jest.js')], { stdio: 'inherit' });
  child.once('error', done);
  child.once('exit', (code) => done(code === 0 ? undefined : new Error(`jest ended with exit code ${code}`)));
});

const getTasks = build.rig.getTasks;
build.rig.getTasks = function () {
  const tasks = getTasks.call(build.rig);
  tasks.set('serve', tasks.get('serve-deprecated'));
  tasks.set('test', { executable: jest });
  return tasks;
};

build.initialize(require('gulp'));
