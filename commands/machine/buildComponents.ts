import * as fs from 'node:fs';
import * as path from 'node:path';
import { fingerprint } from './fingerprint';
import { progressLine } from './progressLine';
import { runProcess } from './runProcess';
import { UserError } from './UserError';

const inputs = ['src', 'config', 'teams', 'package.json', 'package-lock.json', 'tsconfig.json', 'gulpfile.js', '.eslintrc.js'];

async function gulp(root: string, args: readonly string[]): Promise<void> {
  const result = await runProcess(process.execPath, [path.join(root, 'node_modules', 'gulp', 'bin', 'gulp.js'), ...args, '--no-color'], { cwd: root });
  if (result.code === 0) return;
  if (/ENOSPC/.test(result.output)) throw new UserError('No space left on the disk: free some and try again.');
  const errors = result.output.split('\n').filter((line) => /error/i.test(line));
  throw new UserError(`gulp ${args.join(' ')} failed:\n${(errors.length ? errors.slice(0, 20) : result.output.split('\n').slice(-40)).join('\n')}`);
}

/**
 * Bundles the packaged components into release/ when something that they are made of changed.
 * @returns whether they had to be built
 * @throws UserError with the compiler's and the linter's lines
 */
export async function buildComponents(root: string): Promise<boolean> {
  const stampFile = path.join(root, 'release', '.built-from');
  const stamp = fingerprint(root, inputs);
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return false;
  const progress = progressLine('Building the components');
  // Assets of an earlier build would go into the package beside the new ones.
  for (const folder of ['lib', 'dist', 'release']) fs.rmSync(path.join(root, folder), { recursive: true, force: true });
  await gulp(root, ['bundle', '--ship']);
  fs.writeFileSync(stampFile, stamp);
  progress.done('Components built');
  return true;
}

/** Makes the package file from what buildComponents made. @returns its path */
export async function packageComponents(root: string): Promise<string> {
  const progress = progressLine('Packaging');
  await gulp(root, ['package-solution', '--ship']);
  const file = path.join(root, 'sharepoint', 'solution', 'viva-connections-okr.sppkg');
  progress.done(`${path.relative(root, file)}, ${Math.round(fs.statSync(file).size / 1024)} kB`);
  return file;
}
