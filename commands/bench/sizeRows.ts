import * as fs from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BenchRow } from './BenchRow';

interface Manifest {
  alias: string;
  loaderConfig: { scriptResources: Record<string, { type: string; path?: string | { default: string } }> };
}

const kilobytes = (bytes: number): number => Math.round(bytes / 10.24) / 100;
const gzipped = (file: string): number => gzipSync(fs.readFileSync(file), { level: 9 }).length;

/** Everything a component's manifest loads before its first line runs; components of SharePoint itself are not in the package. */
function firstLoad(release: string, alias: string): number {
  const folder = path.join(release, 'manifests');
  const manifest = fs.readdirSync(folder).filter((name) => name.endsWith('.manifest.json'))
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')) as Manifest)
    .find((candidate) => candidate.alias === alias);
  if (!manifest) throw new Error(`release/ has no component ${alias}: run npm run build first`);
  return Object.values(manifest.loaderConfig.scriptResources)
    .map((resource) => (typeof resource.path === 'string' ? resource.path : resource.path?.default))
    .filter((name): name is string => name !== undefined)
    .reduce((sum, name) => sum + gzipped(path.join(release, 'assets', name)), 0);
}

/** Sizes of what is in the package: minified and gzipped, kB of 1,024 bytes. */
export async function sizeRows(root: string): Promise<BenchRow[]> {
  const release = path.join(root, 'release');
  const row = (name: string, value: number): BenchRow => ({ name, value, unit: 'kB', against: null, ratio: null, samples: 1 });
  const packageFile = path.join(root, 'sharepoint', 'solution', 'viva-connections-okr.sppkg');
  return [
    row('alignment.size.first', kilobytes(firstLoad(release, 'AlignmentWebPart'))),
    ...(fs.existsSync(packageFile) ? [row('package.size', kilobytes(fs.statSync(packageFile).size))] : [])
  ];
}
