import * as fs from 'node:fs';
import * as path from 'node:path';
import { build, version as esbuildVersion } from 'esbuild';
import { BROWSER_BUILD, buildAmd } from './buildAmd';
import { cached, filesBelow, hashInputs } from './bundleCache';
import { SHIM_ALIASES, SHIM_COMPONENTS } from './shimComponents';

/** A module of ours that the SPFx loader loads: who it is, where it is served, what it needs. */
export interface AmdBundle {
  id: string;
  version: string;
  name: string;
  file: string;
  dependencies: string[];
}

export interface Bundles {
  /** The code by file name. */
  files: Record<string, string>;
  amd: AmdBundle[];
}

/** The id of Microsoft's own, removed workbench application: the runtime still treats it as a workbench. */
export const APPLICATION = { id: '8be81a5c-af38-4bb2-af97-afa3b64dfbed', version: '1.0.0', name: 'workbench-application' } as const;
/** The web part manager loads every Adaptive Card Extension through the web part with this id; its code is not published. */
export const ACE_WEB_PART = { id: 'f3bc67ee-015d-4678-a95f-c7e90ea62c1e', version: '1.0.0', name: 'ace-web-part' } as const;

const FLUENT_8 = '@ms/office-ui-fabric-react-bundle';
const RUNTIME_MODULES = ['@microsoft/*', '@ms/*', 'react', 'react-dom'];
/** The scripts of the pages themselves: each a file that a script tag loads. */
const SCRIPTS = { recorder: 'page/recorder.ts', boot: 'page/boot.ts', toolbar: 'toolbar/main.tsx', start: 'start/main.tsx', lists: 'lists/main.tsx' } as const;

const fileOf = (name: string): string => `${name.replace(/[@/]/g, '_')}.js`;

async function buildShims(root: string, folder: string): Promise<Bundles> {
  const bundles: Bundles = { files: {}, amd: [] };
  const add = (component: { id: string; version: string; name: string }, code: string, dependencies: string[]): void => {
    const { id, version, name } = component;
    bundles.files[fileOf(name)] = code;
    bundles.amd.push({ id, version, name, file: fileOf(name), dependencies });
  };
  await Promise.all(SHIM_COMPONENTS.map(async (shim) => {
    const entry = 'file' in shim.source
      ? { file: path.join(folder, `${shim.source.file}.ts`) }
      : { code: `module.exports = require('${shim.source.package}');` };
    const { code, dependencies } = await buildAmd({ moduleName: `${shim.id}_${shim.version}`, entry, root, external: shim.external });
    add(shim, code, dependencies);
  }));
  for (const alias of SHIM_ALIASES) {
    add(alias, `define(${JSON.stringify(`${alias.id}_${alias.version}`)},[${JSON.stringify(alias.target)}],function(m){return m});`, [alias.target]);
  }
  return bundles;
}

async function buildBrowser(root: string, folder: string): Promise<Bundles> {
  const bundles: Bundles = { files: {}, amd: [] };
  const entries = [[APPLICATION, 'application/WorkbenchApplication.ts'], [ACE_WEB_PART, 'ace/AceWebPart.ts']] as const;
  for (const [{ id, version, name }, entry] of entries) {
    const { code, dependencies } = await buildAmd({
      moduleName: `${id}_${version}`, entry: { file: path.join(folder, entry) }, root, external: RUNTIME_MODULES, alias: { '@fluentui/react': FLUENT_8 }
    });
    bundles.files[fileOf(name)] = code;
    bundles.amd.push({ id, version, name, file: fileOf(name), dependencies });
  }
  for (const [name, entry] of Object.entries(SCRIPTS)) {
    const result = await build({ ...BROWSER_BUILD, absWorkingDir: root, entryPoints: [path.join(folder, entry)], format: 'iife' });
    bundles.files[`${name}.js`] = result.outputFiles[0].text;
  }
  return bundles;
}

/** Bundles the workbench's browser code and the shims, or takes them from `temp/host` where nothing they are made from has changed. */
export async function buildBundles(root: string): Promise<Bundles> {
  const browser = path.join(root, 'workbench/host/browser');
  const shims = path.join(browser, 'shims');
  const cache = path.join(root, 'temp/host');
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8');
  const own = filesBelow(browser).filter((file) => !file.startsWith(shims) && !/\.test\.tsx?$/.test(file));
  const recipe = JSON.stringify([BROWSER_BUILD, SHIM_COMPONENTS, SHIM_ALIASES, SCRIPTS, buildAmd.toString()]);
  const [fromShims, fromBrowser] = await Promise.all([
    cached(cache, 'shims', hashInputs(filesBelow(shims), lock, esbuildVersion, recipe), () => buildShims(root, shims)),
    cached(cache, 'browser', hashInputs(own, lock, esbuildVersion, recipe), () => buildBrowser(root, browser))
  ]);
  return { files: { ...fromShims.files, ...fromBrowser.files }, amd: [...fromShims.amd, ...fromBrowser.amd] };
}
