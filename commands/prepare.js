'use strict';

/*
 * Runs before `npm start`, `npm test` and `npm run package`, on whatever Node the machine has and with nothing installed: it brings node_modules
 * to what package-lock.json says. Node 22 itself comes from there, so everything after this line runs on it.
 */
const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const root = path.resolve(__dirname, '..');
const lockFile = path.join(root, 'package-lock.json');
const stampFile = path.join(root, 'node_modules', '.installed-from');

/** Ends with one line that says what is wrong and what to do. */
function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 11) || (major === 22 && minor >= 14);
  if (!fits) fail(`Node ${process.versions.node} does not fit: install Node 20 (20.11 or later) or Node 22 (22.14 or later) and try again.`);
}

function lockHash() {
  return createHash('sha256').update(fs.readFileSync(lockFile)).update(process.platform).update(process.arch).digest('hex');
}

function isInstalled() {
  return fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === lockHash();
}

/** The one line for each way in which an install is known to fail. */
function reasonOf(output) {
  if (/ENOSPC|no space left/i.test(output)) return 'No space left on the disk: the packages need 2 GB. Free some and try again.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|ECONNRESET/i.test(output)) {
    return 'The npm registry cannot be reached: connect to the network (or set npm\'s proxy or registry) and try again. It is needed once.';
  }
  if (/EACCES|EPERM/i.test(output)) return `The packages cannot be written to ${path.join(root, 'node_modules')}: check who owns that folder and try again.`;
  return undefined;
}

function install() {
  const started = Date.now();
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  const child = spawn(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => { output += data; });
  const progress = setInterval(() => process.stdout.write(`Installing packages … ${Math.round((Date.now() - started) / 1000)} s\n`), 10000);
  process.stdout.write('Installing packages (once; one to three minutes) …\n');
  const stop = () => child.kill();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  child.once('error', (error) => fail(`npm could not be started: ${error.message}`));
  child.once('exit', (code, signal) => {
    clearInterval(progress);
    if (signal) process.exit(130);
    if (code !== 0) fail(reasonOf(output) || `npm ci failed:\n${output.slice(-4000)}`);
    fs.writeFileSync(stampFile, lockHash());
    process.stdout.write(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.\n`);
  });
}

checkNode();
if (!isInstalled()) install();
