import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ComponentManifest } from './ComponentManifest';

/**
 * The packaged solution's manifests (`release/manifests`), with their base URL set to this host. They are read anew for every page, so that a new
 * build shows after a reload.
 * @param baseUrl where `release/assets` is served; ends with a slash
 * @throws where the solution has not been built
 */
export function readSolutionManifests(release: string, baseUrl: string): ComponentManifest[] {
  const folder = path.join(release, 'manifests');
  const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((file) => file.endsWith('.manifest.json')) : [];
  if (files.length === 0) throw new Error(`No packaged components in ${folder}: run "npm run build" first.`);
  return files.map((file) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as ComponentManifest;
    return { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [baseUrl] } };
  });
}
