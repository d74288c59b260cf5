import { createRequire } from 'node:module';
import * as path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../machine/projectRoot';
import type { BenchRow } from './BenchRow';

/**
 * How long the method takes. It is bundled for itself and minified, as in the package: in the bundle of this command, which loads some of its parts later, the
 * method's constants would be variables, and it would take a third longer than in the product.
 */
export async function methodRows({ quick }: { quick: boolean }): Promise<BenchRow[]> {
  const outfile = path.join(projectRoot, 'temp', 'commands', 'bench', 'method.cjs');
  await build({ absWorkingDir: projectRoot, entryPoints: ['commands/bench/method/measureMethod.ts'], outfile, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'es2020', logLevel: 'error' });
  const bundled: unknown = createRequire(outfile)(outfile);
  return (bundled as typeof import('./method/measureMethod')).measureMethod(quick);
}
