'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
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

// What a component says is packaged as it lies in lib/: blanks and comments would be downloaded by everybody.
const shortenStrings = build.subTask('shorten-strings', (gulp, options, done) => {
  const { transformSync } = require('esbuild');
  const folders = Object.values(require('./config/config.json').localizedResources).map((resource) => path.join(__dirname, path.dirname(resource)));
  for (const file of folders.flatMap((folder) => fs.readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => path.join(folder, name)))) {
    fs.writeFileSync(file, transformSync(fs.readFileSync(file, 'utf8'), { minify: true, charset: 'utf8' }).code);
  }
  done();
});
build.rig.addPostBuildTask(shortenStrings);

build.configureWebpack.mergeConfig({
  additionalConfiguration: (config) => {
    config.module.rules.push(
      // Their barrel files name everything that there is, and their package.json does not say that nothing happens when a module of them is loaded.
      { test: /[\\/]@pnp[\\/](core|queryable|graph)[\\/]/, sideEffects: false },
      { test: /[\\/]@pnp[\\/](sp[\\/]sp|graph[\\/]graph)queryable\.js$/, loader: path.resolve(__dirname, 'config', 'markPureFactories.js') },
      // Graph has its own copy of what PnPjs is made of: shared with the lists it would make the card larger, which loads the lists first of all.
      { test: /[\\/]graph[\\/]pnpGraph\.js$/, layer: 'graph' }
    );
    config.experiments = { ...config.experiments, layers: true };
    // The names of all files that a component may load later stand in what it loads first: eight digits tell two versions of a file apart.
    config.output.hashDigestLength = 8;
    // What the card needs before it can show goals comes in one download: what is cut out of it would be one more to wait for.
    config.optimization.splitChunks = { chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'my-goals-data' };
    return config;
  }
});

build.initialize(require('gulp'));
