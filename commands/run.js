'use strict';

/*
 * Runs a command of this folder: `node commands/run.js NAME [arguments]`. The command and what it imports from src/ and workbench/ is bundled by
 * esbuild into temp/commands/NAME.cjs, again only when one of its files changed.
 */
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const name = process.argv[2] || '';
const source = path.join(__dirname, `${name}.ts`);
const folder = path.join(root, 'temp', 'commands');
const output = path.join(folder, `${name}.cjs`);
const listFile = path.join(folder, `${name}.inputs.json`);

function isFresh() {
  if (!fs.existsSync(output) || !fs.existsSync(listFile)) return false;
  const built = fs.statSync(output).mtimeMs;
  const inputs = JSON.parse(fs.readFileSync(listFile, 'utf8'));
  return inputs.every((file) => fs.existsSync(path.join(root, file)) && fs.statSync(path.join(root, file)).mtimeMs < built);
}

function bundle() {
  const esbuild = require('esbuild');
  const result = esbuild.buildSync({
    absWorkingDir: root, entryPoints: [source], outfile: output, bundle: true, platform: 'node', format: 'cjs', target: 'node22', metafile: true,
    sourcemap: 'inline', logLevel: 'error',
    // What must stay a package: it finds its own files, or is only used where it is installed.
    external: ['esbuild', 'playwright-core', 'axe-core', 'jest', 'adaptivecards', 'adaptivecards-templating'],
    tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } }
  });
  fs.writeFileSync(listFile, JSON.stringify(Object.keys(result.metafile.inputs).filter((file) => !file.includes('node_modules'))));
}

if (!/^[a-zA-Z]+$/.test(name) || !fs.existsSync(source)) {
  const scripts = Object.keys(require('../package.json').scripts).filter((script) => !/^(pre|post)/.test(script));
  process.stderr.write(`No command "${name}". Use npm run with one of: ${scripts.join(', ')}.\n`);
  process.exit(2);
}
if (!isFresh()) bundle();
// node:sqlite is complete for what the local tenant does with it; the warning would be the first thing that a new user reads.
const { emitWarning } = process;
process.emitWarning = (warning, ...rest) => (/SQLite is an experimental feature/.test(String(warning)) ? undefined : emitWarning.call(process, warning, ...rest));
process.argv.splice(1, 2, output);
require(output);
