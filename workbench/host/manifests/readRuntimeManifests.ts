import * as fs from 'node:fs';
import * as path from 'node:path';
import type { ComponentManifest, ScriptResource } from './ComponentManifest';

/** A component of the runtime and the name by which other components import it. */
export interface RuntimeComponent {
  name: string;
  manifest: ComponentManifest;
}

/** Inside the assembly, without a manifest in any package: the names that other modules import them by. */
const NAMES_IN_ASSEMBLY: Readonly<Record<string, string>> = {
  '01c4df03-e775-48cb-aa14-171ee5199a15': 'tslib',
  '229b8d08-79f3-438b-8c21-4613fc877abd': '@microsoft/load-themed-styles',
  '2e09fb9b-13bb-48f2-859f-97d6fff71176': '@msinternal/odsp-core-bundle',
  '8217e442-8ed3-41fd-957d-b112e841286a': '@msinternal/sp-telemetry',
  '6d3c733c-8cb7-4871-bb22-b5b37c1d518d': '@msinternal/sp-safehtml'
};

/** The `dist` folders of the SPFx packages, which together are what a tenant serves as one folder. */
export function runtimeFolders(root: string): string[] {
  const scope = path.join(root, 'node_modules/@microsoft');
  return fs.readdirSync(scope)
    .filter((name) => name.startsWith('sp-'))
    .map((name) => path.join(scope, name, 'dist'))
    .filter((folder) => fs.existsSync(folder));
}

/** The languages that the packages hold texts in: English and two pseudo-languages. */
const LANGUAGES = ['en-US', 'qps-ploc', 'qps-ploca'];

/**
 * For every other language the packages name a file whose texts are the keys. English reads better than keys, and a page is spared the hundreds of
 * languages that all mean the same file.
 */
function withEnglishAsDefault(resource: ScriptResource): ScriptResource {
  if (resource.type !== 'localizedPath' || !resource.paths['en-US']) return resource;
  const paths = Object.fromEntries(LANGUAGES.flatMap((language) => (resource.paths[language] ? [[language, resource.paths[language]]] : [])));
  return { ...resource, paths: { ...paths, default: resource.paths['en-US'] }, defaultPath: resource.paths['en-US'] };
}

function readPackage(folder: string, baseUrl: string): RuntimeComponent[] {
  return fs.readdirSync(folder).filter((file) => file.endsWith('.manifest.json')).flatMap((file) => {
    const manifest = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as ComponentManifest;
    // A manifest with a root component is a part of an assembly, and the assemblies themselves are loaded by the page.
    if (manifest.rootComponentId || manifest.alias.endsWith('-assembly')) return [];
    const scriptResources = Object.fromEntries(Object.entries(manifest.loaderConfig.scriptResources)
      .map(([name, resource]) => [name, withEnglishAsDefault(resource)]));
    const loaderConfig = { ...manifest.loaderConfig, scriptResources, internalModuleBaseUrls: [baseUrl] };
    return [{ name: `@microsoft/${path.basename(path.dirname(folder))}`, manifest: { ...manifest, loaderConfig } }];
  });
}

/** The components that the boot file holds but no package describes. They are never fetched: the file has defined them already. */
function inAssemblyOnly(root: string, known: ReadonlySet<string>, baseUrl: string): RuntimeComponent[] {
  const file = path.join(root, 'node_modules/@microsoft/sp-application-base/dist/sp-default-assembly_en-us.js');
  const listed = [...fs.readFileSync(file, 'utf8').matchAll(/\['([0-9a-f-]{36})', '([^']+)', [a-z]\]/g)];
  return listed.filter(([, id]) => !known.has(id)).map(([, id, version]) => {
    const name = NAMES_IN_ASSEMBLY[id] ?? id;
    return {
      name,
      manifest: {
        manifestVersion: 2, id, alias: name, version, componentType: 'Library',
        loaderConfig: { internalModuleBaseUrls: [baseUrl], entryModuleId: name, scriptResources: { [name]: { type: 'path', path: 'in-assembly.js' } } }
      }
    };
  });
}

/**
 * The manifests of the SPFx runtime as the packages in node_modules ship them, with their base URL set to this host.
 * @param baseUrl where the merged `dist` folders are served; ends with a slash
 */
export function readRuntimeManifests(root: string, baseUrl: string): RuntimeComponent[] {
  const packaged = runtimeFolders(root).flatMap((folder) => readPackage(folder, baseUrl));
  return [...packaged, ...inAssemblyOnly(root, new Set(packaged.map(({ manifest }) => manifest.id)), baseUrl)];
}
